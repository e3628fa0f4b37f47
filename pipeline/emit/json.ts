/** One array, one row a line: good for `JSON.parse`, for streaming by line, and for diffs. */
import type { Format } from './format.ts';

export const json: Format = (table, out) => {
  const names = table.columns.map((column) => column.name);
  let isFirst = true;
  return {
    feed: async (rows) => {
      const lines = rows.map((row) => JSON.stringify(Object.fromEntries(names.map((name) => [name, row[name]]))));
      if (lines.length === 0) return;
      await out.write(`${isFirst ? '[\n' : ',\n'}${lines.join(',\n')}`);
      isFirst = false;
    },
    finish: () => out.write(isFirst ? '[]\n' : '\n]\n'),
  };
};
