import assert from 'node:assert/strict';
import test from 'node:test';
import type { Sizes } from '../../pipeline/extract/reading/network.ts';
import {
  foldAbsent,
  JOINED_ROWS,
  joinPairs,
  layoutOf,
  type Seen,
  STATE_ROWS,
  stateRows,
} from '../../pipeline/extract/reading/state-rows.ts';
import { apply, begin, createState, LEFT, RIGHT, SHIFT } from '../../pipeline/extract/reading/transitions.ts';

const sizes: Sizes = { width: 16, hidden: 3, layers: 1, words: 5, tags: 4, relations: 3, functionWords: 2 };
const layout = layoutOf(sizes);
const seen: Seen = {
  tags: Int32Array.from([3, 0, 1, 2, 1, 0, 0]),
  words: Int32Array.from([2, 0, 2, 1, 2, 2, 0]),
  before: new Int32Array(8),
};

test('a folded table gives the same sums without rows for dependents that are not there', () => {
  const table = Int16Array.from({ length: layout.total * sizes.hidden }, (_, i) => ((i * 7919) % 401) - 200);
  const folded = new Int16Array((layout.total + JOINED_ROWS) * sizes.hidden);
  folded.set(table);
  foldAbsent(folded, sizes.hidden, sizes, layout);
  joinPairs(folded, sizes.hidden, layout);
  const rows = new Int32Array(STATE_ROWS);
  const sumOf = (from: Int16Array, count: number) =>
    [0, 1, 2].map((i) => rows.subarray(0, count).reduce((sum, row) => sum + from[row * sizes.hidden + i], 0));
  const state = createState(5, new Uint8Array(sizes.relations));
  begin(state, 5);
  const moves = [SHIFT, SHIFT, LEFT, SHIFT, RIGHT, SHIFT, LEFT, LEFT, SHIFT, SHIFT, RIGHT];
  for (const [step, move] of moves.entries()) {
    apply(state, move, step % sizes.relations);
    const all = stateRows(sizes, layout, state, seen, rows, true);
    assert.equal(all, STATE_ROWS);
    const sums = sumOf(table, all);
    const present = stateRows(sizes, layout, state, seen, rows, false);
    assert.ok(present < all);
    assert.deepEqual(sumOf(folded, present), sums, `after ${step + 1} transitions`);
  }
});

test('a row that would not fit is refused', () => {
  const table = new Int16Array(layout.total * sizes.hidden);
  table[layout.relations * sizes.hidden] = 30000;
  table[(layout.relations + sizes.relations) * sizes.hidden] = -30000;
  assert.throws(() => foldAbsent(table, sizes.hidden, sizes, layout), /16 bits/);
});
