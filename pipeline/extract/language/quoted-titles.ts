/** Words in marks that name a work: a film, a book. */
import type { Reading } from '../reading/reading.ts';
import { opensWithCapital } from './phrase.ts';
import { type Range, sentenceStart } from './scan.ts';
import { marks } from './words.ts';

// made once, since the TypeScript loader makes a new RegExp of \p{…} wherever it stands
const OF_TITLE = /^(?:\P{L}*\p{Lu}|\p{Ll}{1,4}$|\P{L}+$)/u;

const opens = marks('" “ \' ‘');
const closes = marks('" ” \' ’');
const isStopOrComma = marks(', .');

/** The quoted words that end at a token: the name of a film, a book. */
export function quotedBefore(reading: Reading, token: number): Range | null {
  if (!closes(reading, token)) return null;
  const first = sentenceStart(reading, token);
  for (let at = token - 1; at >= first && at > token - 12; at--)
    if (opens(reading, at)) return at + 1 < token ? { first: at + 1, end: token } : null;
  return null;
}

/** A title in marks that opens at a token, every word but the small ones with a capital. */
export function titleFrom(reading: Reading, token: number, limit: number): Range | null {
  if (!opens(reading, token)) return null;
  for (let at = token + 1; at < Math.min(limit, token + LONGEST_TITLE); at++) {
    if (!closes(reading, at)) continue;
    const last = isStopOrComma(reading, at - 1) ? at - 1 : at;
    if (last <= token + 1) return null;
    return isTitle(reading.text.slice(reading.tokenStart[token + 1], reading.tokenEnd[last - 1])) ? { first: token + 1, end: last } : null;
  }
  return null;
}
const LONGEST_TITLE = 12;

/** Opens with a capital, and has one in every word but the small ones. */
export const isTitle = (text: string): boolean => opensWithCapital(text) && text.split(' ').every((word) => OF_TITLE.test(word));
