/** Only what changed is done again, and the datasets are those of a build that begins anew, byte for byte. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { articles } from '../../pipeline/bench/corpus.ts';
import type { QuantityRow } from '../../pipeline/schemas/types.ts';
import { checkout, ENVIRONMENT, leftovers, makeArguments, ROOT, rowsIn, workshop } from './make.ts';

const FERRY = 'Ferry sinks off Lisse\n\nThe harbour office says that the ferry accident off Lisse on 4 May 2023 killed 12 people.';
const ARTICLES = {
  'b.txt': `${FERRY} Divers found three of them on Friday.\n`,
  'c.txt': `${FERRY} The ferry had left Ostmark an hour before, and the mayor of Lisse counted 40 who were saved.\n`,
  'd.txt':
    'Bank closes branches\n\nNorthline Bank closed 7 of its 60 branches in May, 12% of them. The mayor of Graz called that a mistake.\n',
  'e.md': '# Sheep counted\n\nThe mayor of Graz said on Monday that 41 sheep were missing after the storm.\n',
};
const FORMATS = 'FORMATS=csv,json,arrow,parquet,spreadsheet,sqlite';

const sumsIn = (dist: string): string => readFileSync(join(dist, 'SHA256SUMS'), 'utf8');

test('one added, one removed, one changed, corrections, a licence, a limit on quotes: as a build that begins anew', (t) => {
  const { raw, make, folder, builds, remove } = workshop();
  t.after(remove);
  const dist = join(folder, 'dist');
  const articlesAt = raw('raw', ARTICLES);
  const first = make(articlesAt, dist, FORMATS);
  assert.equal(first.status, 0, first.said);
  const quantity = rowsIn<QuantityRow>(dist, 'quantities').find(({ value }) => value === 41) as QuantityRow;
  const correction = {
    table: 'quantities',
    row_id: quantity.quantity_id,
    field: 'value',
    expected: 41,
    value: 14,
    reason: 'The article was corrected.',
    status: 'accepted',
  };
  const changes: [string, Record<string, string | null>, string[]][] = [
    ['added', { 'a.txt': `${FERRY} Four of the dead were children.\n` }, []], // before all others: it is the one that they repeat
    ['changed', { 'c.txt': `${FERRY} The mayor of Lisse counted 44 who were saved.\n` }, []],
    ['removed', { 'b.txt': null }, []],
    ['corrections', { 'corrections.json': JSON.stringify({ corrections: [correction] }) }, []],
    ['a licence', { 'sources.json': JSON.stringify({ defaults: { licence: 'CC0-1.0' } }) }, []],
    ['quotes', {}, ['QUOTES=short']],
    ['all again', { 'b.txt': ARTICLES['b.txt'], 'a.txt': null, 'corrections.json': null, 'sources.json': null }, []],
  ];
  for (const [name, files, options] of changes) {
    raw('raw', files);
    const again = make(articlesAt, dist, FORMATS, ...options);
    assert.equal(again.status, 0, again.said);
    const anew = join(folder, `anew ${name}`);
    const { status, said } = make(articlesAt, anew, FORMATS, ...options);
    assert.equal(status, 0, said);
    assert.equal(sumsIn(dist), sumsIn(anew), name);
    assert.deepEqual(leftovers(dist), [], name);
  }

  for (const file of readdirSync(builds, { recursive: true }).map(String)) // as a disk that was full, or lost power, may leave them
    if (file.endsWith('.kept')) truncateSync(join(builds, file), 100);
  raw('raw', { 'f.txt': 'Storm\n\nThe storm killed two people in Graz.\n' });
  assert.equal(make(articlesAt, dist, FORMATS).status, 0);
  assert.equal(make(articlesAt, join(folder, 'whole'), FORMATS).status, 0);
  assert.equal(sumsIn(dist), sumsIn(join(folder, 'whole')), 'what is kept was damaged');
});

test('code that changed leaves no row of the code before it', (t) => {
  const { raw, folder, builds, remove } = workshop();
  t.after(remove);
  const place = checkout(folder);
  const articlesAt = raw('raw', ARTICLES);
  const make = (dist: string): string => {
    const { status, stderr } = spawnSync('make', makeArguments(articlesAt, dist, builds, 'FORMATS=json'), {
      cwd: place,
      encoding: 'utf8',
      env: ENVIRONMENT,
    });
    assert.equal(status, 0, stderr);
    return sumsIn(dist);
  };
  const dist = join(folder, 'dist');
  const before = make(dist);
  const file = join(place, 'pipeline/link/near-keys.ts');
  writeFileSync(file, readFileSync(file, 'utf8').replace('const LEAST_RUNS = 20;', 'const LEAST_RUNS = 2;'));
  appendFileSync(join(place, 'pipeline/ingest/lines.ts'), '\n');
  const after = make(dist);
  assert.notEqual(after, before);
  assert.equal(after, make(join(folder, 'anew')));
});

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
  const make = (...more: string[]): number => {
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', 'make "$@" >&2; status=$?; times; exit $status', 'sh', ...makeArguments(articlesAt, dist, builds, ...more)],
      {
        cwd: ROOT,
        encoding: 'utf8',
        env: ENVIRONMENT,
      },
    );
    assert.equal(status, 0, stderr);
    const children = [...(stdout.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
    return children.reduce((sum, [, minute, second]) => sum + Number(minute) * 60 + Number(second), 0);
  };
  const first = make('FORMATS=csv');
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS && least > first * MOST; run++) {
    raw('raw', { [`05${run}-added.txt`]: `A fair in Graz\n\nThe mayor said that ${200 + run} people came to the fair on Monday.\n` });
    least = Math.min(least, make('FORMATS=csv'));
  }
  t.diagnostic(`processor seconds: all ${first.toFixed(1)}, one added ${least.toFixed(1)}: ${(least / first).toFixed(2)}`);
  assert.ok(least <= first * MOST);
});
