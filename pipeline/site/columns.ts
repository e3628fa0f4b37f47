import type { PackedColumn, PackedTable } from './page/page-data.ts';

/** Rows → packed columns. Values that read the same as JSON are one value. */
export function packTable<Row extends object>(rows: Row[], columns: (keyof Row & string)[]): PackedTable {
  return { count: rows.length, columns: Object.fromEntries(columns.map((column) => [column, packColumn(rows.map((row) => row[column]))])) };
}

function packColumn(values: unknown[]): PackedColumn {
  const indexes = new Map<unknown, number>();
  const distinct: unknown[] = [];
  const rows = values.map((value) => {
    const key = Array.isArray(value) ? `[${JSON.stringify(value)}` : (value ?? null); // no value of a row begins so
    let index = indexes.get(key);
    if (index === undefined) {
      index = distinct.length;
      indexes.set(key, index);
      distinct.push(value ?? null);
    }
    return index;
  });
  return { values: distinct, rows };
}
