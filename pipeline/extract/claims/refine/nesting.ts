/** Which claim stands in the content of which: the innermost content around a cue is its parent's. */
import type { Reading } from '../../reading/reading.ts';
import type { Found } from '../pattern.ts';

/** For each claim the index of its parent, or -1. */
export function parentsOf(reading: Reading, found: readonly Found[]): Int32Array {
  const size = (claim: Found): number => claim.content.reduce((sum, { first, end }) => sum + end - first, 0);
  const order = found.map((_, i) => i).sort((a, b) => size(found[b]) - size(found[a]) || a - b);
  const owner = new Int32Array(reading.tokenCount).fill(-1);
  const parents = new Int32Array(found.length).fill(-1);
  // larger contents first: when a claim's turn comes, its cue shows the smallest of the larger ones around it
  for (const i of order) {
    parents[i] = owner[found[i].anchor];
    for (const { first, end } of found[i].content) owner.fill(i, first, end);
  }
  return parents;
}
