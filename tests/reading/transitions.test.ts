import assert from 'node:assert/strict';
import test from 'node:test';
import { vocabularyOf } from '../../pipeline/extract/reading/describe.ts';
import { hashOf } from '../../pipeline/extract/reading/hashing.ts';
import { blockLengths, CODE_ROWS, outputsOf, PLACES } from '../../pipeline/extract/reading/network.ts';
import type { PackedArray } from '../../pipeline/extract/reading/pack.ts';
import { parse } from '../../pipeline/extract/reading/parser.ts';
import { createParser, type Parser } from '../../pipeline/extract/reading/parser-memory.ts';
import { sentenceOf } from '../../pipeline/extract/reading/sentence.ts';
import { layoutOf, type Seen, STATE_ROWS, stateRows } from '../../pipeline/extract/reading/state-rows.ts';
import { fold } from '../../pipeline/extract/reading/training/fold.ts';
import { HEAD, TREE } from '../../pipeline/extract/reading/transition-memory.ts';
import {
  apply,
  begin,
  createState,
  isAllowed,
  isDone,
  LEFT,
  placesOf,
  RIGHT,
  SHIFT,
  type State,
} from '../../pipeline/extract/reading/transitions.ts';
import { wordsOf } from '../../pipeline/extract/reading/words.ts';

const relationNames = ['nsubj', 'obj', 'mark', 'case', ...Array.from({ length: 56 }, (_, i) => `other${i}`)];
const sizes = { width: 16, hidden: 64, layers: 1, words: 3, tags: 5, relations: relationNames.length, functionWords: 2 };
const { width, hidden, relations } = sizes;
const layout = layoutOf(sizes);
const CAPACITY = 24;
/** so that words find several dependents on either side */
const [LOUDER, SHIFT_BIAS, LEFT_BIAS] = [10, 200_000, 100_000];
const SHIFTS = { convolution0: 6, projection: 6, output: 4 };

/** A model of weights at random, the same each time. */
function arraysOf(seed: number): Record<string, PackedArray> {
  let number = seed * 7919;
  const random = (most: number): number => {
    number = (Math.imul(number, 1103515245) + 12345) >>> 0;
    return ((number >>> 8) % (2 * most + 1)) - most;
  };
  const { tables, matrices } = blockLengths(sizes, layout.total);
  const arrays: Record<string, PackedArray> = {};
  for (const [name, length] of Object.entries({ ...tables, code: CODE_ROWS * width }))
    arrays[`parser.${name}`] = Int16Array.from({ length }, () => random(name === 'state' ? 200 : 60));
  for (const [name, [rows, columns]] of Object.entries(matrices)) {
    arrays[`parser.${name}`] = Int16Array.from({ length: rows * columns }, () => random(name === 'projection' ? 8 : 30));
    arrays[`parser.${name}Bias`] = Int32Array.from({ length: columns }, () => random(500));
  }
  // one class of each kind scores high or low by the state: without it nearly all transitions would be arcs to the left
  const output = arrays['parser.output'];
  for (const column of [0, 1, 1 + relations])
    for (let at = 2 * column; at < output.length; at += 2 * outputsOf(sizes)) for (const term of [at, at + 1]) output[term] *= LOUDER;
  arrays['parser.outputBias'][0] += SHIFT_BIAS;
  arrays['parser.outputBias'][1] += LEFT_BIAS;
  return arrays;
}

/** A column's sum of products with a row; the matrix stands in pairs of rows. */
function product(row: Int16Array, matrix: PackedArray, bias: PackedArray, column: number): number {
  let sum = bias[column];
  for (let k = 0; k < row.length; k++) sum += row[k] * matrix[((k >> 1) * bias.length + column) * 2 + (k & 1)];
  return sum;
}

/** The transitions that score highest, by `transitions.ts`, `state-rows.ts` and the model's weights as they stand in its file. */
function reference(arrays: Record<string, PackedArray>, parser: Parser, state: State, seen: Seen, count: number): void {
  const places = new Int32Array(PLACES);
  const rows = new Int32Array(STATE_ROWS);
  const encoded = (word: number): Int16Array => parser.encoded.subarray(word * width, (word + 1) * width);
  const share = (word: number, column: number): number =>
    product(encoded(word), arrays['parser.projection'], arrays['parser.projectionBias'], column) >> SHIFTS.projection;
  begin(state, count);
  while (!isDone(state)) {
    placesOf(state, places);
    stateRows(sizes, layout, state, seen, rows);
    const summed = Int16Array.from({ length: hidden }, (_, i) => {
      let sum = 0;
      for (const row of rows) sum += arrays['parser.state'][row * hidden + i];
      for (const [place, word] of places.entries()) if (word >= 0) sum += share(word, place * hidden + i);
      return Math.max(0, sum);
    });
    let best = -1;
    let most = -Infinity;
    for (let c = 0; c < 1 + 2 * relations; c++) {
      const score = product(summed, arrays['parser.output'], arrays['parser.outputBias'], c);
      if (isAllowed(state, kindOf(c)) && score > most) [best, most] = [c, score];
    }
    apply(state, kindOf(best), (best - 1) % relations);
  }
}

const kindOf = (c: number): number => (c === 0 ? SHIFT : c <= relations ? LEFT : RIGHT);

test('the kernel makes the transitions that score highest of those that are allowed', () => {
  const words = wordsOf(['he', 'said', ',', '“', 'it', 'is', 'he', '”', 'said', 'it', '.', 'he'].flatMap((form) => [form, 'it']));
  const tagNames = ['PRON PRP', 'VERB VBD', 'PUNCT ,', 'AUX VBZ', 'X X'];
  const vocabulary = vocabularyOf(sizes, Int32Array.from(['he', 'it', 'said'], hashOf), tagNames, relationNames);
  const most = { left: 0, right: 0 };
  for (let seed = 1; seed <= 12; seed++) {
    const arrays = arraysOf(seed);
    const folded = structuredClone(arrays);
    fold(folded, sizes, SHIFTS.projection);
    const parser = createParser(vocabulary, SHIFTS, folded, CAPACITY);
    const state = createState(CAPACITY, vocabulary.kinds);
    for (const [count, firstTag] of [1, 2, 13, CAPACITY].flatMap((count) => [0, 1, 2, 3, 4].map((tag) => [count, tag]))) {
      const sentence = words.slice(CAPACITY - count);
      const tags = Uint8Array.from(sentence, (_, at) => (at * 3 + firstTag) % sizes.tags);
      const { tree, relations: found } = parse(parser, sentenceOf(sentence), tags);
      reference(arrays, parser, state, parser.describer.seen, count);
      const expected = [...state.heads.subarray(1, count + 1)];
      assert.deepEqual(
        expected.map((_, at) => tree[at * TREE + HEAD] + 1),
        expected,
      );
      assert.deepEqual(
        [...found.subarray(0, count)],
        expected.map((head, at) => (head === 0 ? relations : state.relations[at + 1])),
      );
      most.left = Math.max(most.left, ...state.lefts.subarray(1, count + 1));
      most.right = Math.max(most.right, ...state.rights.subarray(1, count + 1));
    }
  }
  assert.ok(most.left > 3 && most.right > 3, `words found several dependents: ${most.left}, ${most.right}`);
});

/** What stands in the tree, worked out from the heads of the words from `first` on. */
function treeOf(heads: readonly number[], first: number): number[] {
  const isUnder = (token: number, above: number): boolean => token === above || (token >= first && isUnder(heads[token - first], above));
  return heads.flatMap((head, at) => {
    const token = first + at;
    const tokens = heads.map((_, other) => first + other);
    const under = tokens.filter((other) => isUnder(other, token));
    const children = (of: number) => tokens.filter((other) => heads[other - first] === of);
    const next = head < 0 ? -1 : (children(head).find((other) => other > token) ?? -1);
    return [head, Math.min(...under), Math.max(...under) + 1, children(token)[0] ?? -1, next];
  });
}

test('the tree names words by their place in the text, with what hangs on each', () => {
  const words = wordsOf(['he', 'said', 'it', ',', 'he', '“', 'is', '”', '.'].flatMap((form) => [form, 'it', 'was']));
  const vocabulary = vocabularyOf(
    sizes,
    Int32Array.from(['he', 'it', 'said'], hashOf),
    ['PRON PRP', 'VERB VBD', 'X X', 'Y Y', 'Z Z'],
    relationNames,
  );
  const depths = new Set<number>();
  for (let seed = 1; seed <= 6; seed++) {
    const folded = arraysOf(seed);
    fold(folded, sizes, SHIFTS.projection);
    const parser = createParser(vocabulary, SHIFTS, folded, CAPACITY);
    for (const [first, end] of [
      [0, CAPACITY],
      [3, 4],
      [3, 3],
      [2, 20],
      [20, 27],
    ]) {
      const tags = Uint8Array.from(words, (_, at) => (at * 3 + seed) % sizes.tags);
      const { tree } = parse(parser, { ...sentenceOf(words), first, end }, tags);
      const found = [...tree.subarray(0, (end - first) * TREE)];
      const heads = Array.from({ length: end - first }, (_, at) => found[at * TREE + HEAD]);
      assert.deepEqual(found, treeOf(heads, first));
      assert.equal(heads.filter((head) => head === -1).length, end > first ? 1 : 0);
      for (const head of heads) depths.add(heads.filter((other) => other === head).length);
    }
  }
  assert.ok(Math.max(...depths) > 3, 'some words have several children');
});
