/** What kind of character a code point is, as far as a tokenizer cares. */
export const SPACE = 1;
/** letters with their combining marks, soft hyphens and joiners, which stand inside words */
export const LETTER = 2;
export const DIGIT = 3;
export const OTHER = 4;

const INSIDE_WORDS = /[\p{L}\p{M}\p{Cf}]/u;
const BLANK = /[\s\u200b\u200e\u200f\ufeff]/u;

const classify = (codePoint: number): number => {
  const character = String.fromCodePoint(codePoint);
  if (BLANK.test(character)) return SPACE;
  if (INSIDE_WORDS.test(character)) return LETTER;
  return codePoint >= 48 && codePoint <= 57 ? DIGIT : OTHER;
};

/** classes of the Basic Multilingual Plane, filled as characters are met; 0 is not met yet */
const known = new Uint8Array(0x10000);

/** The class of a code point. */
export function classOf(codePoint: number): number {
  if (codePoint >= 0x10000) return classify(codePoint);
  if (known[codePoint] === 0) known[codePoint] = classify(codePoint);
  return known[codePoint];
}

/** The code point that starts at an offset; a lone surrogate stands for itself. */
export const codePointAt = (text: string, offset: number): number => text.codePointAt(offset) ?? 0;

/** How many UTF-16 units a code point takes. */
export const unitsOf = (codePoint: number): number => (codePoint > 0xffff ? 2 : 1);

const UPPER = /^\p{Lu}/u;
const LOWER = /^\p{Ll}/u;

/** Whether the letter at an offset is a capital. */
export function isUpper(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit < 128 ? unit >= 65 && unit <= 90 : UPPER.test(text.slice(offset, offset + 2));
}

/** Whether the letter at an offset is a small one. */
export function isLower(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit < 128 ? unit >= 97 && unit <= 122 : LOWER.test(text.slice(offset, offset + 2));
}

/** The end of the run of letters (and, after the first letter, digits) that starts here. */
export function endOfLetters(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const codePoint = codePointAt(text, at);
    const kind = classOf(codePoint);
    if (kind !== LETTER && kind !== DIGIT) break;
    at += unitsOf(codePoint);
  }
  return at;
}

export const isLetterAt = (text: string, at: number): boolean => at < text.length && classOf(codePointAt(text, at)) === LETTER;
export const isDigitAt = (text: string, at: number): boolean => at < text.length && classOf(text.charCodeAt(at)) === DIGIT;

/** The end of the run of digits that starts here. */
export function endOfDigits(text: string, from: number): number {
  let at = from;
  while (isDigitAt(text, at)) at++;
  return at;
}
