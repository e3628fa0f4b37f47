import type { Describer, Vocabulary } from './describe.ts';
import { placeDescription, startDescription } from './description-memory.ts';
import { createKernels, type Kernels } from './kernels.ts';
import { createLoader, FOLDED, type Loader, putFolded, putPanels } from './matrices.ts';
import { Allocator } from './memory.ts';
import { blockLengths, CODE_ROWS, OWN_TABLES, PLACES, type Sizes, SURROUNDINGS, TOKEN_TABLES, WINDOW } from './network.ts';
import { type PackedArray, putInto, type StoredArray } from './pack.ts';
import { startKernel } from './start-kernel.ts';
import { absentShares, JOINED_ROWS, joinPairs, type Layout, layoutOf } from './state-rows.ts';
import { placeTransitions, startTransitions, type Transitions } from './transition-memory.ts';
import { MOST_WORDS } from './word-memory.ts';

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
  arrays: Record<string, PackedArray | StoredArray>,
  capacity: number,
): Parser {
  const { sizes, kinds } = vocabulary;
  const layout = layoutOf(sizes);
  const allocator = new Allocator();
  const places = placeNetwork(allocator, sizes, layout, capacity);
  const { tables, encoded } = places;
  const described = placeDescription(allocator, vocabulary, capacity, sizes.width * BYTES);
  const parsed = placeTransitions(allocator, sizes, layout, capacity, described, tables.state, encoded);
  const kernels = createKernels(allocator.end);
  const loader = createLoader(kernels);
  const { projections, output } = fillNetwork(kernels, loader, places, sizes, layout, shifts, arrays);
  const { buffer } = kernels.memory;
  const absent = absentShares(new Int16Array(buffer, tables.state), sizes.hidden, layout);
  const transitions = startTransitions(kernels, loader, parsed, { projections, output, absent, kinds });
  const { facts, list } = described;
  const globals = { ...places.globals, facts, list };
  const kernel = startKernel<Kernel>(new URL('./encoder.wasm', import.meta.url), { kernels: { ...kernels } }, globals);
  for (let tag = 0; tag <= sizes.tags; tag++) kernel.multiplyFirst(globals.tags, globals.tagProducts, tag);
  for (let around = 0; around < SURROUNDINGS; around++) kernel.multiplyFirst(globals.surroundings, globals.surroundingsProducts, around);
  const own = [...TOKEN_TABLES.slice(0, OWN_TABLES), 'code'].map((name) => tables[name]);
  const describer = startDescription(kernels, described, vocabulary, own, capacity, kernel.sum);
  return { describer, encode: kernel.encode, transitions, encoded: new Int16Array(buffer, encoded) };
}

type NetworkPlaces = ReturnType<typeof placeNetwork>;

/** Takes room for the network, and for what is worked out of a sentence; `globals` are those of encoder.wat, which says what each is. */
function placeNetwork(allocator: Allocator, sizes: Sizes, layout: Layout, capacity: number) {
  const { width, hidden, layers } = sizes;
  const row = width * BYTES;
  const products = WINDOW * width * LONG;
  const take = (bytes: number): number => allocator.take(bytes);
  const tables: Record<string, number> = {};
  const { tables: lengths } = blockLengths(sizes, layout.total + JOINED_ROWS);
  for (const [name, length] of Object.entries({ ...lengths, code: CODE_ROWS * width })) tables[name] = take(length * BYTES);
  const most = Math.ceil((capacity + 1) / WINDOWS);
  const rowsSize = (most * WINDOWS + 2) * row;
  const rows = take((layers + 1) * rowsSize);
  return {
    tables,
    encoded: rows + layers * rowsSize + row,
    convolutions: Array.from({ length: layers }, () => ({
      address: take(WINDOW * width * row),
      bias: take(width * LONG),
      folded: take(FOLDED * width * row),
    })),
    projections: Array.from({ length: PLACES }, () => ({ address: take(hidden * row), bias: take(hidden * LONG) })),
    globals: {
      width,
      layers,
      own: take((MOST_WORDS + 1) * row),
      tags: tables.tag,
      surroundings: tables.surroundings,
      ownProducts: take((MOST_WORDS + 1) * products),
      tagProducts: take((sizes.tags + 1) * products),
      surroundingsProducts: take(SURROUNDINGS * products),
      convolutions: take(layers * CONVOLUTION * LONG),
      rows,
      rowsSize,
      added: take((capacity + 1) * row),
      fours: take(PLANES * most * row),
      products: take(PLANES * most * width * LONG),
      plane: most * row,
      zeros: take(width * LONG),
    },
  };
}

/** Fills the network in. The output layer, and matrices on the way, stand as they are in the file where words will, until the first is met. */
function fillNetwork(
  kernels: Kernels,
  loader: Loader,
  { tables, convolutions, projections, globals }: NetworkPlaces,
  { width, hidden }: Sizes,
  layout: Layout,
  shifts: Record<string, number>,
  arrays: Record<string, PackedArray | StoredArray>,
) {
  const memory = new Uint8Array(kernels.memory.buffer);
  const longs = new Int32Array(kernels.memory.buffer);
  /** answers with the number of bytes */
  const put = (name: string, address: number): number => {
    const array = arrays[`parser.${name}`];
    putInto(memory.subarray(address), array);
    return array.byteLength;
  };
  const [asRead, room] = [globals.ownProducts, globals.own];
  for (const [name, address] of Object.entries(tables)) put(name, address);
  joinPairs(loader, tables.state, hidden * BYTES, layout);
  for (const [layer, { address, bias, folded }] of convolutions.entries()) {
    const name = `convolution${layer}`;
    put(`${name}Bias`, bias);
    const size = put(name, asRead);
    // the first layer multiplies by one place of its windows at a time
    const part = layer === 0 ? size / WINDOW : size;
    for (let at = 0; at < size; at += part) putPanels(loader, asRead + at, width * LONG, part / (width * LONG), width, address + at);
    const most = layer === 0 ? 0 : putFolded(loader, asRead, size, width, room, folded);
    longs.set([address, bias, shifts[name], most > 0 ? folded : 0, most], globals.convolutions / LONG + CONVOLUTION * layer);
  }
  put('projection', asRead);
  put('projectionBias', room);
  const own = hidden * LONG;
  for (const [place, { address, bias }] of projections.entries()) {
    putPanels(loader, asRead + place * own, PLACES * own, width / 2, hidden, address);
    loader.copyRows(room + place * own, 0, 1, own, bias, 0);
  }
  put('output', asRead);
  return {
    projections: projections.map(({ address, bias }) => ({ address, bias, shift: shifts.projection })),
    output: { matrix: asRead, bias: room, pairs: hidden / 2, row: put('outputBias', room) },
  };
}
