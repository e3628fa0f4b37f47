/**
 * Pair precision and recall on texts whose groups are listed, with every miss and the way by which each pair was joined: `node --import tsx tests/comparisons/score-pairs.ts FILE...`,
 * each FILE in the format of data/unseen.json. Ends with 2 where no file is given.
 */
import { pathToFileURL } from 'node:url';
import { compareText } from '../../pipeline/link/compare-text.ts';
import { countUnseen, readUnseen } from './unseen-pairs.ts';

const share = (right: number, all: number): string => (all === 0 ? 'none' : `${((100 * right) / all).toFixed(1)} (${right} of ${all})`);

/** way → pairs right and wrong, over all files */
const byWay = new Map<string, { right: number; wrong: number }>();
function noteWays(pairs: readonly string[], ways: ReadonlyMap<string, string>, side: 'right' | 'wrong'): void {
  for (const pair of pairs) {
    const way = ways.get(pair) ?? 'none';
    const counts = byWay.get(way) ?? { right: 0, wrong: 0 };
    counts[side]++;
    byWay.set(way, counts);
  }
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: node --import tsx tests/comparisons/score-pairs.ts FILE...');
  process.exitCode = 2;
}
for (const file of files) {
  const { right, wrong, missing, forbidden, ways } = countUnseen(readUnseen(pathToFileURL(file)));
  console.log(
    `${file}: precision ${share(right.length, right.length + wrong.length)}, recall ${share(right.length, right.length + missing.length)}`,
  );
  noteWays(right, ways, 'right');
  noteWays(wrong, ways, 'wrong');
  for (const pair of right) console.log(`  joined rightly: ${pair} (${ways.get(pair)})`);
  for (const pair of wrong) console.log(`  joined wrongly: ${pair} (${ways.get(pair)})`);
  for (const pair of forbidden) console.log(`  must not be joined and is: ${pair}`);
  for (const pair of missing) console.log(`  not found: ${pair}`);
}
console.log('by way:');
for (const [way, { right, wrong }] of [...byWay].sort(([a], [b]) => compareText(a, b)))
  console.log(`  ${way}: ${right} right, ${wrong} wrong`);
