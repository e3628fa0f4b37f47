/** Run once when the stages have been compiled: reads articles of our own, and keeps what V8 compiled for that. Argument: the code of `extractLine`. */
import { articles } from '../bench/corpus.ts';
import { compileLater } from '../common/compile-later.ts';
import type { extractLine } from '../extract/stream/extract-line.ts';
import { readTable } from '../extract/table.ts';
import { keep, loaded } from './with-cache.ts';

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
// news has nearly every phenomenon sooner or later: the sentences that show what each rule finds, and what it does not
const shown = [
  ...readTable<'example'>(new URL('../rules/data/rules.csv', import.meta.url)).map(({ example }) => example),
  ...readTable<'example' | 'counter_example'>(new URL('../extract/claims/data/patterns.csv', import.meta.url)).flatMap(
    ({ example, counter_example }) => [example, counter_example],
  ),
];
extract(JSON.stringify({ document_id: 'shown', text: shown.join('\n\n'), published: '2025-01-05' }), count, MOST_CHARACTERS);
keep(file, script);
