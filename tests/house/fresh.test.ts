/** Nothing old is published as new: what a stage made is known by the checksum of what it was made from, and a crash is no success. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import test from 'node:test';
import { codeFiles, codeSum } from '../../pipeline/build/code.ts';
import type { QuantityRow } from '../../pipeline/schemas/types.ts';
import { checkout, ENVIRONMENT, makeArguments, ROOT, rowsIn, workshop } from './make.ts';

const counting = (n: number): string =>
  `Mayor counts sheep\n\nThe mayor of Graz said on Monday that ${n} sheep were missing after the storm.\n`;
const valuesIn = (dist: string): (number | null)[] => rowsIn<QuantityRow>(dist, 'quantities').map(({ value }) => value);
const QUICK = 'FORMATS=json';

test('the fingerprint of extract is of all code and lists that decide what is found', () => {
  const read = /^pipeline\/(?:extract\/|common\/|contract\.ts$)/;
  const reached = codeFiles(ROOT, ['pipeline/extract/stream/extract-line.ts']).map((file) => relative(ROOT, file));
  assert.ok(reached.includes('pipeline/common/grouped.ts'));
  assert.deepEqual(
    reached.filter((file) => file.startsWith('pipeline/') && !read.test(file)),
    [],
  );
});

test('an article that changed is read again, whatever the clock says', (t) => {
  const { raw, make, folder, builds, remove } = workshop();
  t.after(remove);
  const dist = join(folder, 'dist');
  assert.equal(make(raw('raw', { 'a.txt': counting(7) }), dist, QUICK).status, 0);
  const tomorrow = new Date(Date.now() + 864e5);
  for (const entry of readdirSync(builds, { recursive: true })) utimesSync(join(builds, String(entry)), tomorrow, tomorrow);
  const { status, said } = make(raw('raw', { 'a.txt': counting(9) }), dist, QUICK);
  assert.equal(status, 0, said);
  assert.deepEqual(valuesIn(dist), [9]);
});

test('a stage that ran out of room fails, and nothing is published until it has run', (t) => {
  const { raw, make, folder, builds, remove } = workshop();
  t.after(remove);
  const dist = join(folder, 'dist');
  const articles = raw('raw', { 'a.txt': counting(7) });
  assert.equal(make(articles, dist, QUICK).status, 0);
  raw('raw', { 'a.txt': counting(9), 'b.ndjson': `${JSON.stringify({ text: counting(11).repeat(900) })}\n` });
  const before = readFileSync(join(dist, 'SHA256SUMS'), 'utf8');
  for (const blocks of [20, 200, 800]) {
    // a limit on the size of files stands for a full disk
    const limited = spawnSync('sh', ['-c', `ulimit -f ${blocks}; exec make "$@"`, 'sh', ...makeArguments(articles, dist, builds, QUICK)], {
      cwd: ROOT,
      encoding: 'utf8',
      env: ENVIRONMENT,
    });
    assert.equal(limited.status, 2, limited.stderr);
    assert.match(limited.stderr, /no room \(EFBIG\)[\s\S]*make: the stage \w+ failed, as said above; nothing was published\n/);
    assert.doesNotMatch(limited.stderr, /^ +at /m, 'no stack');
    assert.equal(readFileSync(join(dist, 'SHA256SUMS'), 'utf8'), before);
  }
  assert.equal(make(articles, dist, QUICK).status, 0);
  assert.ok(valuesIn(dist).includes(9) && valuesIn(dist).includes(11) && !valuesIn(dist).includes(7));
});

test('a package that is missing stops make where code is compiled; code that changed makes what follows from it', (t) => {
  const { raw, folder, builds, remove } = workshop();
  t.after(remove);
  const place = checkout(folder);
  const dist = join(folder, 'dist');
  const articles = raw('raw', { 'a.txt': counting(7), 'sources.json': '{"defaults": {"licence": "CC0-1.0"}}' });
  const make = (): { status: number | null; stderr: string } =>
    spawnSync('make', makeArguments(articles, dist, builds, QUICK), { cwd: place, encoding: 'utf8', env: ENVIRONMENT });
  const first = make();
  assert.equal(first.status, 0, first.stderr);

  raw('raw', { 'a.txt': counting(99) });
  rmSync(join(place, 'node_modules', 'ajv'));
  appendFileSync(join(place, 'pipeline/ingest/lines.ts'), '\n');
  const broken = make();
  assert.equal(broken.status, 2);
  assert.match(
    broken.stderr,
    /^make: pipeline\/schemas\/[\w-]+\.ts, line \d+: Could not resolve "ajv[^"]*"; if a package is missing, .*npm ci$/m,
  );
  assert.deepEqual(valuesIn(dist), [7]);
  symlinkSync(join(ROOT, 'node_modules', 'ajv'), join(place, 'node_modules', 'ajv'));
  assert.equal(make().status, 0);
  assert.deepEqual(valuesIn(dist), [99]);

  appendFileSync(join(place, 'pipeline/site/page/page.css'), '\n');
  assert.match(make().stderr, /^describe: .*\nsite: .*\npublish: .*\nmake: open/, 'data of a stage, and its checksum in the provenance');
  appendFileSync(join(place, 'pipeline/link/corrections.ts'), '\n// changed\n');
  assert.match(make().stderr, /^link: .*\ndescribe: .*\nsite: /, 'rows that come out the same are not emitted again');

  const file = join(place, 'pipeline/extract/stream/extract-line.ts');
  const code = readFileSync(file, 'utf8').replace(
    /(?=^ +const lists = )/m,
    "if (document.text.includes('Graz')) throw new Error('odd');\n",
  );
  writeFileSync(file, code);
  const line = code.split('\n').findIndex((text) => text.includes("Error('odd')")) + 1;
  assert.match(
    make().stderr,
    new RegExp(`refused: odd \\(pipeline/extract/stream/extract-line\\.ts:${line}\\); please report it`),
    'compiled code, in a thread',
  );
});

test('a stage’s code is all that its module reaches, and the data beside it', (t) => {
  const reached = codeFiles(ROOT, ['pipeline/extract.ts']).map((file) => file.slice(ROOT.length));
  for (const file of [
    'pipeline/extract/stream/worker.ts',
    'pipeline/extract/stream/worker-start.mjs',
    'pipeline/extract/figures/figures.ts',
    'pipeline/extract/figures/data/units.csv',
    'pipeline/extract/reading/model/reading.bin',
    'pipeline/common/identity.ts',
    'schemas/quantities.schema.json',
    'package-lock.json',
  ])
    assert.ok(reached.includes(file), file);
  assert.ok(!reached.includes('pipeline/emit.ts'));

  const folder = mkdtempSync(join(tmpdir(), 'code '));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(ROOT, 'pipeline/emit'), join(folder, 'pipeline/emit'), { recursive: true });
  const sum = (): string => codeSum(folder, 'pipeline/emit/arrow.ts');
  const before = sum();
  assert.equal(sum(), before);
  appendFileSync(join(folder, 'pipeline/emit/parquet.ts'), '\n');
  assert.equal(sum(), before, 'arrow.ts does not reach it');
  appendFileSync(join(folder, 'pipeline/emit/columns.ts'), '\n');
  assert.notEqual(sum(), before);
});
