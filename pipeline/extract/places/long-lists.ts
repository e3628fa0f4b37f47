/**
 * The long lists, of regions, cities and towns: of most of their thirty-seven thousand rows no text ever asks. So reading a list is all that is
 * done at first: it stands in the order of the keys of its names, and is searched as it is. Names are cut out when a text has their first word.
 */
import { readText } from '../../common/data-files.ts';
import { isBasicLetter, isDigit } from '../reading/characters.ts';
import { NO_KEYS, nameKey, openingOf } from './name-index.ts';

/** Names with one first word: key → the lines of the list that hold it */
type Opening = Map<string, string[]>;

export interface LongList {
  /** lines in the order of the keys of their names */
  text: string;
  /** where the first of them begins */
  start: number;
  /** where the key of the line that begins there, or the name that it is made of, begins */
  keyFrom: (start: number) => number;
  /** the key of that line */
  keyAt: (start: number) => string;
  /** that line as it is in the list */
  lineAt: (start: number) => string;
  /** first words that were asked for and open some name */
  known: Map<string, Opening>;
}

/** what parts a key from the line of the list that follows it */
export const KEY_END = '\t';

/** A list that was put in order, with the key of each line in front of it: see long-lists-ready.ts. */
export const listWithKeys = (text: string): LongList => ({
  text,
  start: 0,
  keyFrom: (start) => start,
  keyAt: (start) => unescaped(text.slice(start, text.indexOf(KEY_END, start))),
  lineAt: (start) => unescaped(text.slice(text.indexOf(KEY_END, start) + 1, endOfLine(text, start))),
  known: new Map(),
});

/** Reads a list whose lines stand in that order, and hold one name each. @param cellsBefore in front of the name of a line */
export function readListInOrder(file: URL, cellsBefore: number): LongList {
  const text = readText(file);
  return {
    text,
    start: text.indexOf('\n') + 1,
    keyFrom: (start) => nameFrom(text, start, cellsBefore),
    keyAt: (start) => nameKey(nameAt(text, start, cellsBefore)),
    lineAt: (start) => text.slice(start, endOfLine(text, start)),
    known: new Map(),
  };
}

/** A text in ASCII, as it stands within a string of JSON: of one with other letters V8 keeps two bytes for each. */
export const escaped = (text: string): string =>
  text.replace(NOT_AS_IT_IS, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const NOT_AS_IT_IS = /[\u0080-\uffff"\\]/g;

export const unescaped = (text: string): string => (text.includes('\\') ? JSON.parse(`"${text}"`) : text);

/** The names that begin with a word, which is part of a key; what opens none is not kept: a stream has no end of such words. */
function openingIn(list: LongList, opening: string): Opening | null {
  const known = list.known.get(opening);
  if (known) return known;
  const found = find(list, opening);
  if (found) list.known.set(opening, found);
  return found;
}

/** Keys go on after their first word with nothing or with one of the marks that end it, and all of these come before this one. */
const AFTER_OPENINGS = '/';

function find(list: LongList, opening: string): Opening | null {
  const { text, keyAt, lineAt } = list;
  const found: Opening = new Map();
  for (let at = firstInOrder(list, opening); at < text.length; at = endOfLine(text, at) + 1) {
    const key = keyAt(at);
    if (key >= opening + AFTER_OPENINGS) break;
    if (openingOf(key) !== opening) continue;
    const known = found.get(key);
    if (known) known.push(lineAt(at));
    else found.set(key, [lineAt(at)]);
  }
  return found.size > 0 ? found : null;
}

/** Where the first line begins whose key is not less. */
function firstInOrder(list: LongList, key: string): number {
  const { text } = list;
  let low = list.start;
  let high = text.length;
  while (low < high) {
    const middle = text.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
    if (isBefore(list, middle, key)) low = endOfLine(text, middle) + 1;
    else high = middle;
  }
  return low;
}

/** Whether the key of a line is less: told by the first letter that differs, as it is of most lines that a search meets, or by the whole key. */
function isBefore({ text, keyFrom, keyAt }: LongList, lineStart: number, key: string): boolean {
  const start = keyFrom(lineStart);
  for (let at = 0; at < key.length; at++) {
    const unit = text.charCodeAt(start + at);
    if (!isBasicLetter(unit)) return keyAt(lineStart) < key;
    const small = unit | 32;
    if (small !== key.charCodeAt(at)) return small < key.charCodeAt(at);
  }
  return false;
}

function endOfLine(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  return newline < 0 ? text.length : newline;
}

/** The name of the line that begins there: no name is the last cell. */
function nameAt(text: string, lineStart: number, cellsBefore: number): string {
  const start = nameFrom(text, lineStart, cellsBefore);
  return text.slice(start, text.indexOf(',', start));
}

function nameFrom(text: string, lineStart: number, cellsBefore: number): number {
  let start = lineStart;
  for (let cell = 0; cell < cellsBefore; cell++) start = text.indexOf(',', start) + 1;
  return start;
}

/** The name of a line, and its other names, which its last cell may hold: that of a city without any may be empty, that of a town is a number. */
export function namesIn(line: string, cellsBefore: number): string[] {
  const last = line.slice(line.lastIndexOf(',') + 1);
  const name = nameAt(line, 0, cellsBefore);
  return last === '' || isDigit(last.charCodeAt(0)) ? [name] : [name, ...last.split('|')];
}

/** The keys that begin with a word: of most words none. */
export function keysWith(list: LongList, opening: string): readonly string[] {
  const found = openingIn(list, opening);
  return found ? [...found.keys()] : NO_KEYS;
}

const NO_LINES: readonly string[] = [];

/** The lines that hold a name with this key, once for each such name of theirs. */
export const linesNamed = (list: LongList, key: string): readonly string[] => openingIn(list, openingOf(key))?.get(key) ?? NO_LINES;
