import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import { build } from 'esbuild';
import { parquetReadObjects } from 'hyparquet';
import { articles } from '../../pipeline/bench/corpus.ts';
import { derive } from '../../pipeline/derive/derive.ts';
import { extract } from '../../pipeline/extract/extract.ts';
import { oneThread } from '../../pipeline/extract/stream/one-thread.ts';
import { ingested } from '../../pipeline/extract/stream/table-rows/ingested.ts';
import { fillCorpus } from '../../pipeline/link/corpus.ts';
import { type AllRows, rowsOf } from '../../pipeline/link/rows.ts';
import { type DocumentTable, tables } from '../../pipeline/schemas/tables.ts';
import { program } from '../program.ts';

const PROGRAM = program('pipeline/extract.ts');
/** as it is called in a clone, from anywhere */
const EXTRACT = fileURLToPath(new URL('../../pipeline/extract.mjs', import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), 'rows '));

/** From a folder that has nothing to do with the project. */
const run = (input: string, ...options: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...PROGRAM, ...options], { input, cwd: FOLDER, maxBuffer: 1 << 28 });
  return { stdout, stderr: stderr.toString(), status };
};
const linesOf = (output: Buffer | string): Record<string, unknown>[] =>
  output
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const DOCUMENTS = [...articles(40_000)];
const INPUT = DOCUMENTS.map((document) => `${JSON.stringify(document)}\n`).join('');

/** What a table must hold: each document's rows, worked out here one after the other. */
const WANTED = DOCUMENTS.map((document): AllRows => {
  const rows = fillCorpus(rowsOf(ingested(document, {}), extract(document)));
  return { ...rows, derivations: derive(rows) };
});
const wanted = (name: DocumentTable): object[] => {
  const names = tables.find((table) => table.name === name)?.columns.map((column) => column.name) ?? [];
  return WANTED.flatMap((rows) => rows[name] as object[]).map((row) =>
    Object.fromEntries(names.map((column) => [column, (row as Record<string, unknown>)[column]])),
  );
};

test('rows of all tables, document by document, each with its table; after them, a line that says so', () => {
  const { stdout, stderr, status } = run(INPUT, '--rows', 'all', '--workers', '1');
  assert.equal(status, 0, stderr);
  const rows = linesOf(stdout);
  for (const { name } of tables) {
    if (name === 'rules' || name === 'comparisons' || name === 'series') continue; // of the whole corpus
    const own = rows.filter(({ table }) => table === name).map(({ table: _, ...row }) => row);
    assert.deepEqual(own, wanted(name), name);
    if (name === 'findings') continue; // these documents leave no doubt
    assert.ok(own.length > 0, `${name} has rows to compare`);
    assert.deepEqual(Object.keys(own[0]), Object.keys(wanted(name)[0]), `columns of ${name} in the order of its schema`);
  }
  const ends = rows.filter(({ table }) => table === 'end');
  assert.deepEqual(
    ends,
    DOCUMENTS.map(({ document_id }, index) => ({ table: 'end', line: index + 1, document_id, error: null })),
  );
  const order = [...new Set(rows.map(({ document_id }) => document_id))];
  assert.deepEqual(
    order,
    DOCUMENTS.map(({ document_id }) => document_id),
  );
});

test('rows of one table stand alone, and do not depend on the number of threads', () => {
  const one = run(INPUT, '--rows', 'quantities', '--workers', '1');
  assert.deepEqual(linesOf(one.stdout), wanted('quantities'));
  assert.deepEqual(run(INPUT, '--rows', 'quantities', '--workers', '3').stdout, one.stdout);
});

const plain = (value: unknown): unknown => {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (value !== null && typeof value === 'object') return [...(value as Iterable<unknown>)].map(plain);
  return value ?? null;
};

test('an Arrow stream and Parquet have the same rows, and the same bytes every time', async () => {
  const stream = run(INPUT, '--rows', 'quantities', '--format', 'arrow', '--workers', '1');
  const table = tableFromIPC(stream.stdout);
  assert.ok(table.batches.length > 1 && table.batches[0].numRows < table.batches[1].numRows, 'the first rows come soon');
  const dates = new Set(['published', 'time_from', 'time_to']);
  const day = (name: string, value: unknown): unknown =>
    dates.has(name) && typeof value === 'number' ? new Date(value).toISOString().slice(0, 10) : plain(value);
  const found = Array.from({ length: table.numRows }, (_, index) =>
    Object.fromEntries(table.schema.fields.map(({ name }) => [name, day(name, table.getChild(name)?.get(index))])),
  );
  assert.deepEqual(found, wanted('quantities'));
  assert.ok(!table.schema.fields.some(({ type }) => String(type).includes('Dictionary')), 'codes are text, as in Parquet');

  const parquet = run(INPUT, '--rows', 'documents', '--format', 'parquet', '--workers', '1');
  const file = new Uint8Array(parquet.stdout).buffer as ArrayBuffer;
  const rows = (await parquetReadObjects({ file })) as Record<string, unknown>[];
  assert.deepEqual(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]))),
    wanted('documents'),
  );
  for (const [format, name, bytes] of [
    ['arrow', 'quantities', stream.stdout],
    ['parquet', 'documents', parquet.stdout],
  ] as const)
    assert.deepEqual(run(INPUT, '--rows', name, '--format', format, '--workers', '2').stdout, bytes, format);
});

test('several tables in columns go into a folder, whole or not at all', () => {
  const out = join(FOLDER, 'tables');
  const { status, stderr } = run(INPUT, '--rows', 'documents,quantities', '--format', 'parquet', '--out', out);
  assert.equal(status, 0, stderr);
  assert.deepEqual(readdirSync(out).sort(), ['documents.parquet', 'quantities.parquet']);
  assert.deepEqual(readFileSync(join(out, 'documents.parquet')), run(INPUT, '--rows', 'documents', '--format', 'parquet').stdout);
});

test('a line that cannot be read is a finding, and told; an engine may call that fine', () => {
  const [first, second] = DOCUMENTS;
  const refusal = { document_id: null, raw_path: 'a.md', error: { rule: 'empty', message: 'a.md: the file is empty', line: null } };
  const lines = [first, 'no JSON', { document_id: 'x' }, refusal, second];
  const input = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
  const { stdout, stderr, status } = run(input, '--rows', 'documents,findings', '--workers', '1');
  assert.equal(status, 3);
  assert.match(stderr, /^extract: line 2: not JSON.*\nextract: line 3: "text" is missing\nextract: line 4: a\.md: the file is empty\n/);
  const rows = linesOf(stdout);
  assert.deepEqual(
    rows.filter(({ table }) => table === 'end').map(({ document_id, error }) => [document_id, (error as { rule: string } | null)?.rule]),
    [
      [first.document_id, undefined],
      [null, 'bad-line'],
      ['x', 'bad-line'],
      [null, 'empty'],
      [second.document_id, undefined],
    ],
  );
  assert.deepEqual(
    rows.filter(({ table, level }) => table === 'findings' && level === 'error').map(({ rule, raw_path, line }) => [rule, raw_path, line]),
    [
      ['bad-line', null, 2],
      ['bad-line', null, 3],
      ['empty', 'a.md', null],
    ],
  );
  assert.deepEqual(
    rows.filter(({ table }) => table === 'documents').map(({ document_id }) => document_id),
    [first.document_id, second.document_id],
  );
  assert.equal(run(input, '--rows', 'documents', '--workers', '1', '--refused-is-fine').status, 0);
});

test('what cannot be had is named, with what there is', () => {
  for (const [options, message] of [
    [['--rows', 'colours'], /--rows colours: no table colours; there are quantities, assertions, .*derivations/],
    [['--rows', ''], /no table ""; there are quantities/],
    [['--rows', 'quantities', '--format', 'csv'], /--format csv: there are ndjson, arrow, parquet/],
    [['--format', 'arrow'], /--format arrow: goes with --rows/],
    [['--rows', 'all', '--format', 'arrow'], /--format arrow: holds one table; name one, or give a folder with --out/],
    [['--rows', 'all', '--resume', '--in', EXTRACT, '--out', 'x'], /--resume .* with --rows, begin anew/],
  ] as const) {
    const { status, stderr, stdout } = run('', ...options);
    assert.equal(status, 2, options.join(' '));
    assert.match(stderr, message);
    assert.equal(stdout.length, 0);
  }
});

test('a peer has the rows of a document before it sends the next', async () => {
  const child = spawn(process.execPath, [EXTRACT, '--rows', 'quantities,assertions', '--workers', '1'], { cwd: FOLDER });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const document of DOCUMENTS.slice(0, 3)) {
    child.stdin.write(`${JSON.stringify(document)}\n`);
    let row: Record<string, unknown>;
    do row = JSON.parse((await answers.next()).value as string);
    while (row.table !== 'end');
    assert.equal(row.document_id, document.document_id);
  }
  child.stdin.end();
  assert.equal((await answers.next()).done, true);
});

/** Node code that runs before the program: no thread can be started. */
const NO_THREADS = `data:text/javascript,${encodeURIComponent(`
  import threads from 'node:worker_threads';
  import { syncBuiltinESMExports } from 'node:module';
  threads.Worker = class { constructor() { throw new Error('a thread'); } };
  syncBuiltinESMExports();`)}`;

test('one worker is this thread alone; several leave this one without the rules', async () => {
  const start = (workers: string) =>
    spawnSync(process.execPath, ['--import', NO_THREADS, EXTRACT, '--workers', workers], {
      input: INPUT,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
  assert.equal(linesOf(start('1').stdout).length, DOCUMENTS.length);
  assert.notEqual(start('2').status, 0);
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL('../../pipeline/extract.ts', import.meta.url))],
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    outdir: 'nowhere',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  /** What is loaded at once, without what is asked for later. */
  const loaded = (name: string): string[] => {
    const { inputs, imports } = metafile.outputs[name];
    return [
      ...Object.keys(inputs),
      ...imports.filter(({ kind }) => kind === 'import-statement').flatMap(({ path }) => (metafile.outputs[path] ? loaded(path) : [])),
    ];
  };
  const entry = Object.keys(metafile.outputs).find((name) => metafile.outputs[name].entryPoint?.endsWith('pipeline/extract.ts')) ?? '';
  const files = loaded(entry);
  assert.ok(files.some((file) => file.endsWith('stream/pool.ts')));
  assert.deepEqual(
    files.filter((file) => /extract\/(?!stream\/)/.test(file) && !file.endsWith('../../pipeline/common/partition-point.ts')),
    [],
  );
});

test('in one thread, too, a document that takes too long costs itself, and the next ones are read', async () => {
  const text = 'Nine people died in Kenya on Tuesday, police said. ';
  const lines = [text, text.repeat(40_000), text, text].map((words, n) => JSON.stringify({ document_id: `${n}`, text: words }));
  const pool = oneThread({ maxCharacters: 1e7, maxSeconds: 5 });
  const [first] = await pool.run({ lines: lines.slice(0, 1), firstLine: 1 });
  const rest = await pool.run({ lines: lines.slice(1), firstLine: 2 });
  await pool.close();
  assert.deepEqual(
    [first, ...rest].map(({ json }) => [JSON.parse(json).document_id, JSON.parse(json).error?.rule]),
    [
      ['0', undefined],
      ['1', 'too-slow'],
      ['2', undefined],
      ['3', undefined],
    ],
  );
  const itemOf = ({ json }: { json: string }): unknown => JSON.parse(json).quantities[0].item;
  assert.deepEqual(itemOf(rest[1]), itemOf(first));
});

const ENGINES = readFileSync(new URL('../interop/ENGINES.md', import.meta.url), 'utf8');

test('options, files and tables that ENGINES.md names exist', () => {
  const help = run('', '--help').stdout.toString();
  const namedAs = (pattern: RegExp): string[] => {
    const names = [...ENGINES.matchAll(pattern)].map(([, name]) => name);
    assert.ok(names.length > 0, `nothing is named as ${pattern}`);
    return names;
  };
  const options = namedAs(/(?<![\w-])(--[a-z][a-z-]+)/g).filter((option) => !NOT_OURS.includes(option));
  assert.ok(options.includes('--rows'), options.join());
  for (const option of options) assert.ok(help.includes(`${option} `), option);
  for (const file of namedAs(/\]\(([^)#]+)\)/g)) assert.ok(existsSync(new URL(`../interop/${file}`, import.meta.url)), file);
  for (const file of namedAs(/\/opt\/sayso\/([\w./-]+)/g)) assert.ok(existsSync(new URL(`../../${file}`, import.meta.url)), file);
});

/** Options of other programs on the page. */
const NOT_OURS = ['--omit', '--ignore-scripts'];

test('DuckDB’s recipe on one machine gives the columns of the corpus', async () => {
  const recipe = (name: string): string => ENGINES.split(name)[1].split('```')[0];
  const folder = mkdtempSync(join(tmpdir(), 'duckdb '));
  writeFileSync(join(folder, 'documents.ndjson'), INPUT);
  const command = recipe('# duckdb, columns out').replace('node /opt/sayso/pipeline/extract.mjs', `"${process.execPath}" "${EXTRACT}"`);
  const { status, stderr } = spawnSync(command, { shell: true, cwd: folder, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const connection = await (await DuckDBInstance.create()).connect();
  const sql = recipe('-- duckdb, corpus')
    .replace(/^\.read \/opt\/sayso\/(.*)$/gm, (_, file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))
    .replaceAll("'tables/", `'${folder}/tables/`)
    .replace("TO 'quantities.parquet'", `TO '${folder}/quantities.parquet'`);
  await connection.run(sql);
  const filled = fillCorpus({
    documents: WANTED.flatMap(({ documents }) => documents),
    quantities: WANTED.flatMap(({ quantities }) => quantities),
  });
  const found = await connection.runAndReadAll(
    `SELECT quantity_id, repeats_id, is_summable FROM '${folder}/quantities.parquet' ORDER BY quantity_id`,
  );
  assert.deepEqual(
    found.getRowObjectsJson(),
    filled.quantities
      .map(({ quantity_id, repeats_id, is_summable }) => ({ quantity_id, repeats_id, is_summable }))
      .sort((a, b) => (a.quantity_id < b.quantity_id ? -1 : 1)),
  );
});
