import assert from 'node:assert/strict';
import test from 'node:test';
import { createKernels } from '../../pipeline/extract/reading/kernels.ts';
import { createLoader, putBiasedPanels } from '../../pipeline/extract/reading/matrices.ts';
import type { Sizes } from '../../pipeline/extract/reading/network.ts';
import { absentShares, layoutOf } from '../../pipeline/extract/reading/state-rows.ts';
import { foldAbsent, takeFrames } from '../../pipeline/extract/reading/training/fold.ts';

const sizes: Sizes = { width: 16, hidden: 3, layers: 1, words: 5, tags: 4, relations: 3, functionWords: 2 };
const layout = layoutOf(sizes);

test('a row that would not fit is refused', () => {
  const table = new Int16Array(layout.total * sizes.hidden);
  table[layout.relations * sizes.hidden] = 30000;
  table[(layout.relations + sizes.relations) * sizes.hidden] = -30000;
  assert.throws(() => foldAbsent(table, sizes.hidden, sizes, layout), /16 bits/);
});

test('what a word adds that has no dependents is taken from the rows of its frames', () => {
  const table = new Int16Array(layout.total * sizes.hidden);
  const [bareAt, otherAt, absentAt] = [0, 7, 256].map((frame) => (layout.frames + 257 + frame) * sizes.hidden);
  table.set([1, 2, 3], bareAt);
  table.set([10, 20, 30], otherAt);
  table.set([5, 5, 5], absentAt);
  assert.deepEqual([...takeFrames(table, sizes.hidden, layout)[1]], [1, 2, 3]);
  assert.deepEqual([...absentShares(table, sizes.hidden, layout)[1]], [5, 5, 5]);
  assert.deepEqual([...table.subarray(bareAt, bareAt + 3), ...table.subarray(otherAt, otherAt + 3)], [0, 0, 0, 9, 18, 27]);
});

test('columns stand in panels, the last of which is filled up with some that never win', () => {
  const kernels = createKernels(65536);
  const longs = new Int32Array(kernels.memory.buffer);
  longs.set([0, 1, 2, 3, 10, 11, 12, 13], 0); // two pairs of rows, four columns
  longs.set([100, 101, 102, 103], 100);
  const lowest = -(2 ** 31);
  putBiasedPanels(createLoader(kernels), longs, { matrix: 0, bias: 400, pairs: 2, row: 16 }, 1, 3, 2, 800);
  assert.deepEqual([...longs.subarray(200, 213)], [101, 102, 1, 2, 11, 12, 103, lowest, 3, 0, 13, 0, 0]);
});
