/** The lists of regions and cities in the order of the keys of their names: see long-lists.ts. */
import { readText } from '../../common/data-files.ts';
import { escaped, KEY_END, namesIn, unescaped } from './long-lists.ts';
import { nameKey, openingOf } from './name-index.ts';
import { openingsOf } from './openings.ts';

const linesOf = (file: URL): string[] => readText(file).trimEnd().split('\n').slice(1);

/** A line for each name: its key, and the line of the list. */
function inOrder(lines: readonly string[], cellsBefore: number): string {
  const keyed = lines.flatMap((line) => namesIn(line, cellsBefore).map((name): [string, string] => [nameKey(name), line]));
  // those of one key stay in the order of the list
  keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return keyed.map(([key, line]) => `${escaped(key + KEY_END + line)}\n`).join('');
}

/** The first words of the keys in such lists. */
const openingsIn = (...lists: string[]): string =>
  openingsOf(
    lists.flatMap((list) =>
      list
        .trimEnd()
        .split('\n')
        .map((line) => openingOf(unescaped(line.slice(0, line.indexOf(KEY_END))))),
    ),
  );

const regions = linesOf(new URL('./data/regions.csv', import.meta.url));
export const REGIONS = inOrder(regions, 0);
export const CITIES = inOrder(linesOf(new URL('./data/cities.csv', import.meta.url)), 1);
/** of regions and cities alike */
export const OPENINGS = openingsIn(REGIONS, CITIES);

/** Regions that have a code: few have one. */
export const CODED_REGIONS: readonly string[] = regions.filter((line) => /^[^,]*,[A-Z]{2},[A-Z]/.test(line));
