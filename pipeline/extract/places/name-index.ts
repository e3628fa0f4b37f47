/**
 * Look-up of known names at a token: for most tokens one question by their word, which tells what it names by itself and how longer names that
 * begin with it go on; only where the text goes on so, too, one hash for each length that such a name may have.
 */
import { ofWord } from '../reading/by-word.ts';
import type { Reading } from '../reading/reading.ts';

/** What a name is looked up in. */
export interface NameLookup<Entry> {
  get(key: string): readonly Entry[] | undefined;
  /** null where no name begins with a token's word */
  namesAt(reading: Reading, token: number): NamesWith<Entry> | null;
}

/** The names that begin with a word. */
interface NamesWith<Entry> {
  /** of the word itself */
  alone: readonly Entry[];
  longer: LongerNames | null;
}

interface LongerNames {
  keys: ReadonlySet<string>;
  /** 1 at each length in characters of their keys */
  lengths: Uint8Array;
  /** a bit for each letter that their second words begin with, or OTHER */
  nexts: number;
}

export interface NameIndex<Entry> {
  byKey: Map<string, Entry[]>;
  /** first word of a name → the keys that open with it */
  keys: Map<string, string[]>;
}

export const emptyIndex = <Entry>(): NameIndex<Entry> => ({ byKey: new Map(), keys: new Map() });

/** What a word is looked up by: found once for all who ask, of its lower case, which is there already. */
const keyOf = ofWord(({ lower }) => nameKey(lower));

export const keyOfWord = (reading: Reading, token: number): string => keyOf(reading.word(token));

/** @param get what a key stands for @param keysWith the keys that open with a word, which is part of a key */
export function nameLookup<Entry>(get: NameLookup<Entry>['get'], keysWith: (opening: string) => readonly string[]): NameLookup<Entry> {
  const namesWith = (word: string): NamesWith<Entry> | null => {
    const keys = keysWith(openingOf(word));
    if (keys.length === 0) return null;
    const names = { alone: (keys.includes(word) && get(word)) || [], longer: longerThan(word, keys) };
    return names.alone.length > 0 || names.longer ? names : null;
  };
  const namesOf = ofWord((word) => namesWith(keyOf(word)));
  return { get, namesAt: (reading, token) => namesOf(reading.word(token)) };
}

export const lookupIn = <Entry>({ byKey, keys }: NameIndex<Entry>): NameLookup<Entry> =>
  nameLookup(
    (key) => byKey.get(key),
    (opening) => keys.get(opening) ?? NO_KEYS,
  );

export const NO_KEYS: readonly string[] = [];

function longerThan(word: string, keys: readonly string[]): LongerNames | null {
  const longer = keys.filter((key) => key.length > word.length && key.startsWith(word));
  if (longer.length === 0) return null;
  const lengths = new Uint8Array(Math.max(...longer.map((key) => key.length)) + 1);
  let nexts = 0;
  for (const key of longer) {
    lengths[key.length] = 1;
    nexts |= key.charCodeAt(word.length) === SPACE ? bitOf(key.charCodeAt(word.length + 1)) : OTHER;
  }
  return { keys: new Set(longer), lengths, nexts };
}

/** of what begins with no letter of ASCII, or with no space in front */
const OTHER = 1 << 26;

function bitOf(unit: number): number {
  const small = unit | 32;
  return small >= 97 && small <= 122 ? 1 << (small - 97) : OTHER;
}

/** Whether a longer name may go on as the text does after its first word. */
function mayGoOn({ nexts }: LongerNames, { text, tokenStart, tokenEnd, sentenceOf }: Reading, token: number): boolean {
  if (sentenceOf[token + 1] !== sentenceOf[token]) return false;
  const next = tokenStart[token + 1];
  const bit = next > tokenEnd[token] ? bitOf(text.charCodeAt(next)) : OTHER;
  return bit === OTHER || (nexts & (bit | OTHER)) !== 0;
}

/** What a name is looked up by: no accents, no case, a hyphen or line break as a space, straight apostrophes. */
export function nameKey(name: string): string {
  let hasJoint = false;
  let before = 0;
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if (unit > 126) return joined(plainLetters(name).toLowerCase());
    // of single spaces there is nothing to make
    if (unit < 48 && (unit === SPACE ? before === SPACE : isJoint(unit))) hasJoint = true;
    before = unit;
  }
  return hasJoint ? joined(name.toLowerCase()) : name.toLowerCase();
}

const SPACE = 32;
const joined = (name: string): string => name.replace(JOINTS, ' ');
const JOINTS = /[-\u2010\u2011\s]+/g;

const plainLetters = (name: string): string => name.replace(BEYOND_ASCII, plainLetter);
const BEYOND_ASCII = /[\u0080-\uffff]/g;

/** A letter without marks, and so that the alphabet has it. */
function plainLetter(character: string): string {
  let plain = PLAIN.get(character);
  if (plain === undefined) {
    const bare = character.normalize('NFD').replace(MARKS, '');
    plain = PLAIN.get(bare.toLowerCase()) ?? bare;
    PLAIN.set(character, plain);
  }
  return plain;
}
const MARKS = /[\u0300-\u036f]/g;

/** Letters that Unicode does not take apart, "Bartın", "Łódź", "Tromsø", and apostrophes; others as they are met. */
const PLAIN = new Map(
  Object.entries({ ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', '‘': "'", '’': "'", ʻ: "'" }),
);

/** Up to the first space, full stop or apostrophe: where tokenizers cut at the latest. */
export function openingOf(key: string): string {
  for (let i = 1; i < key.length; i++) {
    const code = key.charCodeAt(i);
    if (code === 32 || code === 46 || code === 39) return key.slice(0, i);
  }
  return key;
}

export function addName<Entry>(index: NameIndex<Entry>, name: string, entry: Entry): void {
  const key = nameKey(name);
  const entries = index.byKey.get(key);
  if (entries) {
    entries.push(entry);
    return;
  }
  index.byKey.set(key, [entry]);
  const opening = openingOf(key);
  const keys = index.keys.get(opening);
  if (keys) keys.push(key);
  else index.keys.set(opening, [key]);
}

/** A known name in a text. */
export interface Found<Entry> {
  /** exclusive token */
  end: number;
  names: readonly Entry[];
}

/** Whether an entry is meant by the way that its name is written from a token on. */
type Accepts<Entry> = (entry: Entry, written: string, reading: Reading, token: number) => boolean;

/** The longest known name that starts at this token and has an entry that accepts the way it is written. @param names those that `namesAt` tells */
export function longestOf<Entry>(
  lookup: NameLookup<Entry>,
  names: NamesWith<Entry>,
  reading: Reading,
  token: number,
  accepts: Accepts<Entry>,
): Found<Entry> | null {
  const longer = names.longer && mayGoOn(names.longer, reading, token) ? longerAt(lookup, names.longer, reading, token, accepts) : null;
  if (longer !== null || names.alone.length === 0) return longer;
  const entries = accepted(names.alone, reading.form(token), reading, token, accepts);
  return entries.length > 0 ? { end: token + 1, names: entries } : null;
}

/** The longest of more than one word. */
function longerAt<Entry>(
  lookup: NameLookup<Entry>,
  { keys, lengths }: LongerNames,
  reading: Reading,
  token: number,
  accepts: Accepts<Entry>,
): Found<Entry> | null {
  const { text } = reading;
  const start = reading.tokenStart[token];
  const last = reading.sentenceFirst[reading.sentenceOf[token] + 1];
  let best: Found<Entry> | null = null;
  let isPlain = hasLengthOfKey(text, start, reading.tokenEnd[token]);
  for (let end = token + 2, from = reading.tokenEnd[token]; end <= last; end++) {
    const to = reading.tokenEnd[end - 1];
    isPlain = isPlain && hasLengthOfKey(text, from, to);
    from = to;
    // most of what begins like a name is known by its length to be none
    if (isPlain && to - start >= lengths.length) break;
    if (isPlain && lengths[to - start] === 0) continue;
    const written = text.slice(start, to);
    const key = nameKey(written);
    if (key.length >= lengths.length) break;
    if (!keys.has(key)) continue;
    const entries = accepted(lookup.get(key) ?? [], written, reading, token, accepts);
    if (entries.length > 0) best = { end, names: entries };
  }
  return best;
}

/** Those that accept it: mostly all, and then the list itself. */
function accepted<Entry>(
  entries: readonly Entry[],
  written: string,
  reading: Reading,
  token: number,
  accepts: Accepts<Entry>,
): readonly Entry[] {
  for (let i = 0; i < entries.length; i++)
    if (!accepts(entries[i], written, reading, token)) return entries.filter((other) => accepts(other, written, reading, token));
  return entries;
}

/** Whether what goes on to be written between two places is surely as long as its key: in ASCII, with no two joints side by side. */
function hasLengthOfKey(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 126 || (unit < 48 && (unit === SPACE || isJoint(unit)) && isJoint(text.charCodeAt(at + 1)))) return false;
  }
  return true;
}

/** a hyphen or white space of ASCII */
const isJoint = (unit: number): boolean => unit === 45 || unit === 32 || (unit >= 9 && unit <= 13);
