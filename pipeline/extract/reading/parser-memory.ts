import type { Describer, Vocabulary } from './describe.ts';
import { placeDescription, startDescription } from './description-memory.ts';
import { createKernels, startKernel } from './kernels.ts';
import { columnsOf, foldedOf, inPanels } from './matrices.ts';
import { Allocator } from './memory.ts';
import { blockLengths, CODE_ROWS, OWN_TABLES, PLACES, SURROUNDINGS, TOKEN_TABLES, WINDOW } from './network.ts';
import type { PackedArray } from './pack.ts';
import { absentShares, JOINED_ROWS, joinPairs, layoutOf } from './state-rows.ts';
import { placeTransitions, startTransitions, type Transitions } from './transition-memory.ts';
import { MOST_WORDS } from './words.ts';

/** The network and buffers for one sentence, all in one memory; values are integers of 16 bits. */
export interface Parser {
  describer: Describer;
  /** from a root and words that were described, so many altogether, to what stands for each in its context */
  encode(n: number): void;
  transitions: Transitions;
  /** what stands for the root and the words */
  encoded: Int16Array;
}

/** What `encoder.wat` does. */
interface Kernel {
  sum(id: number): void;
  multiplyFirst(table: number, products: number, row: number): void;
  encode(n: number): void;
}

/** bytes of a value, of other numbers */
const BYTES = 2;
const LONG = 4;
/** numbers that the kernel knows of a layer */
const CONVOLUTION = 5;
/** windows that are multiplied at once, and planes of what they are multiplied with: see `spread` in kernels.wat */
const WINDOWS = 4;
const PLANES = 6;

/** Lays the network out for sentences of up to `capacity` words. `shifts` has one entry for each matrix. */
export function createParser(
  vocabulary: Vocabulary,
  shifts: Record<string, number>,
  arrays: Record<string, PackedArray>,
  capacity: number,
): Parser {
  const { sizes } = vocabulary;
  const { width, hidden, layers } = sizes;
  const row = width * BYTES;
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
  const tables: Record<string, number> = Object.fromEntries(
    Object.entries(allTables).map(([name, length]) => [name, place(arrays[`parser.${name}`], length * BYTES)]),
  );
  /** what encoder.wat wants to know of a layer */
  const convolution = (layer: number): number[] => {
    const name = `convolution${layer}`;
    const [rows, columns] = matrices[name];
    const whole = arrays[`parser.${name}`] as Int16Array;
    const folded = layer === 0 ? null : foldedOf(whole);
    // the first layer multiplies by one place of its windows at a time
    const parts = layer === 0 ? WINDOW : 1;
    const address = take(rows * columns * BYTES);
    for (let part = 0, length = whole.length / parts; part < parts; part++)
      fills.push([address + part * length * BYTES, inPanels(whole.subarray(part * length, (part + 1) * length), columns)]);
    const bias = place(arrays[`parser.${name}Bias`], columns * LONG);
    const first = folded?.matrices.map((array) => place(inPanels(array, columns), array.byteLength))[0];
    return [address, bias, shifts[name], first ?? 0, folded?.most ?? 0];
  };
  const most = Math.ceil((capacity + 1) / WINDOWS);
  const rowsSize = (most * WINDOWS + 2) * row;
  const rows = take((layers + 1) * rowsSize);
  const encoded = rows + layers * rowsSize + row;
  const described = placeDescription(allocator, vocabulary, capacity, row);
  const parsed = placeTransitions(allocator, sizes, layout, capacity, described, tables.state, encoded);
  const convolutions = Array.from({ length: layers }, (_, layer) => convolution(layer)).flat();
  const projections = Array.from({ length: PLACES }, () => ({
    address: take(width * hidden * BYTES),
    bias: take(hidden * LONG),
    shift: shifts.projection,
  }));
  const places = {
    width,
    layers,
    facts: described.facts,
    own: take((MOST_WORDS + 1) * row),
    tags: tables.tag,
    surroundings: tables.surroundings,
    ownProducts: take((MOST_WORDS + 1) * WINDOW * width * LONG),
    tagProducts: take((sizes.tags + 1) * WINDOW * width * LONG),
    surroundingsProducts: take(SURROUNDINGS * WINDOW * width * LONG),
    convolutions: take(layers * CONVOLUTION * LONG),
    rows,
    rowsSize,
    added: take((capacity + 1) * row),
    fours: take(PLANES * most * row),
    products: take(PLANES * most * width * LONG),
    plane: most * row,
    zeros: take(width * LONG),
    list: described.list,
  };
  const kernels = createKernels(allocator.end);
  const { buffer } = kernels.memory;
  const memory = new Uint8Array(buffer);
  for (const [address, array] of fills) memory.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), address);
  const integers = new Int32Array(buffer);
  integers.set(convolutions, places.convolutions / LONG);
  const states = new Int16Array(buffer, tables.state, (layout.total + JOINED_ROWS) * hidden);
  joinPairs(states, hidden, layout);
  for (const [place, { address, bias }] of projections.entries()) {
    integers.set(inPanels(columnsOf(arrays['parser.projection'], width / 2, place), hidden), address / LONG);
    integers.set(columnsOf(arrays['parser.projectionBias'], 1, place), bias / LONG);
  }
  const kernel = startKernel<Kernel>(new URL('./encoder.wasm', import.meta.url), kernels, places);
  for (let tag = 0; tag <= sizes.tags; tag++) kernel.multiplyFirst(places.tags, places.tagProducts, tag);
  for (let around = 0; around < SURROUNDINGS; around++) kernel.multiplyFirst(places.surroundings, places.surroundingsProducts, around);
  return {
    describer: startDescription(
      kernels,
      described,
      vocabulary,
      [...TOKEN_TABLES.slice(0, OWN_TABLES), 'code'].map((name) => tables[name]),
      capacity,
      kernel.sum,
    ),
    encode: kernel.encode,
    transitions: startTransitions(kernels, parsed, {
      projections,
      output: arrays['parser.output'],
      outputBias: arrays['parser.outputBias'],
      absent: absentShares(states, hidden, layout),
      kinds: vocabulary.kinds,
    }),
    encoded: new Int16Array(buffer, encoded),
  };
}
