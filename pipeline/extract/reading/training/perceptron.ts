import { byLine, type Lexicon, type Linear, linearOf, type Weights } from '../linear.ts';
import { LONGEST_SENTENCE } from '../sentences.ts';
import { KNOWN_WORDS } from '../tagger.ts';
import { addRow, createTable, type HashTable, rowOf } from './hash-table.ts';

/** An averaged perceptron while it learns: a dense row of weights a feature, and the sums that averaging needs. */
export interface Perceptron {
  classCount: number;
  table: HashTable;
  weights: Float32Array;
  /** each change times the step at which it was made */
  changes: Float64Array;
  step: number;
}

/** A perceptron over the features that were counted at least `least` times. */
export function createPerceptron(classCount: number, counts: Map<number, number>, least: number): Perceptron {
  const table = createTable(counts.size);
  for (const [hash, count] of counts) if (count >= least) addRow(table, hash);
  const size = table.count * classCount;
  return { classCount, table, weights: new Float32Array(size), changes: new Float64Array(size), step: 1 };
}

/** Sums the weights of features into scores. */
export function scoreDense(perceptron: Perceptron, features: Int32Array, n: number, scores: Float32Array): void {
  const { classCount, table, weights } = perceptron;
  scores.fill(0);
  for (let i = 0; i < n; i++) {
    const row = rowOf(table, features[i]);
    if (row < 0) continue;
    const base = row * classCount;
    for (let c = 0; c < classCount; c++) scores[c] += weights[base + c];
  }
}

/** Moves the weights of features from the class that was guessed to the right one. */
export function correct(perceptron: Perceptron, features: Int32Array, n: number, right: number, guessed: number): void {
  const { classCount, table, weights, changes, step } = perceptron;
  for (let i = 0; i < n; i++) {
    const row = rowOf(table, features[i]);
    if (row < 0) continue;
    const base = row * classCount;
    weights[base + right] += 1;
    changes[base + right] += step;
    weights[base + guessed] -= 1;
    changes[base + guessed] -= step;
  }
}

/**
 * Averages the weights over all steps, leaves out those smaller than `leastWeight`, and keeps their square roots in 8 bits
 * (plain 8 bits lose the small ones), from `leastRoot` on.
 */
export function compress(perceptron: Perceptron, leastWeight: number, leastRoot: number): Weights {
  const { classCount, table, weights, changes, step } = perceptron;
  const averaged = (at: number) => weights[at] - changes[at] / step;
  let largest = 0;
  for (let at = 0; at < weights.length; at++) largest = Math.max(largest, Math.abs(averaged(at)));
  const entries: [hash: number, row: number][] = [];
  for (let slot = 0; slot < table.keys.length; slot++) if (table.rows[slot] > 0) entries.push([table.keys[slot], table.rows[slot] - 1]);
  entries.sort((a, b) => byLine(a[0], b[0]));
  const hashes: number[] = [];
  const lengths: number[] = [];
  const classes: number[] = [];
  const roots: number[] = [];
  for (const [hash, row] of entries) {
    const before = classes.length;
    for (let c = 0; c < classCount; c++) {
      const weight = averaged(row * classCount + c);
      const root = Math.abs(weight) < leastWeight ? 0 : Math.sign(weight) * Math.round(127 * Math.sqrt(Math.abs(weight) / largest));
      if (Math.abs(root) < leastRoot) continue;
      classes.push(c);
      roots.push(root);
    }
    if (classes.length === before) continue;
    hashes.push(hash);
    lengths.push(classes.length - before);
  }
  return {
    hashes: Int32Array.from(hashes),
    lengths: Uint8Array.from(lengths),
    classes: Uint8Array.from(classes),
    roots: Int8Array.from(roots),
  };
}

/** The scorer that inference will see. */
export const linearFrom = (classCount: number, weights: Weights, lexicon: Lexicon): Linear =>
  linearOf(classCount, weights, KNOWN_WORDS, LONGEST_SENTENCE, lexicon);

/** One that has learnt nothing yet. */
export const untaught = (classCount: number, lexicon: Lexicon): Linear =>
  linearFrom(
    classCount,
    { hashes: new Int32Array(), lengths: new Uint8Array(), classes: new Uint8Array(), roots: new Int8Array() },
    lexicon,
  );
