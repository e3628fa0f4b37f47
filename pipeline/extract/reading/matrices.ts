import type { Kernels } from './kernels.ts';
import { startKernel } from './start-kernel.ts';

/**
 * What is worked out of a model's tables and matrices when it is loaded, in the memory of the kernels, so that less is left to do for each word.
 * Addresses are in bytes; a matrix of 16-bit numbers stands in pairs of rows. `matrices.wat` says what each does.
 */
export interface Loader {
  copyRows(from: number, fromStep: number, rows: number, size: number, to: number, toStep: number): void;
  addRows(firsts: number, firstCount: number, seconds: number, secondCount: number, row: number, to: number): number;
  fold(matrix: number, part: number, to: number): number;
  heaviest(matrix: number, size: number, row: number): number;
}

export const createLoader = (kernels: Kernels): Loader =>
  startKernel(new URL('./matrices.wasm', import.meta.url), { kernels: { ...kernels } });

/** bytes of a pair of numbers */
const PAIR = 4;
/** columns of a panel of `multiply` in kernels.wat */
const PANEL = 16;
/** bits of a window's sum that may be told apart after its division, without the sign */
const WINDOW_BITS = 28;
/** numbers beyond it could need more than 16 bits on the way */
const MOST_SPREAD = 5460;
/** the words of a window, and matrices for four windows at once */
const PARTS = 3;
export const FOLDED = 6;

/** Puts columns of a matrix, of which there are `pairs` of rows at such steps, in panels of 16 of them. */
export function putPanels(loader: Loader, from: number, step: number, pairs: number, columns: number, to: number): void {
  const size = PANEL * PAIR;
  for (let first = 0; first < columns; first += PANEL)
    loader.copyRows(from + first * PAIR, step, pairs, size, to + first * pairs * PAIR, size);
}

/**
 * Puts the six matrices that serve for four windows at once in panels, one after another, made of one of `size` bytes for windows of three rows of as
 * many numbers as it has columns. @param room for the six as they stand on the way
 * @returns up to which size of numbers they serve, see `spread` in kernels.wat: 0 where they do not fit in 16 bits
 */
export function putFolded(loader: Loader, matrix: number, size: number, columns: number, room: number, to: number): number {
  const part = size / PARTS;
  const row = columns * PAIR;
  if (loader.fold(matrix, part, room) !== 0) return 0;
  for (let at = 0; at < FOLDED * part; at += part) putPanels(loader, room + at, row, part / row, columns, to + at);
  return Math.min(Math.floor(2 ** WINDOW_BITS / Math.max(1, loader.heaviest(matrix, size, row))), MOST_SPREAD);
}

/** A matrix with its bias: where each stands, how many pairs of rows the matrix has, and the bytes of each, and of the bias. */
export interface Biased {
  matrix: number;
  bias: number;
  pairs: number;
  row: number;
}

const LOWEST = 1 << 31;

/**
 * Puts `count` columns of a matrix, from `first` on, and their bias in panels of so many columns: the bias of all, then a pair of weights of all for
 * each pair of rows. Columns that fill up the last panel are never the highest. @param longs the memory
 */
export function putBiasedPanels(
  loader: Loader,
  longs: Int32Array,
  { matrix, bias, pairs, row }: Biased,
  first: number,
  count: number,
  columns: number,
  to: number,
): void {
  const size = columns * PAIR;
  for (let column = 0, panel = to; column < count; column += columns, panel += (1 + pairs) * size) {
    const from = (first + column) * PAIR;
    const held = Math.min(count - column, columns) * PAIR;
    longs.fill(LOWEST, panel / PAIR, (panel + size) / PAIR);
    loader.copyRows(bias + from, row, 1, held, panel, size);
    loader.copyRows(matrix + from, row, pairs, held, panel + size, size);
  }
}
