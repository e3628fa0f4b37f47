/** A unit of time in its phrase, as the parsers of units see it. */
import type { Direction } from '../expression.ts';
import type { Unit } from '../lexicon.ts';
import type { Words } from '../words.ts';

export interface UnitPhrase {
  words: Words;
  /** the unit */
  at: number;
  /** where its adjectives begin: "the next | full year" */
  edge: number;
  unit: Unit;
  /** the word before its adjectives */
  determiner: string;
}

/** words before a unit that make it a window up to today, or from today on */
export const WINDOWS: Readonly<Record<string, Direction>> = {
  last: -1,
  past: -1,
  recent: -1,
  previous: -1,
  preceding: -1,
  next: 1,
  coming: 1,
  following: 1,
  upcoming: 1,
  ensuing: 1,
};

/** "the day-long meeting", "a months-long drought" */
export const isLong = (words: Words, at: number): boolean => words.lower(at + 1) === '-' && words.lower(at + 2) === 'long';
