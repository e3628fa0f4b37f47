import { blockLengths, outputsOf, PLACES, type Sizes, TOKEN_ROWS, TOKEN_TABLES } from '../network.ts';
import { STATE_ROWS } from '../state-rows.ts';
import { CENTROIDS, GROUP_LENGTH, GROUPS, UNIT, VECTOR_LENGTH, wordCodes } from '../word-codes.ts';
import { createKernels, type Kernels } from './kernels.ts';

/** A run of weights: its address in bytes, and how many floats. */
interface Block {
  address: number;
  length: number;
}

/** The network in floats, as it learns. */
export interface FloatNetwork {
  sizes: Sizes;
  kernels: Kernels;
  floats: Float32Array;
  integers: Int32Array;
  /** all weights, by name, one after the other from address 0 */
  blocks: Record<string, Block>;
  /** floats in all blocks together */
  length: number;
  /** first address after the weights and their copies */
  free: number;
}

export const FLOAT = 4;

/** A network with memory for its weights, for three more of the same length (gradients and two moments), and for `scratch` bytes. */
export function createFloatNetwork(sizes: Sizes, stateRows: number, scratch: number): FloatNetwork {
  const { tables, matrices } = blockLengths(sizes, stateRows);
  const lengths: Record<string, number> = { ...tables };
  for (const [name, [rows, columns]] of Object.entries(matrices)) {
    lengths[name] = rows * columns;
    lengths[`${name}Bias`] = columns;
  }
  lengths.vectors = VECTOR_LENGTH * sizes.width; // from a word's vector to what it adds to the word
  const blocks: Record<string, Block> = {};
  let length = 0;
  for (const [name, floats] of Object.entries(lengths)) {
    blocks[name] = { address: length * FLOAT, length: floats };
    length += floats;
  }
  const free = length * FLOAT * 4;
  const kernels = createKernels(free + scratch);
  const { buffer } = kernels.memory;
  return { sizes, kernels, floats: new Float32Array(buffer), integers: new Int32Array(buffer), blocks, length, free };
}

/** Addresses of what the network computes for one sentence, or of the gradients of the same. */
export interface Scratch {
  /** for each layer (and one more for the result): an empty row, the root, the words, an empty row */
  inputs: number[];
  /** what each layer adds */
  outputs: number[];
  /** root and words: their vectors */
  vectors: number;
  /** root and words: their share in the hidden layer at each place */
  projected: number;
  hidden: number;
  scores: number;
  /** addresses of rows */
  list: number;
  end: number;
}

/** Lays the scratch out from an address on, for sentences of up to `capacity` words. */
export function createScratch(sizes: Sizes, capacity: number, from: number): Scratch {
  const { width, hidden, layers } = sizes;
  let end = from;
  const take = (floats: number) => {
    const address = end;
    end += Math.ceil(floats / 4) * 4 * FLOAT;
    return address;
  };
  const inputs = Array.from({ length: layers + 1 }, () => take((capacity + 3) * width));
  const outputs = Array.from({ length: layers }, () => take((capacity + 1) * width));
  const vectors = take((capacity + 1) * VECTOR_LENGTH);
  const projected = take((capacity + 1) * PLACES * hidden);
  const hiddenRow = take(hidden);
  const scores = take(outputsOf(sizes));
  const list = take(PLACES + STATE_ROWS);
  return { inputs, outputs, vectors, projected, hidden: hiddenRow, scores, list, end };
}

/** Bytes that a scratch needs. */
export const scratchBytes = (sizes: Sizes, capacity: number): number => createScratch(sizes, capacity, 0).end;

/** Sums the rows of the root and the words, and what their vectors say, into the first layer's input. */
export function embed({ blocks, kernels, floats, integers, sizes }: FloatNetwork, scratch: Scratch, rows: Int32Array, count: number): void {
  const row = sizes.width * FLOAT;
  const n = count + 1;
  for (let token = 0; token < n; token++) {
    for (let table = 0; table < TOKEN_TABLES.length; table++) {
      integers[scratch.list / FLOAT + table] = blocks[TOKEN_TABLES[table]].address + rows[token * TOKEN_ROWS + table] * row;
    }
    kernels.gather(scratch.list, TOKEN_TABLES.length, scratch.inputs[0] + (token + 1) * row, sizes.width);
    vectorOf(rows, token * TOKEN_ROWS + TOKEN_TABLES.length, floats, scratch.vectors / FLOAT + token * VECTOR_LENGTH);
  }
  const { address } = blocks.vectors;
  kernels.multiply(
    scratch.vectors,
    VECTOR_LENGTH * FLOAT,
    FLOAT,
    address,
    row,
    scratch.inputs[0] + row,
    row,
    n,
    VECTOR_LENGTH,
    sizes.width,
  );
}

/** Puts a vector together from the rows of its groups. */
function vectorOf(rows: Int32Array, at: number, out: Float32Array, to: number): void {
  const { centroids } = wordCodes();
  for (let group = 0; group < GROUPS; group++) {
    const code = rows[at + group] - group * (CENTROIDS + 1);
    const from = (group * CENTROIDS + code) * GROUP_LENGTH;
    for (let i = 0; i < GROUP_LENGTH; i++) out[to + group * GROUP_LENGTH + i] = code === CENTROIDS ? 0 : centroids[from + i] / UNIT;
  }
}

/** Lets each word take in its neighbours, layer by layer, and projects the result for each place of the parser's state. */
export function encode({ blocks, floats, kernels, sizes }: FloatNetwork, scratch: Scratch, count: number): void {
  const { width, hidden, layers } = sizes;
  const row = width * FLOAT;
  const n = count + 1;
  for (const input of scratch.inputs) {
    floats.fill(0, input / FLOAT, input / FLOAT + width);
    floats.fill(0, input / FLOAT + (n + 1) * width, input / FLOAT + (n + 2) * width);
  }
  for (let layer = 0; layer < layers; layer++) {
    const bias = blocks[`convolution${layer}Bias`].address / FLOAT;
    const output = scratch.outputs[layer];
    for (let token = 0; token < n; token++) floats.copyWithin(output / FLOAT + token * width, bias, bias + width);
    kernels.multiply(scratch.inputs[layer], row, FLOAT, blocks[`convolution${layer}`].address, row, output, row, n, 3 * width, width);
    kernels.rectify(output, n * width);
    const from = scratch.inputs[layer] / FLOAT + width;
    const to = scratch.inputs[layer + 1] / FLOAT + width;
    for (let i = 0, o = output / FLOAT; i < n * width; i++) floats[to + i] = floats[from + i] + floats[o + i];
  }
  const columns = PLACES * hidden;
  floats.fill(0, scratch.projected / FLOAT, scratch.projected / FLOAT + n * columns);
  const encoded = scratch.inputs[layers] + row;
  kernels.multiply(encoded, row, FLOAT, blocks.projection.address, columns * FLOAT, scratch.projected, columns * FLOAT, n, width, columns);
}

/** Sums the words at the places (-1 for none) and the rows of the state into the hidden layer, whose rows stay listed. Returns their number. */
export function gatherHidden(network: FloatNetwork, scratch: Scratch, places: Int32Array, rows: Int32Array): number {
  const { integers, blocks, kernels, sizes } = network;
  const row = sizes.hidden * FLOAT;
  let at = scratch.list / FLOAT;
  for (let place = 0; place < PLACES; place++) {
    if (places[place] >= 0) integers[at++] = scratch.projected + (places[place] * PLACES + place) * row;
  }
  for (let i = 0; i < rows.length; i++) integers[at++] = blocks.state.address + rows[i] * row;
  const count = at - scratch.list / FLOAT;
  kernels.gather(scratch.list, count, scratch.hidden, sizes.hidden);
  kernels.rectify(scratch.hidden, sizes.hidden);
  return count;
}

/** Scores of the classes from the hidden layer. */
export function score({ blocks, floats, kernels, sizes }: FloatNetwork, scratch: Scratch): void {
  const columns = outputsOf(sizes);
  const bias = blocks.outputBias.address / FLOAT;
  floats.copyWithin(scratch.scores / FLOAT, bias, bias + columns);
  const row = columns * FLOAT;
  kernels.multiply(scratch.hidden, sizes.hidden * FLOAT, FLOAT, blocks.output.address, row, scratch.scores, row, 1, sizes.hidden, columns);
}
