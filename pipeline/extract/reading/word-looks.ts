/** What a word looks like, by its spelling alone. */
import { hashOf } from './hashing.ts';

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

/** Of a word as it is written, in the order of `Looks`; `words.wat` does the same for words in ASCII. @param small whether it is read as if in small letters */
export function looksOf(form: string, small: boolean): number[] {
  const norm = normalise(form);
  const shown = small ? norm : form;
  return [
    hashOf(shown.slice(0, LONGEST)),
    hashOf(norm),
    ...[1, 2, 3, 4].map((count) => hashOf(norm.slice(-count))),
    ...[1, 2, 3].map((count) => hashOf(norm.slice(0, count))),
    hashOf(small ? `${SMALL_SHAPE}${shapeOf(norm)}` : shapeOf(form)),
    ...countLetters(form.slice(0, LONGEST)),
  ];
}

/** what the shape of a word begins with that is read as if in small letters */
export const SMALL_SHAPE = 'CAPITALS ';

/** How many letters from a to z, and how many of them are capitals. */
function countLetters(form: string): [letters: number, capitals: number] {
  const letters = form.replace(/[^a-zA-Z]/g, '');
  return [letters.length, letters.replace(/[a-z]/g, '').length];
}
