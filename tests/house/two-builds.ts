/** The same input gives the same bytes: two builds, in two folders, time zones and languages, and the datasets that are committed. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import test from 'node:test';
import { leftovers, ROOT } from './make.ts';

/** What a build reads. */
const INPUTS = ['Makefile', 'package.json', 'package-lock.json', 'tsconfig.json', 'pipeline', 'schemas', 'raw', 'tests/sample'];

const FAR = [
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: '' },
  { TZ: 'America/Caracas', LANG: 'C', LC_ALL: 'C' },
];

/** A folder to build in, with the inputs of another. */
function copy(from: string, place: string): string {
  for (const input of INPUTS) cpSync(join(from, input), join(place, input), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(ROOT, 'node_modules'), join(place, 'node_modules'));
  return place;
}

/** SHA256SUMS of what make gives there. */
async function build(place: string, environment: Record<string, string>): Promise<string> {
  const child = spawn('make', [], {
    cwd: place,
    env: { ...process.env, MAKEFLAGS: '', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, [status]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  assert.equal(status, 0, said);
  return readFileSync(join(place, 'dist', 'SHA256SUMS'), 'utf8');
}

test('two builds, in two folders, time zones and languages, are the same, and dist/ is what make gives', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'two builds '));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const one = copy(ROOT, join(folder, 'one'));
  const two = copy(one, join(folder, 'the other'));
  const [first, second] = await Promise.all([build(one, FAR[0]!), build(two, FAR[1]!)]); // side by side: neither knows of the other
  assert.equal(second, first);
  const dist = join(ROOT, 'dist');
  assert.ok(existsSync(join(dist, 'SHA256SUMS')), 'dist/ is missing: run make and commit it');
  assert.equal(readFileSync(join(dist, 'SHA256SUMS'), 'utf8'), first, 'dist/ is not what make gives: run make and commit it');
  for (const line of first.trim().split('\n')) {
    const [sum, file] = line.split('  ');
    assert.equal(
      createHash('sha256')
        .update(readFileSync(join(dist, file)))
        .digest('hex'),
      sum,
      `dist/${file} was changed by hand: run make and commit it`,
    );
  }
  assert.deepEqual(leftovers(dist), [], 'files in dist/ that make does not give');
});
