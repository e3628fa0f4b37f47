import { lemmaOf } from './lemmas.ts';
import { LONGEST_PIECE, type Model, model } from './model.ts';
import { parse } from './parser.ts';
import { findQuotations } from './quotations.ts';
import type { Reading } from './reading.ts';
import { splitSentences } from './sentences.ts';
import { tagWords } from './tagger.ts';
import { tokenize } from './tokens.ts';
import { wordsOf } from './words.ts';

const UNKNOWN = -2;

/** Reads a text: tokens, sentences and quotations at once, tags and trees a sentence at a time when they are asked for. */
export const read = (text: string): Reading => readWith(model(), text);

/**
 * Reads a text with a certain model. Sentences longer than LONGEST_PIECE (lists, tables, texts without a full stop) are tagged and parsed in pieces,
 * so that time and memory stay bounded; the root of each further piece hangs from the first.
 */
export function readWith(model: Model, text: string): Reading {
  const tokens = tokenize(text);
  const sentences = splitSentences(text, tokens);
  const quotations = findQuotations(text, tokens, sentences);
  const { count, start, end } = tokens;
  const tags = new Int16Array(count).fill(UNKNOWN);
  const heads = new Int32Array(count).fill(UNKNOWN);
  const relations = new Uint8Array(count);
  /** leftmost and rightmost descendant of each token */
  const edges = { left: new Int32Array(count), right: new Int32Array(count) };
  const children: (number[] | undefined)[] = new Array(count);

  const form = (token: number): string => text.slice(start[token], end[token]);
  const lowers: (string | undefined)[] = new Array(count); // asked for many times each
  const lower = (token: number): string => (lowers[token] ??= form(token).toLowerCase().replaceAll('’', "'"));

  const pieces = (token: number, visit: (first: number, end: number) => void): void => {
    const sentence = sentences.ofToken[token];
    const sentenceEnd = sentences.first[sentence + 1];
    for (let first = sentences.first[sentence]; first < sentenceEnd; first += LONGEST_PIECE) {
      visit(first, Math.min(first + LONGEST_PIECE, sentenceEnd));
    }
  };
  const wordsBetween = (first: number, pieceEnd: number) => {
    const forms: string[] = [];
    for (let token = first; token < pieceEnd; token++) forms.push(form(token));
    return wordsOf(forms);
  };
  const tag = (token: number): number => {
    if (tags[token] === UNKNOWN) pieces(token, (first, pieceEnd) => tags.set(tagWords(model.tagger, wordsBetween(first, pieceEnd)), first));
    return tags[token];
  };
  const attach = (token: number): void => {
    if (heads[token] !== UNKNOWN) return;
    tag(token);
    let root = -1;
    pieces(token, (first, pieceEnd) => {
      const tree = parse(model.parser, wordsBetween(first, pieceEnd), Uint8Array.from(tags.subarray(first, pieceEnd)));
      for (let at = first; at < pieceEnd; at++) {
        const head = tree.heads[at - first];
        heads[at] = head < 0 ? root : first + head;
        relations[at] = head < 0 && root >= 0 ? model.parataxis : tree.relations[at - first];
      }
      if (root < 0) root = first + tree.heads.indexOf(-1);
    });
    const sentence = sentences.ofToken[token];
    hang(sentences.first[sentence], sentences.first[sentence + 1]);
  };
  /** children and edges of the tokens of a parsed sentence */
  const hang = (first: number, sentenceEnd: number): void => {
    for (let token = first; token < sentenceEnd; token++) {
      edges.left[token] = token;
      edges.right[token] = token;
      children[token] = [];
    }
    for (let token = first; token < sentenceEnd; token++) {
      if (heads[token] >= 0) children[heads[token]]!.push(token);
      // from the outermost token inwards: each ancestor is reached once
      for (let above = heads[token]; above >= 0 && edges.left[above] > token; above = heads[above]) edges.left[above] = token;
    }
    for (let token = sentenceEnd - 1; token >= first; token--) {
      for (let above = heads[token]; above >= 0 && edges.right[above] < token; above = heads[above]) edges.right[above] = token;
    }
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
    form,
    lower,
    lemma: (token) => {
      const xpos = model.xpos[tag(token)];
      return xpos.startsWith('NNP') ? form(token) : lemmaOf(lower(token), xpos);
    },
    upos: (token) => model.upos[tag(token)],
    xpos: (token) => model.xpos[tag(token)],
    head: (token) => {
      attach(token);
      return heads[token];
    },
    relation: (token) => {
      attach(token);
      return heads[token] < 0 ? 'root' : model.relations[relations[token]];
    },
    children: (token) => {
      attach(token);
      return children[token]!;
    },
    subtreeStart: (token) => {
      attach(token);
      return edges.left[token];
    },
    subtreeEnd: (token) => {
      attach(token);
      return edges.right[token] + 1;
    },
    tokenAt: (offset) => tokenAt(tokens.end, count, offset),
  };
}

/** The first token that ends behind an offset. */
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
