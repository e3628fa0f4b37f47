/** Which values of a column are the same. */
import { type AnyValues, type Numbers, Texts } from './values.ts';

/** The distinct values of some, each by the place where it stands first; of each value, by its place, which of them it is. */
export interface Distinct {
  firsts: Int32Array<ArrayBuffer>;
  indexes: Int32Array;
}

/** @param given what was returned before and is no longer needed: its arrays are filled anew where they are long enough */
export function distinctOf(values: AnyValues, places: Int32Array, given: Distinct | null): Distinct {
  const indexes = given && given.indexes.length >= values.count ? given.indexes : new Int32Array(values.count);
  const before = new Int32Array(given?.firsts.buffer ?? new ArrayBuffer());
  const firsts = before.length >= places.length ? before : new Int32Array(places.length);
  const count = values instanceof Texts ? ofTexts(values, places, indexes, firsts) : ofNumbers(values, places, indexes, firsts);
  return { indexes, firsts: firsts.subarray(0, count) };
}

function ofNumbers({ data }: Numbers, places: Int32Array, indexes: Int32Array, firsts: Int32Array): number {
  const known = new Map<number, number>();
  for (const at of places) {
    let index = known.get(data[at]!);
    if (index === undefined) {
      index = known.size;
      firsts[index] = at;
      known.set(data[at]!, index);
    }
    indexes[at] = index;
  }
  return known.size;
}

/** 1 more than the place among the distinct texts, by hash: with open addresses. */
let table = new Int32Array(1 << 15);

/** By their bytes: a string for each would take longer than all else that is done with it. */
function ofTexts(values: Texts, places: Int32Array, indexes: Int32Array, firsts: Int32Array): number {
  const size = 2 ** Math.ceil(Math.log2(2 * places.length + 1));
  if (table.length < size) table = new Int32Array(size);
  else table.fill(0, 0, size);
  const mask = size - 1;
  let count = 0;
  let last = 0;
  for (let i = 0; i < places.length; i++) {
    const at = places[i]!;
    // often that of the row before
    if (count === 0 || !isSame(values, firsts[last]!, at)) {
      let place = hashOf(values, at) & mask;
      while (table[place] !== 0 && !isSame(values, firsts[table[place]! - 1]!, at)) place = (place + 1) & mask;
      if (table[place] === 0) {
        firsts[count] = at;
        table[place] = ++count;
      }
      last = table[place]! - 1;
    }
    indexes[at] = last;
  }
  return count;
}

/** FNV-1a. */
function hashOf({ data, offsets }: Texts, at: number): number {
  const to = offsets[at + 1]!;
  let hash = 0x811c9dc5;
  for (let place = offsets[at]!; place < to; place++) hash = Math.imul(hash ^ data[place]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

function isSame({ data, offsets }: Texts, one: number, other: number): boolean {
  const from = offsets[one]!;
  const length = offsets[one + 1]! - from;
  const start = offsets[other]!;
  if (offsets[other + 1]! - start !== length) return false;
  // from the end: ids and addresses of one kind begin alike
  for (let at = length - 1; at >= 0; at--) if (data[from + at] !== data[start + at]) return false;
  return true;
}
