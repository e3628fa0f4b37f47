import { type Description, ownRows, ROOT, type Vocabulary } from './describe.ts';
import { createKernels, type Kernels } from './kernels.ts';
import { blockLengths, CODE_ROWS, OWN_TABLES, outputsOf, PLACES, type Sizes, SURROUNDINGS, TOKEN_ROWS, TOKEN_TABLES } from './network.ts';
import type { PackedArray } from './pack.ts';
import { addTo, foldAbsent, layoutOf, STATE_ROWS } from './state-rows.ts';
import { LEFT, RIGHT, SHIFT } from './transitions.ts';
import { GROUPS } from './word-codes.ts';
import { MOST_WORDS, type Word } from './words.ts';

/** One matrix in memory, with the shift that takes its results back to the scale of the values. */
interface Matrix {
  address: number;
  bias: number;
  shift: number;
}

/** The network and buffers for one sentence, all in one memory; values are integers of 16 bits. Addresses are in bytes. */
export interface Encoder {
  sizes: Sizes;
  kernels: Kernels;
  integers: Int32Array;
  tables: Record<string, number>;
  convolutions: Matrix[];
  projection: Matrix;
  output: Matrix;
  /** what each word is by itself, by its id: of the words in `summed` */
  own: number;
  /**
   * What a word by itself, a tag and surroundings give to the first layer's products, as a neighbour before, as the word and as a neighbour
   * after: three rows of 32 bits each. They are worked out once, and the first layer is sums of them. Nothing around a word adds nothing.
   */
  products: { own: number; tag: number; surroundings: number };
  summed: (Word | undefined)[];
  /** of the root and the words: its id, its tag, its surroundings, as the kernels want them */
  facts: number;
  /** for each layer, and one more for the result: an empty row, the root, the words, an empty row */
  layers: number[];
  /** what a layer adds */
  added: number;
  /** root and words: their share in the hidden layer at each place */
  projected: number;
  hidden: number;
  scores: number;
  /** no bias, and the row of no word; 8 bytes for each pair of a row's numbers */
  zeros: number;
  scratch: number;
  /** for each set of allowed kinds of transitions (bits) a row that marks their classes, and the first and the last of these, in whole vectors */
  allowed: number;
  ranges: { first: number; last: number }[];
  /** addresses of rows to sum */
  list: number;
  /** after the addresses of the words at places, numbers of rows of the state */
  stateRows: Int32Array;
  memory: Uint8Array;
}

const BYTES = 2;
const LOWEST = -32768;
/** words that a layer looks at: one before, itself, one after */
const WINDOW = 3;
/** sets of shift, left and right */
const KIND_SETS = 8;
/** what the kernels are told of a word */
const FACTS = 3;
/** bytes of a vector; numbers of rows are taken so many at a time, classes 16 */
const VECTOR = 16;
const CLASSES = 16;

/** Lays the network out for sentences of up to `capacity` words. `shifts` has one entry for each matrix. */
export function createEncoder(
  sizes: Sizes,
  shifts: Record<string, number>,
  arrays: Record<string, PackedArray>,
  capacity: number,
): Encoder {
  const { width, hidden, layers } = sizes;
  const layout = layoutOf(sizes);
  const { tables: tableLengths, matrices } = blockLengths(sizes, layout.total);
  let end = 0;
  const take = (bytes: number) => {
    const address = end;
    end += Math.ceil(bytes / 16) * 16;
    return address;
  };
  const fills: [address: number, array: PackedArray][] = [];
  const place = (name: string, bytes: number) => {
    const address = take(bytes);
    fills.push([address, arrays[`parser.${name}`]]);
    return address;
  };
  const allTables = { ...tableLengths, code: CODE_ROWS * width };
  const tables = Object.fromEntries(Object.entries(allTables).map(([name, length]) => [name, place(name, length * BYTES)]));
  const matrix = (name: string): Matrix => {
    const [rows, columns] = matrices[name];
    return { address: place(name, rows * columns * BYTES), bias: place(`${name}Bias`, columns * 4), shift: shifts[name] };
  };
  const encoder = {
    sizes,
    tables,
    convolutions: Array.from({ length: layers }, (_, layer) => matrix(`convolution${layer}`)),
    projection: matrix('projection'),
    output: matrix('output'),
    own: take((MOST_WORDS + 1) * width * BYTES),
    products: {
      own: take((MOST_WORDS + 1) * WINDOW * width * 4),
      tag: take((sizes.tags + 1) * WINDOW * width * 4),
      surroundings: take(SURROUNDINGS * WINDOW * width * 4),
    },
    summed: new Array(MOST_WORDS + 1).fill(undefined),
    facts: take((capacity + 1) * FACTS * 4),
    layers: Array.from({ length: layers + 1 }, () => take((capacity + 3) * width * BYTES)),
    added: take((capacity + 1) * width * BYTES),
    projected: take((capacity + 1) * PLACES * hidden * BYTES),
    hidden: take(hidden * BYTES),
    scores: take(outputsOf(sizes) * 4),
    zeros: take(Math.max(width * 4, hidden * BYTES)),
    scratch: take(Math.max(width, hidden) * 4),
    allowed: take(KIND_SETS * outputsOf(sizes) * 4),
    list: take(Math.max(PLACES + STATE_ROWS, TOKEN_ROWS) * 4 + VECTOR),
  };
  const kernels = createKernels(end);
  const memory = new Uint8Array(kernels.memory.buffer);
  for (const [address, array] of fills) memory.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), address);
  const integers = new Int32Array(kernels.memory.buffer);
  foldAbsent(new Int16Array(kernels.memory.buffer, tables.state, layout.total * hidden), hidden, sizes, layout);
  foldSurroundings(new Int16Array(kernels.memory.buffer), tables, sizes);
  const ranges = Array.from({ length: KIND_SETS }, (_, kinds) =>
    markClasses(integers, encoder.allowed / 4 + kinds * outputsOf(sizes), kinds, sizes.relations),
  );
  const whole = { ...encoder, kernels, memory, integers, ranges, stateRows: integers.subarray(encoder.list / 4 + PLACES) };
  for (let tag = 0; tag <= sizes.tags; tag++) multiplyFirst(whole, tables.tag, encoder.products.tag, tag);
  for (let around = 0; around < SURROUNDINGS; around++) multiplyFirst(whole, tables.surroundings, encoder.products.surroundings, around);
  return whole;
}

/** Most words have nothing around them: what that adds is added to the row of each tag, of which a word has one, and taken from all surroundings. */
function foldSurroundings(shorts: Int16Array, tables: Record<string, number>, { width, tags }: Sizes): void {
  const [tag, around] = [tables.tag / BYTES, tables.surroundings / BYTES];
  const nothing = shorts.slice(around, around + width);
  for (let row = 0; row <= tags; row++) addTo(shorts, tag + row * width, nothing, 1);
  for (let row = 0; row < SURROUNDINGS; row++) addTo(shorts, around + row * width, nothing, -1);
}

/** Multiplies a row of a table with the first layer's matrix, as each of the words of its window. */
function multiplyFirst({ kernels, sizes, convolutions, zeros, scratch }: Encoder, table: number, products: number, index: number): void {
  const { width } = sizes;
  for (let place = 0; place < WINDOW; place++) {
    const matrix = convolutions[0].address + place * width * width * BYTES;
    const product = products + (index * WINDOW + place) * width * 4;
    kernels.product(table + index * width * BYTES, matrix, zeros, product, width / 2, width, scratch, 0, width);
  }
}

/** Marks the classes of some kinds of transitions: a shift, then left arcs, then right arcs, by relation. Returns where they begin and end. */
function markClasses(integers: Int32Array, at: number, kinds: number, relations: number): { first: number; last: number } {
  const ends = [0, 1, 1 + relations, 1 + 2 * relations];
  const marked = [SHIFT, LEFT, RIGHT].filter((kind) => (kinds >> kind) & 1);
  for (const kind of marked) integers.fill(-1, at + ends[kind], at + ends[kind + 1]);
  const [first, last] = marked.length === 0 ? [0, 1] : [ends[marked[0]], ends[marked[marked.length - 1] + 1]];
  return { first: Math.floor(first / CLASSES) * CLASSES, last: Math.ceil(last / CLASSES) * CLASSES };
}

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
  const { kernels, sizes, memory } = encoder;
  const { width, hidden } = sizes;
  const row = width * BYTES;
  const n = description.count + 1;
  const { facts, own, products, tables, list } = encoder;
  putFacts(encoder, vocabulary, words, description);
  kernels.embed(facts, n, own, tables.tag, tables.surroundings, encoder.layers[0] + row, width);
  for (const [layer, { address, bias, shift }] of encoder.convolutions.entries()) {
    const input = encoder.layers[layer];
    if (layer === 0) {
      const { added } = encoder;
      kernels.convolveFirst(facts, n, products.own, products.tag, products.surroundings, bias, added, width, shift, list);
    } else {
      memory.fill(0, input + (n + 1) * row, input + (n + 2) * row); // the empty row before the root stays empty
      kernels.multiply(input, row, address, bias, encoder.added, row, n, (WINDOW * width) / 2, width, shift);
    }
    kernels.addRectified(input + row, encoder.added, encoder.layers[layer + 1] + row, n * width);
  }
  const { address, bias, shift } = encoder.projection;
  const columns = PLACES * hidden;
  kernels.multiply(
    encoder.layers[sizes.layers] + row,
    row,
    address,
    bias,
    encoder.projected,
    columns * BYTES,
    n,
    width / 2,
    columns,
    shift,
  );
}

/**
 * The class with the highest score, the first of equals, for words at places (-1 for none) and so many rows of the state, which stand in
 * `stateRows`, among allowed kinds (bits).
 */
export function bestClass(encoder: Encoder, places: Int32Array, listed: number, kinds: number): number {
  const { kernels, integers, sizes, list, output, zeros, tables, scratch, projected, ranges } = encoder;
  const { hidden } = sizes;
  for (let place = 0; place < PLACES; place++) {
    const word = places[place];
    integers[list / 4 + place] = word < 0 ? zeros : projected + (word * PLACES + place) * hidden * BYTES;
  }
  const outputs = outputsOf(sizes);
  return kernels.choose(
    list,
    PLACES,
    listed,
    tables.state,
    encoder.hidden,
    output.address,
    output.bias,
    encoder.scores,
    hidden / 2,
    outputs,
    scratch,
    encoder.allowed + kinds * outputs * 4,
    ranges[kinds].first,
    ranges[kinds].last,
  );
}
