import { mix } from './hashing.ts';
import { LISTED_WORDS, type Linear, lookUpFeatures, SEEN_FROM, SUM_ROWS, sumFeatures, WORD } from './linear.ts';
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
  /** by id, the word that the linear scorer knows: ids are given again */
  known: (Word | undefined)[];
}

/** Places of a word that are a distance of -2 … 2 from the one that is tagged, from 0 on: those right beside it, and itself. */
const BEFORE = 1;
const SELF = 2;
const AFTER = 3;

/** The words that a tagger knows at a time. */
export const KNOWN_WORDS = MOST_WORDS + 1;

/** the edge of a sentence, after all other words by its id */
export const EDGE = noWord(7, MOST_WORDS);
/** the tag before the first */
const NO_TAG = 250;

/** A tagger over a linear scorer for `KNOWN_WORDS`. */
export function createTagger(
  linear: Linear,
  lexicon: ReadonlyMap<number, number>,
  certain: ReadonlyMap<number, number> = new Map(),
): Tagger {
  const tagger = { linear, lexicon, certain, known: new Array(KNOWN_WORDS).fill(undefined) };
  meet(tagger, EDGE);
  linear.integers[(linear.places.words + EDGE.id * WORD) / 4 + AMBIGUITY] = -1; // a word that the lexicon does not have has 0
  linear.bytes.fill(NO_TAG, linear.places.tags, linear.places.tags + 2);
  return tagger;
}

const single = (template: number, value: number): number => mix(mix(template, 17), value);
const pair = (template: number, a: number, b: number): number => mix(single(template, a), b);

/** Features of one word, seen from the place where it stands relative to the tagged one. Returns their number. @param first where they are put */
export function wordFeatures(word: Word, ambiguity: number, place: number, out: Int32Array, first: number): number {
  let n = first;
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
  return n - first;
}

/** the longest list of these, and how many features a word has with its context */
const MOST_OF_WORD = 13;
const OF_CONTEXT = 20;
/** the most features of one word in its place */
export const MOST_FEATURES = SEEN_FROM * MOST_OF_WORD + OF_CONTEXT;

/** What the lexicon knows of each word. */
export const ambiguitiesOf = (lexicon: ReadonlyMap<number, number>, words: readonly Word[]): Int32Array =>
  Int32Array.from(words, (word) => lexicon.get(word.norm) ?? 0);

/** where the ambiguity of a word stands in what the linear scorer knows of it */
const AMBIGUITY = 4;
const features = new Int32Array(SEEN_FROM * MOST_OF_WORD);
const ends = new Int32Array(SEEN_FROM);

/** Tells the linear scorer of a word, and sums what it says alone. */
function meet({ linear, lexicon, certain, known }: Tagger, word: Word): void {
  const { kernels, integers, places } = linear;
  const ambiguity = lexicon.get(word.norm) ?? 0;
  const facts = [word.norm, word.suffixes[1], word.suffixes[2], word.shape, ambiguity, certain.get(word.form) ?? -1];
  integers.set(facts, (places.words + word.id * WORD) / 4);
  let count = 0;
  for (let place = 0; place < SEEN_FROM; place++) {
    count += wordFeatures(word, ambiguity, place, features, count);
    ends[place] = count;
  }
  lookUpFeatures(linear, features, count);
  let row = places.sums + word.id * SUM_ROWS * places.row;
  sumFeatures(linear, ends[SELF - 1], ends[SELF] - ends[SELF - 1], row);
  row += places.row;
  for (let place = 0, first = 0; place < SEEN_FROM; first = ends[place++]) {
    if (place === SELF) continue;
    sumFeatures(linear, first, ends[place] - first, places.scores);
    kernels.narrow(places.scores, row);
    row += places.row / 2;
  }
  known[word.id] = word;
}

/** Tells the linear scorer which words a sentence has. */
export function putSentence(tagger: Tagger, words: readonly Word[]): void {
  const { linear, known } = tagger;
  const { integers, places } = linear;
  const ids = places.ids / 4;
  const count = words.length;
  if (count > linear.longest) throw new Error('the sentence is too long for the tagger');
  integers[ids] = EDGE.id;
  integers[ids + 1] = EDGE.id;
  for (let at = 0; at < count; at++) {
    const word = words[at];
    if (known[word.id] !== word) meet(tagger, word);
    integers[ids + 2 + at] = word.id;
  }
  integers[ids + 2 + count] = EDGE.id;
  integers[ids + 3 + count] = EDGE.id;
}

/**
 * Features of a word of the sentence that was put, together with its neighbours and the tags before it. Returns their number.
 * @param tags of the words before it
 */
export function contextFeatures({ linear }: Tagger, tags: Uint8Array, at: number, out: Int32Array): number {
  const { kernels, places, integers, bytes } = linear;
  bytes.set(tags.subarray(Math.max(0, at - 2), at), places.tags + Math.max(2, at));
  kernels.listOfWords(at, 0);
  kernels.listOfTags(at, LISTED_WORDS);
  out.set(integers.subarray(places.hashes / 4, places.hashes / 4 + OF_CONTEXT));
  return OF_CONTEXT;
}

/**
 * By so much the words alone have to speak for a tag that the context is not asked: it would say otherwise of one in 1,500 of them (of news),
 * which is less than it is wrong itself.
 */
const MARGIN = 14_000;

/** The tag of each word, as a number of the tag set: below `NO_TAG`. @param tags filled in */
export function tagWords(tagger: Tagger, words: readonly Word[], tags: Uint8Array = new Uint8Array(words.length)): Uint8Array {
  const { kernels, places, bytes } = tagger.linear;
  putSentence(tagger, words);
  kernels.tag(words.length, MARGIN);
  const first = places.tags + 2;
  for (let at = 0; at < words.length; at++) tags[at] = bytes[first + at];
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
