/** What is worked out of a model's tables and matrices when it is loaded, so that less is left to do for each word. The sums stay the same. */
import { PLACES, WINDOW } from './network.ts';
import type { PackedArray } from './pack.ts';

/** A matrix for windows of three rows as the six for four windows at once, and up to which size of numbers they serve. See `spread` in kernels.wat. */
export interface Folded {
  matrices: Int16Array[];
  most: number;
}

/** bits of a window's sum that may be told apart after its division, without the sign */
const WINDOW_BITS = 28;
/** numbers beyond it could need more than 16 bits on the way */
const MOST_SPREAD = 5460;

/** Folds a matrix for windows of three rows of as many numbers as it has columns; null where it does not fit in 16 bits. */
export function foldedOf(matrix: Int16Array): Folded | null {
  const third = matrix.length / WINDOW;
  const [before, self, after] = [0, 1, 2].map((place) => matrix.subarray(place * third, (place + 1) * third));
  const sums = foldedAt(before, self, after);
  if (sums === null) return null;
  const most = Math.floor(2 ** WINDOW_BITS / Math.max(1, heaviest(matrix, Math.sqrt(third))));
  return { matrices: [before, ...sums, after], most: Math.min(most, MOST_SPREAD) };
}

/**
 * The sums before + point * self + point² * after at the points 1, -1, 2, -2; null where a number would need more than 16 bits. One plain loop: it
 * runs at each start, before V8 has compiled anything.
 */
function foldedAt(before: Int16Array, self: Int16Array, after: Int16Array): Int16Array[] | null {
  const sums = [0, 1, 2, 3].map(() => new Int16Array(before.length));
  const [one, minusOne, two, minusTwo] = sums;
  const count = before.length;
  let bits = 0;
  for (let i = 0; i < count; i++) {
    const first = before[i];
    const middle = self[i];
    const last = after[i];
    const near = first + last;
    const far = first + 4 * last;
    one[i] = near + middle;
    minusOne[i] = near - middle;
    two[i] = far + 2 * middle;
    minusTwo[i] = far - 2 * middle;
    bits |= (near + middle + HALF) | (near - middle + HALF) | (far + 2 * middle + HALF) | (far - 2 * middle + HALF);
  }
  return bits >>> 16 === 0 ? sums : null;
}

/** of the numbers of 16 bits */
const HALF = 1 << 15;

/** The largest sum of a column's weights without their signs. The matrix stands in pairs of rows. */
function heaviest(matrix: Int16Array, columns: number): number {
  const sums = new Int32Array(columns);
  const count = matrix.length;
  for (let i = 0, column = 0; i < count; i += 2) {
    const first = matrix[i];
    const second = matrix[i + 1];
    sums[column] += (first < 0 ? -first : first) + (second < 0 ? -second : second);
    column = column + 1 === columns ? 0 : column + 1;
  }
  return Math.max(...sums);
}

/** columns of a panel of `multiply` in kernels.wat */
const PANEL = 16;

/** A matrix of so many columns that stands in pairs of rows, in panels of 16 of them. */
export function inPanels({ buffer, byteOffset, byteLength }: PackedArray, columns: number): Int32Array {
  const numbers = new Int32Array(buffer, byteOffset, byteLength / 4);
  const panels = new Int32Array(numbers.length);
  const rows = numbers.length / columns;
  let at = 0;
  for (let first = 0; first < columns; first += PANEL) {
    for (let row = 0; row < rows; row++) {
      const from = row * columns + first;
      for (let i = 0; i < PANEL; i++) panels[at++] = numbers[from + i];
    }
  }
  return panels;
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

const LOWEST = 1 << 31;

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
