/**
 * What kind of character a code point is: what every view of a text is cut by, the tokens of the reading (`tokens.ts`), the words of times, which
 * are these tokens (`times/words.ts`), and the pieces of numerals (`figures/pieces.ts`).
 */
/** white space, and what has no width between two words: the space of zero width, directional marks, the word joiner and its old form U+FEFF */
export const SPACE = 1;
/** letters with their combining marks, soft hyphens and joiners, which stand inside words */
export const LETTER = 2;
/** 0 to 9 */
export const DIGIT = 3;
export const OTHER = 4;

const INSIDE_WORDS = /[\p{L}\p{M}\p{Cf}]/u;
const BLANK = /[\s\u200b\u200e\u200f\u2060\ufeff]/u;

const classify = (codePoint: number): number => {
  const character = String.fromCodePoint(codePoint);
  if (BLANK.test(character)) return SPACE;
  if (INSIDE_WORDS.test(character)) return LETTER;
  return isDigit(codePoint) ? DIGIT : OTHER;
};

export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** classes of the Basic Multilingual Plane, filled as characters are met; 0 is not met yet */
const known = new Uint8Array(0x10000);

/** The class of a code point; all spaces are in the Basic Multilingual Plane. */
export function classOf(codePoint: number): number {
  if (codePoint >= 0x10000) return classify(codePoint);
  if (known[codePoint] === 0) known[codePoint] = classify(codePoint);
  return known[codePoint];
}

/** The UTF-16 unit at an offset, 0 beyond the end: V8 throws compiled code away once it reads beyond the end of a string. */
export const unitAt = (text: string, offset: number): number => (offset < text.length ? text.charCodeAt(offset) : 0);

const SURROGATE_BITS = 0xf800;
const SURROGATE = 0xd800;

/** The code point that starts at an offset; a lone surrogate stands for itself. */
export function codePointAt(text: string, offset: number): number {
  const unit = unitAt(text, offset);
  return (unit & SURROGATE_BITS) === SURROGATE ? (text.codePointAt(offset) as number) : unit;
}

/** The class of the character that starts at an offset. */
export const classAt = (text: string, offset: number): number => classOf(codePointAt(text, offset));

/** How many UTF-16 units a code point takes. */
export const unitsOf = (codePoint: number): number => (codePoint > 0xffff ? 2 : 1);

/** The offset after the character at an offset. */
export const afterCharacter = (text: string, at: number): number => at + unitsOf(codePointAt(text, at));

const CAPITAL = 1;
const SMALL = 2;
const NO_CASE = 3;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;

function findCase(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (UPPER.test(character)) return CAPITAL;
  return LOWER.test(character) ? SMALL : NO_CASE;
}

/** cases of the Basic Multilingual Plane, filled as characters beyond ASCII are met; 0 is not met yet */
const knownCases = new Uint8Array(0x10000);

function caseAt(text: string, offset: number): number {
  const codePoint = codePointAt(text, offset);
  if (codePoint >= 0x10000) return findCase(codePoint);
  if (knownCases[codePoint] === 0) knownCases[codePoint] = findCase(codePoint);
  return knownCases[codePoint];
}

/** Whether the letter at an offset is a capital. */
export function isUpper(text: string, offset: number): boolean {
  const unit = unitAt(text, offset);
  return unit < 128 ? unit >= 65 && unit <= 90 : caseAt(text, offset) === CAPITAL;
}

/** Whether the letter at an offset is a small one. */
export function isLower(text: string, offset: number): boolean {
  const unit = unitAt(text, offset);
  return unit < 128 ? unit >= 97 && unit <= 122 : caseAt(text, offset) === SMALL;
}

/** Whether a word begins with a capital and a small letter. */
export const isTitled = (word: string): boolean => word !== '' && isUpper(word, 0) && isLower(word, afterCharacter(word, 0));

/** a to z of either case: all letters below 128 */
export const isBasicLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);

/** The end of the run of letters alone that starts here. */
export function endOfPlainLetters(text: string, from: number): number {
  let at = from;
  for (;;) {
    const unit = unitAt(text, at);
    if (isBasicLetter(unit)) at++;
    else if (unit >= 128 && isLetterAt(text, at)) at = afterCharacter(text, at);
    else return at;
  }
}

/** The end of the run of letters (and, after the first letter, digits) that starts here. */
export function endOfLetters(text: string, from: number): number {
  let at = from;
  for (;;) {
    const end = endOfPlainLetters(text, at);
    at = endOfDigits(text, end);
    if (at === end) return end;
  }
}

/** Whether each character of a word passes a test or is one of some marks: of an empty word they all do. */
export function consistsOf(word: string, isOne: (text: string, at: number) => boolean, marks = ''): boolean {
  for (let at = 0; at < word.length; at = afterCharacter(word, at)) if (!isOne(word, at) && !marks.includes(word[at])) return false;
  return true;
}

/** Whether a letter begins at an offset: none of the marks and joiners that stand inside words, too. */
export function isAlphabetic(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  return unit < 128 ? isBasicLetter(unit) : ALPHABETIC.test(String.fromCodePoint(codePointAt(text, at)));
}
const ALPHABETIC = /\p{L}/u;

export const isLetterAt = (text: string, at: number): boolean => at < text.length && classOf(codePointAt(text, at)) === LETTER;
export const isDigitAt = (text: string, at: number): boolean => isDigit(unitAt(text, at));

/** The end of the run of digits that starts here. */
export function endOfDigits(text: string, from: number): number {
  let at = from;
  while (isDigitAt(text, at)) at++;
  return at;
}
