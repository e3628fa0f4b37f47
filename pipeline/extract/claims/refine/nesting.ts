/** Which claim stands in the content of which: the innermost content around a cue is its parent's. */
import type { Reading } from '../../reading/reading.ts';
import type { Found } from '../pattern.ts';

/** in tokens */
function sizeOf({ content }: Found): number {
  let size = 0;
  for (const { first, end } of content) size += end - first;
  return size;
}

/** The claims' places from the largest to the smallest, those of one size in order: size and place as one number, for numbers are sorted fast. */
function bySize(found: readonly Found[]): Float64Array {
  const keys = Float64Array.from(found, (claim, i) => i - sizeOf(claim) * found.length).sort();
  return keys.map((key) => ((key % found.length) + found.length) % found.length);
}

/** For each claim the index of its parent, or -1. */
export function parentsOf(reading: Reading, found: readonly Found[]): Int32Array {
  const parents = new Int32Array(found.length).fill(-1);
  if (found.length < 2) return parents;
  const owner = new Int32Array(reading.tokenCount).fill(-1);
  // larger contents first: when a claim's turn comes, its cue shows the smallest of the larger ones around it
  for (const i of bySize(found)) {
    parents[i] = owner[found[i].anchor];
    for (const { first, end } of found[i].content) owner.fill(i, first, end);
  }
  return parents;
}
