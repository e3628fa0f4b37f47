/** One array, one row a line: good for `JSON.parse`, for streaming by line, and for diffs. */
import type { TextFormat } from './format.ts';
import { copied, GrowingBytes } from './growing-bytes.ts';

export const json: TextFormat = (table, out) => {
  const names = table.columns.map(({ name }, at) => Buffer.from(`${at === 0 ? '{' : ','}${JSON.stringify(name)}:`));
  const ofNames = names.reduce((sum, { length }) => sum + length, 0);
  let isFirst = true;
  return {
    feed: async ({ bytes, places, count, width }) => {
      text.length = 0;
      for (let row = 0, place = 0; row < count; row++, place += 2 * width) {
        text.put(isFirst ? FIRST : NEXT);
        isFirst = false;
        text.room(ofNames + places[place + 2 * width - 1]! - places[place]! + 1);
        const { data } = text;
        let end = text.length;
        for (let at = 0; at < width; at++) {
          end = copied(data, end, names[at]!, 0, names[at]!.length);
          end = copied(data, end, bytes, places[place + 2 * at]!, places[place + 2 * at + 1]!);
        }
        data[end++] = END;
        text.length = end;
      }
      await out.write(text.bytes());
    },
    finish: () => out.write(isFirst ? '[]\n' : '\n]\n'),
  };
};

/** The rows of a line, of whichever table. */
const text = new GrowingBytes();
const FIRST = Buffer.from('[\n');
const NEXT = Buffer.from(',\n');
const END = '}'.charCodeAt(0);
