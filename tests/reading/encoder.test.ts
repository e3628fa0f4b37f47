import assert from 'node:assert/strict';
import test from 'node:test';
import { vocabularyOf } from '../../pipeline/extract/reading/describe.ts';
import { hashOf } from '../../pipeline/extract/reading/hashing.ts';
import { createKernels } from '../../pipeline/extract/reading/kernels.ts';
import { createLoader, putFolded } from '../../pipeline/extract/reading/matrices.ts';
import { blockLengths, CODE_ROWS, TOKEN_ROWS, TOKEN_TABLES } from '../../pipeline/extract/reading/network.ts';
import type { PackedArray } from '../../pipeline/extract/reading/pack.ts';
import { parse } from '../../pipeline/extract/reading/parser.ts';
import { createParser } from '../../pipeline/extract/reading/parser-memory.ts';
import { sentenceOf } from '../../pipeline/extract/reading/sentence.ts';
import { layoutOf } from '../../pipeline/extract/reading/state-rows.ts';
import { described, describerOf } from '../../pipeline/extract/reading/training/described.ts';
import { fold } from '../../pipeline/extract/reading/training/fold.ts';
import { wordsOf } from '../../pipeline/extract/reading/words.ts';

const sizes = { width: 16, hidden: 64, layers: 3, words: 3, tags: 5, relations: 3, functionWords: 2 };
const { width, layers } = sizes;
const CAPACITY = 30;
const SHIFTS = { convolution0: 6, convolution1: 6, convolution2: 6, projection: 6, output: 4 };
const tagNames = ['PRON PRP', 'VERB VBD', 'PUNCT ,', 'AUX VBZ', 'X X'];
const vocabulary = vocabularyOf(sizes, Int32Array.from(['he', 'it', 'said'], hashOf), tagNames, ['nsubj', 'obj', 'mark']);

/** A model of weights at random up to `most`, rows up to `mostOfRows`. */
function arraysOf(most: number, mostOfRows: number): Record<string, PackedArray> {
  let number = 4711;
  const random = (limit: number): number => {
    number = (Math.imul(number, 1103515245) + 12345) >>> 0;
    return ((number >>> 8) % (2 * limit + 1)) - limit;
  };
  const { tables, matrices } = blockLengths(sizes, layoutOf(sizes).total);
  const arrays: Record<string, PackedArray> = {};
  for (const [name, length] of Object.entries({ ...tables, code: CODE_ROWS * width }))
    arrays[`parser.${name}`] = Int16Array.from({ length }, () => random(name === 'state' ? 20 : mostOfRows));
  for (const [name, [rows, columns]] of Object.entries(matrices)) {
    arrays[`parser.${name}`] = Int16Array.from({ length: rows * columns }, () => random(name.startsWith('convolution') ? most : 8));
    arrays[`parser.${name}Bias`] = Int32Array.from({ length: columns }, () => random(500));
  }
  // nothing around a word adds nothing
  arrays['parser.surroundings'].fill(0, 0, width);
  return arrays;
}

const cut = (value: number): number => Math.max(-32768, Math.min(32767, value));

/** The rows of the root and the words after all layers, as the model's weights stand in its file. */
function reference(arrays: Record<string, PackedArray>, rows: Int32Array): number[][] {
  const names = [...TOKEN_TABLES, ...Array.from({ length: TOKEN_ROWS - TOKEN_TABLES.length }, () => 'code')];
  let values = Array.from({ length: rows.length / TOKEN_ROWS }, (_, token) =>
    Array.from({ length: width }, (_, j) =>
      names.reduce((sum, name, table) => cut(sum + arrays[`parser.${name}`][rows[token * TOKEN_ROWS + table] * width + j]), 0),
    ),
  );
  for (let layer = 0; layer < layers; layer++) {
    const name = `convolution${layer}` as keyof typeof SHIFTS;
    const [matrix, bias] = [arrays[`parser.${name}`], arrays[`parser.${name}Bias`]];
    const before = values;
    values = before.map((row, token) =>
      row.map((value, j) => {
        const window = [before[token - 1], row, before[token + 1]].flatMap((seen) => seen ?? new Array(width).fill(0));
        const sum = window.reduce((total, seen, k) => total + seen * matrix[((k >> 1) * width + j) * 2 + (k & 1)], bias[j]);
        return cut(value + Math.max(0, cut(sum >> SHIFTS[name])));
      }),
    );
  }
  return values;
}

/** Compares sentences of several lengths; answers with the largest number that a layer is given. */
function check(most: number, mostOfRows: number): number {
  const arrays = arraysOf(most, mostOfRows);
  const folded = structuredClone(arrays);
  fold(folded, sizes, SHIFTS.projection);
  const parser = createParser(vocabulary, SHIFTS, folded, CAPACITY);
  const describer = describerOf(vocabulary, CAPACITY);
  const words = wordsOf(Array.from({ length: CAPACITY }, (_, at) => ['he', '"', 'said', 'zebras', '(', 'it', ')', ','][(at * 5) % 8]));
  let largest = 0;
  for (const count of [CAPACITY, 0, 1, 2, 3, 4, 5, 13, CAPACITY]) {
    const sentence = { ...sentenceOf(words), end: count };
    const tags = Uint8Array.from(words, (_, at) => (at * 3) % sizes.tags);
    parse(parser, sentence, tags);
    const expected = reference(arrays, described(describer, sentence, tags).rows);
    assert.deepEqual([...parser.encoded.subarray(0, (count + 1) * width)], expected.flat());
    largest = Math.max(largest, ...expected.flat().map(Math.abs));
  }
  return largest;
}

/** Up to which size of numbers four windows at a time serve with weights up to `most`. */
function mostFolded(most: number): number {
  const kernels = createKernels(65536);
  new Int16Array(kernels.memory.buffer).set(arraysOf(most, 1)['parser.convolution1']);
  return putFolded(createLoader(kernels), 0, 3 * width * width * 2, width, 16384, 32768);
}

test('each word takes in its neighbours, layer by layer, four words at a time', () => {
  assert.ok(check(10, 60) <= mostFolded(10));
});

test('the same one word at a time, where weights or numbers are too large for four', () => {
  assert.ok(mostFolded(10) > 0 && check(10, 900) > mostFolded(10));
  assert.equal(mostFolded(7000), 0);
  check(7000, 1);
});
