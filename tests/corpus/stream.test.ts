import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import test from 'node:test';
import { articles } from '../../pipeline/bench/corpus.ts';
import { extractStream } from '../../pipeline/extract/stream/stream.ts';
import { program } from '../program.ts';

const ARGUMENTS = program('pipeline/extract.ts');

const run = (input: string, ...options: string[]) =>
  spawnSync(process.execPath, [...ARGUMENTS, ...options], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
const parsed = (output: string) =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('a line that cannot be read is answered in its place, and nothing else is lost', () => {
  const lines = [
    '{"document_id":"a","text":"Twelve people were killed, police said.","published":"2024-05-09"}',
    '{"broken',
    '{"document_id":"b"}',
    '{"document_id":"c","text":7}',
    '',
    'null',
    '{"document_id":"d","text":"x","published":"last week"}',
    '{"document_id":"e","text":"Neuf morts.","language":"fr"}',
    '{"document_id":null,"raw_path":"a.md","error":{"rule":"empty","message":"a.md: the file is empty","line":null}}',
    `{"document_id":"f","text":"${'a'.repeat(2000)}"}`,
    '{"text":"About 30 were hurt."}',
  ];
  const { stdout, stderr, status } = run(lines.join('\n'), '--max-characters', '1000');
  const answers = parsed(stdout);
  assert.equal(status, 3);
  assert.equal(stderr, 'extract: 11 documents, 7 errors\n');
  assert.deepEqual(
    answers.map((answer) => answer.error?.rule ?? 'fine'),
    ['fine', 'bad-line', 'bad-line', 'bad-line', 'bad-line', 'bad-line', 'fine', 'fine', 'empty', 'too-large', 'fine'],
  );
  assert.deepEqual(
    answers.slice(1, 6).map(({ error }) => error.line),
    [2, 3, 4, 5, 6],
  );
  assert.deepEqual(
    answers.slice(2, 4).map(({ document_id }) => document_id),
    ['b', 'c'],
  );
  assert.equal(answers[6].findings[0].rule, 'bad-field');
  assert.equal(answers[7].findings[0].rule, 'language');
  assert.deepEqual(answers[7].quantities, []);
  assert.match(answers[9].error.message, /2000 characters; the limit is 1000: split it, or raise --max-characters/);
  assert.match(answers[10].document_id, /^d_[0-9a-f]{24}$/);
});

test('what is new to an earlier run is read as if all were, be it one document, many or a long one', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'few '));
  t.after(() => rmSync(folder, { recursive: true }));
  const [input, before, out] = ['in.ndjson', 'before.ndjson', 'out.ndjson'].map((name) => join(folder, name)) as [string, string, string];
  const lines = [...articles(60_000)].map((article) => `${JSON.stringify(article)}\n`);
  const long = JSON.stringify({ document_id: 'long', text: `${'Nine people died in a fire on Monday, police said.\n\n'.repeat(1000)}` });
  const made = (name: string, given: readonly string[], known: string): string => {
    writeFileSync(input, given.join(''));
    const { status, stderr } = run('', '--in', input, '--out', name, '--known', known, '--rules', 'same');
    assert.equal(status, 0, stderr);
    return stderr;
  };
  made(before, lines.slice(2, -8), join(folder, 'none'));
  const all = [...lines.slice(0, -1), `${long}\n`, ...lines.slice(-1)];
  for (const given of [lines.slice(1, -8), lines.slice(0, -6), [...lines.slice(2, -8), `${long}\n`], all]) {
    assert.match(made(out, given, before), /known from before/);
    const found = readFileSync(out, 'utf8');
    made(out, given, join(folder, 'none'));
    assert.ok(found === readFileSync(out, 'utf8'));
  }
});

test('the output does not depend on the number of threads, and says nothing in a pipe but a summary', () => {
  const input = [...articles(30_000)].map((article) => `${JSON.stringify(article)}\n`).join('');
  const [one, two] = ['1', '3'].map((workers) => run(input, '--workers', workers));
  assert.equal(one.stdout, two.stdout);
  assert.equal(one.status, 0);
  assert.match(one.stderr, /^extract: \d+ documents, 0 errors\n$/);
  assert.equal(one.stdout.split('\n').length, input.split('\n').length);
});

test('each line is answered at once: a peer may wait for its answer', async () => {
  const child = spawn(process.execPath, [...ARGUMENTS, '--workers', '1']);
  const answers: string[] = [];
  let wake = (): void => {};
  child.stdout.on('data', (chunk) => {
    answers.push(String(chunk));
    wake();
  });
  for (let i = 0; i < 3; i++) {
    const answered = new Promise<void>((done, failed) => {
      wake = done;
      child.once('close', () => failed(new Error('the stream ended before it answered')));
    });
    child.stdin.write(`{"document_id":"${i}","text":"Nine died."}\n`);
    await answered;
    assert.match(answers[i], new RegExp(`^{"document_id":"${i}"`));
  }
  child.stdin.end();
  await new Promise((done) => child.on('close', done));
});

test('an interrupted run goes on where whole batches ended, and gives the same bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-resume-'));
  const [input, whole, cut] = ['in.ndjson', 'whole.ndjson', 'cut.ndjson'].map((name) => join(folder, name));
  // Many batches, so that the kill falls between the first and the last of them on any machine.
  writeFileSync(input, [...articles(150_000)].map((article) => `${JSON.stringify(article)}\n`).join(''));
  assert.equal(run('', '--in', input, '--out', whole).status, 0);
  const child = spawn(process.execPath, [...ARGUMENTS, '--in', input, '--out', cut]);
  const batches = (): number =>
    existsSync(`${cut}.part.journal`) ? readFileSync(`${cut}.part.journal`, 'utf8').split('\n').length - 2 : 0;
  const closed = new Promise((done) => child.on('close', done));
  while (batches() < 1 && child.exitCode === null) await new Promise((done) => setTimeout(done, 5));
  child.kill('SIGKILL');
  await closed;
  assert.equal(child.signalCode, 'SIGKILL', 'the run was over before it could be killed');
  const other = join(folder, 'other.ndjson');
  writeFileSync(other, readFileSync(input, 'utf8').replaceAll('bench-1', 'bench-2'));
  const { status, stderr } = run('', '--in', other, '--out', cut, '--resume');
  assert.equal(status, 2);
  assert.match(stderr, /was begun with another input; remove it and run without --resume/);
  const [short, anew] = [join(folder, 'short.ndjson'), join(folder, 'anew.ndjson')];
  writeFileSync(short, readFileSync(input, 'utf8').split('\n').slice(0, 2).join('\n')); // all of it was read then
  for (const end of ['.part', '.part.journal']) cpSync(cut + end, anew + end);
  assert.match(run('', '--in', short, '--out', anew, '--resume').stderr, /was begun with another input/);
  assert.equal(run('', '--in', short, '--out', anew, '--resume', '--restart').status, 0);
  assert.equal(readFileSync(anew, 'utf8'), readFileSync(whole, 'utf8').split('\n', 2).join('\n').concat('\n'));
  assert.equal(run('', '--in', input, '--out', cut, '--resume').status, 0);
  assert.deepEqual(readFileSync(cut), readFileSync(whole));
  assert.ok(!existsSync(`${cut}.part`) && !existsSync(`${cut}.part.journal`));
  rmSync(folder, { recursive: true });
});

test('a run that is stopped while it waits for its input is no failure, and one whose input breaks off is', async () => {
  for (const isStopped of [true, false]) {
    const stop = new AbortController();
    const input = new PassThrough();
    input.write('{"document_id":"a","text":"Nine died."}\n');
    const options = { workers: 0, maxCharacters: 1000, maxSeconds: 60, skip: 0, skipped: () => {} };
    let answers = 0;
    const ended = extractStream(
      input,
      options,
      async (results) => {
        answers += results.length;
        if (isStopped) stop.abort();
        input.destroy();
      },
      stop.signal,
    );
    await (isStopped ? ended : assert.rejects(ended, /Premature close/));
    assert.equal(answers, 1);
  }
});

test('wrong options are named, with what to do', () => {
  for (const [options, message] of [
    [['--workers', '0'], /--workers 0: give a whole number from 1/],
    [['--wokers', '2'], /'--wokers'.*--help lists/],
    [['--in', 'nowhere.ndjson'], /nowhere\.ndjson: no such file/],
    [['--in', '.'], /\.: a folder; name the file of documents that ingest wrote/],
  ] as const) {
    const { stderr, status } = run('', ...options);
    assert.equal(status, 2);
    assert.match(stderr, message);
  }
  assert.match(run('', '--help').stdout, /--resume/);
});
