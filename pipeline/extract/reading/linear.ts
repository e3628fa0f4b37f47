/**
 * A linear scorer over hashed features: one sparse row of integer weights a feature. A weight of the file is the signed square root of
 * the weight that counts, in 8 bits: sums are integers, so that they are the same in any order on any machine.
 */
export interface Linear {
  classCount: number;
  /** open addressing: hash, then where its row begins in `entries` and how long it is (LENGTH_BITS); a length of 0 marks a free slot */
  slots: Int32Array;
  mask: number;
  /** weight and class (CLASS_BITS) of each non-zero weight */
  entries: Int32Array;
}

/** slots for each feature, at least: few, so that most of the table stays in the cache */
const FREE = 1.25;
const LENGTH_BITS = 7;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;
const CLASS_BITS = 8;
const CLASS_MASK = (1 << CLASS_BITS) - 1;

const firstSlot = (hash: number, mask: number): number => (Math.imul(hash, 0x85ebca6b) >>> 7) & mask;

/** Adds the weights of a feature to the scores. */
export function addFeature({ slots, mask, entries }: Linear, hash: number, scores: Int32Array): void {
  let slot = firstSlot(hash, mask);
  for (let row = slots[2 * slot + 1]; row !== 0; row = slots[2 * slot + 1]) {
    if (slots[2 * slot] === hash) {
      let at = row >> LENGTH_BITS;
      for (const end = at + (row & LENGTH_MASK); at < end; at++) scores[entries[at] & CLASS_MASK] += entries[at] >> CLASS_BITS;
      return;
    }
    slot = (slot + 1) & mask;
  }
}

/** A scorer from the arrays of the model file: for each feature its hash and number of weights; then all classes and roots of weights. */
export function linearOf(classCount: number, hashes: Int32Array, lengths: Uint8Array, classes: Uint8Array, roots: Int8Array): Linear {
  let size = 1024;
  while (size < hashes.length * FREE) size *= 2;
  const slots = new Int32Array(2 * size);
  const mask = size - 1;
  for (let row = 0, start = 0; row < hashes.length; start += lengths[row++]) {
    let slot = firstSlot(hashes[row], mask);
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    slots[2 * slot] = hashes[row];
    slots[2 * slot + 1] = (start << LENGTH_BITS) | lengths[row];
  }
  const entries = Int32Array.from(roots, (root, at) => Math.sign(root) * root * root * (1 << CLASS_BITS) + classes[at]);
  return { classCount, slots, mask, entries };
}
