/**
 * The long lists, of regions, cities and towns: of most of their thirty-seven thousand rows no text ever asks. So reading a list notes no more
 * than which line holds a name with which first word, in typed arrays; that of towns stands in the order of their keys, and is searched as it is.
 * Names are cut out and made into keys when a text has their first word.
 */
import { readText } from '../../common/data-files.ts';
import { isBasicLetter, isDigit } from '../reading/characters.ts';
import { NO_KEYS, nameKey, openingOf } from './name-index.ts';

/** Names with one first word: key → the lines of the file that hold it */
type Opening = Map<string, string[]>;

export interface LongList {
  /** all of the file */
  text: string;
  /** cells in front of a line's name; its last cell may hold other names of it */
  cellsBefore: number;
  /** the lines that may hold a name with this first word, in the order of the file */
  linesWith: (opening: string) => readonly string[];
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

/** Reads a list whose lines stand in any order. */
export function readList(file: URL, cellsBefore: number): LongList {
  const text = readText(file);
  const entries = entriesOf(text, cellsBefore);
  return { text, cellsBefore, linesWith: (opening) => linesOf(entries, opening), known: new Map() };
}

/** Reads a list whose lines stand in the order of the keys of their names. */
export function readListInOrder(file: URL, cellsBefore: number): LongList {
  const text = readText(file);
  return { text, cellsBefore, linesWith: (opening) => linesInOrder(text, cellsBefore, opening), known: new Map() };
}

function entriesOf(text: string, cellsBefore: number): Entries {
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
    const end = endOfLine(text, start);
    const name = nameStart(text, start, cellsBefore);
    note(list, start, name, text.indexOf(',', name));
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

/** Where the aliases of a line begin; its end where it has none: the last cell of a town is its population. */
function aliasesStart(text: string, start: number, end: number): number {
  const last = text.lastIndexOf(',', end - 1) + 1;
  return last <= start || (last < end && isDigit(text.charCodeAt(last))) ? end : last;
}

/** Notes that a line holds the name between two places. */
function note(list: Entries, lineStart: number, start: number, end: number): void {
  let hash = hashOfOpening(list.text, start, end);
  if (hash < 0) {
    const key = nameKey(list.text.slice(start, end));
    hash = hashOfOpening(key, 0, key.length);
  }
  const entry = ++list.count;
  list.lineStart[entry] = lineStart;
  list.hash[entry] = hash;
  list.before[entry] = list.last[hash & (SLOTS - 1)];
  list.last[hash & (SLOTS - 1)] = entry;
}

/**
 * Of the first word of a name, in small letters or not, as `openingOf` ends it, and at a hyphen, for which a key has a space; -1 where it has
 * letters beyond ASCII, which a key has not.
 */
function hashOfOpening(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 127) return -1;
    if (unit < 47 && at > start && (unit === 32 || unit === 39 || unit === 45 || unit === 46)) break;
    hash = (Math.imul(hash, 0x01000193) ^ (unit | 32)) | 0;
  }
  return (hash ^ (hash >>> 15)) & 0x7fffffff;
}

/** The names that begin with a word, which is part of a key; what opens none is not kept: a stream has no end of such words. */
function openingIn(list: LongList, opening: string): Opening | null {
  const known = list.known.get(opening);
  if (known) return known;
  const found = find(list, opening);
  if (found) list.known.set(opening, found);
  return found;
}

function linesOf(list: Entries, opening: string): readonly string[] {
  const hash = hashOfOpening(opening, 0, opening.length);
  const lastEntry = list.last[hash & (SLOTS - 1)];
  if (lastEntry === 0) return NO_LINES;
  const lines: string[] = [];
  let last = -1;
  // the entries of a line, and the lines, are met from the last to the first
  for (let entry = lastEntry; entry > 0; entry = list.before[entry]) {
    const start = list.lineStart[entry];
    if (list.hash[entry] !== hash || start === last) continue;
    lines.push(lineAt(list.text, start));
    last = start;
  }
  return lines.reverse();
}

/** Keys go on after their first word with nothing or with one of the marks that end it, and all of these come before this one. */
const AFTER_OPENINGS = '/';

function linesInOrder(text: string, cellsBefore: number, opening: string): string[] {
  const lines: string[] = [];
  for (let start = firstInOrder(text, cellsBefore, opening); start < text.length; ) {
    if (nameKey(nameAt(text, start, cellsBefore)) >= opening + AFTER_OPENINGS) break;
    const line = lineAt(text, start);
    lines.push(line);
    start += line.length + 1;
  }
  return lines;
}

/** Where the first line begins whose key is not less. */
function firstInOrder(text: string, cellsBefore: number, key: string): number {
  let low = text.indexOf('\n') + 1;
  let high = text.length;
  while (low < high) {
    const start = text.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
    if (isBefore(text, start, cellsBefore, key)) low = endOfLine(text, start) + 1;
    else high = start;
  }
  return low;
}

/** Whether the key of a line's name is less: told by the first letter that differs, as it is of most lines that a search meets, or by the whole key. */
function isBefore(text: string, lineStart: number, cellsBefore: number, key: string): boolean {
  const start = nameStart(text, lineStart, cellsBefore);
  for (let at = 0; at < key.length; at++) {
    const unit = text.charCodeAt(start + at);
    if (!isBasicLetter(unit)) return nameKey(nameAt(text, lineStart, cellsBefore)) < key;
    const small = unit | 32;
    if (small !== key.charCodeAt(at)) return small < key.charCodeAt(at);
  }
  return false;
}

function find(list: LongList, opening: string): Opening | null {
  const lines = list.linesWith(opening);
  if (lines.length === 0) return null;
  const found: Opening = new Map();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const names = namesIn(list, line);
    for (let j = 0; j < names.length; j++) {
      const name = names[j];
      const key = nameKey(name);
      if (openingOf(key) !== opening) continue;
      const known = found.get(key);
      if (known) known.push(line);
      else found.set(key, [line]);
    }
  }
  return found.size > 0 ? found : null;
}

function endOfLine(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  return newline < 0 ? text.length : newline;
}

const lineAt = (text: string, start: number): string => text.slice(start, endOfLine(text, start));

/** The name of the line that begins there: no name is the last cell. */
function nameAt(text: string, lineStart: number, cellsBefore: number): string {
  const start = nameStart(text, lineStart, cellsBefore);
  return text.slice(start, text.indexOf(',', start));
}

function nameStart(text: string, lineStart: number, cellsBefore: number): number {
  let start = lineStart;
  for (let cell = 0; cell < cellsBefore; cell++) start = text.indexOf(',', start) + 1;
  return start;
}

/** The name of a line, and its other names. */
export function namesIn({ cellsBefore }: LongList, line: string): string[] {
  const aliases = line.slice(aliasesStart(line, 0, line.length));
  const name = nameAt(line, 0, cellsBefore);
  return aliases === '' ? [name] : [name, ...aliases.split('|')];
}

/** The keys that begin with a word: of most words none. */
export function keysWith(list: LongList, opening: string): readonly string[] {
  const found = openingIn(list, opening);
  return found ? [...found.keys()] : NO_KEYS;
}

const NO_LINES: readonly string[] = [];

/** The lines that hold a name with this key, once for each such name of theirs. */
export const linesNamed = (list: LongList, key: string): readonly string[] => openingIn(list, openingOf(key))?.get(key) ?? NO_LINES;
