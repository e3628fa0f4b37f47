import { lemmaOf } from './lemmas.ts';
import { type Model, model } from './model.ts';
import { parse } from './parser.ts';
import { findQuotations } from './quotations.ts';
import { NOT_YET, type Reading } from './reading.ts';
import { wordsOfSentences } from './sentence-words.ts';
import { splitSentences } from './sentences.ts';
import { tagWords } from './tagger.ts';
import { tokenize } from './tokens.ts';
import { generation, lookUpAgain, noWord, type Word } from './words.ts';

/** Reads a text: tokens, sentences and quotations at once, tags and trees a sentence at a time when they are asked for. */
export const read = (text: string): Reading => readWith(model(), text);

/** of a token that is not yet parsed, and of a sentence whose words are not known any more */
const UNKNOWN = -2;

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
  const root = model.relations.length - 1;
  const tree = emptyTree(count);
  const { heads, leftEdges, rightEdges } = tree;
  const children: (readonly number[] | undefined)[] = new Array(count);
  const { words, ids, rowOf, rowAsWrittenOf } = tokens;
  const { bitsIn, inCapitals } = wordsOfSentences(tokens, sentences);
  /** generation in which the words of a sentence were looked up; those of its first tokens at least, if words were forgotten in between */
  const ages = Int32Array.from(sentences.first, (first) => (first < tokens.known ? UNKNOWN : generation()));
  const lookUpSentence = (sentence: number): void => {
    lookUpAgain(words, ids, sentences.first[sentence], sentences.first[sentence + 1], inCapitals[sentence] === 1);
    ages[sentence] = generation();
  };
  for (let sentence = inCapitals.indexOf(1); sentence >= 0; sentence = inCapitals.indexOf(1, sentence + 1)) lookUpSentence(sentence);
  /** the words of a sentence, whose ids are those of the present generation */
  const currentWords = (sentence: number): Word[] => {
    if (ages[sentence] !== generation()) lookUpSentence(sentence);
    return words.slice(sentences.first[sentence], sentences.first[sentence + 1]);
  };
  // "| 0", here and below: compiled code passes some indices on as floats, and code that expects integers would be thrown away for each
  const wordAt = (token: number): Word => (token >= 0 && token < count ? words[token | 0] : OUTSIDE);
  // what is done once for each sentence is apart from what is asked of each token, here and below: that is compiled into whoever asks
  const tagSentence = (sentence: number): void => {
    tagWords(model.tagger, currentWords(sentence), tags.subarray(sentences.first[sentence], sentences.first[sentence + 1]));
  };
  const tag = (token: number): number => {
    if (tags[token] === NOT_YET) tagSentence(sentences.ofToken[token]);
    return tags[token];
  };
  const attach = (token: number): void => {
    if (heads[token] === UNKNOWN) parseSentence(sentences.ofToken[token]);
  };
  const parseSentence = (sentence: number): void => {
    const first = sentences.first[sentence];
    const sentenceEnd = sentences.first[sentence + 1];
    tag(first);
    const parsed = parse(model.parser, currentWords(sentence), tags.subarray(first, sentenceEnd));
    for (let at = first, word = 1; at < sentenceEnd; at++, word++) {
      const head = parsed.heads[word];
      heads[at] = head === 0 ? -1 : first + head - 1;
      relations[at] = head === 0 ? root : parsed.relations[word];
    }
    linkChildren(tree, first, sentenceEnd);
    spreadEdges(tree, first, sentenceEnd);
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
    form: (token) => wordAt(token).written,
    lower: (token) => wordAt(token).lower,
    rowOf,
    rowAsWrittenOf,
    bitsIn,
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
      attach(token | 0);
      return heads[token | 0];
    },
    relation: (token) => {
      attach(token | 0);
      return model.relations[relations[token | 0]];
    },
    relationNumber: (token) => {
      attach(token | 0);
      return relations[token | 0];
    },
    children: (token) => {
      const at = token | 0;
      attach(at);
      children[at] ??= childrenOf(tree, at);
      return children[at];
    },
    subtreeStart: (token) => {
      attach(token | 0);
      return leftEdges[token | 0];
    },
    subtreeEnd: (token) => {
      attach(token | 0);
      return rightEdges[token | 0] + 1;
    },
    tokenAt: (offset) => tokenAt(tokens.end, count, offset),
    notes: [],
  };
}

/** By token, those of whole sentences at a time. */
interface Tree {
  /** -1 for a root */
  heads: Int32Array;
  /** first and last token of what hangs on a token, itself counted */
  leftEdges: Int32Array;
  rightEdges: Int32Array;
  /** the leftmost token that hangs on it, and the next one on the same head; -1 where there is none */
  firstChild: Int32Array;
  nextSibling: Int32Array;
}

const emptyTree = (count: number): Tree => ({
  heads: new Int32Array(count).fill(UNKNOWN),
  leftEdges: new Int32Array(count),
  rightEdges: new Int32Array(count),
  firstChild: new Int32Array(count),
  nextSibling: new Int32Array(count),
});

/** The children of the tokens of a parsed sentence, from their heads. */
function linkChildren({ heads, firstChild, nextSibling }: Tree, first: number, end: number): void {
  firstChild.fill(-1, first, end);
  for (let token = end - 1; token >= first; token--) {
    if (heads[token] < 0) continue;
    nextSibling[token] = firstChild[heads[token]];
    firstChild[heads[token]] = token;
  }
}

/** The edges of the tokens of a parsed sentence: from the outermost token inwards, so that each ancestor is reached once. */
function spreadEdges({ heads, leftEdges, rightEdges }: Tree, first: number, end: number): void {
  for (let token = first; token < end; token++) {
    leftEdges[token] = token;
    rightEdges[token] = token;
  }
  for (let token = first; token < end; token++) {
    for (let above = heads[token]; above >= 0 && leftEdges[above] > token; above = heads[above]) leftEdges[above] = token;
  }
  for (let token = end - 1; token >= first; token--) {
    for (let above = heads[token]; above >= 0 && rightEdges[above] < token; above = heads[above]) rightEdges[above] = token;
  }
}

/** A list of just the length that it needs: one that grows takes 17 places from the first item on, and most words have no dependents at all. */
function childrenOf({ firstChild, nextSibling }: Tree, token: number): readonly number[] {
  let length = 0;
  for (let child = firstChild[token]; child >= 0; child = nextSibling[child]) length++;
  if (length === 0) return NO_CHILDREN;
  const list = new Array<number>(length);
  for (let at = 0, child = firstChild[token]; at < length; at++, child = nextSibling[child]) list[at] = child;
  return list;
}

/** The first token that ends after an offset. */
function tokenAt(ends: Int32Array, count: number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
