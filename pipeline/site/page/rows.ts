/** The browser's view of a packed table: rows by number, columns by name. */
import type { AssertionRow, QuantityRow } from '../../schemas/types.ts';
import type { PackedTable } from './page-data.ts';

export type Figure = QuantityRow;
export type Claim = AssertionRow;

export interface Rows<Row> {
  count: number;
  /** a value without building its row */
  value: <Column extends keyof Row & string>(row: number, column: Column) => Row[Column];
  /** reads its columns when asked, so that it costs nothing to have many */
  row: (row: number) => Row;
  /** with columns of its own: for files */
  plain: (row: number) => object;
  /** row number of an id, or -1 */
  find: (id: string) => number;
}

export function unpack<Row>(table: PackedTable, key: keyof Row & string): Rows<Row> {
  const names = Object.keys(table.columns);
  const value = (row: number, column: string): unknown => {
    const packed = table.columns[column];
    return packed ? packed.values[packed.rows[row]] : null;
  };
  const columns = Object.create(null);
  for (const name of names) {
    Object.defineProperty(columns, name, {
      get(this: { number: number }) {
        return value(this.number, name);
      },
    });
  }
  let numbers: Map<string, number> | null = null;
  return {
    count: table.count,
    value: (row, column) => value(row, column) as Row[typeof column],
    row: (row) => Object.create(columns, { number: { value: row } }) as Row,
    plain: (row) => Object.fromEntries(names.map((name) => [name, value(row, name)])),
    find: (id) => {
      if (!numbers) {
        numbers = new Map();
        for (let row = 0; row < table.count; row++) numbers.set(value(row, key) as string, row);
      }
      return numbers.get(id) ?? -1;
    },
  };
}
