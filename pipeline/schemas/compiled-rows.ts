/** Functions over rows, compiled from the columns of a table: a loop over names, or a look-up by a name that changes, takes several times as long. */
import type { Column } from './tables.ts';

type Row = Readonly<Record<string, unknown>>;

const quoted = (columns: readonly Pick<Column, 'name'>[]): string[] => columns.map(({ name }) => JSON.stringify(name));

/** The value of one column. */
export const rowValue = (name: string): ((row: Row) => unknown) => new Function('row', `return ${cell(name)}`) as (row: Row) => unknown;

/** A row's values in the order of the columns. */
export const rowToValues = (columns: readonly Pick<Column, 'name'>[]): ((row: Row) => unknown[]) =>
  new Function('row', `return [${quoted(columns).map((name) => `row[${name}]`)}]`) as (row: Row) => unknown[];

/** The row of such values, its columns in their order. */
export const valuesToRow = (columns: readonly Pick<Column, 'name'>[]): ((values: readonly unknown[]) => Record<string, unknown>) =>
  new Function('values', `return {${quoted(columns).map((name, i) => `${name}:values[${i}]`)}}`) as ReturnType<typeof valuesToRow>;

/** Whether something holds of a row: `conditions` are of JavaScript, name the row's columns with `cell`, and what they use besides by `helpers`. */
export const rowTest = (conditions: readonly string[], helpers: Readonly<Record<string, unknown>> = {}): ((row: Row) => boolean) => {
  const all = conditions.length === 0 ? 'true' : conditions.map((condition) => `(${condition})`).join('&&');
  return new Function(...Object.keys(helpers), `return (row) => ${all}`)(...Object.values(helpers)) as (row: Row) => boolean;
};

/** A column's value, in a condition. */
export const cell = (name: string): string => `row[${JSON.stringify(name)}]`;

/** How many columns a row has: counted, as a list of 76 names for each row takes three times as long. */
export function widthOf(row: object): number {
  let width = 0;
  for (const _ in row) width++; // a row of ours inherits none
  return width;
}
