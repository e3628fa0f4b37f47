import { lemmaOf } from './lemmas.ts';
import { type Model, model } from './model.ts';
import { parse } from './parser.ts';
import { findQuotations } from './quotations.ts';
import { NOT_YET, type Reading } from './reading.ts';
import type { Sentence } from './sentence.ts';
import { wordsOfSentences } from './sentence-words.ts';
import { splitSentences } from './sentences.ts';
import { tagWords } from './tagger.ts';
import { tokenFinder } from './token-at.ts';
import { tokenize } from './tokens.ts';
import { END, FIRST_CHILD, HEAD, NEXT_SIBLING, START, TREE } from './transition-memory.ts';
import { generation, lookUpAgain, noWord, type Word } from './words.ts';

/** Reads a text: tokens, sentences and quotations at once, tags and trees a sentence at a time when they are asked for. */
export const read = (text: string): Reading => readWith(model(), text);

/** the generation of words that were forgotten meanwhile */
const PAST = -1;

const NO_CHILDREN: readonly number[] = [];

/** before the first token and after the last */
const OUTSIDE = noWord(0);

/** Reads a text with a certain model. */
export function readWith(model: Model, text: string): Reading {
  const tokens = tokenize(text);
  const sentences = splitSentences(text, tokens);
  const quotations = findQuotations(text, tokens, sentences);
  const { count, start, end } = tokens;
  const tags = new Uint8Array(count).fill(NOT_YET);
  const relations = new Uint8Array(count).fill(NOT_YET);
  /** by token, those of whole sentences at a time: see `TREE` */
  const tree = new Int32Array(count * TREE);
  const children: (readonly number[] | undefined)[] = new Array(count);
  const { words, ids, rowOf, rowAsWrittenOf, listedTokens, listedBits } = tokens;
  const { bitsIn, inCapitals } = wordsOfSentences(tokens, sentences);
  /** generation in which the words of a sentence were looked up */
  const ages = new Int32Array(sentences.count).fill(generation());
  for (let sentence = 0; sentences.first[sentence] < tokens.known; sentence++) ages[sentence] = PAST;
  const lookUpSentence = (sentence: number): void => {
    lookUpAgain(words, ids, sentences.first[sentence], sentences.first[sentence + 1], inCapitals[sentence] === 1);
    ages[sentence] = generation();
  };
  for (let sentence = inCapitals.indexOf(1); sentence >= 0; sentence = inCapitals.indexOf(1, sentence + 1)) lookUpSentence(sentence);
  /** the words of a sentence, whose ids are those of the present generation */
  const currentWords = (sentence: number): Sentence => {
    if (ages[sentence] !== generation()) lookUpSentence(sentence);
    return { ids, first: sentences.first[sentence], end: sentences.first[sentence + 1] };
  };
  // "| 0", here and below: compiled code passes some indices on as floats, and code that expects integers would be thrown away for each
  const wordAt = (token: number): Word => (token >= 0 && token < count ? words[token | 0] : OUTSIDE);
  // what is done once for each sentence is apart from what is asked of each token, here and below: that is compiled into whoever asks
  const tagSentence = (sentence: number): void => {
    tagWords(model.tagger, currentWords(sentence), tags);
  };
  const tag = (token: number): number => {
    if (tags[token] === NOT_YET) tagSentence(sentences.ofToken[token]);
    return tags[token];
  };
  /** asked for where a token has no relation yet, by each that reads the tree: one call less for each of its questions */
  const parseSentenceOf = (token: number): void => {
    const sentence = sentences.ofToken[token];
    const first = sentences.first[sentence];
    const sentenceEnd = sentences.first[sentence + 1];
    tag(first);
    const parsed = parse(model.parser, currentWords(sentence), tags);
    tree.set(parsed.tree.subarray(0, (sentenceEnd - first) * TREE), first * TREE);
    relations.set(parsed.relations.subarray(0, sentenceEnd - first), first);
  };

  return {
    text,
    tokenCount: count,
    tokenStart: start,
    tokenEnd: end,
    sentenceOf: sentences.ofToken,
    sentenceCount: sentences.count,
    sentenceFirst: sentences.first,
    paragraphOf: sentences.paragraphOf,
    quotations: quotations.list,
    quotationOf: quotations.ofToken,
    word: wordAt,
    // asked a million times in a million characters, and so without a call more
    form: (token) => (token >= 0 && token < count ? words[token | 0] : OUTSIDE).written,
    lower: (token) => (token >= 0 && token < count ? words[token | 0] : OUTSIDE).lower,
    rowOf,
    rowAsWrittenOf,
    bitsIn,
    listedTokens,
    listedBits,
    lemma: (token) => {
      const xpos = model.xpos[tag(token | 0)];
      const word = wordAt(token);
      if (word.lemmaTag !== xpos) {
        word.lemma = xpos.startsWith('NNP') ? word.written : lemmaOf(word.lower, xpos);
        word.lemmaTag = xpos;
      }
      return word.lemma;
    },
    tagset: model,
    tag: (token) => tag(token | 0),
    tagsSoFar: tags,
    relationsSoFar: relations,
    upos: (token) => model.upos[tag(token | 0)],
    xpos: (token) => model.xpos[tag(token | 0)],
    head: (token) => {
      if (relations[token | 0] === NOT_YET) parseSentenceOf(token | 0);
      return tree[(token | 0) * TREE + HEAD];
    },
    relation: (token) => {
      if (relations[token | 0] === NOT_YET) parseSentenceOf(token | 0);
      return model.relations[relations[token | 0]];
    },
    relationNumber: (token) => {
      if (relations[token | 0] === NOT_YET) parseSentenceOf(token | 0);
      return relations[token | 0];
    },
    children: (token) => {
      const at = token | 0;
      if (relations[at] === NOT_YET) parseSentenceOf(at);
      const known = children[at];
      if (known !== undefined) return known;
      const found = childrenOf(tree, at);
      children[at] = found;
      return found;
    },
    subtreeStart: (token) => {
      if (relations[token | 0] === NOT_YET) parseSentenceOf(token | 0);
      return tree[(token | 0) * TREE + START];
    },
    subtreeEnd: (token) => {
      if (relations[token | 0] === NOT_YET) parseSentenceOf(token | 0);
      return tree[(token | 0) * TREE + END];
    },
    tokenAt: tokenFinder(end, count),
    notes: [],
    answers: [],
  };
}

/** A list of just the length that it needs: one that grows takes 17 places from the first item on, and most words have no dependents at all. */
function childrenOf(tree: Int32Array, token: number): readonly number[] {
  const first = tree[token * TREE + FIRST_CHILD];
  let length = 0;
  for (let child = first; child >= 0; child = tree[child * TREE + NEXT_SIBLING]) length++;
  if (length === 0) return NO_CHILDREN;
  const list = new Array<number>(length);
  for (let at = 0, child = first; at < length; at++, child = tree[child * TREE + NEXT_SIBLING]) list[at] = child;
  return list;
}
