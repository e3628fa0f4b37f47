/** Parquet with snappy pages, one row group a batch: written as it grows, in constant memory. Descriptions stand in the key-value metadata. */
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Column, Table } from '../schemas/tables.ts';
import type { ColumnFormat } from './format.ts';
import { writeChunk } from './parquet-chunk.ts';

export const parquet: ColumnFormat = (table, out) => {
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
    const chunk = bytes.getBytes();
    bytes.index = 0; // the writer counts what it wrote in `offset`
    await out.write(chunk);
  };
  return {
    feed: async ({ count, columns }) => {
      if (count === 0) return;
      const start = bytes.offset;
      const chunks = columns.map((column) => writeChunk(bytes, column, primitive(column.column)));
      const sizes = chunks.map(({ chunk }) => chunk.meta_data?.total_uncompressed_size ?? 0n);
      writer.num_rows += BigInt(count);
      writer.row_groups.push({
        columns: chunks.map(({ chunk }) => chunk),
        total_byte_size: sizes.reduce((sum, size) => sum + size, 0n),
        num_rows: BigInt(count),
        total_compressed_size: BigInt(bytes.offset - start),
      });
      writer.pendingIndexes.push(...chunks);
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
