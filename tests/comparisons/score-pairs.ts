/**
 * Pair precision and recall on texts whose groups are listed, with every miss: `node --import tsx tests/comparisons/score-pairs.ts FILE...`,
 * each FILE in the format of data/unseen.json. Ends with 2 where no file is given.
 */
import { pathToFileURL } from 'node:url';
import { countUnseen, readUnseen } from './unseen-pairs.ts';

const share = (right: number, all: number): string => (all === 0 ? 'none' : `${((100 * right) / all).toFixed(1)} (${right} of ${all})`);

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: node --import tsx tests/comparisons/score-pairs.ts FILE...');
  process.exitCode = 2;
}
for (const file of files) {
  const { right, wrong, missing, forbidden } = countUnseen(readUnseen(pathToFileURL(file)));
  console.log(
    `${file}: precision ${share(right.length, right.length + wrong.length)}, recall ${share(right.length, right.length + missing.length)}`,
  );
  for (const pair of wrong) console.log(`  joined wrongly: ${pair}`);
  for (const pair of forbidden) console.log(`  must not be joined and is: ${pair}`);
  for (const pair of missing) console.log(`  not found: ${pair}`);
}
