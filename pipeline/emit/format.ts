/** What every file format of `dist/` is: rows in, batch by batch, then a finish. One file of this folder for each format. */

import type { Aside } from '../common/stage.ts';
import type { Table } from '../schemas/tables.ts';

/** A row of any table, by column. */
export type Row = Readonly<Record<string, Value>>;
export type Scalar = string | number | boolean | null;
export type Value = Scalar | Scalar[];

export interface Writer {
  /**
   * Writes a batch of rows; an empty one is fine.
   * @param values the same rows as lists of values, where they are at hand: then the rows have their columns in the table's order too
   */
  feed: (rows: Row[], values?: readonly (readonly Value[])[]) => Promise<void>;
  finish: () => Promise<void>;
}

/** Opens a table's file of a format for writing. */
export type Format = (table: Table, out: Pick<Aside, 'write'>) => Writer;

/** Days since 1970-01-01 of an ISO date. */
export const daysOf = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 864e5;
