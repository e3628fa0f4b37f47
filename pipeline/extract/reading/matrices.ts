/** What is worked out of a model's tables and matrices when it is loaded, so that less is left to do for each word. The sums stay the same. */
import { PLACES, type Sizes, SURROUNDINGS, WINDOW } from './network.ts';
import type { PackedArray } from './pack.ts';
import { addTo } from './state-rows.ts';

/** Of a matrix for windows of three rows the four that stand for two windows at once; null where they do not fit in 16 bits. */
export function foldedOf(matrix: Int16Array): Int16Array[] | null {
  const third = matrix.length / WINDOW;
  const [before, self, after] = [0, 1, 2].map((place) => matrix.subarray(place * third, (place + 1) * third));
  const sums = [1, -1].map((sign) => Int32Array.from(before, (weight, i) => weight + sign * self[i] + after[i]));
  const fits = sums.every((sum) => sum.every((weight) => weight === (weight << 16) >> 16));
  return fits ? [before, Int16Array.from(sums[0]), Int16Array.from(sums[1]), after] : null;
}

/** The columns of one place, of numbers of 32 bits or of pairs of 16. */
export function columnsOf({ buffer, byteOffset, byteLength }: PackedArray, rows: number, place: number): Int32Array {
  const numbers = new Int32Array(buffer, byteOffset, byteLength / 4);
  const columns = numbers.length / rows / PLACES;
  const own = new Int32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const first = (row * PLACES + place) * columns;
    own.set(numbers.subarray(first, first + columns), row * columns);
  }
  return own;
}

const LOWEST = -(2 ** 31);

/**
 * Columns of a matrix that is stored in pairs of rows, from `first` on, `count` of them, and their bias, in panels of so many columns: the bias of
 * all, then a pair of weights of all for each pair of rows. Columns that fill up the last panel are never the highest.
 */
export function panelsOf(matrix: Int32Array, bias: Int32Array, first: number, count: number, columns: number): Int32Array {
  const pairs = matrix.length / bias.length;
  const panels = new Int32Array(Math.ceil(count / columns) * (1 + pairs) * columns);
  for (let column = 0; column < Math.ceil(count / columns) * columns; column++) {
    const at = Math.floor(column / columns) * (1 + pairs) * columns + (column % columns);
    panels[at] = column < count ? bias[first + column] : LOWEST;
    if (column < count)
      for (let pair = 0; pair < pairs; pair++) panels[at + (1 + pair) * columns] = matrix[pair * bias.length + first + column];
  }
  return panels;
}

/**
 * Most words have nothing around them: what that adds is added to the row of each tag, of which a word has one, and taken from all surroundings.
 * @param tag where the rows of the tags begin, @param around those of the surroundings
 */
export function foldSurroundings(shorts: Int16Array, tag: number, around: number, { width, tags }: Sizes): void {
  const nothing = shorts.slice(around, around + width);
  for (let row = 0; row <= tags; row++) addTo(shorts, tag + row * width, nothing, 1);
  for (let row = 0; row < SURROUNDINGS; row++) addTo(shorts, around + row * width, nothing, -1);
}
