/** Exit statuses mean one thing each, whatever ends a stage; and none of them comes with a stack. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { program } from '../program.ts';
import { ROOT } from './make.ts';

const folder = mkdtempSync(join(tmpdir(), 'statuses '));
test.after(() => rmSync(folder, { recursive: true, force: true }));

const STAGE = JSON.stringify(join(ROOT, 'pipeline/common/stage.ts'));

/** A stage of a test's own, as Node is called for it. */
function script(name: string, main: string): string[] {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, `import { stage, writing, UserError } from ${STAGE};\nawait stage('own', async () => {\n${main}\n});\n`);
  return ['--import', 'tsx', file];
}

const run = (args: string[], more: object = {}): { status: number | null; stdout: string; stderr: string } =>
  spawnSync('node', args, { cwd: ROOT, encoding: 'utf8', ...more });

const [EXTRACT, INGEST] = [program('pipeline/extract.ts'), program('pipeline/ingest.ts')];
const corpus = join(folder, 'corpus.ndjson');
writeFileSync(corpus, `${JSON.stringify({ text: 'The bank says that 7 branches closed in May. '.repeat(20) })}\n`.repeat(300));

test('an error that nobody caught, wherever it comes from, is a message and status 2', () => {
  for (const [name, main] of [
    ['thrown', "throw new Error('odd');"],
    ['later', "setTimeout(() => { throw new Error('odd'); }); await new Promise((done) => setTimeout(done, 5000));"],
    ['rejected', "void Promise.reject(new Error('odd')); await new Promise((done) => setTimeout(done, 5000));"],
  ]) {
    const { status, stderr } = run(script(name, main));
    assert.equal(status, 2, name);
    assert.match(stderr, /^own: odd( \(pipeline\/[^)]*\))?; please report it\n$/, name);
  }
});

test('a full disk and a reader that went away are a message and status 2', async () => {
  for (const stage of ['extract', 'ingest']) {
    const args = stage === 'extract' ? [...EXTRACT, '--in', corpus, '--workers', '1'] : [...INGEST, corpus];
    const full = run(args, { stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] });
    assert.equal(full.status, 2, full.stderr);
    assert.match(full.stderr, new RegExp(`^${stage}: standard output: no room \\(ENOSPC\\)[^\\n]*\\n$`));
    const child = spawn('node', args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((done) => child.on('close', done));
    assert.equal(status, 2, said);
    assert.equal(said, `${stage}: standard output: its reader went away before all was written\n`);
  }
});

test('a signal is status 130, and leaves nothing half-written', async () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const out = join(folder, `interrupted ${signal}`);
    const main = `await writing(${JSON.stringify(out)}, async (aside) => {
      await aside.write('half');
      process.stdout.write('ready');
      await new Promise((done) => setTimeout(done, 20000));
    });`;
    const child = spawn('node', script('waits', main), { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.stdout.once('data', () => child.kill(signal));
    assert.equal(await new Promise((done) => child.on('close', done)), 130);
    assert.equal(said, 'own: interrupted\n');
    assert.ok(!existsSync(out) && !existsSync(`${out}.part`));
  }
});

test('refused input is status 3, and 0 where that was asked for', () => {
  const mixed = join(folder, 'mixed.ndjson');
  writeFileSync(mixed, '{"text": "The bank says that 7 branches closed in May."}\n{"text": \n');
  for (const args of [
    [...EXTRACT, '--in', mixed, '--workers', '1'],
    [...INGEST, mixed],
  ]) {
    const strict = run(args);
    const fine = run([...args, '--refused-is-fine']);
    assert.deepEqual([strict.status, fine.status], [3, 0], strict.stderr);
    assert.equal(fine.stdout, strict.stdout);
    assert.equal(fine.stdout.trimEnd().split('\n').length, 2);
  }
});
