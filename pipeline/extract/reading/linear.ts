import { readBytes } from '../../common/data-files.ts';

/**
 * A linear scorer over hashed features: one sparse row of integer weights a feature. A weight of the file is the signed square root of
 * the weight that counts, in 8 bits: sums are integers, so that they are the same in any order on any machine.
 * All of it stands in one memory, where `linear.wat` adds and compares; addresses are in bytes.
 */
export interface Linear {
  classCount: number;
  /** of a row of scores, with places for classes that do not exist */
  rowBytes: number;
  /**
   * open addressing: hash, then where its row begins in `entries` and how long it is (7 bits); a length of 0 marks a free slot, 127 a
   * feature with so many weights that it has a whole row, whose number in `dense` stands in place of where it begins
   */
  slots: number;
  /** how many slots a hash may fall on first; after them stand SPARE more */
  slotCount: number;
  /** class and root, a byte each, of each non-zero weight */
  entries: number;
  dense: number;
  /** where hashes of features are put, FEATURE_BYTES apart: the rest of those bytes takes what the table has for them */
  features: number;
  /** a buffer for one row */
  scores: number;
  /** rows that the caller keeps, from here on */
  rows: number;
  kernels: Kernels;
  integers: Int32Array;
}

/** What `linear.wat` does. */
interface Kernels {
  memory: WebAssembly.Memory;
  load(
    hashes: number,
    lengths: number,
    classes: number,
    roots: number,
    count: number,
    many: number,
    slots: number,
    slotCount: number,
    entries: number,
    dense: number,
    rowBytes: number,
  ): number;
  add(
    features: number,
    count: number,
    scores: number,
    slots: number,
    slotCount: number,
    entries: number,
    dense: number,
    rowBytes: number,
  ): void;
  guess(a: number, b: number, c: number, d: number, e: number, rowBytes: number, scores: number, margin: number): number;
  settle(
    features: number,
    count: number,
    scores: number,
    slots: number,
    slotCount: number,
    entries: number,
    dense: number,
    rowBytes: number,
  ): number;
}

/** first slots for each feature: few, so that most of the table stays in the cache */
const FREE = 1.4;
/** more than the longest run of taken slots */
const SPARE = 256;
/** from so many weights on a whole row is added faster than each of them */
const MANY = 40;
/** the most features of one word in its place */
const MOST_FEATURES = 64;
const FEATURE_BYTES = 16;
const PAGE = 65536;
/** of the classes that there are none of: never the highest score, and five of them do not wrap around */
const NEVER = -(2 ** 26);

let compiled: WebAssembly.Module | undefined;

/** A scorer from the arrays of the model file: for each feature its hash and number of weights; then all classes and roots of weights. Keeps buffers for rows. */
export function linearOf(
  classCount: number,
  hashes: Int32Array,
  lengths: Uint8Array,
  classes: Uint8Array,
  roots: Int8Array,
  rows: number,
): Linear {
  const slotCount = Math.ceil(hashes.length * FREE);
  const rowBytes = Math.ceil(classCount / 4) * 16;
  const entries = (slotCount + SPARE) * 8;
  const dense = Math.ceil((entries + roots.length * 2) / 16) * 16;
  const features = dense + lengths.reduce((rows, length) => rows + (length < MANY ? 0 : 1), 0) * rowBytes;
  const scores = features + MOST_FEATURES * FEATURE_BYTES;
  const kept = scores + rowBytes;

  compiled ??= new WebAssembly.Module(readBytes(new URL('./linear.wasm', import.meta.url)));
  const kernels = new WebAssembly.Instance(compiled).exports as unknown as Kernels;
  // the arrays of the file stand where rows will be, for as long as they are loaded from there
  const file = [hashes, lengths, classes, roots].map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  const fileBytes = file.reduce((sum, { length }) => sum + length, 0);
  kernels.memory.grow(Math.ceil((kept + Math.max(rows * rowBytes, fileBytes)) / PAGE) - 1);
  const bytes = new Uint8Array(kernels.memory.buffer);
  const places: number[] = [];
  let end = kept;
  for (const array of file) {
    bytes.set(array, end);
    places.push(end);
    end += array.length;
  }
  const [hashesAt, lengthsAt, classesAt, rootsAt] = places;
  const { length } = hashes;
  const highest =
    length === 0 ? 0 : kernels.load(hashesAt, lengthsAt, classesAt, rootsAt, length, MANY, 0, slotCount, entries, dense, rowBytes);
  if (highest >= slotCount + SPARE - 1) throw new Error('the table of features has too few slots');
  const integers = new Int32Array(kernels.memory.buffer);
  return { classCount, rowBytes, slots: 0, slotCount, entries, dense, features, scores, rows: kept, kernels, integers };
}

/** Puts hashes of features where the kernels look for them. */
export function putFeatures({ integers, features }: Linear, hashes: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) integers[(features + i * FEATURE_BYTES) / 4] = hashes[i];
}

/** Puts the sum of the weights of features into a row. */
export function sumFeatures(linear: Linear, hashes: Int32Array, count: number, row: number): void {
  const { kernels, integers, classCount, rowBytes, features, slots, slotCount, entries, dense } = linear;
  putFeatures(linear, hashes, count);
  integers.fill(0, row / 4, (row + rowBytes) / 4);
  kernels.add(features, count, row, slots, slotCount, entries, dense, rowBytes);
  integers.fill(NEVER, row / 4 + classCount, (row + rowBytes) / 4);
}
