/** Run once when the stages have been compiled: reads made-up articles, and keeps what V8 compiled for that. Argument: the code of `extractLine`. */
import { writeFileSync } from 'node:fs';
import { articles } from '../bench/corpus.ts';
import { compileLater } from '../common/compile-later.ts';
import type { extractLine } from '../extract/stream/extract-line.ts';
import { cacheOf, loaded } from './with-cache.ts';

const ARTICLES = 5;
const MOST_CHARACTERS = 100_000;

compileLater(); // a cache is of use to a process with the same settings of V8
const [, , file] = process.argv;
const { exports, script } = loaded(file);
const extract = (exports as { extractLine: typeof extractLine }).extractLine;
let count = 0;
for (const article of articles(MOST_CHARACTERS)) {
  if (count++ === ARTICLES) break;
  extract(JSON.stringify(article), count, MOST_CHARACTERS);
}
writeFileSync(cacheOf(file), script.createCachedData());
