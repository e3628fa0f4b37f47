import { type HashTable, rowOf, tableOf } from './hashing.ts';

/**
 * A linear scorer over hashed features: one sparse row of integer weights a feature. A weight of the file is the signed square root of
 * the weight that counts, in 8 bits: sums are integers, so that they are the same in any order on any machine.
 */
export interface Linear {
  classCount: number;
  table: HashTable;
  /** row → where its weights begin; one more entry than rows */
  rowStart: Int32Array;
  classes: Uint8Array;
  weights: Int16Array;
}

/** Adds the weights of a feature to the scores. */
export function addFeature(linear: Linear, hash: number, scores: Int32Array): void {
  const row = rowOf(linear.table, hash);
  if (row < 0) return;
  const { rowStart, classes, weights } = linear;
  for (let at = rowStart[row], end = rowStart[row + 1]; at < end; at++) scores[classes[at]] += weights[at];
}

/** A scorer from the arrays of the model file. */
export function linearOf(classCount: number, hashes: Int32Array, lengths: Uint8Array, classes: Uint8Array, roots: Int8Array): Linear {
  const rowStart = new Int32Array(hashes.length + 1);
  for (let row = 0; row < hashes.length; row++) rowStart[row + 1] = rowStart[row] + lengths[row];
  const weights = Int16Array.from(roots, (root) => Math.sign(root) * root * root);
  return { classCount, table: tableOf(hashes), rowStart, classes, weights };
}
