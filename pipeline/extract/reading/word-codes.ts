import { readBytes, readParts } from '../../common/data-files.ts';
import { partitionPoint } from '../../common/partition-point.ts';
import { type StoredArray, stored, unpack } from './pack.ts';

/**
 * Vectors of frequent words that were learnt from much newswire, by product quantisation (Jégou et al. 2011): a vector is cut into groups of
 * numbers, and of each group only the nearest of some centroids is kept. Each word then has one code for each group.
 */
export interface WordCodes {
  /** norms of words, the lowest first: a table of them would have to be filled at each start, and a word is looked up once */
  words: Int32Array;
  /** how many thousands of words are more frequent */
  thousands: Uint8Array;
  /** for each word, a centroid of each group */
  codes: Uint8Array;
  /** for each group, its centroids, one after the other */
  centroids: Int16Array;
}

/** groups of a vector, numbers in each, and centroids that stand for them */
export const GROUPS = 20;
export const GROUP_LENGTH = 5;
export const CENTROIDS = 256;
/** numbers in a vector */
export const VECTOR_LENGTH = GROUPS * GROUP_LENGTH;
/** one in a centroid's numbers; vectors have the length 1 */
export const UNIT = 32767;

/** Codes from the bytes of their file. */
export function wordCodesOf(file: Uint8Array): WordCodes {
  const { words, thousands, codes, centroids } = unpack(file).arrays;
  return { words: words as Int32Array, thousands: thousands as Uint8Array, codes: codes as Uint8Array, centroids: centroids as Int16Array };
}

/** Where the codes of a word stand among those of all, by its norm; -1 where it has none. */
export function placeOfCodes({ words }: WordCodes, norm: number): number {
  const place = partitionPoint(words.length, (at) => words[at] < norm);
  return words[place] === norm ? place : -1;
}

/** Where the codes of the project stand. */
export const WORD_CODES = new URL('./data/word-codes.bin', import.meta.url);

/** What of them the parser wants, to be read straight into its memory. */
export function storedWordCodes(): { words: StoredArray; codes: StoredArray } {
  const { arrays } = stored((from, into) => readParts(WORD_CODES, (read) => read(from, into)));
  return { words: arrays.words, codes: arrays.codes };
}

let loaded: WordCodes | undefined;

/** The codes of the project, read when they are first needed. */
export function wordCodes(): WordCodes {
  loaded ??= wordCodesOf(readBytes(WORD_CODES));
  return loaded;
}
