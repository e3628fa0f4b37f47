/** Functions over rows, compiled from the columns of a table: a loop over names, or a look-up by a name that changes, takes several times as long. */
import type { Column } from './tables.ts';

type Row = Readonly<Record<string, unknown>>;

const quoted = (columns: readonly Pick<Column, 'name'>[]): string[] => columns.map(({ name }) => JSON.stringify(name));

/** A row's values in the order of the columns. */
export const rowToValues = (columns: readonly Pick<Column, 'name'>[]): ((row: Row) => unknown[]) =>
  new Function('row', `return [${quoted(columns).map((name) => `row[${name}]`)}]`) as (row: Row) => unknown[];

/** The row of such values, its columns in their order. */
export const valuesToRow = (columns: readonly Pick<Column, 'name'>[]): ((values: readonly unknown[]) => Record<string, unknown>) =>
  new Function('values', `return {${quoted(columns).map((name, i) => `${name}:values[${i}]`)}}`) as ReturnType<typeof valuesToRow>;

const readers = new Map<string, (row: Row) => unknown>();

/** A row's value in one column: made once for each table and column, so that it meets rows of one kind alone. */
export function cellOf(table: string, column: string): (row: Row) => unknown {
  const key = `${table}.${column}`;
  const found = readers.get(key) ?? (new Function('row', `return ${cell(column)}`) as (row: Row) => unknown);
  readers.set(key, found);
  return found;
}

/** Whether something holds of a row: `conditions` are of JavaScript, and name the row's columns with `cell`. */
export const rowTest = (conditions: readonly string[]): ((row: Row) => boolean) =>
  new Function(
    'row',
    `return ${conditions.length === 0 ? 'true' : conditions.map((condition) => `(${condition})`).join('&&')}`,
  ) as ReturnType<typeof rowTest>;

/** A column's value, in a condition. */
export const cell = (name: string): string => `row[${JSON.stringify(name)}]`;

/** How many columns a row has: counted, as a list of 76 names for each row takes three times as long. */
export function widthOf(row: object): number {
  let width = 0;
  for (const _ in row) width++; // a row of ours inherits none
  return width;
}
