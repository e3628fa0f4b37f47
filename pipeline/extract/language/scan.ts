/**
 * Looking for a token, left or right, never further than a bound. The bounds have names: the sentence, so many tokens (`within`), a mark that stops.
 * What is not found is -1; ends are exclusive.
 */
import type { Reading } from '../reading/reading.ts';
import type { TokenTest } from './test.ts';

/** A run of tokens, end exclusive. */
export interface Range {
  first: number;
  end: number;
}

export const sentenceStart = (reading: Reading, token: number): number => reading.sentenceFirst[reading.sentenceOf[token | 0]];

/** exclusive; "| 0" as in the reading: compiled code passes some tokens on as floats, and this was thrown away for each of them */
export const sentenceEnd = (reading: Reading, token: number): number => reading.sentenceFirst[reading.sentenceOf[token | 0] + 1];

/** Where a search of `most` tokens to the right has to end: there, or with the sentence. */
export const within = (reading: Reading, token: number, most: number): number => Math.min(sentenceEnd(reading, token), (token | 0) + most);

/** The first token that a search of `most` tokens to the left may look at. */
export const notBefore = (reading: Reading, token: number, most: number): number => Math.max(sentenceStart(reading, token), token - most);

/** The first token from `from` that passes, before `end` and before any that stops the search; or -1. */
export function firstFrom(reading: Reading, from: number, end: number, passes: TokenTest, stops?: TokenTest): number {
  if (stops === undefined && passes.firstIn !== undefined) return passes.firstIn(reading, from, end);
  for (let t = from; t < end; t++) {
    if (passes(reading, t)) return t;
    if (stops?.(reading, t)) return -1;
  }
  return -1;
}

/** The same leftwards: the last token up to `from` that passes, no further than `floor`; or -1. */
export function lastUpTo(reading: Reading, from: number, floor: number, passes: TokenTest, stops?: TokenTest): number {
  for (let t = from; t >= floor; t--) {
    if (passes(reading, t)) return t;
    if (stops?.(reading, t)) return -1;
  }
  return -1;
}

/** Whether any token of a run passes. */
export function some(reading: Reading, first: number, end: number, passes: TokenTest): boolean {
  return firstFrom(reading, first, end, passes) >= 0;
}

/** Whether all tokens of a run pass; of an empty run, yes. */
export function every(reading: Reading, first: number, end: number, passes: TokenTest): boolean {
  for (let t = first; t < end; t++) if (!passes(reading, t)) return false;
  return true;
}

/** Where the run of tokens that pass ends which begins at `from`: `from` itself where it does not pass. */
export function runEnd(reading: Reading, from: number, end: number, passes: TokenTest): number {
  let t = from;
  while (t < end && passes(reading, t)) t++;
  return t;
}

/** Where the run begins that ends right before `end`: `end` itself where the token before it does not pass. */
export function runStart(reading: Reading, end: number, floor: number, passes: TokenTest): number {
  let t = end;
  while (t > floor && passes(reading, t - 1)) t--;
  return t;
}

/** Whether the tokens of a phrase stand here one after another, in lower case: `follows(reading, t, ['yet', 'to', 'be'])`. */
export function follows(reading: Reading, token: number, phrase: readonly string[]): boolean {
  for (let i = 0; i < phrase.length; i++) if (reading.lower(token + i) !== phrase[i]) return false;
  return true;
}
