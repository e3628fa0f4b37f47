/** The reviewed list of words that bound or approximate a figure, as two books: in front of it and after it. */
import type { Bound } from '../../../contract.ts';
import { bookOf } from '../phrases.ts';
import { BOOK_AFTER, BOOK_BEFORE, type Meaning } from './books-ready.ts';

export interface Limit {
  bound: Bound;
  approximate: boolean;
  /** piece range of its words */
  first: number;
  end: number;
  phrase: string;
}

/** The limit of a phrase where it stands. */
export const limitOf = ({ bound, approximate, phrase }: Meaning, first: number, end: number): Limit => ({
  bound,
  approximate,
  first,
  end,
  phrase,
});

export const BEFORE = bookOf(BOOK_BEFORE);
export const AFTER = bookOf(BOOK_AFTER);
