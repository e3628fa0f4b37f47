/** Compiled code does the same with what V8 compiled of it before, without that, and with what is none. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { compiled } from '../../pipeline/build/compiled.ts';
import { cacheOf, keep, loaded } from '../../pipeline/build/with-cache.ts';
import { compileLater } from '../../pipeline/common/compile-later.ts';

const folder = mkdtempSync(join(tmpdir(), 'with cache '));
test.after(() => rmSync(folder, { recursive: true, force: true }));

const LOADER = new URL('../../pipeline/build/with-cache.ts', import.meta.url).href;

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
    writeFileSync(name, `exports.answer = () => ${sum};`);
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
