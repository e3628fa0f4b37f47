import { mix } from './hashing.ts';
import { type Linear, putFeatures, sumFeatures } from './linear.ts';
import { MOST_WORDS, noWord, type Word } from './words.ts';

/**
 * A greedy tagger from left to right over a linear scorer. A tag is a universal and a Penn tag in one ("NOUN NNS").
 * What a word alone says about its own tag and about those of its neighbours is summed once for each word and kept.
 */
export interface Tagger {
  linear: Linear;
  /** norm of a word → the set of universal tags it was seen with, as bits; for words that were seen often enough */
  lexicon: ReadonlyMap<number, number>;
  /** form of a frequent word that always has the same tag → that tag: not worth a thought */
  certain: ReadonlyMap<number, number>;
  /** by id of a word */
  cache: (Kept | undefined)[];
}

/** What is worked out once for a word. */
interface Kept {
  /** whose it is: ids are given again */
  word: Word;
  /** address of the sums of the weights of the word alone: a row for each place */
  rows: number;
  /** which of its rows were summed, a bit for each place */
  summed: number;
  ambiguity: number;
  /** its one tag, or -1 */
  sure: number;
}

/** The word at a distance of -2 … 2 from the one that is tagged */
const BEFORE2 = 0;
const BEFORE = 1;
const SELF = 2;
const AFTER = 3;
const AFTER2 = 4;
const PLACES = 5;

/** the edge of a sentence, after all other words in the cache */
export const EDGE = noWord(7, MOST_WORDS);
/** the tag before the first */
const NO_TAG = 250;

export const createTagger = (
  linear: Linear,
  lexicon: ReadonlyMap<number, number>,
  certain: ReadonlyMap<number, number> = new Map(),
): Tagger => ({ linear, lexicon, certain, cache: new Array(MOST_WORDS + 1).fill(undefined) });

/** How many rows of sums a tagger keeps. */
export const KEPT_ROWS = (MOST_WORDS + 1) * PLACES;

const single = (template: number, value: number): number => mix(mix(template, 17), value);
const pair = (template: number, a: number, b: number): number => mix(single(template, a), b);
const triple = (template: number, a: number, b: number, c: number): number => mix(pair(template, a, b), c);

/** Features of one word, seen from the place where it stands relative to the tagged one. Returns their number. */
export function wordFeatures(word: Word, ambiguity: number, place: number, out: Int32Array): number {
  let n = 0;
  if (place === SELF) {
    out[n++] = single(1, 0);
    out[n++] = single(2, word.norm);
    out[n++] = single(3, word.form);
    for (let i = 0; i < 4; i++) out[n++] = single(4 + i, word.suffixes[i]);
    for (let i = 0; i < 3; i++) out[n++] = single(8 + i, word.prefixes[i]);
    out[n++] = single(11, word.shape);
    out[n++] = single(36, ambiguity);
    out[n++] = pair(37, word.shape, word.suffixes[1]);
  } else {
    out[n++] = single(40 + place, word.norm);
    out[n++] = single(45 + place, ambiguity);
    if (place === BEFORE || place === AFTER) {
      out[n++] = single(50 + place, word.suffixes[2]);
      out[n++] = single(55 + place, word.shape);
    }
  }
  return n;
}

/** Features of several words together and of the tags before. Returns their number. */
export function contextFeatures(words: readonly Word[], ambiguities: Int32Array, tags: Uint8Array, at: number, out: Int32Array): number {
  const word = words[at];
  const before = at > 0 ? words[at - 1] : EDGE;
  const after = at + 1 < words.length ? words[at + 1] : EDGE;
  const after2 = at + 2 < words.length ? words[at + 2] : EDGE;
  const tag = at > 0 ? tags[at - 1] : NO_TAG;
  const tag2 = at > 1 ? tags[at - 2] : NO_TAG;
  const mayBe = ambiguities[at];
  const mayBeAfter = at + 1 < words.length ? ambiguities[at + 1] : -1;
  const suffix = word.suffixes[2];
  let n = 0;
  out[n++] = pair(12, word.shape, at === 0 ? 1 : 0);
  out[n++] = single(13, tag);
  out[n++] = pair(14, tag, tag2);
  out[n++] = pair(15, tag, word.norm);
  out[n++] = pair(24, before.norm, word.norm);
  out[n++] = pair(25, word.norm, after.norm);
  out[n++] = pair(26, tag, suffix);
  out[n++] = pair(27, suffix, after.suffixes[2]);
  out[n++] = pair(28, tag, after.norm);
  out[n++] = triple(29, tag2, tag, word.norm);
  out[n++] = pair(30, before.norm, after.norm);
  out[n++] = pair(31, word.shape, after.shape);
  out[n++] = pair(32, after.suffixes[1], after2.suffixes[1]);
  out[n++] = pair(33, suffix, after.norm);
  out[n++] = pair(34, tag, word.shape);
  out[n++] = pair(35, tag2, word.suffixes[1]);
  out[n++] = triple(60, tag, mayBe, mayBeAfter);
  out[n++] = pair(61, mayBe, mayBeAfter);
  out[n++] = triple(62, tag2, tag, mayBe);
  out[n++] = pair(63, word.norm, mayBeAfter);
  return n;
}

/** longest list of features that the two functions above make */
export const MOST_FEATURES = 32;

/** What the lexicon knows of each word. */
export const ambiguitiesOf = (lexicon: ReadonlyMap<number, number>, words: readonly Word[]): Int32Array =>
  Int32Array.from(words, (word) => lexicon.get(word.norm) ?? 0);

const features = new Int32Array(MOST_FEATURES);

function keep(tagger: Tagger, word: Word): Kept {
  const { linear, lexicon, certain } = tagger;
  const rows = linear.rows + word.id * PLACES * linear.rowBytes;
  const kept = { word, rows, summed: 0, ambiguity: lexicon.get(word.norm) ?? 0, sure: certain.get(word.form) ?? -1 };
  tagger.cache[word.id] = kept;
  return kept;
}

/** The address of a word's row for a place, summed when it is first asked for: many words stand beside sure ones only. */
function rowAt({ linear }: Tagger, word: Word, kept: Kept, place: number): number {
  const row = kept.rows + place * linear.rowBytes;
  if ((kept.summed & (1 << place)) === 0) {
    sumFeatures(linear, features, wordFeatures(word, kept.ambiguity, place, features), row);
    kept.summed |= 1 << place;
  }
  return row;
}

/**
 * By so much the words alone have to speak for a tag that the context is not asked: it would say otherwise of one in 1,500 of them (of news),
 * which is less than it is wrong itself.
 */
const MARGIN = 14_000;

/** The tag of each word, as a number of the tag set: below `NO_TAG`. @param tags filled in */
export function tagWords(tagger: Tagger, words: readonly Word[], tags: Uint8Array = new Uint8Array(words.length)): Uint8Array {
  const { linear, cache } = tagger;
  const { kernels, rowBytes, slots, slotCount, entries, dense, scores } = linear;
  const count = words.length;
  const ambiguities = new Int32Array(count);
  const edge = cache[EDGE.id] ?? keep(tagger, EDGE);
  const kept: Kept[] = [];
  for (let at = 0; at < count; at++) {
    const known = cache[words[at].id];
    kept.push(known?.word === words[at] ? known : keep(tagger, words[at]));
    ambiguities[at] = kept[at].ambiguity;
  }
  const rowOf = (at: number, place: number): number =>
    at >= 0 && at < count ? rowAt(tagger, words[at], kept[at], place) : rowAt(tagger, EDGE, edge, place);
  for (let at = 0; at < count; at++) {
    if (kept[at].sure >= 0) {
      tags[at] = kept[at].sure;
      continue;
    }
    const guess = kernels.guess(
      rowOf(at - 2, BEFORE2),
      rowOf(at - 1, BEFORE),
      rowOf(at, SELF),
      rowOf(at + 1, AFTER),
      rowOf(at + 2, AFTER2),
      rowBytes,
      scores,
      MARGIN,
    );
    if (guess >= 0) {
      tags[at] = guess;
      continue;
    }
    const n = contextFeatures(words, ambiguities, tags, at, features);
    putFeatures(linear, features, n);
    tags[at] = kernels.settle(linear.features, n, scores, slots, slotCount, entries, dense, rowBytes);
  }
  return tags;
}

/** The class with the highest score; the first of equals. */
export function best(scores: Float32Array): number {
  let winner = 0;
  let most = scores[0];
  for (let c = 1; c < scores.length; c++) {
    if (scores[c] > most) {
      most = scores[c];
      winner = c;
    }
  }
  return winner;
}
