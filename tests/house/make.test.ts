import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { program } from '../program.ts';
import { leftovers, ROOT, rowsIn, workshop } from './make.ts';

const GOOD =
  'River office counts the dead\n\nThe river office says that the flood killed 12 people in Vienna on Tuesday, and that about 300 more had to leave their homes.\n';
const OTHER =
  'Mayor counts sheep\n\nThe mayor of Graz said on Monday that 41 sheep were missing after the storm, and that she expects more.\n';

/** A licence for all, so that make says nothing about it. */
const CLEARED = '{"defaults": {"licence": "CC0-1.0"}}\n';

interface DocumentRow {
  raw_path: string;
  redistribution: string;
}
interface FindingRow {
  raw_path: string;
  rule: string;
  message: string;
}

test('bad input costs its own record: the others are published, the message names file and remedy, once', (t) => {
  const { raw, make, folder, remove } = workshop();
  t.after(remove);
  const articles = raw('bad', {
    'good.txt': GOOD,
    'empty.txt': '',
    'binary.txt': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0xff, 0xfe, 0, 0, 0, 9, 0x80, 0x81]),
    'latin.txt': Buffer.from(
      `Caf\xe9 owners count losses\n\nThe guild of caf\xe9s says that 25 of its members had to close in March.\n`,
      'latin1',
    ),
    'lines.ndjson': `{"id": "one", "text": "The bank says that 7 branches closed in May."}\n{"id": "two", "text": \n{"id": "one", "text": "A second one."}\n`,
  });
  const dist = join(folder, 'out bad');
  const { status, said } = make(articles, dist);
  assert.equal(status, 0, said);
  for (const refusal of [/refused: empty\.txt.*empty/g, /refused: lines\.ndjson, line 2/g, /refused: .*two documents with the id "one"/g])
    assert.equal(said.match(refusal)?.length, 1, said);
  assert.match(said, /\nmake: open .*out bad\/index\.html\n$/);
  const documents = rowsIn<DocumentRow>(dist, 'documents');
  assert.ok(documents.some((row) => row.raw_path === 'good.txt'));
  assert.ok(documents.some((row) => row.raw_path === 'latin.txt'));
  assert.ok(documents.some((row) => row.raw_path === 'lines.ndjson'));
  const findings = rowsIn<FindingRow>(dist, 'findings');
  assert.ok(findings.some((row) => row.raw_path === 'empty.txt'));
  assert.deepEqual(leftovers(dist), []);
  const again = make(articles, dist);
  assert.equal(again.status, 0);
  assert.match(again.said, /^refused: [\s\S]*\nmake: all is up to date; open .*\n$/, 'refused input is told again, until it is mended');
  assert.equal(make(articles, dist, 'STRICT=1').status, 2, 'a failure where that was asked for');
});

test('two corpora never mix; a removed raw file goes; what is fresh is not made again', (t) => {
  const { raw, make, folder, remove } = workshop();
  t.after(remove);
  const [one, two] = [raw('one', { 'a.txt': GOOD, 'b/c.txt': OTHER, 'sources.json': CLEARED }), raw('two', { 'a.txt': OTHER })];
  const [distOne, distTwo] = [join(folder, 'dist one'), join(folder, "dist's two")];
  const first = make(one, distOne, '-j2');
  assert.equal(first.status, 0, first.said);
  assert.equal(make(two, distTwo, '-j2').status, 0);
  assert.equal(rowsIn(distOne, 'documents').length, 2);
  assert.equal(rowsIn(distTwo, 'documents').length, 1);
  assert.equal(make(one, distOne).said, `make: all is up to date; open ${distOne}/index.html\n`);

  raw('one', { 'b/c.txt': null });
  const again = make(one, distOne);
  assert.match(again.said, /ingest: 1 document,/);
  assert.equal(rowsIn(distOne, 'documents').length, 1);

  rmSync(join(distOne, 'quantities.csv'));
  assert.match(
    make(one, distOne).said,
    /^publish: \d+ files in .*\nmake: open .*\n$/,
    'a file that was removed by hand comes back, and nothing else is made',
  );
  assert.ok(existsSync(join(distOne, 'quantities.csv')));

  assert.match(make(one, distOne, 'WORKERS=1').said, /^make: all is up to date/, 'what comes out does not depend on threads');
  const readings = (): number => readdirSync(distOne, { recursive: true }).filter((file) => /^readings.*\.html$/.test(String(file))).length;
  raw('one', { 'd.txt': OTHER.replace('41', '47') });
  assert.equal(make(one, distOne).status, 0);
  assert.equal(readings(), 2);
  assert.match(make(one, distOne, 'READINGS=1').said, /^site: /);
  assert.equal(readings(), 1, 'what a stage wrote before and does not write now goes');
  const fewer = make(one, distOne, 'FORMATS=csv,parquet').said;
  assert.match(fewer, /^emit: /, 'an option makes what follows from it, and no more');
  assert.ok(!existsSync(join(distOne, 'quantities.arrow')), 'what an earlier build left is removed');
});

test('a DIST that cannot be written: an error that names it, and nothing half-written', (t) => {
  const { raw, make, folder, remove } = workshop();
  t.after(remove);
  const articles = raw('raw', { 'a.txt': GOOD });
  const inTheWay = join(folder, 'file');
  writeFileSync(inTheWay, '');
  const { status, said } = make(articles, join(inTheWay, 'dist'));
  assert.equal(status, 2);
  assert.match(said, /(?:publish|make): .*file.*name another place/);
  assert.equal(readFileSync(inTheWay, 'utf8'), '');
});

test('no folder of raw files: said in a line', (t) => {
  const { make, folder, remove } = workshop();
  t.after(remove);
  const { status, said } = make(join(folder, 'nowhere'), join(folder, 'dist'));
  assert.equal(status, 2);
  assert.match(said, /no folder .*nowhere; name one with RAW=/);
});

test('a kill in mid-write leaves the old file, and the next run mends', async (t) => {
  const { folder, remove, raw } = workshop();
  t.after(remove);
  raw('kill', { 'linked.ndjson': '{}\n'.repeat(400_000), 'derived.ndjson': '{}\n'.repeat(400_000) });
  const from = join(folder, 'kill', 'linked.ndjson');
  const derived = join(folder, 'kill', 'derived.ndjson');
  const out = join(folder, 'tables');
  const run = (): Promise<number | null> =>
    new Promise((done) => {
      const child = spawn('node', [...program('pipeline/emit.ts'), '--linked', from, '--derived', derived, '--out', out], {
        cwd: ROOT,
        stdio: 'ignore',
      });
      const timer = setInterval(() => {
        if (!existsSync(join(out, 'quantities.csv.part'))) return;
        clearInterval(timer);
        child.kill('SIGKILL');
      }, 2);
      child.on('exit', (status) => {
        clearInterval(timer);
        done(status);
      });
    });
  assert.equal(await run(), null, 'killed');
  assert.ok(!existsSync(join(out, 'quantities.csv')), 'no table under its own name before it is whole');
  raw('kill', { 'linked.ndjson': '{}\n', 'derived.ndjson': '{}\n' });
  const { spawnSync } = await import('node:child_process');
  const { status } = spawnSync('node', [...program('pipeline/emit.ts'), '--linked', from, '--derived', derived, '--out', out], {
    cwd: ROOT,
  });
  assert.equal(status, 0);
  assert.ok(existsSync(join(out, 'quantities.csv')) && !existsSync(join(out, 'quantities.csv.part')));
});

test('TABLES: those that are asked for, and no other; one that does not exist is named', (t) => {
  const { raw, make, folder, remove } = workshop();
  t.after(remove);
  const articles = raw('raw', { 'a.txt': 'Sheep\n\nThe mayor of Graz said on Monday that 41 sheep were missing after the storm.\n' });
  const dist = join(folder, 'dist');
  const some = make(articles, dist, 'FORMATS=csv,json', 'TABLES=assertions,quantities');
  assert.equal(some.status, 0, some.said);
  assert.match(some.said, /^emit: 2 rows, 4 files$/m);
  assert.deepEqual(
    readdirSync(dist).filter((file) => /^[a-z]+\.json$/.test(file) && !/^(croissant|datapackage|quality)/.test(file)),
    ['assertions.json', 'quantities.json'],
  );
  const wrong = make(articles, dist, 'FORMATS=csv,json', 'TABLES=quantities,sheep');
  assert.equal(wrong.status, 2);
  assert.match(wrong.said, /^emit: --tables quantities,sheep: no table sheep; there are quantities, /m);
});
