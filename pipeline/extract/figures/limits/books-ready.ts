/** The books that are made of the reviewed list of limits: see phrases.ts. */
import type { Bound } from '../../../contract.ts';
import { readTable } from '../../table.ts';
import { type Booked, writtenBook } from '../phrases.ts';

/** What a phrase says of the figure beside it. */
export interface Meaning {
  bound: Bound;
  approximate: boolean;
  phrase: string;
}

const rows = readTable(new URL('../data/limits.csv', import.meta.url));
const book = (side: string, backwards: boolean) =>
  writtenBook(
    rows
      .filter((row) => row.side === side)
      .map(
        ({ phrase, bound, approximate }): Booked<Meaning> => [
          phrase,
          { bound: bound as Bound, approximate: approximate === 'yes', phrase },
        ],
      ),
    backwards,
  );

export const BOOK_BEFORE = book('before', true);
export const BOOK_AFTER = book('after', false);
