import { readFileSync } from 'node:fs';

/**
 * A linear scorer over hashed features: one sparse row of integer weights a feature. A weight of the file is the signed square root of
 * the weight that counts, in 8 bits: sums are integers, so that they are the same in any order on any machine.
 * All of it stands in one memory, where `linear.wat` adds and compares; addresses are in bytes.
 */
export interface Linear {
  classCount: number;
  /** of a row of scores, with room for classes that there are none of */
  rowBytes: number;
  /**
   * open addressing: hash, then where its row begins in `entries` and how long it is (LENGTH_BITS); a length of 0 marks a free slot, WHOLE a
   * feature with so many weights that it has a whole row, whose number in `dense` stands in place of where it begins
   */
  slots: number;
  mask: number;
  /** weight and class (CLASS_BITS) of each non-zero weight */
  entries: number;
  dense: number;
  /** where the caller puts hashes of features */
  features: number;
  /** room for one row */
  scores: number;
  /** rows that the caller keeps, from here on */
  rows: number;
  kernels: Kernels;
  integers: Int32Array;
}

/** What `linear.wat` does. */
interface Kernels {
  memory: WebAssembly.Memory;
  add(features: number, count: number, scores: number, slots: number, mask: number, entries: number, dense: number, rowBytes: number): void;
  classify(
    a: number,
    b: number,
    c: number,
    d: number,
    e: number,
    rowBytes: number,
    features: number,
    count: number,
    scores: number,
    slots: number,
    mask: number,
    entries: number,
    dense: number,
  ): number;
}

/** slots for each feature, at least: few, so that most of the table stays in the cache */
const FREE = 1.25;
const LENGTH_BITS = 7;
const CLASS_BITS = 8;
const WHOLE = (1 << LENGTH_BITS) - 1;
/** from so many weights on a whole row is added faster than each of them */
const MANY = 40;
/** the most features of one word in its place */
const MOST_FEATURES = 64;
const PAGE = 65536;
/** of the classes that there are none of: never the highest score, and five of them do not wrap around */
const NEVER = -(2 ** 26);

const firstSlot = (hash: number, mask: number): number => (Math.imul(hash, 0x85ebca6b) >>> 7) & mask;

let compiled: WebAssembly.Module | undefined;

/** A scorer from the arrays of the model file: for each feature its hash and number of weights; then all classes and roots of weights. Keeps room for rows. */
export function linearOf(
  classCount: number,
  hashes: Int32Array,
  lengths: Uint8Array,
  classes: Uint8Array,
  roots: Int8Array,
  rows: number,
): Linear {
  let size = 1024;
  while (size < hashes.length * FREE) size *= 2;
  const mask = size - 1;
  const rowBytes = Math.ceil(classCount / 4) * 16;
  const entries = size * 8;
  const dense = Math.ceil((entries + roots.length * 4) / 16) * 16;
  const features = dense + lengths.reduce((rows, length) => rows + (length < MANY ? 0 : 1), 0) * rowBytes;
  const scores = features + MOST_FEATURES * 4;
  const kept = scores + rowBytes;

  compiled ??= new WebAssembly.Module(readFileSync(new URL('./linear.wasm', import.meta.url)));
  const kernels = new WebAssembly.Instance(compiled).exports as unknown as Kernels;
  kernels.memory.grow(Math.ceil((kept + rows * rowBytes) / PAGE) - 1);
  const integers = new Int32Array(kernels.memory.buffer);
  const weightOf = (root: number): number => Math.sign(root) * root * root;
  let whole = 0;
  for (let row = 0, start = 0; row < hashes.length; start += lengths[row++]) {
    let slot = firstSlot(hashes[row], mask);
    while (integers[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    integers[2 * slot] = hashes[row];
    integers[2 * slot + 1] = (start << LENGTH_BITS) | lengths[row];
    if (lengths[row] < MANY) continue;
    integers[2 * slot + 1] = (whole << LENGTH_BITS) | WHOLE;
    const scores = (dense + whole++ * rowBytes) / 4;
    for (let at = start; at < start + lengths[row]; at++) integers[scores + classes[at]] = weightOf(roots[at]);
  }
  roots.forEach((root, at) => {
    integers[entries / 4 + at] = weightOf(root) * (1 << CLASS_BITS) + classes[at];
  });
  return { classCount, rowBytes, slots: 0, mask, entries, dense, features, scores, rows: kept, kernels, integers };
}

/** Puts the sum of the weights of features, whose hashes stand at `features`, into a row. */
export function sumFeatures(linear: Linear, count: number, row: number): void {
  const { kernels, integers, classCount, rowBytes, features, slots, mask, entries, dense } = linear;
  integers.fill(0, row / 4, (row + rowBytes) / 4);
  kernels.add(features, count, row, slots, mask, entries, dense, rowBytes);
  integers.fill(NEVER, row / 4 + classCount, (row + rowBytes) / 4);
}
