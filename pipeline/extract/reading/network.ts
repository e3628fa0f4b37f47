import { CENTROIDS, GROUPS } from './word-codes.ts';

/** Sizes and names of the parser's network, as training and inference share them. */

export interface Sizes {
  /** numbers that stand for a word in its context */
  width: number;
  /** numbers between a state of the parser and its scores */
  hidden: number;
  /** layers in which a word takes in its neighbours */
  layers: number;
  /** words with a row of their own */
  words: number;
  tags: number;
  relations: number;
  /** the most frequent words, which are told apart as dependents */
  functionWords: number;
}

/** rows that suffixes, prefixes and shapes share by their hash */
export const AFFIX_ROWS = 4096;
export const SHAPE_ROWS = 512;
/** quotation marks before a word (none, odd, even) × after it (the same) × outside and inside brackets */
export const SURROUNDINGS = 18;
/** words that a layer looks at: one before, itself, one after */
export const WINDOW = 3;
/** words of the parser's state that meet in the hidden layer: top of the stack, the two below it, next word */
export const PLACES = 4;

/** The tables of rows that describe a word, in the order in which they are summed. */
export const TOKEN_TABLES = ['word', 'suffix2', 'suffix3', 'prefix3', 'shape', 'tag', 'surroundings'] as const;

/** So many of them describe a word by itself, wherever it stands. */
export const OWN_TABLES = 5;

/** Number of rows that describe a word: one of each table, and one for each group of its vector (see word-codes.ts). */
export const TOKEN_ROWS = TOKEN_TABLES.length + GROUPS;

/** Rows of the table of what the groups of vectors add to a word, one for each centroid; in each group, one more for words without a vector. */
export const CODE_ROWS = GROUPS * (CENTROIDS + 1);

/** Classes that are scored (shift, a left and a right arc for each relation), padded to whole vectors. */
export const outputsOf = ({ relations }: Sizes): number => Math.ceil((1 + 2 * relations) / 16) * 16;

/** How many weights each block has. Rows of tables first, then matrices and their biases. */
export function blockLengths(
  sizes: Sizes,
  stateRows: number,
): { tables: Record<string, number>; matrices: Record<string, [rows: number, columns: number]> } {
  const { width, hidden, layers } = sizes;
  const matrices: Record<string, [number, number]> = {};
  for (let layer = 0; layer < layers; layer++) matrices[`convolution${layer}`] = [WINDOW * width, width];
  matrices.projection = [width, PLACES * hidden];
  matrices.output = [hidden, outputsOf(sizes)];
  return {
    tables: {
      word: (sizes.words + 2) * width, // after the words, one row for unknown words and one for the root
      suffix2: AFFIX_ROWS * width,
      suffix3: AFFIX_ROWS * width,
      prefix3: AFFIX_ROWS * width,
      shape: SHAPE_ROWS * width,
      tag: (sizes.tags + 1) * width,
      surroundings: SURROUNDINGS * width,
      state: stateRows * hidden,
    },
    matrices,
  };
}
