/** Kills at random points, many times: `KILLS=10 KILL_SIZE=100` (megabytes) for the long run. Nothing half-written is ever published. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { articles } from '../../pipeline/bench/corpus.ts';

const KILLS = Number(process.env.KILLS ?? 0);
const SIZE = Number(process.env.KILL_SIZE ?? 2) * 1e6;
const SCRIPT = fileURLToPath(new URL('../../pipeline/extract.ts', import.meta.url));

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

test('killed at random points and resumed, with one thread and with two, the bytes are the same', {
  skip: KILLS === 0 && 'set KILLS',
}, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-kills-'));
  const input = join(folder, 'in.ndjson');
  writeFileSync(input, [...articles(SIZE)].map((article) => `${JSON.stringify(article)}\n`).join(''));
  const run = (out: string, workers: number): string[] => [
    '--import',
    'tsx',
    SCRIPT,
    '--in',
    input,
    '--out',
    out,
    '--workers',
    String(workers),
    '--resume',
  ];
  const sums: string[] = [];
  let longest = 0;
  for (const workers of [1, 2]) {
    const out = join(folder, `whole-${workers}.ndjson`);
    const start = Date.now();
    assert.equal(spawnSync(process.execPath, run(out, workers)).status, 0);
    longest = Math.max(longest, Date.now() - start);
    sums.push(sha256(out));
  }
  const out = join(folder, 'killed.ndjson');
  let killed = 0;
  for (; killed < KILLS && !existsSync(out); killed++) {
    const child = spawn(process.execPath, run(out, 2));
    const closed = new Promise((done) => child.on('close', done));
    const after = 1500 + Math.random() * (longest / 4); // beyond the start, so that each run gets on a little
    await Promise.race([closed, new Promise((done) => setTimeout(done, after))]);
    child.kill('SIGKILL');
    await closed;
  }
  if (!existsSync(out)) assert.equal(spawnSync(process.execPath, run(out, 2)).status, 0);
  sums.push(sha256(out));
  assert.deepEqual(new Set(sums).size, 1);
  t.diagnostic(`${killed} kills, ${SIZE / 1e6} MB, sha256 ${sums[0]}`);
  rmSync(folder, { recursive: true });
});
