import { kindsOf } from './frames.ts';
import { type HashTable, hashOf, rowOf, tableOf } from './hashing.ts';
import { AFFIX_ROWS, OWN_TABLES, SHAPE_ROWS, type Sizes, TOKEN_ROWS, TOKEN_TABLES } from './network.ts';
import { ONE_COMMA, ONE_QUOTE, ONE_VERB, type Seen } from './state-rows.ts';
import { CENTROIDS, GROUPS, placeOfCodes, type WordCodes, wordCodes } from './word-codes.ts';
import { MOST_WORDS, noWord, type Word } from './words.ts';

/** What a sentence is to the network beside what its words are by themselves. Index 0 is the root in every array. */
export interface Description {
  count: number;
  /** quotation marks and brackets around a word, as one number */
  surroundings: Uint8Array;
  seen: Seen;
}

/** What describing needs to know of the model. */
export interface Vocabulary {
  sizes: Sizes;
  /** norm of a word → its row, most frequent first */
  words: HashTable;
  /** the same for the words that are told apart as dependents */
  functionWords: HashTable;
  /** vectors of frequent words */
  codes: WordCodes;
  /** tag → 1 for verbs and auxiliaries */
  verbs: Uint8Array;
  /** relation → its kind of dependent */
  kinds: Uint8Array;
  /** by id, what a word is in any sentence, see `noteLook`, and the word that this is known of: ids are given again */
  looks: Int32Array;
  looked: (Word | undefined)[];
}

/** Of a model's words (norms, most frequent first), tags ("NOUN NNS") and relations. */
export const vocabularyOf = (sizes: Sizes, words: Int32Array, tags: readonly string[], relations: readonly string[]): Vocabulary => ({
  sizes,
  words: tableOf(words),
  functionWords: tableOf(words.subarray(0, sizes.functionWords)), // few enough to stay in the cache
  codes: wordCodes(),
  verbs: Uint8Array.from(tags, (tag) => (/^(?:VERB|AUX) /.test(tag) ? 1 : 0)),
  kinds: kindsOf(relations),
  looks: new Int32Array(MOST_WORDS + 1),
  looked: new Array(MOST_WORDS + 1).fill(undefined),
});

/** the root of a tree */
export const ROOT = noWord(3, MOST_WORDS);
const [COMMA, QUOTE, DASH, OPENING, CLOSING] = [1, 2, 3, 4, 5];
const MARKS = new Map<number, number>(
  [[','], ['"', "''", '``', '«', '»'], ['--', '—', '–'], ['(', '['], [')', ']']].flatMap((forms, kind) =>
    forms.map((form): [number, number] => [hashOf(form), COMMA + kind]),
  ),
);
/** by mark, what it adds to what was seen: a dash counts as a quotation mark does */
const COUNTED = new Int32Array(CLOSING + 1);
COUNTED[COMMA] = ONE_COMMA;
COUNTED[QUOTE] = ONE_QUOTE;
COUNTED[DASH] = ONE_QUOTE;
/** bits of a mark */
const MARK = 7;
const MARK_BITS = 3;

/** Notes whether a word is a mark, and which function word it is, or `functionWords`: one number, worked out once for each word. */
function noteLook({ sizes, functionWords, looks, looked }: Vocabulary, word: Word): void {
  const row = rowOf(functionWords, word.norm);
  const mark = word.letters > 0 ? 0 : (MARKS.get(word.norm) ?? 0);
  looks[word.id] = mark | ((row < 0 ? sizes.functionWords : row) << MARK_BITS);
  looked[word.id] = word;
}

/** Looks at a sentence once. @param buffers where to put what is seen, for sentences of at least so many words */
export function describe(
  vocabulary: Vocabulary,
  words: readonly Word[],
  tags: ArrayLike<number>,
  buffers: Buffers = buffersFor(words.length),
): Description {
  const { sizes, verbs, looks, looked } = vocabulary;
  const count = words.length;
  const { marks, seen, surroundings } = buffers;
  const { tags: tagsSeen, words: wordsSeen, before: beforeSeen } = seen;
  let quotes = 0;
  let brackets = 0;
  let before = 0;
  tagsSeen[0] = sizes.tags - 1;
  wordsSeen[0] = sizes.functionWords;
  for (let token = 1; token <= count; token++) {
    const word = words[token - 1];
    if (looked[word.id] !== word) noteLook(vocabulary, word);
    const known = looks[word.id];
    const tag = tags[token - 1];
    const mark = known & MARK;
    marks[token] = mark;
    if (mark === QUOTE) quotes++;
    else if (mark >= OPENING) brackets++;
    tagsSeen[token] = tag;
    wordsSeen[token] = known >> MARK_BITS;
    before += COUNTED[mark];
    if (verbs[tag] === 1) before += ONE_VERB;
    beforeSeen[token + 1] = before;
  }
  if (quotes + brackets > 0) surround(marks, count, quotes, surroundings);
  else surroundings.fill(0, 1, count + 1);
  return { count, surroundings, seen };
}

/** Notes for each word whether it stands in brackets, and how many quotation marks stand up to it and after it. @param after of all of them */
function surround(marks: Uint8Array, count: number, after: number, surroundings: Uint8Array): void {
  let brackets = 0;
  let before = 0;
  for (let token = 1; token <= count; token++) {
    const mark = marks[token];
    if (mark === QUOTE) before++;
    else if (mark === OPENING) brackets = 1;
    else if (mark === CLOSING) brackets = 0;
    surroundings[token] = brackets + 2 * (parity(before) + 3 * parity(after - before));
  }
}

export interface Buffers extends Omit<Description, 'count'> {
  /** which mark a word is, if any */
  marks: Uint8Array;
}

/** For the description of a sentence of up to `count` words. */
export function buffersFor(count: number): Buffers {
  const array = () => new Int32Array(count + 2);
  return {
    marks: new Uint8Array(count + 1),
    surroundings: new Uint8Array(count + 1),
    seen: { tags: array(), words: array(), before: array() },
  };
}

/** None, odd, even: from an odd number of quotation marks one belongs to another sentence. */
const parity = (n: number): number => (n === 0 ? 0 : 2 - (n % 2));

/** Row numbers of what a word is by itself: `OWN_TABLES` of the tables from `at` on, then, after the rows of all tables, one for each group of its vector. */
export function ownRows({ sizes, words, codes }: Vocabulary, word: Word, out: Int32Array, at: number): void {
  const row = word === ROOT ? sizes.words + 1 : rowOf(words, word.norm);
  out[at] = row < 0 ? sizes.words : row;
  out[at + 1] = (word.suffixes[1] >>> 4) % AFFIX_ROWS;
  out[at + 2] = (word.suffixes[2] >>> 4) % AFFIX_ROWS;
  out[at + 3] = (word.prefixes[2] >>> 4) % AFFIX_ROWS;
  out[at + 4] = (word.shape >>> 4) % SHAPE_ROWS;
  const vector = word === ROOT ? -1 : placeOfCodes(codes, word.norm);
  const first = at + TOKEN_TABLES.length;
  for (let group = 0; group < GROUPS; group++) {
    out[first + group] = group * (CENTROIDS + 1) + (vector < 0 ? CENTROIDS : codes.codes[vector * GROUPS + group]);
  }
}

/** Row numbers of the root and of all words of a sentence, in the order of the tables. */
export function tokenRows(vocabulary: Vocabulary, words: readonly Word[], { count, surroundings, seen }: Description): Int32Array {
  const rows = new Int32Array((count + 1) * TOKEN_ROWS);
  for (let token = 0; token <= count; token++) {
    const at = token * TOKEN_ROWS;
    ownRows(vocabulary, token === 0 ? ROOT : words[token - 1], rows, at);
    rows[at + OWN_TABLES] = token === 0 ? vocabulary.sizes.tags : seen.tags[token];
    rows[at + OWN_TABLES + 1] = surroundings[token];
  }
  return rows;
}
