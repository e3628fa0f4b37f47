/**
 * `make` killed at random points, many times: DIST is always the datasets of before, or those of now, or says that it is not finished;
 * and make goes on where it was killed, with the same bytes at the end as one thread that nobody kills. `KILLS=10 KILL_SIZE=100` (megabytes) for the long run.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import test from 'node:test';
import { wholeRun } from '../../pipeline/bench/whole.ts';
import { ROOT } from '../house/make.ts';

const KILLS = Number(process.env.KILLS ?? 0);
const SIZE = Number(process.env.KILL_SIZE ?? 1) * 1e6;
const FORMATS = 'arrow,parquet';

test('make killed at random points goes on where it was, and DIST is whole or says that it is not', {
  skip: KILLS === 0 && 'set KILLS',
}, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-kills-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [raw, dist, builds] = ['raw', 'dist', 'builds'].map((name) => join(folder, name));
  const options = [`RAW=${raw}`, `DIST=${dist}`, `BUILDS=${builds}`, `FORMATS=${FORMATS}`, 'ACCURACY=', 'WORKERS=2'];
  const make = (): number | null => spawnSync('make', options, { cwd: ROOT, stdio: 'ignore', env }).status;
  const sums = (): string | null => (existsSync(join(dist, 'SHA256SUMS')) ? readFileSync(join(dist, 'SHA256SUMS'), 'utf8') : null);
  const whole = join(folder, 'whole');
  mkdirSync(raw);
  mkdirSync(whole);

  writeFileSync(join(raw, 'before.txt'), 'The bank says that 7 of its branches closed in May.\n');
  assert.equal(make(), 0);
  const before = sums() as string;
  rmSync(join(raw, 'before.txt'));

  const { stages } = await wholeRun(whole, SIZE, 1, FORMATS);
  for (const { name, ...took } of stages) t.diagnostic(`${name} ${JSON.stringify(took)}`);
  const wanted = readFileSync(join(whole, 'dist', 'SHA256SUMS'), 'utf8');
  const written = bytesIn(join(whole, 'build')) + bytesIn(join(whole, 'dist'));
  renameSync(join(whole, 'raw', 'corpus.ndjson'), join(raw, 'corpus.ndjson'));
  rmSync(whole, { recursive: true });

  const seen = { before: 0, unfinished: 0, now: 0 };
  const at: string[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const child = spawn('make', options, { cwd: ROOT, stdio: 'ignore', env, detached: true });
    const closed = new Promise((done) => child.on('close', done));
    // By what is written and not by the clock: so kills fall into all stages, however fast the machine is.
    const enough = (written * (kill + Math.random())) / KILLS;
    const timer = setInterval(() => {
      if (child.exitCode !== null || bytesIn(builds) + bytesIn(dist) < enough) return;
      clearInterval(timer);
      process.kill(-(child.pid as number), 'SIGKILL'); // make and its stages
    }, 20);
    await closed;
    clearInterval(timer);
    at.push(newest(builds));
    const found = sums();
    if (found === null) seen.unfinished++;
    else {
      assert.ok(found === before || found === wanted, 'SHA256SUMS of neither build');
      checkFiles(dist, found);
      seen[found === before ? 'before' : 'now']++;
    }
  }
  assert.equal(make(), 0);
  assert.equal(sums(), wanted);
  checkFiles(dist, wanted);
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
