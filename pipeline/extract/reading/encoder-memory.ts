import { createKernels, type Kernels } from './kernels.ts';
import { columnsOf, foldedOf, foldSurroundings } from './matrices.ts';
import { Allocator, VECTOR } from './memory.ts';
import { blockLengths, CODE_ROWS, outputsOf, PLACES, type Sizes, SURROUNDINGS, TOKEN_ROWS, WINDOW } from './network.ts';
import type { PackedArray } from './pack.ts';
import { foldAbsent, JOINED_ROWS, joinPairs, layoutOf, STATE_ROWS } from './state-rows.ts';
import { LEFT, RIGHT, SHIFT } from './transitions.ts';
import { MOST_WORDS, type Word } from './words.ts';

/** One matrix in memory, with the shift that takes its results back to the scale of the values. */
interface Matrix {
  address: number;
  bias: number;
  shift: number;
}

/** A matrix for windows of three rows. */
interface Convolution extends Matrix {
  /** the four matrices that two neighbouring windows are multiplied with, see `spread` in kernels.wat; null where they would need more than 16 bits */
  folded: number[] | null;
}

/** The network and buffers for one sentence, all in one memory; values are integers of 16 bits. Addresses are in bytes. */
export interface Encoder {
  sizes: Sizes;
  kernels: Kernels;
  integers: Int32Array;
  tables: Record<string, number>;
  convolutions: Convolution[];
  /** by place of the hidden layer */
  projections: Matrix[];
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
  /** for each two windows: what is multiplied with the folded matrices, and the products; four planes of each */
  couples: { rows: number; products: number; most: number };
  /** root and words: their share in the hidden layer at each place, and whether it is worked out */
  projected: number;
  isProjected: Uint8Array;
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

/** of a value */
export const BYTES = 2;
/** sets of shift, left and right */
const KIND_SETS = 8;
/** what the kernels are told of a word */
const FACTS = 3;
/** classes are scored so many at a time; numbers of rows are taken by whole vectors */
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
  const allocator = new Allocator();
  const take = (bytes: number): number => allocator.take(bytes);
  const fills: [address: number, array: PackedArray][] = [];
  const place = (array: PackedArray, bytes: number) => {
    const address = take(bytes);
    fills.push([address, array]);
    return address;
  };
  const allTables = { ...tableLengths, code: CODE_ROWS * width, state: (layout.total + JOINED_ROWS) * hidden };
  const tables = Object.fromEntries(
    Object.entries(allTables).map(([name, length]) => [name, place(arrays[`parser.${name}`], length * BYTES)]),
  );
  const matrix = (name: string): Matrix => {
    const [rows, columns] = matrices[name];
    return {
      address: place(arrays[`parser.${name}`], rows * columns * BYTES),
      bias: place(arrays[`parser.${name}Bias`], columns * 4),
      shift: shifts[name],
    };
  };
  const fold = (layer: number): number[] | null => {
    const folded = layer === 0 ? null : foldedOf(arrays[`parser.convolution${layer}`] as Int16Array);
    return folded?.map((array) => place(array, array.byteLength)) ?? null;
  };
  const most = Math.ceil((capacity + 1) / 2);
  const encoder = {
    sizes,
    tables,
    convolutions: Array.from({ length: layers }, (_, layer) => ({ ...matrix(`convolution${layer}`), folded: fold(layer) })),
    projections: Array.from({ length: PLACES }, () => ({
      address: take(width * hidden * BYTES),
      bias: take(hidden * 4),
      shift: shifts.projection,
    })),
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
    couples: { rows: take(4 * most * width * BYTES), products: take(4 * most * width * 4), most },
    projected: take((capacity + 1) * PLACES * hidden * BYTES),
    isProjected: new Uint8Array((capacity + 1) * PLACES),
    hidden: take(hidden * BYTES),
    scores: take(outputsOf(sizes) * 4),
    zeros: take(Math.max(width * 4, hidden * BYTES)),
    scratch: take(Math.max(width, hidden) * 4),
    allowed: take(KIND_SETS * outputsOf(sizes) * 4),
    list: take(Math.max(PLACES + STATE_ROWS, TOKEN_ROWS) * 4 + VECTOR),
  };
  const kernels = createKernels(allocator.end);
  const memory = new Uint8Array(kernels.memory.buffer);
  for (const [address, array] of fills) memory.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), address);
  const integers = new Int32Array(kernels.memory.buffer);
  const states = new Int16Array(kernels.memory.buffer, tables.state, (layout.total + JOINED_ROWS) * hidden);
  foldAbsent(states, hidden, sizes, layout);
  joinPairs(states, hidden, layout);
  for (let place = 0; place < PLACES; place++) {
    const { address, bias } = encoder.projections[place];
    integers.set(columnsOf(arrays['parser.projection'], width / 2, place), address / 4);
    integers.set(columnsOf(arrays['parser.projectionBias'], 1, place), bias / 4);
  }
  foldSurroundings(new Int16Array(kernels.memory.buffer), tables.tag / BYTES, tables.surroundings / BYTES, sizes);
  const ranges = Array.from({ length: KIND_SETS }, (_, kinds) =>
    markClasses(integers, encoder.allowed / 4 + kinds * outputsOf(sizes), kinds, sizes.relations),
  );
  const whole = { ...encoder, kernels, memory, integers, ranges, stateRows: integers.subarray(encoder.list / 4 + PLACES) };
  for (let tag = 0; tag <= sizes.tags; tag++) multiplyFirst(whole, tables.tag, encoder.products.tag, tag);
  for (let around = 0; around < SURROUNDINGS; around++) multiplyFirst(whole, tables.surroundings, encoder.products.surroundings, around);
  return whole;
}

/** Multiplies a row of a table with the first layer's matrix, as each of the words of its window. */
export function multiplyFirst(
  { kernels, sizes, convolutions, zeros, scratch }: Encoder,
  table: number,
  products: number,
  index: number,
): void {
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
