/** The reviewed list of first names, by the gender that they are given to: see given-names.ts. */
import { grouped } from '../../../common/grouped.ts';
import { readTable } from '../../table.ts';

/** Each gender with its names, with blanks between. */
export const NAMES_BY_GENDER: ReadonlyMap<string, string> = new Map(
  Array.from(
    grouped(readTable<'name' | 'gender'>(new URL('./data/given-names.csv', import.meta.url)), ({ gender }) => gender),
    ([gender, rows]) => [gender, rows.map(({ name }) => name).join(' ')],
  ),
);
