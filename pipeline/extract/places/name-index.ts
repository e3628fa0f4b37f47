/**
 * Look-up of known names at a token: for most tokens one question by their word, since only a word that opens some name is tried further;
 * and then one hash for each length that such a name may have.
 */
import { byWord } from '../reading/by-word.ts';
import type { Reading } from '../reading/reading.ts';

/** What `matchAt` reads. */
export interface NameLookup<Entry> {
  get(key: string): readonly Entry[] | undefined;
  /** 1 at each length in characters of the keys that open with a token's word; null where none does */
  lengthsAt(reading: Reading, token: number): Uint8Array | null;
}

export interface NameIndex<Entry> {
  byKey: Map<string, Entry[]>;
  /** first word of a name → lengths in characters of the keys that open with it */
  lengths: Map<string, number[]>;
}

export const emptyIndex = <Entry>(): NameIndex<Entry> => ({ byKey: new Map(), lengths: new Map() });

/** @param get what a key stands for @param lengthsOf lengths of the keys that open with a word, which is part of a key */
export function nameLookup<Entry>(get: NameLookup<Entry>['get'], lengthsOf: (opening: string) => readonly number[]): NameLookup<Entry> {
  return { get, lengthsAt: byWord(({ written }) => marked(lengthsOf(openingOf(nameKey(written))))) };
}

export const lookupIn = <Entry>({ byKey, lengths }: NameIndex<Entry>): NameLookup<Entry> =>
  nameLookup(
    (key) => byKey.get(key),
    (opening) => lengths.get(opening) ?? NO_LENGTHS,
  );

export const NO_LENGTHS: readonly number[] = [];

function marked(lengths: readonly number[]): Uint8Array | null {
  if (lengths.length === 0) return null;
  const marks = new Uint8Array(Math.max(...lengths) + 1);
  for (const length of lengths) marks[length] = 1;
  return marks;
}

/** What a name is looked up by: no accents, no case, a hyphen or line break as a space, straight apostrophes. */
export function nameKey(name: string): string {
  const plain = isAscii(name)
    ? name
    : name
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/[\u2018\u2019\u02bb]/g, "'")
        .replace(/[ıłøđðßæœþŁØĐÐÆŒÞ]/g, (letter) => PLAIN[letter.toLowerCase()]);
  const lower = plain.toLowerCase();
  return JOINT.test(lower) ? lower.replace(JOINTS, ' ') : lower;
}

/** Letters that Unicode does not take apart: "Bartın", "Łódź", "Tromsø". */
const PLAIN: Record<string, string> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' };

/** a hyphen, or white space other than a single space */
const JOINT = /[-\u2010\u2011\t\n\r\u00a0]| {2}/;
const JOINTS = /[-\u2010\u2011\s]+/g;

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 126) return false;
  return true;
}

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
  if (entries) entries.push(entry);
  else index.byKey.set(key, [entry]);
  const opening = openingOf(key);
  const lengths = index.lengths.get(opening);
  if (!lengths) index.lengths.set(opening, [key.length]);
  else if (!lengths.includes(key.length)) lengths.push(key.length);
}

/** The longest known name that starts at this token and has an entry that accepts the way it is written; `end` is exclusive. */
export function matchAt<Entry>(
  lookup: NameLookup<Entry>,
  reading: Reading,
  token: number,
  accepts: (entry: Entry, written: string, reading: Reading, token: number) => boolean,
): { end: number; entries: Entry[] } | null {
  const lengths = lookup.lengthsAt(reading, token);
  if (lengths === null) return null;
  const { text } = reading;
  const start = reading.tokenStart[token];
  const last = reading.sentenceFirst[reading.sentenceOf[token] + 1];
  let best: { end: number; entries: Entry[] } | null = null;
  let isPlain = true;
  for (let end = token + 1, from = start; end <= last; end++) {
    const to = reading.tokenEnd[end - 1];
    isPlain = isPlain && hasLengthOfKey(text, from, to);
    from = to;
    // most of what begins like a name is known by its length to be none
    if (isPlain && to - start >= lengths.length) break;
    if (isPlain && lengths[to - start] === 0) continue;
    const written = text.slice(start, to);
    const key = nameKey(written);
    if (key.length >= lengths.length) break;
    const entries = lookup.get(key)?.filter((entry) => accepts(entry, written, reading, token));
    if (entries && entries.length > 0) best = { end, entries };
  }
  return best;
}

/** Whether what goes on to be written between two places is surely as long as its key: in ASCII, with no two joints side by side. */
function hasLengthOfKey(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 126 || (isJoint(unit) && isJoint(text.charCodeAt(at + 1)))) return false;
  }
  return true;
}

/** a hyphen or white space of ASCII */
const isJoint = (unit: number): boolean => unit === 45 || unit === 32 || (unit >= 9 && unit <= 13);
