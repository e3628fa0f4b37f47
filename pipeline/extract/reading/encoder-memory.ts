import { createKernels, type Kernels } from './kernels.ts';
import { columnsOf, foldedOf, inPanels } from './matrices.ts';
import { Allocator } from './memory.ts';
import { blockLengths, CODE_ROWS, PLACES, type Sizes, SURROUNDINGS, TOKEN_ROWS, WINDOW } from './network.ts';
import { type PackedArray, putInto, type StoredArray } from './pack.ts';
import { absentShares, JOINED_ROWS, joinPairs, layoutOf } from './state-rows.ts';
import { placeTransitions, startTransitions, type Transitions } from './transition-memory.ts';
import { MOST_WORDS, type Word } from './words.ts';

/** One matrix in memory, with the shift that takes its results back to the scale of the values. */
interface Matrix {
  address: number;
  bias: number;
  shift: number;
}

/** A matrix for windows of three rows. */
interface Convolution extends Matrix {
  /**
   * The first of six matrices that four neighbouring windows are multiplied with, the others right after it, and for which numbers, see `spread`
   * in kernels.wat; null where there are none.
   */
  folded: { address: number; most: number } | null;
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
  /** for each layer, and one more for the result: an empty row, the root, the words, empty rows */
  layers: number[];
  /** what a layer adds */
  added: number;
  /** for each four windows: what is multiplied with the folded matrices, and the products; six planes of each */
  fours: { rows: number; products: number; most: number };
  transitions: Transitions;
  /** no bias */
  zeros: number;
  /** addresses of rows to sum */
  list: number;
  memory: Uint8Array;
}

/** of a value */
export const BYTES = 2;
/** the shift of products that are kept in 32 bits */
export const WHOLE = -1;
/** windows that are multiplied at once, and planes of what they are multiplied with: see `spread` in kernels.wat */
export const WINDOWS = 4;
export const PLANES = 6;
/** what the kernels are told of a word */
const FACTS = 3;
/** rows of a window of three words that the first layer sums */
const MOST_FIRST = 3 * FACTS;
/**
 * Lays the network out for sentences of up to `capacity` words. `shifts` has one entry for each matrix, `kinds` for each relation its kind of
 * dependent, `tableRows` the tables, `arrays` the matrices.
 */
export function createEncoder(
  sizes: Sizes,
  shifts: Record<string, number>,
  tableRows: Record<string, PackedArray | StoredArray>,
  arrays: Record<string, PackedArray>,
  kinds: Uint8Array,
  capacity: number,
): Encoder {
  const { width, hidden, layers } = sizes;
  const layout = layoutOf(sizes);
  const { tables: tableLengths, matrices } = blockLengths(sizes, layout.total);
  const allocator = new Allocator();
  const take = (bytes: number): number => allocator.take(bytes);
  const fills: [address: number, array: PackedArray | StoredArray][] = [];
  const place = (array: PackedArray | StoredArray, bytes: number) => {
    const address = take(bytes);
    fills.push([address, array]);
    return address;
  };
  const allTables = { ...tableLengths, code: CODE_ROWS * width, state: (layout.total + JOINED_ROWS) * hidden };
  const tables = Object.fromEntries(
    Object.entries(allTables).map(([name, length]) => [name, place(tableRows[`parser.${name}`], length * BYTES)]),
  );
  const convolution = (layer: number): Convolution => {
    const name = `convolution${layer}`;
    const [rows, columns] = matrices[name];
    const whole = arrays[`parser.${name}`] as Int16Array;
    const folded = layer === 0 ? null : foldedOf(whole);
    // the first layer multiplies by one place of its windows at a time
    const parts = layer === 0 ? WINDOW : 1;
    const address = take(rows * columns * BYTES);
    for (let part = 0, length = whole.length / parts; part < parts; part++)
      fills.push([address + part * length * BYTES, inPanels(whole.subarray(part * length, (part + 1) * length), columns)]);
    return {
      address,
      bias: place(arrays[`parser.${name}Bias`], columns * 4),
      shift: shifts[name],
      folded: folded && {
        address: folded.matrices.map((array) => place(inPanels(array, columns), array.byteLength))[0],
        most: folded.most,
      },
    };
  };
  const most = Math.ceil((capacity + 1) / WINDOWS);
  const rows = Array.from({ length: layers + 1 }, () => take((most * WINDOWS + 2) * width * BYTES));
  const places = placeTransitions(allocator, sizes, layout, capacity, tables.state, rows[layers] + width * BYTES);
  const encoder = {
    sizes,
    tables,
    convolutions: Array.from({ length: layers }, (_, layer) => convolution(layer)),
    projections: Array.from({ length: PLACES }, () => ({
      address: take(width * hidden * BYTES),
      bias: take(hidden * 4),
      shift: shifts.projection,
    })),
    own: take((MOST_WORDS + 1) * width * BYTES),
    products: {
      own: take((MOST_WORDS + 1) * WINDOW * width * 4),
      tag: take((sizes.tags + 1) * WINDOW * width * 4),
      surroundings: take(SURROUNDINGS * WINDOW * width * 4),
    },
    summed: new Array(MOST_WORDS + 1).fill(undefined),
    facts: take((capacity + 1) * FACTS * 4),
    layers: rows,
    added: take((capacity + 1) * width * BYTES),
    fours: { rows: take(PLANES * most * width * BYTES), products: take(PLANES * most * width * 4), most },
    zeros: take(width * 4),
    list: take(Math.max(TOKEN_ROWS, MOST_FIRST) * 4),
  };
  const kernels = createKernels(allocator.end);
  const memory = new Uint8Array(kernels.memory.buffer);
  for (const [address, array] of fills) putInto(memory.subarray(address), array);
  const integers = new Int32Array(kernels.memory.buffer);
  const states = new Int16Array(kernels.memory.buffer, tables.state, (layout.total + JOINED_ROWS) * hidden);
  joinPairs(states, hidden, layout);
  for (const [place, { address, bias }] of encoder.projections.entries()) {
    integers.set(inPanels(columnsOf(arrays['parser.projection'], width / 2, place), hidden), address / 4);
    integers.set(columnsOf(arrays['parser.projectionBias'], 1, place), bias / 4);
  }
  const transitions = startTransitions(kernels, places, {
    projections: encoder.projections,
    output: arrays['parser.output'],
    outputBias: arrays['parser.outputBias'],
    absent: absentShares(states, hidden, layout),
    kinds,
  });
  const whole = { ...encoder, kernels, memory, integers, transitions };
  for (let tag = 0; tag <= sizes.tags; tag++) multiplyFirst(whole, tables.tag, encoder.products.tag, tag);
  for (let around = 0; around < SURROUNDINGS; around++) multiplyFirst(whole, tables.surroundings, encoder.products.surroundings, around);
  return whole;
}

/** Multiplies a row of a table with the first layer's matrix, as each of the words of its window. */
export function multiplyFirst({ kernels, sizes, convolutions, zeros }: Encoder, table: number, products: number, index: number): void {
  const { width } = sizes;
  const row = width * BYTES;
  const first = products + index * WINDOW * width * 4;
  const { address } = convolutions[0];
  kernels.multiplyEach(
    WINDOW,
    table + index * row,
    0,
    row,
    address,
    width * row,
    zeros,
    first,
    width * 4,
    2 * row,
    1,
    width / 2,
    width,
    WHOLE,
  );
}
