/** What each part of `extract` takes of the processor: in the first megabyte, and once code is compiled. Prints one line of JSON. */
import { compileLater } from '../common/compile-later.ts';
import { extractTogether, type Part } from '../extract/extract.ts';
import { TOGETHER } from '../extract/stream/batch.ts';
import { articles, articlesOf, groups, lengthOf } from './corpus.ts';
import { COLD, WARM_UP } from './text-sizes.ts';

export interface PartTime {
  part: Part;
  /** of the processor, of the first megabyte */
  coldSeconds: number;
  /** of all that follows the warm-up */
  seconds: number;
}

export interface Parts {
  /** that follow the warm-up */
  characters: number;
  parts: PartTime[];
}

compileLater();
const [size, file] = process.argv.slice(2);
const parts = new Map<Part, PartTime>();
let read = 0;
for await (const documents of groups((file === undefined ? articles : articlesOf(file))(WARM_UP + Number(size)), TOGETHER)) {
  const column = read < COLD ? 'coldSeconds' : read < WARM_UP ? null : 'seconds';
  let before = process.cpuUsage();
  extractTogether(documents, (part) => {
    const { user, system } = process.cpuUsage(before);
    const time = parts.get(part) ?? { part, coldSeconds: 0, seconds: 0 };
    parts.set(part, time);
    if (column) time[column] += (user + system) / 1e6;
    before = process.cpuUsage();
  });
  read += lengthOf(documents);
}
process.stdout.write(`${JSON.stringify({ characters: read - WARM_UP, parts: [...parts.values()] } satisfies Parts)}\n`);
