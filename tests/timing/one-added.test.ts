/** What one added document costs, of all that `make` does. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { articles } from '../../pipeline/bench/corpus.ts';
import { ENVIRONMENT, makeArguments, ROOT, workshop } from '../house/make.ts';
import { processorSecondsOfCommand } from './processor-time.ts';

const MANY = 200;
/**
 * Share of the first run's processor time that one added document may cost. The formats but CSV are left out: a row group of Parquet, a
 * batch of Arrow and SQLite's file hold the rows of many documents, and are made anew.
 */
const MOST = 0.33;
const RUNS = 3;

test(`${MANY} documents and one added: all of make but the binary formats does less than a third again`, (t) => {
  const { raw, folder, builds, remove } = workshop();
  t.after(remove);
  const files = [...articles(1_200_000)].slice(0, MANY).map(({ text }, index) => [`${String(index).padStart(3, '0')}.txt`, text]);
  const articlesAt = raw('raw', Object.fromEntries(files));
  const dist = join(folder, 'dist');
  /** Seconds of the processor that make and all that it starts take. */
  const make = (...more: string[]): number =>
    processorSecondsOfCommand('make "$@" >&2', ['sh', ...makeArguments(articlesAt, dist, builds, ...more)], {
      cwd: ROOT,
      env: ENVIRONMENT,
    });
  const first = make('FORMATS=csv');
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS && least > first * MOST; run++) {
    raw('raw', { [`05${run}-added.txt`]: `A fair in Graz\n\nThe mayor said that ${200 + run} people came to the fair on Monday.\n` });
    least = Math.min(least, make('FORMATS=csv'));
  }
  t.diagnostic(`processor seconds: all ${first.toFixed(1)}, one added ${least.toFixed(1)}: ${(least / first).toFixed(2)}`);
  assert.ok(least <= first * MOST);
});
