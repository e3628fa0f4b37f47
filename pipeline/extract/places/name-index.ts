/**
 * Look-up of known names at a token: one hash per candidate length, and for most tokens one in all,
 * because only a word that opens some name is tried further.
 */
import type { Reading } from '../reading/reading.ts';
import { addWord, emptyFilter, mayBeIn, type WordFilter } from '../word-filter.ts';

/** What `matchAt` reads. */
export interface NameLookup<Entry> {
  byKey: { get(key: string): Entry[] | undefined };
  longest: { get(opening: string): number | undefined };
  /** the first words of names: most words open none */
  openings: WordFilter;
}

export interface NameIndex<Entry> extends NameLookup<Entry> {
  byKey: Map<string, Entry[]>;
  /** first word of a name → length in characters of the longest key that opens with it */
  longest: Map<string, number>;
}

/** the longest list opens with twenty thousand different words */
const OPENING_SLOTS = 1 << 17;

export const emptyIndex = <Entry>(): NameIndex<Entry> => ({ byKey: new Map(), longest: new Map(), openings: emptyFilter(OPENING_SLOTS) });

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

/** Where the opening of a name ends that is written from `start` to `end` of a text, before it is made a key. */
function openingEnd(text: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 46 || code === 39 || code === 45) return at;
  }
  return end;
}

/** Notes the first word of a name that is so many characters long. */
function addOpening(index: Pick<NameIndex<unknown>, 'longest' | 'openings'>, opening: string, length: number): void {
  const longest = index.longest.get(opening);
  if (longest !== undefined && longest >= length) return;
  if (longest === undefined) addWord(index.openings, opening);
  index.longest.set(opening, length);
}

export function addName<Entry>(index: NameIndex<Entry>, name: string, entry: Entry): void {
  const key = nameKey(name);
  const entries = index.byKey.get(key);
  if (entries) entries.push(entry);
  else index.byKey.set(key, [entry]);
  addOpening(index, openingOf(key), key.length);
}

/** The longest known name that starts at this token and has an entry that accepts the way it is written; `end` is exclusive. */
export function matchAt<Entry>(
  index: NameLookup<Entry>,
  reading: Reading,
  token: number,
  accepts: (entry: Entry, written: string, reading: Reading, token: number) => boolean,
): { end: number; entries: Entry[] } | null {
  const start = reading.tokenStart[token];
  if (!mayBeIn(index.openings, reading.text, start, openingEnd(reading.text, start, reading.tokenEnd[token]))) return null;
  const longest = index.longest.get(openingOf(nameKey(reading.form(token))));
  if (longest === undefined) return null;
  const last = reading.sentenceFirst[reading.sentenceOf[token] + 1];
  let best: { end: number; entries: Entry[] } | null = null;
  for (let end = token + 1; end <= last; end++) {
    const written = reading.text.slice(start, reading.tokenEnd[end - 1]);
    const key = nameKey(written);
    if (key.length > longest) break;
    const entries = index.byKey.get(key)?.filter((entry) => accepts(entry, written, reading, token));
    if (entries && entries.length > 0) best = { end, entries };
  }
  return best;
}
