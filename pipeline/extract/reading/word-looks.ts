/** What a word looks like, by its spelling alone. */
import { isLower, isUpper } from './characters.ts';
import { hashOf } from './hashing.ts';

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
  return isUpper(character, 0) ? 'X' : isLower(character, 0) ? 'x' : character;
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

/** How many hashes there are of a word. */
export const HASHES = 10;
/** which of them is that of the word itself */
export const FORM = 4;
/** and where the number of capitals stands among the numbers of `looksOf` */
export const CAPITALS = HASHES + 1;

/**
 * What a word as it is written looks like: hashes, the raw material of every feature, of its norm (see `normalise`), of the last 2 letters of that, of
 * the last 3, of its shape, of itself, of the last letter of its norm, of the last 4, of the first, the first 2, the first 3; then how many letters
 * from a to z it has, and how many of them are capitals. `words.wat` does the same for words in ASCII.
 * @param small whether it is read as if in small letters
 */
export function looksOf(form: string, small: boolean): number[] {
  const norm = normalise(form);
  const shown = small ? norm : form;
  const shape = small ? `${SMALL_SHAPE}${shapeOf(norm)}` : shapeOf(form);
  const last = (count: number): string => norm.slice(-count);
  const first = (count: number): string => norm.slice(0, count);
  const hashed = [norm, last(2), last(3), shape, shown.slice(0, LONGEST), last(1), last(4), first(1), first(2), first(3)];
  return [...hashed.map(hashOf), ...countLetters(form.slice(0, LONGEST))];
}

/** what the shape of a word begins with that is read as if in small letters */
export const SMALL_SHAPE = 'CAPITALS ';

/** How many letters from a to z, and how many of them are capitals. */
function countLetters(form: string): [letters: number, capitals: number] {
  const letters = form.replace(/[^a-zA-Z]/g, '');
  return [letters.length, letters.replace(/[a-z]/g, '').length];
}
