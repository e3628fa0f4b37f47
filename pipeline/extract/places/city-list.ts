/**
 * The long lists, of cities and of towns: of most of their thirty thousand rows no text ever asks. So reading the list of cities notes no more
 * than which line holds a name with which first word, in typed arrays; that of towns stands in the order of their keys, and is searched as it is.
 * Names are cut out and made into keys when a text has their first word.
 */
import { readText } from '../../common/data-files.ts';
import { isDigit } from '../reading/characters.ts';
import { hashOf } from '../word-filter.ts';
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
  /** the lines that may hold a name with this first word, in the order of the file */
  linesWith: (opening: string) => string[];
  /** first words that were asked for and open some name */
  known: Map<string, Opening>;
}

/** Where names begin in a list whose lines stand in any order. */
interface Entries {
  text: string;
  /** by the hash of the first word: the last entry of those that share a slot, from 1 on; 0 for none */
  last: Int32Array;
  /** by entry: where its line begins, and the entry before it in its slot */
  lineStart: Int32Array;
  before: Int32Array;
  /** by entry: the hash of the first word */
  hash: Int32Array;
  count: number;
}

/** a power of two: of the order of the number of names */
const SLOTS = 1 << 15;
/** a line has this many characters at least, for each of its names: which gives the length of the arrays */
const SHORTEST_ENTRY = 4;

/** Reads a list whose columns are geonames_id, name, country, region, population, is_capital and aliases. */
export function readCities(file: URL): CityList {
  const entries = entriesOf(file);
  return { linesWith: (opening) => linesOf(entries, opening), known: new Map() };
}

/** Reads a list with the first five of these columns, whose lines stand in the order of the keys of their names. */
export function readTowns(file: URL): CityList {
  const text = readText(file);
  return { linesWith: (opening) => linesInOrder(text, opening), known: new Map() };
}

function entriesOf(file: URL): Entries {
  const text = readText(file);
  const most = Math.ceil(text.length / SHORTEST_ENTRY) + 1;
  const list: Entries = {
    text,
    last: new Int32Array(SLOTS),
    lineStart: new Int32Array(most),
    before: new Int32Array(most),
    hash: new Int32Array(most),
    count: 0,
  };
  for (let start = text.indexOf('\n') + 1; start > 0 && start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const nameStart = text.indexOf(',', start) + 1;
    note(list, start, nameStart, text.indexOf(',', nameStart));
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
function note(list: Entries, lineStart: number, start: number, end: number): void {
  let openingEnd = start + 1;
  while (openingEnd < end && !endsOpening(list.text.charCodeAt(openingEnd))) openingEnd++;
  let hash = hashOf(list.text, start, openingEnd);
  if (hash < 0) {
    const opening = openingOf(nameKey(list.text.slice(start, end)));
    hash = hashOf(opening, 0, opening.length);
  }
  const entry = ++list.count;
  list.lineStart[entry] = lineStart;
  list.hash[entry] = hash;
  list.before[entry] = list.last[hash & (SLOTS - 1)];
  list.last[hash & (SLOTS - 1)] = entry;
}

/** The same as `openingOf` ends, and the hyphen that a key has a space for. */
const endsOpening = (code: number): boolean => code === 32 || code === 46 || code === 39 || code === 45;

/** The names that begin with a word, which is part of a key; what opens none is not kept: a stream has no end of such words. */
function openingIn(list: CityList, opening: string): Opening | null {
  const known = list.known.get(opening);
  if (known) return known;
  const found = find(list, opening);
  if (found) list.known.set(opening, found);
  return found;
}

function linesOf(list: Entries, opening: string): string[] {
  const hash = hashOf(opening, 0, opening.length);
  const lines: string[] = [];
  let last = -1;
  // the entries of a line, and the lines, are met from the last to the first
  for (let entry = list.last[hash & (SLOTS - 1)]; entry > 0; entry = list.before[entry]) {
    const start = list.lineStart[entry];
    if (list.hash[entry] !== hash || start === last) continue;
    lines.push(lineAt(list.text, start));
    last = start;
  }
  return lines.reverse();
}

/** Keys go on after their first word with nothing or with one of the marks that end it, and all of these come before this one. */
const AFTER_OPENINGS = '/';

function linesInOrder(text: string, opening: string): string[] {
  const lines: string[] = [];
  for (let start = firstInOrder(text, opening); start < text.length; ) {
    const line = lineAt(text, start);
    if (keyOfName(line) >= opening + AFTER_OPENINGS) break;
    lines.push(line);
    start += line.length + 1;
  }
  return lines;
}

/** Where the first line begins whose key is not less. */
function firstInOrder(text: string, key: string): number {
  let low = text.indexOf('\n') + 1;
  let high = text.length;
  while (low < high) {
    const start = text.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
    const line = lineAt(text, start);
    if (keyOfName(line) < key) low = start + line.length + 1;
    else high = start;
  }
  return low;
}

function find(list: CityList, opening: string): Opening | null {
  const lines = list.linesWith(opening);
  if (lines.length === 0) return null;
  const found: Opening = { lines: new Map(), lengths: [] };
  for (const line of lines) {
    for (const key of keysIn(line).filter((name) => openingOf(name) === opening)) {
      const known = found.lines.get(key);
      found.lines.set(key, known === undefined ? line : `${known}\n${line}`);
      if (!found.lengths.includes(key.length)) found.lengths.push(key.length);
    }
  }
  return found.lengths.length > 0 ? found : null;
}

function lineAt(text: string, start: number): string {
  const newline = text.indexOf('\n', start);
  return text.slice(start, newline < 0 ? text.length : newline);
}

const nameOf = (line: string): string => line.split(',', 2)[1];

/** What the lines of towns are ordered by. */
const keyOfName = (line: string): string => nameKey(nameOf(line));

/** The keys of a city's name and of its other names; only cities have these: the last cell of a town is its population. */
function keysIn(line: string): string[] {
  const aliases = line.slice(aliasesStart(line, 0, line.length));
  return [nameOf(line), ...(aliases === '' ? [] : aliases.split('|'))].map(nameKey);
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
