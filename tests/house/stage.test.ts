import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { stepsOf } from '../../pipeline/build/steps.ts';
import { unreadLines, writing, zipLines } from '../../pipeline/common/stage.ts';
import { pack } from '../../pipeline/link/packed.ts';
import { unpacked } from '../packed-text.ts';
import { program } from '../program.ts';
import { ROOT } from './make.ts';
import { document, extracted, linked } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'stage '));
test.after(() => rmSync(folder, { recursive: true, force: true }));

const run = (module: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync('node', [...program(module), ...args], { cwd: ROOT, encoding: 'utf8' });

const NOWHERE = { raw: '/raw', dist: '/dist', build: '/build' };
const STAGES = [
  ...stepsOf(NOWHERE, {
    formats: 'csv',
    tables: '',
    readings: '1',
    workers: '',
    maxCharacters: '',
    quotes: 'full',
    accuracy: '/accuracy.json',
    overwrite: false,
  }).map(({ module }) => module),
  'pipeline/build.ts',
  'pipeline/serve.ts',
  'pipeline/verify.ts',
];

test('every stage has --help, and says what is missing', () => {
  assert.ok(STAGES.length >= 12, STAGES.join());
  for (const file of STAGES) {
    const help = run(file, '--help');
    assert.equal(help.status, 0, `${file}: ${help.stderr}`);
    assert.match(help.stdout, /--[a-z]+/, file);
    assert.match(help.stdout, /Exit status: 0 done; 3 .*2 wrong use.*1 a crash.*130 interrupted/s, file);
  }
  const { status, stderr } = run('pipeline/link.ts', '--documents', 'x');
  assert.equal(status, 2);
  assert.match(stderr, /^link: --extracted FILE is missing: what extract wrote\n$/);
  assert.match(run('pipeline/link.ts', '--dokuments', 'x').stderr, /--dokuments.*; --help lists what there is/s);
});

test('a file that is not there, or is cut off, is named', () => {
  assert.match(
    run('pipeline/emit.ts', '--linked', join(folder, 'none'), '--derived', join(folder, 'none'), '--out', folder).stderr,
    /none: no such file/,
  );
  const whole = join(folder, 'whole.ndjson');
  writeFileSync(whole, '{}\n{}\n');
  const cut = join(folder, 'cut.ndjson');
  writeFileSync(cut, '{"findings":[]}\n{}\n{"findings":[');
  const { status, stderr } = run('pipeline/emit.ts', '--linked', cut, '--derived', whole, '--out', join(folder, 'cut'));
  assert.equal(status, 2);
  assert.match(stderr, /cut\.ndjson, line 3: .*remove it and make again/);
  assert.deepEqual(existsSync(join(folder, 'cut')) ? readdirSync(join(folder, 'cut')) : [], []);
});

test('no room for the output: said with the file, nothing half-written', () => {
  const many = join(folder, 'many.ndjson');
  writeFileSync(many, pack(linked()).repeat(2000));
  const derived = join(folder, 'derived.ndjson');
  writeFileSync(derived, '{"derivations":[]}\n{}\n'.repeat(2000));
  const out = join(folder, 'full');
  // a limit on the size of files stands for a full disk
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', 'ulimit -f 100; exec node "$@"', 'sh', ...program('pipeline/emit.ts'), '--linked', many, '--derived', derived, '--out', out],
    { cwd: ROOT, encoding: 'utf8' },
  );
  assert.equal(status, 2, stderr);
  assert.match(stderr, /^emit: .*no room/);
  assert.deepEqual(readdirSync(out), []);
});

test('what throws while it is written leaves nothing', async () => {
  const file = join(folder, 'half');
  await assert.rejects(
    writing(file, async (out) => {
      await out.write('half');
      throw new Error('stopped');
    }),
    /stopped/,
  );
  assert.ok(!existsSync(file) && !existsSync(`${file}.part`));
});

test('two files are read line by line; one that is shorter is named', async () => {
  const [long, short] = [join(folder, 'long'), join(folder, 'short')];
  writeFileSync(long, '{"a":1}\r\n{"a":2}\n');
  writeFileSync(short, '{"b":1}\n');
  const rows: unknown[] = [];
  for await (const line of unreadLines<unknown>(long)) rows.push(line.record());
  assert.deepEqual(rows, [{ a: 1 }, { a: 2 }]);
  const pairs: unknown[] = [];
  await assert.rejects(async () => {
    for await (const pair of zipLines<unknown, unknown>(long, short)) pairs.push(pair);
  }, /short: shorter than .*long; make it again/);
  await assert.rejects(async () => {
    for await (const pair of zipLines<unknown, unknown>(short, long)) pairs.push(pair);
  }, /long: longer than .*short; make it again/);
});

test('link takes no rows of another text', () => {
  const [documents, extracted] = [join(folder, 'documents'), join(folder, 'extracted')];
  writeFileSync(documents, '{"document_id":"a","text":"Nine died.","text_sha256":"1"}\n');
  writeFileSync(extracted, '{"document_id":"a","text_sha256":"2"}\n');
  const { status, stderr } = run('pipeline/link.ts', '--documents', documents, '--extracted', extracted, '--out', join(folder, 'linked'));
  assert.equal(status, 2);
  assert.match(stderr, /extracted: rows of another text than that of a; extract again/);
});

test('link leaves a document out whose rows may not stand, and nothing points at it', () => {
  const [documents, extractions, out] = ['bad-documents', 'bad-extracted', 'bad-linked'].map((name) => join(folder, name));
  const good = document({ document_id: 'test:good' });
  const other = document({ document_id: 'test:other' });
  const bad = extracted({ document_id: 'test:bad' });
  bad.quantities[0] = { ...bad.quantities[0], text: 'fifteen' };
  const lines = (rows: object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  writeFileSync(documents, lines([document({ document_id: 'test:bad' }), document({ document_id: 'test:slow' }), good, other]));
  const nothing = { quantities: [], assertions: [], relations: [], times: [], places: [], entities: [] };
  writeFileSync(
    extractions,
    lines([
      bad,
      { document_id: 'test:slow', error: { rule: 'too-slow', message: 'took too long', line: 2 } },
      extracted({ document_id: 'test:good', ...nothing }),
      extracted({ document_id: 'test:other', ...nothing }),
    ]),
  );
  const { status, stderr } = run('pipeline/link.ts', '--documents', documents, '--extracted', extractions, '--out', out);
  assert.equal(status, 3, stderr);
  assert.match(stderr, /link: 2 documents, 1 near-duplicate, 2 refused/);
  const [first, second, ...others] = unpacked(readFileSync(out, 'utf8'));
  assert.deepEqual(first.quantities, undefined);
  assert.match(first.findings?.[0].message ?? '', /its rows may not stand: quantities row 1 .*"fifteen" not at/);
  assert.equal(second.findings?.[0].rule, 'too-slow');
  assert.deepEqual(
    others.map(({ documents: [row] = [] }) => [row.duplicate_of, row.similarity]),
    [
      [null, null],
      ['test:good', 1], // all four have one text, and the first ones are not there
    ],
  );
});
