import { type HashTable, hashOf, rowOf } from './hashing.ts';
import { AFFIX_ROWS, SHAPE_ROWS, type Sizes, TOKEN_ROWS, TOKEN_TABLES } from './network.ts';
import type { Seen } from './state-rows.ts';
import { CENTROIDS, GROUPS, type WordCodes } from './word-codes.ts';
import { noWord, type Word } from './words.ts';

/** What a sentence's words and tags are to the network. Index 0 is the root in every array. */
export interface Description {
  count: number;
  rows: Int32Array;
  seen: Seen;
}

/** What describing needs to know of the model. */
export interface Vocabulary {
  sizes: Sizes;
  /** norm of a word → its row, most frequent first */
  words: HashTable;
  /** vectors of frequent words */
  codes: WordCodes;
  /** tag → 1 for verbs and auxiliaries */
  verbs: Uint8Array;
  /** relation → its kind of dependent */
  kinds: Uint8Array;
}

const ROOT = noWord(3);
const COMMA = hashOf(',');
const QUOTES = new Set(['"', "''", '``', '«', '»'].map(hashOf));
const DASHES = new Set(['--', '—', '–'].map(hashOf));
const OPENING = new Set(['(', '['].map(hashOf));
const CLOSING = new Set([')', ']'].map(hashOf));

/** Looks everything up once for a sentence. */
export function describe({ sizes, words: table, codes, verbs }: Vocabulary, words: readonly Word[], tags: ArrayLike<number>): Description {
  const count = words.length;
  const rows = new Int32Array((count + 1) * TOKEN_ROWS);
  const array = () => new Int32Array(count + 2);
  const seen: Seen = { tags: array(), words: array(), commas: array(), quotes: array(), verbs: array() };
  tokenRows(ROOT, sizes.words + 1, sizes.tags, 0, rows, 0);
  codeRows(codes, -1, rows, 0);
  seen.tags[0] = sizes.tags - 1;
  seen.words[0] = sizes.functionWords;
  let brackets = 0;
  let before = 0; // quotation marks up to the word, and behind it
  let after = 0;
  for (const word of words) if (QUOTES.has(word.norm)) after++;
  for (let token = 1; token <= count; token++) {
    const word = words[token - 1];
    const tag = tags[token - 1];
    const row = rowOf(table, word.norm);
    const isQuote = QUOTES.has(word.norm);
    if (isQuote) {
      before++;
      after--;
    } else if (OPENING.has(word.norm)) brackets = 1;
    else if (CLOSING.has(word.norm)) brackets = 0;
    const surroundings = brackets + 2 * (parity(before) + 3 * parity(after));
    tokenRows(word, row < 0 ? sizes.words : row, tag, surroundings, rows, token * TOKEN_ROWS);
    codeRows(codes, rowOf(codes.words, word.norm), rows, token * TOKEN_ROWS);
    seen.tags[token] = tag;
    seen.words[token] = row < 0 || row >= sizes.functionWords ? sizes.functionWords : row;
    seen.commas[token + 1] = seen.commas[token] + (word.norm === COMMA ? 1 : 0);
    seen.quotes[token + 1] = seen.quotes[token] + (isQuote || DASHES.has(word.norm) ? 1 : 0);
    seen.verbs[token + 1] = seen.verbs[token] + verbs[tag];
  }
  return { count, rows, seen };
}

/** None, odd, even: from an odd number of quotation marks one belongs to another sentence. */
const parity = (n: number): number => (n === 0 ? 0 : 2 - (n % 2));

/** Row numbers of a word, in the order of the tables. */
function tokenRows(word: Word, wordRow: number, tag: number, surroundings: number, out: Int32Array, at: number): void {
  out[at] = wordRow;
  out[at + 1] = (word.suffixes[1] >>> 4) % AFFIX_ROWS;
  out[at + 2] = (word.suffixes[2] >>> 4) % AFFIX_ROWS;
  out[at + 3] = (word.prefixes[2] >>> 4) % AFFIX_ROWS;
  out[at + 4] = (word.shape >>> 4) % SHAPE_ROWS;
  out[at + 5] = tag;
  out[at + 6] = surroundings;
}

/** Row numbers of a word's vector, one for each group; `word` is its place among the codes, or -1. */
function codeRows({ codes }: WordCodes, word: number, out: Int32Array, at: number): void {
  const first = at + TOKEN_TABLES.length;
  for (let group = 0; group < GROUPS; group++) {
    out[first + group] = group * (CENTROIDS + 1) + (word < 0 ? CENTROIDS : codes[word * GROUPS + group]);
  }
}
