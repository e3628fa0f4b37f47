/** What every file format of `dist/` is: rows in, batch by batch, then a finish. One file of this folder for each format. */

import type { Aside } from '../common/stage.ts';
import type { Table } from '../schemas/tables.ts';
import type { Columns } from './columns.ts';
import type { RowBytes } from './row-bytes.ts';

export type Scalar = string | number | boolean | null;
export type Value = Scalar | Scalar[];
/** A row of any table: its values in the order of the table's columns. Rows by name would stand in memory a batch at a time. */
export type Row = readonly Value[];

/** One is fed at a time: all of a format fill the same arrays. */
export interface Writer<Batch> {
  /** Writes a batch of rows; an empty one is fine. */
  feed: (rows: Batch) => Promise<void>;
  finish: () => Promise<void>;
}

/** Opens a table's file of a format for writing. @template Batch the form in which it takes rows */
export type Format<Batch> = (table: Table, out: Pick<Aside, 'write'>) => Writer<Batch>;
/** Of a format that takes over the bytes of rows as they stand between the stages. */
export type TextFormat = Format<RowBytes>;
/** Of one that keeps the values of a column together. */
export type ColumnFormat = Format<Columns>;
/** Of one that takes a row after the other. */
export type RowFormat = Format<readonly Row[]>;

/** Days since 1970-01-01 of an ISO date. */
export const daysOf = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 864e5;
