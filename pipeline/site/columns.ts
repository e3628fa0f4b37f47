import type { PackedColumn, PackedTable } from './page/page-data.ts';

/** Rows → packed columns. Values that read the same as JSON are one value. */
export function packTable<Row extends object>(rows: Row[], columns: (keyof Row & string)[]): PackedTable {
  return { count: rows.length, columns: Object.fromEntries(columns.map((column) => [column, packColumn(rows.map((row) => row[column]))])) };
}

function packColumn(values: unknown[]): PackedColumn {
  const indexes = new Map<unknown, number>();
  const distinct: unknown[] = [];
  let before: unknown; // rows of a document have much in common with the ones before them
  let index = -1;
  const rows = values.map((value) => {
    if (index >= 0 && value === before) return index;
    before = value;
    const key = Array.isArray(value) ? `[${JSON.stringify(value)}` : (value ?? null); // no value of a row begins so
    const known = indexes.get(key);
    index = known ?? distinct.length;
    if (known === undefined) {
      indexes.set(key, index);
      distinct.push(value ?? null);
    }
    return index;
  });
  return { values: distinct, rows };
}
