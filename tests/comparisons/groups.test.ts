/** The groups of figures that measure the same thing: found, and kept apart from what differs in scope or was copied wrongly. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { countPairs } from './pairs.ts';

const { right, wrong, missing } = await countPairs();

test('pairs of figures that are said to measure the same thing do', (t) => {
  const precision = right.length / (right.length + wrong.length);
  t.diagnostic(`precision ${(100 * precision).toFixed(1)} (${right.length} of ${right.length + wrong.length})`);
  assert.ok(precision >= 0.98, `joined wrongly:\n${wrong.join('\n')}`);
});

test('most of those that do are found', (t) => {
  const recall = right.length / (right.length + missing.length);
  t.diagnostic(`recall ${(100 * recall).toFixed(1)} (${right.length} of ${right.length + missing.length})`);
  assert.ok(recall >= 0.8, `not found:\n${missing.join('\n')}`);
});
