/**
 * Digits of other scripts read as those of ASCII: "１２３ people", "١٢٣ people". Each takes the place of one character, so that all offsets stay
 * those of the text as it was written. Only what makes one numeral with such digits is changed too: separators between them, and a sign of
 * percent or of money that touches them.
 */
import type { Span } from '../../contract.ts';

/** Those whose place no plain digit can take, since they are two code units long (mathematical bold and the like), are left. */
const OTHER_DIGIT = /[^\P{Nd}0-9]/u;
/** Where such digits are among the characters, and few others of news: a first look, since all of them make a pattern that is slow to get ready. */
const NEAR_OTHER_DIGITS = /[\u0660-\u1c59\ua620-\uabf9\ud801-\ud83a\ud83e\uff10-\uff19]/;
const hasOtherDigit = (text: string): boolean => NEAR_OTHER_DIGITS.test(text) && OTHER_DIGIT.test(text);
const NUMERAL = /[＄￡￥]?\p{Nd}(?:[.,:/．，：／٫٬]?\p{Nd})*[％٪]?/gu;
const LONG_DIGITS = /(?:(?=[\u{10000}-\u{10ffff}])\p{Nd})+/gu;
const MARKS: Record<string, string> = {
  '＄': '$',
  '￡': '£',
  '￥': '¥',
  '．': '.',
  '，': ',',
  '：': ':',
  '／': '/',
  '٫': '.',
  '٬': ',',
  '％': '%',
  '٪': '%',
};

/** The text with plain digits; the text itself where it has no others. */
export function plainDigits(text: string): string {
  if (!hasOtherDigit(text)) return text;
  return text.replace(NUMERAL, (numeral) => (OTHER_DIGIT.test(numeral) ? numeral.replace(/[^0-9]/gu, plain) : numeral));
}

/** Digits that are not read. @param text with plain digits where it can have them */
export const unreadDigits = (text: string): Span[] =>
  hasOtherDigit(text)
    ? [...text.matchAll(LONG_DIGITS)].map(({ index, 0: digits }) => ({ start: index, end: index + digits.length, text: digits }))
    : [];

function plain(character: string): string {
  if (character.length > 1) return character;
  return MARKS[character] ?? (OTHER_DIGIT.test(character) ? String(digitOf(character.charCodeAt(0))) : character);
}

/** Unicode has the digits of a script in a row, from nought to nine. */
function digitOf(code: number): number {
  let before = 0;
  while (OTHER_DIGIT.test(String.fromCharCode(code - before - 1))) before++;
  return before;
}
