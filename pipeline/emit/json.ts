/** One array, one row a line: good for `JSON.parse`, for streaming by line, and for diffs. */
import { valuesToRow } from '../schemas/compiled-rows.ts';
import type { Format } from './format.ts';

export const json: Format = (table, out) => {
  const toRow = valuesToRow(table.columns);
  let isFirst = true;
  return {
    feed: async (rows) => {
      const lines = rows.map((row) => JSON.stringify(toRow(row)));
      if (lines.length === 0) return;
      await out.write(`${isFirst ? '[\n' : ',\n'}${lines.join(',\n')}`);
      isFirst = false;
    },
    finish: () => out.write(isFirst ? '[]\n' : '\n]\n'),
  };
};
