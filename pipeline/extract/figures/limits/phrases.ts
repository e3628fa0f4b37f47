/** The reviewed list of words that bound or approximate a figure, as two books: in front of it and after it. */
import type { Bound } from '../../../contract.ts';
import { readTable } from '../../table.ts';
import { bookOf, phraseOf } from '../phrases.ts';

export interface Limit {
  bound: Bound;
  approximate: boolean;
  /** piece range of its words */
  first: number;
  end: number;
  phrase: string;
}

type Meaning = Pick<Limit, 'bound' | 'approximate' | 'phrase'>;

/** The limit of a phrase where it stands. */
export const limitOf = ({ bound, approximate, phrase }: Meaning, first: number, end: number): Limit => ({
  bound,
  approximate,
  first,
  end,
  phrase,
});

const rows = readTable(new URL('../data/limits.csv', import.meta.url));
const book = (side: string, backwards: boolean) =>
  bookOf(
    rows
      .filter((row) => row.side === side)
      .map((row) =>
        phraseOf<Meaning>(row.phrase, { bound: row.bound as Bound, approximate: row.approximate === 'yes', phrase: row.phrase }),
      ),
    backwards,
  );

export const BEFORE = book('before', true);
export const AFTER = book('after', false);
