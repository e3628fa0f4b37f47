/** What every file format of `dist/` is: rows in, batch by batch, then a finish. One file of this folder for each format. */

import type { Aside } from '../common/stage.ts';
import type { RowText } from '../link/row-texts.ts';
import type { Table } from '../schemas/tables.ts';

export type Scalar = string | number | boolean | null;
export type Value = Scalar | Scalar[];
/** A row of any table: its values in the order of the table's columns. Rows by name would stand in memory a batch at a time. */
export type Row = readonly Value[];

export interface Writer<OneRow = Row> {
  /** Writes a batch of rows; an empty one is fine. */
  feed: (rows: readonly OneRow[]) => Promise<void>;
  finish: () => Promise<void>;
}

/** Opens a table's file of a format for writing. */
export type Format = (table: Table, out: Pick<Aside, 'write'>) => Writer;
/** The same of a format that is text, and takes over the text of rows as it stands between the stages. */
export type TextFormat = (table: Table, out: Pick<Aside, 'write'>) => Writer<RowText>;

/** Columns of a batch that one format has asked for: another asks for the same. */
const columnsOf = new WeakMap<readonly Row[], Value[][]>();

/** What all rows have in the column at a place. */
export function columnOf(rows: readonly Row[], at: number): Value[] {
  const columns = columnsOf.get(rows) ?? [];
  columnsOf.set(rows, columns);
  columns[at] ??= rows.map((row) => row[at]!);
  return columns[at];
}

/** Days since 1970-01-01 of an ISO date. */
export const daysOf = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 864e5;
