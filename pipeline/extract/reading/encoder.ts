import { type Description, ownRows, ROOT, type Vocabulary } from './describe.ts';
import { BYTES, type Encoder, multiplyFirst, PLANES, WHOLE, WINDOWS } from './encoder-memory.ts';
import { OWN_TABLES, PLACES, TOKEN_ROWS, TOKEN_TABLES, WINDOW } from './network.ts';
import { GROUPS } from './word-codes.ts';
import type { Word } from './words.ts';

const LOWEST = -32768;

const rowsOfWord = new Int32Array(TOKEN_ROWS);

/** Sums what a word is by itself, once for each word. */
function sumOwn(encoder: Encoder, vocabulary: Vocabulary, word: Word): void {
  const { kernels, integers, tables, sizes, list } = encoder;
  const row = sizes.width * BYTES;
  ownRows(vocabulary, word, rowsOfWord, 0);
  for (let table = 0; table < OWN_TABLES; table++) integers[list / 4 + table] = tables[TOKEN_TABLES[table]] + rowsOfWord[table] * row;
  for (let group = 0; group < GROUPS; group++) {
    integers[list / 4 + OWN_TABLES + group] = tables.code + rowsOfWord[TOKEN_TABLES.length + group] * row;
  }
  kernels.gather(list, OWN_TABLES + GROUPS, encoder.own + word.id * row, sizes.width, LOWEST);
  multiplyFirst(encoder, encoder.own, encoder.products.own, word.id);
  encoder.summed[word.id] = word;
}

/** Tells the kernels what the root and the words of a sentence are. */
function putFacts(encoder: Encoder, vocabulary: Vocabulary, words: readonly Word[], { count, surroundings, seen }: Description): void {
  const { integers, sizes, summed } = encoder;
  let at = encoder.facts / 4;
  for (let token = 0; token <= count; token++) {
    const word = token === 0 ? ROOT : words[token - 1];
    if (summed[word.id] !== word) sumOwn(encoder, vocabulary, word);
    integers[at++] = word.id;
    integers[at++] = token === 0 ? sizes.tags : seen.tags[token];
    integers[at++] = surroundings[token];
  }
}

/**
 * From words, whose ids are those of the present generation, to their shares in the hidden layer: sums, layers in which each takes in its
 * neighbours, projections.
 */
export function encode(encoder: Encoder, vocabulary: Vocabulary, words: readonly Word[], description: Description): void {
  const { kernels, sizes, memory, facts, own, products, tables, list, added, layers } = encoder;
  const { width } = sizes;
  const { bias, shift } = encoder.convolutions[0];
  const row = width * BYTES;
  const n = description.count + 1;
  putFacts(encoder, vocabulary, words, description);
  kernels.embed(facts, n, own, tables.tag, tables.surroundings, layers[0] + row, width);
  kernels.convolveFirst(facts, n, products.own, products.tag, products.surroundings, bias, added, width, shift, list);
  kernels.addRectified(layers[0] + row, added, layers[1] + row, n * width);
  for (let layer = 1; layer < sizes.layers; layer++) {
    const input = layers[layer];
    const windows = Math.ceil(n / WINDOWS) * WINDOWS;
    memory.fill(0, input + (n + 1) * row, input + (windows + 2) * row); // the empty row before the root stays empty
    if (!convolveInFours(encoder, layer, n)) convolve(encoder, layer, n);
  }
  for (const place of ALWAYS) project(encoder, n, place);
}

/** A layer over `n` rows. */
function convolve({ kernels, sizes, convolutions, layers, added }: Encoder, layer: number, n: number): void {
  const { width } = sizes;
  const { address, bias, shift } = convolutions[layer];
  const row = width * BYTES;
  kernels.multiply(layers[layer], row, address, bias, added, row, n, (WINDOW * width) / 2, width, shift);
  kernels.addRectified(layers[layer] + row, added, layers[layer + 1] + row, n * width);
}

/** The same with half of the multiplications, four rows at a time; false where numbers are too large for it. What comes after the last row is not used. */
function convolveInFours({ kernels, sizes, convolutions, layers, fours, zeros }: Encoder, layer: number, n: number): boolean {
  const { width } = sizes;
  const { folded, bias, shift } = convolutions[layer];
  const count = Math.ceil(n / WINDOWS);
  const row = width * BYTES;
  const plane = fours.most * row;
  if (folded === null || kernels.spread(layers[layer], fours.rows, plane, count, width, folded.most) !== 0) return false;
  const { rows, products } = fours;
  const matrix = width * row;
  kernels.multiplyEach(
    PLANES,
    rows,
    plane,
    row,
    folded.address,
    matrix,
    zeros,
    products,
    2 * plane,
    2 * row,
    count,
    width / 2,
    width,
    WHOLE,
  );
  kernels.join(fours.products, 2 * plane, layers[layer] + row, bias, layers[layer + 1] + row, count, width, shift);
  return true;
}

/** The places at which nearly every word is at some time: next, then on top of the stack. Half of the words are never seen below. */
const ALWAYS = [0, 3];

/** Works out the shares of the words in the hidden layer at a place, after the root's: it is at neither. */
function project({ kernels, sizes, projections, transitions }: Encoder, n: number, place: number): void {
  const { width, hidden } = sizes;
  const { address, bias, shift } = projections[place];
  const { encoded, shares, row } = transitions.places;
  const first = encoded + width * BYTES;
  const share = shares + (2 * PLACES + place) * row;
  kernels.multiply(first, width * BYTES, address, bias, share, PLACES * row, n - 1, width / 2, hidden, shift);
}
