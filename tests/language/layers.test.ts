import assert from 'node:assert/strict';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { cycles, drawing, importsUnder } from '../../pipeline/bench/imports.ts';

const pipeline = fileURLToPath(new URL('../../pipeline', import.meta.url));
const extract = fileURLToPath(new URL('../../pipeline/extract', import.meta.url));

test('no module imports from one that imports from it, directly or through others', () => {
  const imports = importsUnder(extract);
  assert.ok(imports.has('claims') && imports.has('events') && imports.has('actors'));
  assert.deepEqual(cycles(imports), []);
});

test('the language layer stands on the reading alone', () => {
  const below = importsUnder(extract).get('language') ?? new Set();
  assert.deepEqual([...below].sort(), ['reading', 'table.ts']);
});

test('what all stages share stands on no stage', () => {
  const imports = importsUnder(pipeline);
  assert.ok(imports.get('extract')?.has('common'));
  assert.deepEqual([...(imports.get('common') ?? [])], []);
  assert.deepEqual([...(imports.get('schemas') ?? [])], ['common']);
  assert.deepEqual([...(imports.get('contract.ts') ?? [])], ['schemas']);
});

test('a cycle is found through others, and drawn', () => {
  const imports = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c'])],
    ['c', new Set(['a', 'd'])],
  ]);
  assert.deepEqual(cycles(imports).sort(), [
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ]);
  assert.ok(drawing(imports).includes('c["c"] --> d["d"]'));
});
