import { rowToValues } from '../schemas/compiled-rows.ts';
import type { PackedColumn, PackedTable } from './page/page-data.ts';

/** Rows → packed columns. Each row is let go as soon as it is added: only what it has of its own stays in memory. */
export interface TablePacker<Row> {
  add: (row: Row) => void;
  count: () => number;
  packed: () => PackedTable;
}

/** @param isWanted which columns; those that there are, the first row says */
export function tablePacker<Row extends object>(isWanted: (column: string) => boolean = () => true): TablePacker<Row> {
  let toValues: (row: Row) => unknown[] = () => [];
  let names: string[] = [];
  let packers: ColumnPacker[] = [];
  let count = 0;
  return {
    add: (row) => {
      if (count++ === 0) {
        names = Object.keys(row).filter(isWanted);
        packers = names.map(() => columnPacker());
        toValues = rowToValues(names.map((name) => ({ name }))) as (row: Row) => unknown[];
      }
      const values = toValues(row);
      for (let column = 0; column < packers.length; column++) (packers[column] as ColumnPacker).add(values[column]);
    },
    count: () => count,
    packed: () => ({ count, columns: Object.fromEntries(names.map((name, column) => [name, (packers[column] as ColumnPacker).packed])) }),
  };
}

interface ColumnPacker {
  add: (value: unknown) => void;
  packed: PackedColumn;
}

/** The same of lists that read the same as JSON; most are empty, or of one word. No other value of a list's column is a text. */
function keyOfList(list: readonly unknown[]): string {
  if (list.length === 0) return '';
  const [first] = list;
  return list.length === 1 && typeof first === 'string' ? `"${first}` : JSON.stringify(list);
}

/** Values that read the same as JSON are one value. */
function columnPacker(): ColumnPacker {
  const indexes = new Map<unknown, number>();
  const packed: PackedColumn = { values: [], rows: [] };
  let before: unknown; // rows of a document have much in common with the ones before them
  let index = -1;
  const indexOf = (value: unknown): number => {
    const key = Array.isArray(value) ? keyOfList(value) : (value ?? null);
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, packed.values.length);
    return packed.values.push(value ?? null) - 1;
  };
  return {
    add: (value) => {
      if (index < 0 || value !== before) index = indexOf(value);
      before = value;
      packed.rows.push(index);
    },
    packed,
  };
}
