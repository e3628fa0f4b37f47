/** How much memory one long text full of figures takes, stage by stage; that a large corpus takes no more than a small one; and what a limit of memory or of open files is told as. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { articles } from '../../pipeline/bench/corpus.ts';
import type { Peak } from '../../pipeline/bench/peak.ts';
import type { FindingRow } from '../../pipeline/schemas/types.ts';
import { program } from '../program.ts';
import { ENVIRONMENT, makeArguments, ROOT, rowsIn, workshop } from './make.ts';

const SHEEP = 'Mayor counts sheep\n\nThe mayor of Graz said on Monday that 41 sheep were missing after the storm.\n';
/** megabytes, of each stage */
const MOST = 600;
/** of the memory that a corpus of a few megabytes takes, what one of many takes: words and code are still new in the first */
const MORE = 1.1;

/** News of so many characters in one paragraph. */
const dense = (characters: number): string =>
  [...articles(characters)]
    .map(({ text }) => text.replace(/\s+/g, ' '))
    .join(' ')
    .slice(0, characters);

test(`the longest text that is read takes at most ${MOST} MB in every stage; a longer one is refused by name, and costs itself`, (t) => {
  const { raw, folder, builds, remove } = workshop();
  t.after(remove);
  const dist = join(folder, 'dist');
  const peaks = join(folder, 'peaks.ndjson');
  const articlesAt = raw('raw', { 'longest.txt': dense(4_950_000), 'longer.txt': dense(6_000_000), 'short.txt': SHEEP });
  const run = 'RUN=node --import tsx --import ./pipeline/bench/peak.ts';
  const { status, stderr } = spawnSync('make', makeArguments(articlesAt, dist, builds, 'FORMATS=json,parquet', 'WORKERS=2', run), {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...ENVIRONMENT, SAYSO_PEAKS: peaks },
  });
  assert.equal(status, 0, stderr);
  assert.match(
    stderr,
    /refused: longer\.txt: a text of \d+ characters; the limit is 5000000: split it, or raise --max-characters \(of make: MAX_CHARACTERS=\)/,
  );
  assert.equal(rowsIn(dist, 'documents').length, 2);
  assert.ok(rowsIn<FindingRow>(dist, 'findings').some(({ rule, raw_path }) => rule === 'too-large' && raw_path === 'longer.txt'));
  const stages = readFileSync(peaks, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Peak);
  t.diagnostic(stages.map(({ name, megabytes }) => `${name} ${megabytes.toFixed(0)} MB`).join(', '));
  assert.ok(stages.some(({ name }) => name === 'extract') && stages.some(({ name }) => name === 'emit'));
  for (const { name, megabytes } of stages) assert.ok(megabytes <= MOST, `${name}: ${megabytes} MB`);
});

/** Megabytes that `extract` takes for so many characters of news in two threads, where V8 lets a heap grow as it does once code is fast. */
function extracting(characters: number, folder: string): number {
  const [documents, peaks] = [join(folder, 'documents.ndjson'), join(folder, 'peaks.ndjson')];
  writeFileSync(documents, '');
  for (const article of articles(characters)) appendFileSync(documents, `${JSON.stringify(article)}\n`);
  rmSync(peaks, { force: true });
  const node = ['--heap-growing-percent=300', '--single-threaded-gc', '--import', 'tsx', '--import', './pipeline/bench/peak.ts'];
  const command = [...node, ...program('pipeline/extract.ts'), '--in', documents, '--out', join(folder, 'out'), '--workers', '2'];
  const { status, stderr } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...ENVIRONMENT, SAYSO_PEAKS: peaks },
  });
  assert.equal(status, 0, stderr);
  return (JSON.parse(readFileSync(peaks, 'utf8')) as Peak).megabytes;
}

test('four times the text takes little more memory to extract, however far V8 would let it grow', (t) => {
  const { folder, remove } = workshop();
  t.after(remove);
  const [little, much] = [extracting(2_500_000, folder), extracting(10_000_000, folder)] as const;
  t.diagnostic(`${little.toFixed(0)} MB, ${much.toFixed(0)} MB`);
  assert.ok(much <= little * MORE, `${little} MB, then ${much} MB`);
});

test('too few open files, too little memory: make fails, says which stage, and nothing is published', (t) => {
  const { raw, folder, builds, remove } = workshop();
  t.after(remove);
  const articlesAt = raw('raw', { 'a.txt': SHEEP, 'b.txt': dense(400_000) });
  const dist = join(folder, 'dist');
  const crash = mkdtempSync(join(tmpdir(), 'crash-')); // RUN is split at spaces
  t.after(() => rmSync(crash, { recursive: true }));
  writeFileSync(join(crash, 'crash.mjs'), 'process.abort(); // as Node ends when its heap is full\n');
  for (const [limit, run, words] of [
    ['ulimit -n 24', 'node --import tsx', /too many open files|EMFILE/],
    [
      'true',
      `node --import ${join(crash, 'crash.mjs')} --import tsx`,
      /the stage ingest crashed \((SIGABRT|SIGTRAP|status 13[34])\), mostly for too little memory: give it more, or fewer WORKERS=/,
    ],
  ] as const) {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `${limit}; exec make "$@"`, 'sh', ...makeArguments(articlesAt, dist, builds, 'FORMATS=json', `RUN=${run}`)],
      {
        cwd: ROOT,
        encoding: 'utf8',
        env: ENVIRONMENT,
      },
    );
    assert.equal(status, 2, stderr);
    assert.match(stderr, words);
    assert.throws(() => readFileSync(join(dist, 'SHA256SUMS')));
  }
  const little = spawnSync(
    'make',
    makeArguments(articlesAt, dist, builds, 'FORMATS=json', 'RUN=node --max-old-space-size=24 --import tsx'),
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: ENVIRONMENT,
    },
  );
  assert.equal(little.status, 0, little.stderr);
  assert.match(
    little.stderr,
    /refused: b\.txt: needs more memory than a thread has; split it, or give more: NODE_OPTIONS=/,
    'a thread lost costs one document',
  );
  const { status, stderr } = spawnSync('make', makeArguments(articlesAt, dist, builds, 'FORMATS=json'), {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...ENVIRONMENT, NODE_OPTIONS: '--max-old-space-size=2000' }, // as was said
  });
  assert.equal(status, 0, stderr);
  assert.equal(rowsIn(dist, 'documents').length, 2);
});
