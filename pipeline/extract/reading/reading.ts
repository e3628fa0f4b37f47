/**
 * The reading of one text: sentences, tokens, quotations, tags, lemmas and syntax, as one structure of arrays.
 * Tokens are numbered through the whole text. Offsets are UTF-16 code units, half-open.
 * Tags are computed a sentence at a time when first asked for, and so is the tree: a sentence that nobody asks about is never parsed.
 */

import type { Word } from './words.ts';

/** A stretch between quotation marks. */
export interface Quotation {
  /** of the opening mark; where a paragraph re-opens a quotation, each paragraph is a Quotation and `continues` the one before */
  start: number;
  /** exclusive, after the closing mark (or where the text of an unclosed one ends) */
  end: number;
  /** between the marks */
  innerStart: number;
  innerEnd: number;
  firstToken: number;
  /** exclusive */
  endToken: number;
  /** 0 for outermost; 1 for a quotation in a quotation */
  depth: number;
  closed: boolean;
  /** index of the quotation that this one goes on from (re-opened marks), or -1 */
  continues: number;
}

/** The tags that a reading can give: universal and Penn tag of each, "NOUN" and "NNS"; and the relations. */
export interface Tagset {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly relations: readonly string[];
}

/** of a token that is not yet tagged, or not yet parsed */
export const NOT_YET = 255;

export interface Reading {
  readonly text: string;
  readonly tokenCount: number;
  readonly tokenStart: Int32Array;
  /** exclusive */
  readonly tokenEnd: Int32Array;
  /** token → sentence */
  readonly sentenceOf: Int32Array;
  readonly sentenceCount: number;
  /** sentence → its first token; has sentenceCount + 1 entries, so that sentenceFirst[s + 1] is the exclusive end */
  readonly sentenceFirst: Int32Array;
  /** sentence → paragraph (blank line between) */
  readonly paragraphOf: Int32Array;
  /** in order of start; nested ones follow the one that holds them */
  readonly quotations: readonly Quotation[];
  /** token → index of the innermost quotation that holds it (marks included), or -1 */
  readonly quotationOf: Int32Array;

  /** one object for all occurrences of a word; an empty one outside the text. `by-word.ts` asks by it */
  word(token: number): Word;
  /** the token's characters as written */
  form(token: number): string;
  /** lower case, straight apostrophes */
  lower(token: number): string;
  /** token → where the row of its word begins in the lists of words, in small letters and as it is written: `language/words.ts` asks by them */
  readonly rowOf: Int32Array;
  readonly rowAsWrittenOf: Int32Array;
  /** by sentence, which of the lists that are asked for by sentence any of its words is in; as many numbers for each as their bits take */
  readonly bitsIn: Int32Array;
  /** the tokens whose word is in a list of texts, in order, and by each the bits of that word */
  readonly listedTokens: Int32Array;
  readonly listedBits: Int32Array;
  /** dictionary form, lower case except for proper nouns: "killed" → "kill", "children" → "child" */
  lemma(token: number): string;
  readonly tagset: Tagset;
  /** index of the token's tag in the tagset; `language/tags.ts` asks by it */
  tag(token: number): number;
  /** token → the same, and its relation, or NOT_YET where nobody has asked: for those who ask so often that a call costs too much */
  readonly tagsSoFar: Uint8Array;
  readonly relationsSoFar: Uint8Array;
  /** Universal part of speech: NOUN, VERB, PROPN, NUM, … */
  upos(token: number): string;
  /** Penn tag: NNS, VBD, CD, … */
  xpos(token: number): string;
  /** the token it depends on, or -1 for the root of its sentence */
  head(token: number): number;
  /** Universal Dependencies relation with subtype: nsubj, nsubj:pass, ccomp, nummod, … */
  relation(token: number): string;
  /** index of the relation in the tagset; `language/tree.ts` asks by it */
  relationNumber(token: number): number;
  /** dependents in text order */
  children(token: number): readonly number[];
  /** first and exclusive last token of the words that hang from a token, itself included */
  subtreeStart(token: number): number;
  subtreeEnd(token: number): number;
  /** the token that holds this UTF-16 offset, or the next one; tokenCount at the end */
  tokenAt(offset: number): number;
  /** what the layer above keeps of the tokens, list by list: `language/by-token.ts` */
  readonly notes: (Int32Array | undefined)[];
  /** and of the whole text: `language/by-reading.ts` */
  readonly answers: (object | undefined)[];
}
