import { kindsOf } from './frames.ts';
import { hashOf } from './hashing.ts';
import type { Sizes } from './network.ts';
import type { Sentence } from './sentence.ts';
import type { Seen } from './state-rows.ts';
import { storedWordCodes, type WordCodes } from './word-codes.ts';
import { MOST_WORDS } from './word-memory.ts';
import { noWord, putHashes, type Word } from './words.ts';

/** What describing needs to know of the model. */
export interface Vocabulary {
  sizes: Sizes;
  /** norms of the words that have rows of their own, most frequent first; the first of them are told apart as dependents */
  words: Int32Array;
  /** vectors of frequent words */
  codes: Pick<WordCodes, 'words' | 'codes'> | ReturnType<typeof storedWordCodes>;
  /** tag → 1 for verbs and auxiliaries */
  verbs: Uint8Array;
  /** relation → its kind of dependent */
  kinds: Uint8Array;
}

/** Of a model's words (norms, most frequent first), tags ("NOUN NNS") and relations. */
export const vocabularyOf = (sizes: Sizes, words: Int32Array, tags: readonly string[], relations: readonly string[]): Vocabulary => ({
  sizes,
  words,
  codes: storedWordCodes(),
  verbs: Uint8Array.from(tags, (tag) => (/^(?:VERB|AUX) /.test(tag) ? 1 : 0)),
  kinds: kindsOf(relations),
});

/** What `describe.wat` does. */
interface Kernel {
  addWord(norm: number, row: number): void;
  addWords(norms: number, count: number): void;
  meet(id: number): void;
  describe(count: number): void;
}

/** Says what words and sentences are to the network, in a memory of kernels: see describe.wat. */
export interface Describer {
  /** of the longest sentence */
  capacity: number;
  integers: Int32Array;
  bytes: Uint8Array;
  /** some of where things stand in it */
  places: { word: number; list: number; ids: number; tags: number; facts: number };
  kernel: Kernel;
  /** what the sentence that was described last is to the parser, and in what a word stands */
  seen: Seen;
}

/** the root of a tree */
export const ROOT = noWord(3, MOST_WORDS);

/** Marks that are told apart: commas, quotation marks, dashes, brackets that open, brackets that close. From 1 on. */
export const MARKS = [[','], ['"', "''", '``', '«', '»'], ['--', '—', '–'], ['(', '['], [')', ']']].flatMap((forms, kind) =>
  forms.map((form): [hash: number, mark: number] => [hashOf(form), 1 + kind]),
);

/** Tells the kernel what a word looks like, so that it lists its rows. */
export function meet({ integers, places, kernel }: Pick<Describer, 'integers' | 'places' | 'kernel'>, word: Word): void {
  putHashes(word, integers, places.word / 4);
  kernel.meet(word.id);
}

/** Looks at a sentence once. @param tags by token of its text, as its words */
export function describe({ capacity, integers, bytes, places, kernel }: Describer, { ids, first, end }: Sentence, tags: Uint8Array): void {
  if (end - first > capacity) throw new Error('the sentence is too long for the parser');
  // after those of the root
  integers.set(ids.subarray(first, end), places.ids / 4 + 1);
  bytes.set(tags.subarray(first, end), places.tags + 1);
  kernel.describe(end - first);
}
