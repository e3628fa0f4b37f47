/**
 * How rows stand between the stages: a line for each document, `{"quantities": [[…], …], …}`, each row a list of values in the order of its
 * schema's columns. Without the names of 66 columns in every row, files are a third as large and several times as fast to read.
 */

import { readNdjson } from '../common/stage.ts';
import { type TableName, type TableRows, tables } from '../schemas/tables.ts';
import type { AllRows } from './rows.ts';

type Row = Record<string, unknown>;
type Packed = Partial<Record<TableName, unknown[][]>>;

/** Compiled from the schema, so that all rows of a table are made alike and read alike: a loop over names takes several times as long. */
const SHAPES = tables.map(({ name, columns }) => {
  const names = columns.map((column) => JSON.stringify(column.name));
  return {
    table: name,
    columns,
    toValues: new Function('row', `return [${names.map((column) => `row[${column}]`).join(',')}]`) as (row: Row) => unknown[],
    toRow: new Function('values', `return {${names.map((column, i) => `${column}:values[${i}]`).join(',')}}`) as (values: unknown[]) => Row,
  };
});

/** The rows of one document as a line. A row with other columns than its schema's is an error of ours. */
export function pack(rows: Partial<AllRows>): string {
  const packed: Packed = {};
  for (const { table, columns, toValues } of SHAPES) {
    const own = rows[table] as Row[] | undefined;
    if (!own) continue;
    packed[table] = own.map((row) => {
      const values = toValues(row);
      if (Object.keys(row).length !== columns.length || values.includes(undefined)) refuse(table, row);
      return values;
    });
  }
  return JSON.stringify(packed);
}

function refuse(table: TableName, row: Row): never {
  const columns = SHAPES.find((shape) => shape.table === table)?.columns.map(({ name }) => name) ?? [];
  const missing = columns.filter((name) => row[name] === undefined);
  const unknown = Object.keys(row).filter((name) => !columns.includes(name));
  throw new Error(
    `a row of ${table} ${missing.length > 0 ? `lacks ${missing.join(', ')} (write null where there is no value)` : `has ${unknown.join(', ')}`}; ` +
      `its columns are those of schemas/${table}.schema.json`,
  );
}

/** The rows of a line that was parsed. */
export function unpack(packed: Packed): Partial<AllRows> {
  const rows: Partial<Record<TableName, TableRows[TableName][]>> = {};
  for (const { table, toRow } of SHAPES) {
    const own = packed[table];
    if (own) rows[table] = own.map(toRow) as unknown as TableRows[TableName][];
  }
  return rows as Partial<AllRows>;
}

/** The rows of a stage's file, a document at a time. */
export async function* readPacked(file: string): AsyncGenerator<Partial<AllRows>> {
  for await (const packed of readNdjson<Packed>(file)) yield unpack(packed);
}
