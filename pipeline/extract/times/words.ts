/**
 * The words of a text as the time parsers want them: the reading's tokens, with compounds such as "mid-2023", "2019/20"
 * and "10:30pm" taken apart, and "Nov" "." put together, whatever the tokenizer made of them.
 */
import type { Reading } from '../reading/reading.ts';
import { entryOf } from './lexicon.ts';

// up here, since the TypeScript loader makes a new RegExp of \p{…} wherever it stands
const CAPITAL = /^\p{Lu}/u;

export interface Words {
  readonly reading: Reading;
  readonly count: number;
  /** lower case, straight apostrophes; '' beyond the ends */
  lower(word: number): string;
  readonly start: number[];
  /** exclusive */
  readonly end: number[];
  readonly token: number[];
  /** no white space before it */
  glued(word: number): boolean;
  /** whether it begins with a capital letter */
  capital(word: number): boolean;
}

const COMPOUND = /[\d/–—-]/;
const PIECE = /\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|s)(?![\p{L}\d]))?|[\p{L}\p{M}]+(?:[.'’][\p{L}\p{M}]+)*\.?|\S/gu;

export function wordsOf(reading: Reading): Words {
  const { text, tokenCount, tokenStart, tokenEnd } = reading;
  const lowers: string[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const token: number[] = [];
  const push = (lower: string, from: number, to: number, of: number): void => {
    const last = lowers.length - 1;
    // an abbreviated month or weekday takes the full stop that stands right behind it, when a number follows
    if (lower === '.' && last >= 0 && end[last] === from && isAbbreviation(lowers[last]) && /^ ?\d/.test(text.slice(to, to + 2))) {
      end[last] = to;
      return;
    }
    lowers.push(lower);
    start.push(from);
    end.push(to);
    token.push(of);
  };
  for (let t = 0; t < tokenCount; t++) {
    const lower = reading.lower(t);
    if (lower.length === 1 || !COMPOUND.test(lower)) push(lower, tokenStart[t], tokenEnd[t], t);
    else
      for (const piece of lower.matchAll(PIECE))
        push(piece[0], tokenStart[t] + piece.index, tokenStart[t] + piece.index + piece[0].length, t);
  }
  return {
    reading,
    count: lowers.length,
    lower: (word) => lowers[word] ?? '',
    start,
    end,
    token,
    glued: (word) => word > 0 && end[word - 1] === start[word],
    capital: (word) => word >= 0 && word < lowers.length && CAPITAL.test(text.slice(start[word], start[word] + 2)),
  };
}

const isAbbreviation = (word: string): boolean =>
  word.length <= 5 && (entryOf(word, 'month') !== null || entryOf(word, 'weekday_abbreviation') !== null) && word !== 'may';
