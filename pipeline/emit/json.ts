/** One array, one row a line: good for `JSON.parse`, for streaming by line, and for diffs. */
import type { TextFormat } from './format.ts';

export const json: TextFormat = (table, out) => {
  const names = table.columns.map(({ name }, at) => `${at === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  let isFirst = true;
  return {
    feed: async (rows) => {
      let text = '';
      for (const row of rows) {
        text += isFirst ? '[\n' : ',\n';
        isFirst = false;
        for (let at = 0; at < names.length; at++) text += names[at]! + row[at]!;
        text += '}';
      }
      await out.write(Buffer.from(text, 'latin1'));
    },
    finish: () => out.write(isFirst ? '[]\n' : '\n]\n'),
  };
};
