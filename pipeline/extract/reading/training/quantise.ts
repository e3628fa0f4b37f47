import { blockLengths, CODE_ROWS, outputsOf } from '../network.ts';
import type { PackedArray } from '../pack.ts';
import { CENTROIDS, GROUP_LENGTH, GROUPS, UNIT, wordCodes } from '../word-codes.ts';
import type { FloatNetwork } from './float-network.ts';
import { FLOAT } from './float-network.ts';

/** One in the values of the network, as the integers of inference count: they reach from -32 to 32. */
const ONE = 1024;
const LARGEST = 32767;
/** a column's weights may sum to no more than this, so that 32 bits hold its sum with any values */
const LARGEST_SUM = 65535;
const LARGEST_SHIFT = 13;

/** The network's weights as integers of 16 bits, and the shift of each matrix: its weights count 2^shift for one. */
export function quantise(
  network: FloatNetwork,
  stateRows: number,
): { arrays: Record<string, PackedArray>; shifts: Record<string, number> } {
  const { tables, matrices } = blockLengths(network.sizes, stateRows);
  const arrays: Record<string, PackedArray> = {};
  const shifts: Record<string, number> = {};
  const weightsOf = (name: string): Float32Array => {
    const { address, length } = network.blocks[name];
    return network.floats.subarray(address / FLOAT, address / FLOAT + length);
  };
  for (const name of Object.keys(tables)) arrays[`parser.${name}`] = Int16Array.from(weightsOf(name), (weight) => whole(weight * ONE));
  arrays['parser.code'] = Int16Array.from(codeTable(weightsOf('vectors'), network.sizes.width), (weight) => whole(weight * ONE));
  for (const [name, [rows, columns]] of Object.entries(matrices)) {
    const weights = weightsOf(name);
    const shift = largestShift(weights, rows, columns);
    shifts[name] = shift;
    const paired = new Int16Array(weights.length);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        paired[(row >> 1) * columns * 2 + column * 2 + (row & 1)] = whole(weights[row * columns + column] * 2 ** shift);
      }
    }
    arrays[`parser.${name}`] = paired;
    arrays[`parser.${name}Bias`] = Int32Array.from(weightsOf(`${name}Bias`), (weight) => Math.round(weight * ONE * 2 ** shift));
  }
  if (arrays['parser.outputBias'].length !== outputsOf(network.sizes)) throw new Error('outputs are not padded');
  return { arrays, shifts };
}

/** What each centroid adds to a word, and nothing for words without a vector. */
function codeTable(weights: Float32Array, width: number): Float32Array {
  const { centroids } = wordCodes();
  const table = new Float32Array(CODE_ROWS * width);
  for (let group = 0; group < GROUPS; group++) {
    for (let centroid = 0; centroid < CENTROIDS; centroid++) {
      for (let column = 0; column < width; column++) {
        let sum = 0;
        for (let i = 0; i < GROUP_LENGTH; i++) {
          const value = centroids[(group * CENTROIDS + centroid) * GROUP_LENGTH + i] / UNIT;
          sum += value * weights[(group * GROUP_LENGTH + i) * width + column];
        }
        table[(group * (CENTROIDS + 1) + centroid) * width + column] = sum;
      }
    }
  }
  return table;
}

const whole = (value: number): number => Math.max(-LARGEST, Math.min(LARGEST, Math.round(value)));

/** The largest shift with which no column can overflow and no weight is cut. */
function largestShift(weights: Float32Array, rows: number, columns: number): number {
  let largest = 0;
  let largestSum = 0;
  for (let column = 0; column < columns; column++) {
    let sum = 0;
    for (let row = 0; row < rows; row++) {
      const weight = Math.abs(weights[row * columns + column]);
      sum += weight;
      if (weight > largest) largest = weight;
    }
    if (sum > largestSum) largestSum = sum;
  }
  let shift = LARGEST_SHIFT;
  while (shift > 0 && (largestSum * 2 ** shift > LARGEST_SUM * 0.98 || largest * 2 ** shift > LARGEST)) shift--;
  return shift;
}
