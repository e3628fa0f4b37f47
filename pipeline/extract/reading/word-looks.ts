/** What a word looks like, by its spelling alone. */
import { add, hashOf } from './hashing.ts';

// up here, since the TypeScript loader makes a new RegExp of \p{…} wherever it stands
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;

/** As hashes: the raw material of every feature. */
export interface Looks {
  form: number;
  /** lower case, digits as "#", straight quotation marks */
  norm: number;
  suffixes: [number, number, number, number];
  prefixes: [number, number, number];
  /** "Xxxx" → Xxx, "1,081" → d,dd: runs cut to two */
  shape: number;
  /** how many letters from a to z it has, and how many of them are capitals */
  letters: number;
  capitals: number;
}

/** No token is longer, as far as features go. */
const LONGEST = 48;

/** lower case, digits as "#", straight quotation marks */
export const normalise = (form: string): string =>
  form.slice(0, LONGEST).toLowerCase().replace(/[0-9]/g, '#').replace(/[‘’`]/g, "'").replace(/[“”]/g, '"');

/** What a character is in the shape of a word. */
function kindOf(character: string): string {
  const unit = character.charCodeAt(0);
  if (unit >= 97 && unit <= 122) return 'x';
  if (unit >= 65 && unit <= 90) return 'X';
  if (unit >= 48 && unit <= 57) return 'd';
  if (unit < 128) return character;
  return UPPER.test(character) ? 'X' : LOWER.test(character) ? 'x' : character;
}

/** "Pakistan's" → Xxx'x, "1,081" → d,dd: runs cut to two. */
function shapeOf(form: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (const character of form.slice(0, LONGEST)) {
    const kind = kindOf(character);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) shape += kind;
  }
  return shape;
}

/** Of a word as it is written. @param small whether it is read as if in small letters */
export const looksOf = (form: string, small: boolean): Looks => looksOfAscii(form, small) ?? looksOfAny(form, small);

function looksOfAny(form: string, small: boolean): Looks {
  const norm = normalise(form);
  const shown = small ? norm : form;
  return {
    form: hashOf(shown.slice(0, LONGEST)),
    norm: hashOf(norm),
    suffixes: [hashOf(norm.slice(-1)), hashOf(norm.slice(-2)), hashOf(norm.slice(-3)), hashOf(norm.slice(-4))],
    prefixes: [hashOf(norm.slice(0, 1)), hashOf(norm.slice(0, 2)), hashOf(norm.slice(0, 3))],
    shape: hashOf(small ? `${SMALL_SHAPE}${shapeOf(norm)}` : shapeOf(form)),
    ...countLetters(form.slice(0, LONGEST)),
  };
}

const SMALL_SHAPE = 'CAPITALS ';
const EMPTY = hashOf('');
const OF_SMALL = hashOf(SMALL_SHAPE);
/** code units of the norm of the word that is looked at */
const units = new Uint8Array(LONGEST);

/** What a character of ASCII adds to the looks of a word, by its code. */
const ASCII = Array.from({ length: 128 }, (_, unit) => String.fromCharCode(unit));
const codes = (characters: readonly string[]): Uint8Array => Uint8Array.from(characters, (character) => character.charCodeAt(0));
const NORMS = codes(ASCII.map(normalise));
const KINDS = codes(ASCII.map(kindOf));
const SMALL_KINDS = codes(ASCII.map(normalise).map(kindOf));
const LETTERS = Uint8Array.from(ASCII, (character) => countLetters(character).letters);
const CAPITALS = Uint8Array.from(ASCII, (character) => countLetters(character).capitals);

/** The same of a word in ASCII, as most are, in one pass and without cutting strings; null for others. */
function looksOfAscii(form: string, small: boolean): Looks | null {
  const length = Math.min(form.length, LONGEST);
  const kinds = small ? SMALL_KINDS : KINDS;
  let shape = small ? OF_SMALL : EMPTY;
  let written = EMPTY;
  let norm = EMPTY;
  const prefixes: Looks['prefixes'] = [EMPTY, EMPTY, EMPTY];
  let run = 0;
  let last = 0;
  let letters = 0;
  let capitals = 0;
  for (let at = 0; at < length; at++) {
    const unit = form.charCodeAt(at);
    if (unit > 127) return null;
    const plain = NORMS[unit];
    units[at] = plain;
    norm = add(norm, plain);
    if (at < prefixes.length) prefixes[at] = norm;
    written = add(written, small ? plain : unit);
    letters += LETTERS[unit];
    capitals += CAPITALS[unit];
    const kind = kinds[unit];
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) shape = add(shape, kind);
  }
  prefixes.fill(norm, Math.min(length, prefixes.length));
  return {
    form: written,
    norm,
    suffixes: [hashOfLast(1, length), hashOfLast(2, length), hashOfLast(3, length), hashOfLast(4, length)],
    prefixes,
    shape,
    letters,
    capitals,
  };
}

function hashOfLast(count: number, length: number): number {
  let hash = EMPTY;
  for (let at = Math.max(0, length - count); at < length; at++) hash = add(hash, units[at]);
  return hash;
}

function countLetters(form: string): { letters: number; capitals: number } {
  let letters = 0;
  let capitals = 0;
  for (let at = 0; at < form.length; at++) {
    const unit = form.charCodeAt(at);
    const upper = unit & ~32;
    if (upper < 65 || upper > 90) continue;
    letters++;
    if (unit === upper) capitals++;
  }
  return { letters, capitals };
}
