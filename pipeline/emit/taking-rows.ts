/** Formats that keep the values of a column together, for rows that stand in memory. */
import { GrowingColumns } from './columns.ts';
import type { ColumnFormat, Row, RowFormat } from './format.ts';
import { rowBytesOf } from './row-bytes.ts';

export const takingRows =
  (format: ColumnFormat): RowFormat =>
  (table, out) => {
    const { feed, finish } = format(table, out);
    const columns = new GrowingColumns(table);
    return {
      feed: async (rows: readonly Row[]) => {
        columns.put(rowBytesOf(rows), 0, rows.length);
        await feed(columns);
        columns.clear();
      },
      finish,
    };
  };
