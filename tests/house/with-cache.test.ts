/** Compiled code does the same with what V8 compiled of it before, without that, and with what is none. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { compiled } from '../../pipeline/build/compiled.ts';
import { cacheOf, keep, loaded, WRAPPED } from '../../pipeline/build/with-cache.ts';
import { compileLater } from '../../pipeline/common/compile-later.ts';
import { pack } from '../../pipeline/link/packed.ts';
import { linked } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'with cache '));
test.after(() => rmSync(folder, { recursive: true, force: true }));

const LOADER = new URL('../../pipeline/build/with-cache.ts', import.meta.url).href;

/** Code in the form in which it is loaded. */
const wrapped = (code: string): string => `${WRAPPED.banner.js}\n${code}\n${WRAPPED.footer.js}\n`;

/** What code answers in a process of its own, as V8 also knows what it compiled in the same one, and whether V8 did not take the cache that it was given. */
function answerOf(file: string): unknown {
  const code = `
    const { loaded } = await import(${JSON.stringify(LOADER)});
    const { exports, script } = loaded(process.argv[1]);
    console.log(JSON.stringify([exports.answer(), script.cachedDataRejected ?? null]));`;
  return JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code, file], { encoding: 'utf8' }));
}

test('code runs the same with a cache, without one, with one of other code, cut off or damaged', () => {
  const [file, other] = ['some.cjs', 'other.cjs'].map((name) => join(folder, name));
  for (const [name, sum] of [
    [file, '40 + 2'],
    [other, '30 + 3'],
  ]) {
    writeFileSync(name, wrapped(`exports.answer = () => ${sum};`));
    keep(name, loaded(name).script);
  }
  const whole = readFileSync(cacheOf(file));
  const damaged = Buffer.from(whole);
  damaged[damaged.length >> 1] ^= 255;
  assert.deepEqual(answerOf(file), [42, false]);
  for (const cache of [readFileSync(cacheOf(other)), whole.subarray(0, 50), Buffer.alloc(0), damaged]) {
    writeFileSync(cacheOf(file), cache);
    assert.deepEqual(answerOf(file), [42, null]);
  }
  rmSync(cacheOf(file));
  assert.deepEqual(answerOf(file), [42, null]);
});

test('the stage has a cache that V8 takes', async () => {
  const stage = (await compiled([join(folder, 'code')], ['pipeline/extract.ts'])).fileOf('pipeline/extract.ts');
  const code = join(dirname(stage), 'extract-line.cjs');
  assert.ok(existsSync(cacheOf(code)));
  compileLater(); // as every stage does first
  assert.equal(loaded(code).script.cachedDataRejected, false);
});

test('a stage in one file does the same without a cache, with the one of its first run, and with a damaged one', async () => {
  const start = await startOf('pipeline/derive.ts');
  const cache = cacheOf(start.replace('.cjs', '.code.cjs'));
  const given = join(folder, 'linked.ndjson');
  writeFileSync(given, pack(linked()));
  const derived = (): string => {
    const out = join(folder, 'derived.ndjson');
    const { status, stderr } = spawnSync(process.execPath, [start, '--linked', given, '--out', out], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return readFileSync(out, 'utf8');
  };
  assert.ok(!existsSync(cache));
  const first = derived();
  const kept = readFileSync(cache);
  assert.equal(derived(), first);
  assert.deepEqual(readFileSync(cache), kept, 'it was taken: a cache that is not is made again');
  writeFileSync(cache, kept.subarray(0, 500));
  assert.equal(derived(), first);
  assert.equal(readFileSync(cache).length > 500, true);
});

test('a stage in one file says where in the source an error happened, and fails by name', async () => {
  const start = await startOf('pipeline/derive.ts');
  const rows = linked();
  (rows.quantities[0] as { measure_key: unknown }).measure_key = 7;
  const given = join(folder, 'odd.ndjson');
  writeFileSync(given, pack(rows));
  const { status, stderr } = spawnSync(process.execPath, [start, '--linked', given, '--out', join(folder, 'out')], { encoding: 'utf8' });
  const source = readFileSync(new URL('../../pipeline/link/measures/measure.ts', import.meta.url), 'utf8').split('\n');
  const line = source.findIndex((text) => text.includes('key.split(')) + 1;
  assert.match(
    stderr,
    new RegExp(`^derive: key\\.split is not a function.* \\(pipeline/link/measures/measure\\.ts:${line}\\); please report it\n$`),
  );
  assert.equal(status, 2);
  rmSync(start.replace('.cjs', '.code.cjs.map'));
  const without = spawnSync(process.execPath, [start, '--linked', given, '--out', join(folder, 'out')], { encoding: 'utf8' });
  assert.match(without.stderr, /^derive: key\.split is not a function[^(]*; please report it\n$/);
  assert.equal(without.status, 2);
});

test('a stage that comes to no end of its own has not succeeded', () => {
  const file = join(folder, 'endless.cjs');
  writeFileSync(file, wrapped('void new Promise(() => {});'));
  const code = `const { run } = await import(${JSON.stringify(new URL('../../pipeline/build/alone.ts', import.meta.url).href)}); run(process.argv[1]);`;
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code, file]);
  assert.equal(status, 13);
  assert.ok(!existsSync(cacheOf(file)));
});

/** The file that starts a stage in a process of its own. */
async function startOf(module: string): Promise<string> {
  const { aloneOf } = await compiled([join(folder, 'code')], [module]);
  const start = await aloneOf(module);
  assert.match(start, /\.cjs$/);
  return start;
}
