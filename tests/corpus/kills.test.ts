/**
 * `make` killed at random points, many times: DIST is always the datasets of before, or those of now, or says that it is not finished;
 * and make goes on where it was killed, with the same bytes at the end. `KILLS=10 KILL_SIZE=100` (megabytes) for the long run.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import test from 'node:test';
import { writeCorpus } from '../../pipeline/bench/whole.ts';
import { ROOT } from '../house/make.ts';

const KILLS = Number(process.env.KILLS ?? 0);
const SIZE = Number(process.env.KILL_SIZE ?? 1) * 1e6;

test('make killed at random points goes on where it was, and DIST is whole or says that it is not', {
  skip: KILLS === 0 && 'set KILLS',
}, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-kills-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const raw = join(folder, 'raw');
  mkdirSync(raw);
  const options = (build: string, dist: string, workers: number): string[] => [
    ...[`RAW=${raw}`, `DIST=${join(folder, dist)}`, `BUILDS=${join(folder, build)}`],
    ...['FORMATS=arrow,parquet', 'ACCURACY=', `WORKERS=${workers}`],
  ];
  const make = (build: string, dist: string, workers: number): number | null =>
    spawnSync('make', options(build, dist, workers), { cwd: ROOT, stdio: 'ignore', env }).status;
  const sums = (dist: string): string | null => {
    const file = join(folder, dist, 'SHA256SUMS');
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  };

  writeFileSync(join(raw, 'before.txt'), 'The bank says that 7 of its branches closed in May.\n');
  assert.equal(make('killed', 'dist', 2), 0);
  const before = sums('dist') as string;
  rmSync(join(raw, 'before.txt'));
  await writeCorpus(join(raw, 'corpus.ndjson'), SIZE);

  assert.equal(make('whole', 'whole', 1), 0);
  const whole = bytesIn(join(folder, 'whole'));
  const wanted = sums('whole') as string;

  const seen = { before: 0, unfinished: 0, now: 0 };
  const at: string[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const child = spawn('make', options('killed', 'dist', 2), { cwd: ROOT, stdio: 'ignore', env, detached: true });
    const closed = new Promise((done) => child.on('close', done));
    // By what is written and not by the clock: so kills fall into all stages, however fast the machine is.
    const enough = (whole * (kill + Math.random())) / KILLS;
    const timer = setInterval(() => {
      if (child.exitCode !== null || bytesIn(join(folder, 'killed')) + bytesIn(join(folder, 'dist')) < enough) return;
      clearInterval(timer);
      process.kill(-(child.pid as number), 'SIGKILL'); // make and its stages
    }, 20);
    await closed;
    clearInterval(timer);
    at.push(newest(join(folder, 'killed')));
    const found = sums('dist');
    if (found === null) seen.unfinished++;
    else {
      assert.ok(found === before || found === wanted, 'SHA256SUMS of neither build');
      checkFiles(join(folder, 'dist'), found);
      seen[found === before ? 'before' : 'now']++;
    }
  }
  assert.equal(make('killed', 'dist', 2), 0);
  assert.equal(sums('dist'), wanted);
  checkFiles(join(folder, 'dist'), wanted);
  const sha256 = createHash('sha256').update(wanted).digest('hex');
  t.diagnostic(`${KILLS} kills, ${SIZE / 1e6} MB, ${JSON.stringify(seen)}, at ${at.join(' ')}; sha256 of SHA256SUMS ${sha256}`);
});

const env = { ...process.env, MAKEFLAGS: '' };

/** Of all files of a folder as they are at the moment. */
function bytesIn(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true }).reduce(
    (sum: number, name) => sum + (statSync(join(folder, String(name)), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

/** The file of a folder that was written last. */
function newest(folder: string): string {
  const files = readdirSync(folder, { recursive: true }).map(String);
  const time = (file: string): number => statSync(join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return basename(files.reduce((last, file) => (time(file) >= time(last) ? file : last)));
}

/** Every file is as SHA256SUMS says. */
function checkFiles(dist: string, sums: string): void {
  for (const line of sums.trim().split('\n')) {
    const [sum, file] = line.split('  ');
    const found = spawnSync('sha256sum', [join(dist, file)], { encoding: 'utf8' }).stdout.slice(0, 64);
    assert.equal(found, sum, file);
  }
}
