/** The currency in front of a numeral: "$", "US$", "Rs.", "EUR". */

import { phraseBefore } from '../phrases.ts';
import { MARK, type Pieces, textOf, WORD } from '../pieces.ts';
import { CURRENCY_PREFIXES } from './table.ts';
import type { UnitRead } from './unit.ts';

/** "$", "US$", "Rs.", "EUR" in front of a numeral. */
export function readPrefix(pieces: Pieces, numeral: number, floor: number): UnitRead | null {
  const found = phraseBefore(CURRENCY_PREFIXES, pieces, numeral);
  if (!found) return null;
  const [phrase, first] = found;
  if (phrase.exact?.length === 1 && !isLetterOfMoney(pieces, numeral, phrase.exact)) return null;
  if (first < floor) return first < numeral - 1 && numeral - 1 >= floor ? readShorter(pieces, numeral) : null;
  for (let i = first + 1; i <= numeral; i++) if (pieces.gap(i) > 1) return null;
  if (isLetterApart(pieces, phrase.words, first)) return readShorter(pieces, numeral);
  return isInsideWord(pieces, first) ? null : { unit: phrase.meaning, first, end: numeral };
}

/** "R2bn", "N15 million": a single capital touches its number, and where it may name a road or a page the number is one of money. */
const isLetterOfMoney = (pieces: Pieces, numeral: number, letter: string): boolean =>
  pieces.gap(numeral) === 0 && (!['N', 'P'].includes(letter) || isLarge(pieces, numeral) || isPrice(pieces, numeral));

/** "a $5 note" names no Australian dollar; "'s $5" no Singapore dollar */
const isLetterApart = (pieces: Pieces, [letter, sign]: readonly string[], first: number): boolean =>
  sign === '$' && letter.length === 1 && letter !== 'c' && pieces.gap(first + 1) > 0;

const isInsideWord = (pieces: Pieces, first: number): boolean =>
  first > 0 && pieces.kind[first] === WORD && pieces.gap(first) === 0 && pieces.kind[first - 1] !== MARK;

/** "N15 million", "P6,500", "P27.85": a road is the N11. */
const isLarge = (pieces: Pieces, numeral: number): boolean =>
  pieces.value[numeral] >= 1000 ||
  /^\d+\.\d\d$/.test(textOf(pieces, numeral)) ||
  ['thousand', 'million', 'billion', 'trillion', 'm', 'bn', 'mn', 'k'].includes(pieces.word(numeral + 1));

/** "sold for N200": after such a word no road is named. */
const isPrice = (pieces: Pieces, numeral: number): boolean =>
  pieces.word(numeral - 1) === 'n' &&
  pieces.value[numeral] >= 10 &&
  (/^(?:for|at|as|about|nearly|around|costs?|paid|pay|worth)$/.test(pieces.word(numeral - 2)) ||
    ['a', 'per'].includes(pieces.word(numeral + 1)));

function readShorter(pieces: Pieces, numeral: number): UnitRead | null {
  const dollar = CURRENCY_PREFIXES.byWord.get(pieces.word(numeral - 1))?.find((phrase) => phrase.words.length === 1);
  return dollar ? { unit: dollar.meaning, first: numeral - 1, end: numeral } : null;
}
