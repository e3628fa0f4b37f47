import { LISTED_WORDS, type Linear, WORD } from './linear.ts';
import type { Sentence } from './sentence.ts';
import { MOST_WORDS } from './word-memory.ts';
import { noWord, putHashes, type Word } from './words.ts';

/**
 * A greedy tagger from left to right over a linear scorer. A tag is a universal and a Penn tag in one ("NOUN NNS").
 * What a word alone says about its own tag and about those of its neighbours is summed once for each word and kept.
 */
export interface Tagger {
  linear: Linear;
}

/** The words that a tagger knows at a time. */
export const KNOWN_WORDS = MOST_WORDS + 1;

/** the edge of a sentence, after all other words by its id */
export const EDGE = noWord(7, MOST_WORDS);
/** the tag before the first */
const NO_TAG = 250;

/** A tagger over a linear scorer for `KNOWN_WORDS`. */
export function createTagger(linear: Linear): Tagger {
  const { integers, bytes, places, kernels } = linear;
  putHashes(EDGE, integers, places.word / 4);
  kernels.meet(EDGE.id);
  integers[(places.words + EDGE.id * WORD) / 4 + AMBIGUITY] = -1; // a word that the lexicon does not have has 0
  bytes.fill(NO_TAG, places.tags, places.tags + 2);
  return { linear };
}

/** By the place where a word stands relative to the tagged one, -2 … 2 from 0 on: its first feature in the list of `listOfWord`, and their number. */
const FIRST_OF_PLACE = [13, 17, 0, 21, 15];
const COUNT_OF_PLACE = [2, 4, 13, 4, 2];
/** how many places that is, and how many features of a word are listed for all of them */
export const SEEN_FROM = COUNT_OF_PLACE.length;
const OF_WORD = 25;
/** how many features a word has with its context */
const OF_CONTEXT = 20;
/** the most features of one word in its place */
export const MOST_FEATURES = OF_WORD + OF_CONTEXT;

/** Features of one word, seen from the place where it stands relative to the tagged one. Returns their number. @param first where they are put */
export function wordFeatures({ linear }: Tagger, word: Word, place: number, out: Int32Array, first: number): number {
  const { kernels, integers, places } = linear;
  putHashes(word, integers, places.word / 4);
  kernels.listOfWord();
  const from = places.hashes / 4 + FIRST_OF_PLACE[place];
  out.set(integers.subarray(from, from + COUNT_OF_PLACE[place]), first);
  return COUNT_OF_PLACE[place];
}

/** where the ambiguity of a word stands in what the linear scorer knows of it */
const AMBIGUITY = 4;

/** Tells the linear scorer which words a sentence has. */
export function putSentence({ linear }: Tagger, { ids, first, end }: Sentence): void {
  const { integers, places, kernels, longest } = linear;
  const at = places.ids / 4 + 2;
  const after = at + end - first;
  if (end - first > longest) throw new Error('the sentence is too long for the tagger');
  integers[at - 2] = EDGE.id;
  integers[at - 1] = EDGE.id;
  integers.set(ids.subarray(first, end), at);
  integers[after] = EDGE.id;
  integers[after + 1] = EDGE.id;
  kernels.meetAll(end - first);
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

/** The tag of each word, as a number of the tag set: below `NO_TAG`. @param tags filled in, by token of its text, as its words */
export function tagWords(tagger: Tagger, sentence: Sentence, tags: Uint8Array = new Uint8Array(sentence.end)): Uint8Array {
  const { kernels, places, bytes } = tagger.linear;
  const { first, end } = sentence;
  putSentence(tagger, sentence);
  kernels.tag(end - first, MARGIN);
  tags.set(bytes.subarray(places.tags + 2, places.tags + 2 + end - first), first);
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
