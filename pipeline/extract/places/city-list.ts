/**
 * The long lists, of cities and of towns: of most of their thirty thousand rows no text ever asks. So reading one notes no more than which
 * line holds a name with which first word, in typed arrays; names are cut out and made into keys when a text has their first word.
 */
import { readText } from '../../common/data-files.ts';
import { isDigit } from '../reading/characters.ts';
import { addHash, emptyFilter, hashOf, mayBeIn, type WordFilter } from '../word-filter.ts';
import { NO_LENGTHS, nameKey, openingOf } from './name-index.ts';

export interface CityRow {
  geonamesId: number;
  name: string;
  country: string;
  region: string;
  population: number;
  isCapital: boolean;
}

/** Names with one first word. */
interface Opening {
  /** key → the lines of the file that hold it */
  lines: Map<string, string>;
  /** lengths of the keys */
  lengths: number[];
}

export interface CityList {
  text: string;
  /** by the hash of the first word: the last entry of those that share a slot, from 1 on; 0 for none */
  last: Int32Array;
  /** by entry: where its line begins, and the entry before it in its slot */
  lineStart: Int32Array;
  before: Int32Array;
  count: number;
  /** the first words of names: most words open none */
  openings: WordFilter;
  /** first words that were asked for and open some name */
  known: Map<string, Opening>;
}

/** a power of two: of the order of the number of names */
const SLOTS = 1 << 15;
/** the longest list opens with twenty thousand different words */
const OPENING_SLOTS = 1 << 17;
/** a line has this many characters at least, for each of its names: which gives the length of the arrays */
const SHORTEST_ENTRY = 4;

/** Reads a list whose columns are geonames_id, name, country, region, population and, for cities, is_capital and aliases. */
export function readCities(file: URL): CityList {
  const text = readText(file);
  const most = Math.ceil(text.length / SHORTEST_ENTRY) + 1;
  const list: CityList = {
    text,
    last: new Int32Array(SLOTS),
    lineStart: new Int32Array(most),
    before: new Int32Array(most),
    count: 0,
    openings: emptyFilter(OPENING_SLOTS),
    known: new Map(),
  };
  for (let start = text.indexOf('\n') + 1; start > 0 && start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const nameStart = text.indexOf(',', start) + 1;
    note(list, start, nameStart, text.indexOf(',', nameStart));
    // only cities have aliases: the last cell of a town is its population
    for (let at = aliasesStart(text, start, end); at < end; ) {
      const bar = text.indexOf('|', at);
      const aliasEnd = bar < 0 || bar > end ? end : bar;
      note(list, start, at, aliasEnd);
      at = aliasEnd + 1;
    }
    start = end + 1;
  }
  return list;
}

/** Where the aliases of a line begin; its end where it has none. */
function aliasesStart(text: string, start: number, end: number): number {
  const last = text.lastIndexOf(',', end - 1) + 1;
  return last <= start || (last < end && isDigit(text.charCodeAt(last))) ? end : last;
}

/** Notes that a line holds the name between two places. */
function note(list: CityList, lineStart: number, start: number, end: number): void {
  let openingEnd = start + 1;
  while (openingEnd < end && !endsOpening(list.text.charCodeAt(openingEnd))) openingEnd++;
  let hash = hashOf(list.text, start, openingEnd);
  let length = openingEnd - start;
  if (hash < 0) {
    const opening = openingOf(nameKey(list.text.slice(start, end)));
    hash = hashOf(opening, 0, opening.length);
    length = opening.length;
  }
  addHash(list.openings, hash, length);
  const entry = ++list.count;
  list.lineStart[entry] = lineStart;
  list.before[entry] = list.last[hash & (SLOTS - 1)];
  list.last[hash & (SLOTS - 1)] = entry;
}

/** The same as `openingOf` ends, and the hyphen that a key has a space for. */
const endsOpening = (code: number): boolean => code === 32 || code === 46 || code === 39 || code === 45;

/** The names that begin with a word, which is part of a key; what opens none is not kept: a stream has no end of such words. */
function openingIn(list: CityList, opening: string): Opening | null {
  const known = list.known.get(opening);
  if (known) return known;
  const found = mayBeIn(list.openings, opening, 0, opening.length) ? find(list, opening) : null;
  if (found) list.known.set(opening, found);
  return found;
}

function find(list: CityList, opening: string): Opening | null {
  const starts = new Set<number>();
  for (let entry = list.last[hashOf(opening, 0, opening.length) & (SLOTS - 1)]; entry > 0; entry = list.before[entry])
    starts.add(list.lineStart[entry]);
  const found: Opening = { lines: new Map(), lengths: [] };
  // entries are met from the last to the first
  for (const start of [...starts].reverse()) {
    const line = lineAt(list, start);
    for (const key of keysIn(line).filter((name) => openingOf(name) === opening)) {
      const known = found.lines.get(key);
      found.lines.set(key, known === undefined ? line : `${known}\n${line}`);
      if (!found.lengths.includes(key.length)) found.lengths.push(key.length);
    }
  }
  return found.lengths.length > 0 ? found : null;
}

function lineAt({ text }: CityList, start: number): string {
  const newline = text.indexOf('\n', start);
  return text.slice(start, newline < 0 ? text.length : newline);
}

/** The keys of a city's name and of its other names. */
function keysIn(line: string): string[] {
  const aliases = line.slice(aliasesStart(line, 0, line.length));
  return [line.split(',', 2)[1], ...(aliases === '' ? [] : aliases.split('|'))].map(nameKey);
}

/** The lengths of the keys that begin with a word. */
export const lengthsIn = (list: CityList, opening: string): readonly number[] => openingIn(list, opening)?.lengths ?? NO_LENGTHS;

/** The rows of one name. */
export function rowsOf(list: CityList, key: string): CityRow[] {
  const lines = openingIn(list, openingOf(key))?.lines.get(key);
  if (lines === undefined) return [];
  return lines.split('\n').map((line) => {
    const [id, name, country, region, population, isCapital] = line.split(',');
    return { geonamesId: Number(id), name, country, region, population: Number(population), isCapital: isCapital === '1' };
  });
}
