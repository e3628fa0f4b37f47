/** Parquet with snappy pages, one row group a batch: written as it grows, in constant memory. Descriptions stand in the key-value metadata. */
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Column, Table } from '../schemas/tables.ts';
import { daysOf, type RowFormat, type Scalar, type Value } from './format.ts';

export const parquet: RowFormat = (table, out) => {
  const bytes = new ByteWriter();
  const describe = table.columns.map(({ name, unit, description }) => ({ name, unit, description }));
  const writer = new ParquetWriter({
    writer: bytes,
    schema: parquetSchema(table),
    createdBy: 'sayso',
    kvMetadata: [
      { key: 'description', value: table.description },
      { key: 'columns', value: JSON.stringify(describe) },
    ],
  });
  const flush = async (): Promise<void> => {
    const chunk = bytes.getBytes().slice();
    bytes.index = 0; // the writer counts what it wrote in `offset`
    await out.write(chunk);
  };
  return {
    feed: async (rows) => {
      if (rows.length === 0) return;
      const columnData = table.columns.map((column, at) => ({ name: column.name, data: rows.map((row) => stored(column, row[at]!)) }));
      await writer.write({ columnData, rowGroupSize: rows.length });
      await flush();
    },
    finish: async () => {
      await writer.finish();
      await flush();
    },
  };
};

function parquetSchema(table: Table): SchemaElement[] {
  const elements = table.columns.flatMap((column): SchemaElement[] => {
    const repetition_type = column.isNullable ? 'OPTIONAL' : 'REQUIRED';
    if (!column.isList) return [{ name: column.name, repetition_type, ...primitive(column) }];
    return [
      { name: column.name, repetition_type, converted_type: 'LIST', num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', repetition_type: 'REQUIRED', ...primitive(column) },
    ];
  });
  return [{ name: 'schema', num_children: table.columns.length }, ...elements];
}

function primitive(column: Column): Pick<SchemaElement, 'type' | 'converted_type'> {
  switch (column.type) {
    case 'string':
      return { type: 'BYTE_ARRAY', converted_type: 'UTF8' };
    case 'date':
      return { type: 'INT32', converted_type: 'DATE' };
    case 'integer':
      return { type: column.isWide ? 'INT64' : 'INT32' };
    case 'number':
      return { type: 'DOUBLE' };
    case 'boolean':
      return { type: 'BOOLEAN' };
  }
}

/** Most values are stored as they are. */
const stored = (column: Column, given: Value): unknown => (column.type === 'date' || column.isWide ? value(column, given) : given);

function value(column: Column, given: Value): unknown {
  if (given === null) return null;
  if (Array.isArray(given)) return given.map((item) => scalar(column, item));
  return scalar(column, given);
}

function scalar(column: Column, given: Scalar): unknown {
  if (column.type === 'date') return daysOf(given as string);
  return column.isWide ? BigInt(given as number) : given;
}
