/** Work that threads share: its order, its errors, and that the bytes of a stage do not depend on how many threads there are. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { articles } from '../../pipeline/bench/corpus.ts';
import { inBatches } from '../../pipeline/common/in-batches.ts';
import { inOrder } from '../../pipeline/common/in-order.ts';
import { startThreads, threadsFor } from '../../pipeline/common/threads.ts';
import { type TableName, tables } from '../../pipeline/schemas/tables.ts';
import { program } from '../program.ts';
import { ROOT } from './make.ts';

const folder = mkdtempSync(join(tmpdir(), 'threads '));
test.after(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string): string => join(folder, name);

async function* counting(to: number): AsyncGenerator<number> {
  for (let item = 0; item < to; item++) yield item;
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const later = <Result>(milliseconds: number, result: Result): Promise<Result> =>
  new Promise((done) => setTimeout(() => done(result), milliseconds));

test('results come in the order of what was given, whichever is ready first, and no more is under way than may be', async () => {
  let underWay = 0;
  let most = 0;
  const work = async (item: number): Promise<number> => {
    most = Math.max(most, ++underWay);
    const result = await later(item % 2 === 0 ? 20 : 1, item);
    underWay--;
    return result;
  };
  assert.deepEqual(await all(inOrder(counting(7), 3, work)), [0, 1, 2, 3, 4, 5, 6]);
  assert.equal(most, 3);
  assert.deepEqual(await all(inOrder(counting(0), 3, work)), []);
});

test('an error comes where its result would have come', async () => {
  const results: number[] = [];
  const failing = async (item: number): Promise<number> => {
    if (item === 2) throw new Error('two');
    return later(5, item);
  };
  await assert.rejects(async () => {
    for await (const result of inOrder(counting(9), 4, failing)) results.push(result);
  }, /^Error: two$/);
  assert.deepEqual(results, [0, 1]);
});

test('items are handed on together up to so many bytes, in order, and a long one alone', async () => {
  async function* lengths(): AsyncGenerator<number> {
    yield* [3, 4, 3, 1, 25, 2, 10];
  }
  assert.deepEqual(await all(inBatches(lengths(), 10, (length) => length)), [[3, 4, 3], [1], [25], [2], [10]]);
  assert.deepEqual(await all(inBatches(counting(0), 10, (length) => length)), []);
});

test('with an item that is to be alone no other is under way, and none is asked for before it is done', async () => {
  let asked = 0;
  let underWay = 0;
  const beside: number[] = [];
  async function* items(): AsyncGenerator<number> {
    for await (const item of counting(6)) {
      asked++;
      yield item;
    }
  }
  const work = async (item: number): Promise<number> => {
    const others = underWay++;
    if (item === 3) beside.push(others, asked);
    const result = await later(5, item);
    if (item === 3) beside.push(asked);
    underWay--;
    return result;
  };
  assert.deepEqual(await all(inOrder(items(), 3, work, (item) => item === 3)), [0, 1, 2, 3, 4, 5]);
  assert.deepEqual(beside, [0, 4, 4]);
});

test('there are as many threads as are wanted, however much is asked at once, and others after those were ended', async () => {
  writeFileSync(file('start.mjs'), `import { threadId } from 'node:worker_threads';\nexport default async () => ({ result: threadId });\n`);
  const threads = startThreads<number, number>(pathToFileURL(file('start.mjs')), 1);
  const ids = async (): Promise<Set<number>> => new Set(await Promise.all([1, 2, 3, 4].map((given) => threads.run(given))));
  const first = await ids();
  assert.equal(first.size, 1);
  await threads.close();
  const second = await ids();
  assert.equal(second.size, 1);
  assert.notDeepEqual(second, first);
  await threads.close();
});

test('threads share the work of a large corpus alone, and never where one is wanted', () => {
  writeFileSync(file('large'), 'x'.repeat(1000));
  const wanted = (workers: string, from: string): number => threadsFor({ workers, 'share-from': from }, file('large'), file('none'));
  assert.equal(wanted('3', '1000'), 3);
  assert.equal(wanted('3', '1001'), 0);
  assert.equal(wanted('1', '0'), 0);
  assert.throws(() => wanted('some', '0'), /--workers some: give a whole number/);
});

const run = (stage: string, ...args: string[]): { status: number | null; stderr: string } =>
  spawnSync('node', [...program(`pipeline/${stage}.ts`), ...args], { cwd: ROOT, encoding: 'utf8' });

/** What `ingest` and `extract` make of some articles, and of a file that neither can read. */
function corpus(): void {
  mkdirSync(file('raw'));
  [...articles(120_000, 5)].forEach(({ text }, at) => {
    writeFileSync(file(`raw/${at}.txt`), text);
  });
  writeFileSync(file('raw/empty.txt'), '');
  assert.equal(run('ingest', `--raw=${file('raw')}`, `--out=${file('documents')}`).status, 3);
  assert.equal(run('extract', `--in=${file('documents')}`, `--out=${file('extracted')}`, '--workers=1').status, 3);
}

const FILES = [`--documents=${file('documents')}`, `--extracted=${file('extracted')}`];

test('link gives the same bytes and keeps the same, whether threads share its work or not', () => {
  corpus();
  const made = ['0', '1', '2', '3'].map((workers) => {
    const args = [...FILES, `--out=${file(`linked.${workers}`)}`, `--keep=${file(`kept.${workers}`)}`];
    const { status, stderr } = run('link', ...args, `--workers=${workers}`, '--share-from=0');
    assert.equal(status, 3, stderr);
    return [`linked.${workers}`, `kept.${workers}`, `kept.${workers}.keys`].map((name) => readFileSync(file(name), 'utf8'));
  });
  for (const other of made.slice(1)) assert.deepEqual(other, made[0]);
  // one half is known, the other is new
  for (const name of ['documents', 'extracted']) {
    const lines = readFileSync(file(name), 'utf8').split('\n');
    writeFileSync(file(`${name}.half`), lines.filter((_, at) => at % 2 === 0).join('\n'));
  }
  const shared = [`--keep=${file('kept.half')}`, '--workers=2', '--share-from=0'];
  run('link', `--documents=${file('documents.half')}`, `--extracted=${file('extracted.half')}`, `--out=${file('half')}`, ...shared);
  assert.notEqual(readFileSync(file('kept.half')).length, 0);
  assert.equal(run('link', ...FILES, `--out=${file('again')}`, ...shared).status, 3);
  assert.equal(readFileSync(file('again'), 'utf8'), made[0]![0]);
});

test('what a person can mend is told as such from a thread too', () => {
  const lines = readFileSync(file('extracted'), 'utf8').split('\n');
  writeFileSync(file('other'), [lines[1], lines[0], ...lines.slice(2)].join('\n'));
  const args = [`--documents=${file('documents')}`, `--extracted=${file('other')}`, `--out=${file('linked.none')}`];
  const [alone, shared] = ['1', '2'].map((workers) => run('link', ...args, `--workers=${workers}`, '--share-from=0'));
  assert.equal(shared!.status, 2);
  assert.match(shared!.stderr, /^link: .*rows of another text than that of .*; extract again\n$/);
  assert.deepEqual(shared!.stderr, alone!.stderr);
});

/** Runs `emit` by so many workers; what it says, and the files that it leaves. */
function emitted(
  linked: string,
  workers: string,
  ...args: string[]
): { status: number | null; stderr: string; files: Map<string, Buffer> } {
  const out = file(`tables.${workers}`);
  const { status, stderr } = run(
    'emit',
    ...[`--linked=${linked}`, `--derived=${file('derived')}`, `--out=${out}`],
    ...[`--workers=${workers}`, '--share-from=0', ...args],
  );
  return { status, stderr, files: new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))])) };
}

test('emit writes the same files, whether a thread writes some of them or not', () => {
  assert.equal(run('derive', `--linked=${file('linked.0')}`, `--out=${file('derived')}`).status, 0);
  for (const formats of ['', 'csv,xlsx', 'sqlite,arrow', 'parquet', 'json']) {
    const [alone, ...shared] = ['0', '2', '3'].map((workers) => emitted(file('linked.0'), workers, `--formats=${formats}`));
    assert.equal(alone!.status, 0, alone!.stderr);
    assert.ok(alone!.files.size > 0);
    for (const other of shared) assert.deepEqual(other, alone, formats);
  }
});

/** The rows of link, with one value of a table's first row changed. */
function withFault(name: string, table: TableName, column: string, value: unknown): string {
  const at = tables.find((each) => each.name === table)!.columns.findIndex((each) => each.name === column);
  const lines = readFileSync(file('linked.0'), 'utf8').split('\n');
  const place = lines.findIndex((line) => line.startsWith(`{"${table}":[[`));
  const rows = JSON.parse(lines[place]!);
  rows[table][0][at] = value;
  lines[place] = JSON.stringify(rows);
  writeFileSync(file(name), lines.join('\n'));
  return file(name);
}

test('a row that cannot be written is told in the same words by either side of emit, and leaves no files', () => {
  const lines = readFileSync(file('linked.0'), 'utf8').split('\n');
  writeFileSync(file('cut'), lines.slice(0, -2).join('\n'));
  for (const [linked, formats, words] of [
    // the database is written by the main thread, and would take no such code; Parquet takes any
    [withFault('wrong code', 'quantities', 'bound', 'none such'), 'sqlite,parquet', /quantities\.bound cannot store "none such"/],
    // Parquet is written by the other thread, and takes whole numbers of its widest kind alone; CSV takes any
    [withFault('wrong number', 'documents', 'raw_bytes', 1.5), 'csv,parquet', /1\.5 .*not an integer \(pipeline\/emit\/parquet\.ts:\d+\)/],
    [file('cut'), 'csv,parquet', /cut: its last document is cut off/],
  ] as const) {
    const [alone, shared] = ['1', '2'].map((workers) => emitted(linked, workers, `--formats=${formats}`));
    assert.match(shared!.stderr, words);
    assert.equal(shared!.status, 2);
    assert.deepEqual(shared, alone);
    assert.equal(shared!.files.size, 0);
  }
});

test('emit is interrupted with its thread, and leaves no files', async () => {
  const out = file('interrupted');
  writeFileSync(file('many'), readFileSync(file('linked.0'), 'utf8').repeat(40));
  writeFileSync(file('many derived'), readFileSync(file('derived'), 'utf8').repeat(40));
  const args = [`--linked=${file('many')}`, `--derived=${file('many derived')}`, `--out=${out}`];
  const sharing = ['--formats=csv,parquet', '--workers=2', '--share-from=0'];
  const child = spawn('node', [...program('pipeline/emit.ts'), ...args, ...sharing], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise((done) => child.on('close', done));
  // until the thread has written something
  const isUnderWay = (): boolean =>
    existsSync(out) && readdirSync(out).some((name) => name.endsWith('.parquet.part') && statSync(join(out, name)).size > 0);
  while (child.exitCode === null && !isUnderWay()) await later(5, null);
  child.kill('SIGINT');
  assert.equal(await ended, 130, said);
  assert.equal(said, 'emit: interrupted\n');
  assert.deepEqual(readdirSync(out), []);
});
