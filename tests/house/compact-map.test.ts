import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { compactMap, idNumbers, idOf } from '../../pipeline/common/compact-map.ts';
import { identify } from '../../pipeline/common/identity.ts';

test('a compact map answers as a Map does, whatever is set, deleted and set again, as it grows', () => {
  const key = fc.nat(2500).map((number) => `key ${number}`);
  const step = fc.record({ key, value: fc.option(fc.nat(0xffffffff)) });
  fc.assert(
    fc.property(fc.array(step, { minLength: 2000, maxLength: 4000, size: 'max' }), (steps) => {
      const [compact, plain] = [compactMap(1), new Map<string, number>()];
      for (const { key, value } of steps) {
        if (value === null) {
          compact.delete(key);
          plain.delete(key);
        } else {
          compact.set(key, value);
          plain.set(key, value);
        }
      }
      assert.equal(compact.size, plain.size);
      for (const { key } of steps) assert.equal(compact.get(key)?.[0], plain.get(key));
    }),
    { numRuns: 15, seed: 7 },
  );
});

test('a compact map of no width is a set', () => {
  const set = compactMap(0);
  set.set('a');
  assert.ok(set.get('a'));
  assert.equal(set.get('b'), undefined);
});

test('an id is three numbers and back', () => {
  for (const id of [identify('q', 'x'), `e_${'0'.repeat(24)}`, `e_${'f'.repeat(24)}`, 'e_00000001000000ab00000c00']) {
    assert.equal(idOf(id[0], idNumbers(id)), id);
  }
});
