/** Which claim stands in the content of which: the innermost content around a cue is its parent's. */
import type { Reading } from '../../reading/reading.ts';
import type { Found } from '../pattern.ts';

/** in tokens */
function sizeOf({ content }: Found): number {
  let size = 0;
  for (let i = 0; i < content.length; i++) size += content[i].end - content[i].first;
  return size;
}

/** The claims' places from the largest to the smallest, those of one size in order: size and place as one number, for numbers are sorted fast. */
function bySize(found: readonly Found[]): Float64Array {
  const { length } = found;
  const keys = new Float64Array(length);
  for (let i = 0; i < length; i++) keys[i] = i - sizeOf(found[i]) * length;
  keys.sort();
  for (let i = 0; i < length; i++) keys[i] = ((keys[i] % length) + length) % length;
  return keys;
}

/** For each claim the index of its parent, or -1. */
export function parentsOf(reading: Reading, found: readonly Found[]): Int32Array {
  const parents = new Int32Array(found.length).fill(-1);
  if (found.length < 2) return parents;
  const owner = new Int32Array(reading.tokenCount).fill(-1);
  // larger contents first: when a claim's turn comes, its cue shows the smallest of the larger ones around it
  const order = bySize(found);
  for (let at = 0; at < order.length; at++) {
    const i = order[at];
    const { anchor, content } = found[i];
    parents[i] = owner[anchor];
    for (let part = 0; part < content.length; part++) owner.fill(i, content[part].first, content[part].end);
  }
  return parents;
}
