/** The unit in front of or behind a numeral. */

import { isHyphen } from '../numerals/lexicon.ts';
import { phraseBefore, phrasesFrom } from '../phrases.ts';
import { MARK, NUMBER, type Pieces, WORD } from '../pieces.ts';
import { isWeight } from './pounds.ts';
import { CURRENCY_NAMES, CURRENCY_PREFIXES, UNITS, type Unit } from './table.ts';

export interface UnitRead {
  unit: Unit;
  /** piece range of its words */
  first: number;
  end: number;
}

/** "$", "US$", "Rs.", "EUR" in front of a numeral. */
export function readPrefix(pieces: Pieces, numeral: number, floor: number): UnitRead | null {
  const found = phraseBefore(CURRENCY_PREFIXES, pieces, numeral);
  if (!found) return null;
  const [phrase, first] = found;
  if (first < floor) return first < numeral - 1 && numeral - 1 >= floor ? readShorter(pieces, numeral) : null;
  if (pieces.gap(numeral) > 1) return null;
  for (let i = first + 1; i < numeral; i++) if (pieces.gap(i) > 1) return null;
  // "a $5 note" names no Australian dollar; "'s $5" no Singapore dollar
  if (
    phrase.words.length > 1 &&
    phrase.words[0].length === 1 &&
    phrase.words[1] === '$' &&
    pieces.gap(first + 1) > 0 &&
    phrase.words[0] !== 'c'
  ) {
    return readShorter(pieces, numeral);
  }
  if (pieces.kind[first] === WORD && first > 0 && pieces.gap(first) === 0 && pieces.kind[first - 1] !== MARK) return null;
  return { unit: phrase.meaning, first, end: numeral };
}

function readShorter(pieces: Pieces, numeral: number): UnitRead | null {
  const dollar = CURRENCY_PREFIXES.get(pieces.word(numeral - 1))?.find((phrase) => phrase.words.length === 1);
  return dollar ? { unit: dollar.meaning, first: numeral - 1, end: numeral } : null;
}

/** What may stand behind a lone letter that is a unit: "5 m tall", "3 t of", "10 h." */
const BEHIND_LETTER = new Set([
  'tall',
  'long',
  'wide',
  'high',
  'deep',
  'thick',
  'away',
  'of',
  'from',
  'and',
  'to',
  'or',
  'in',
  'per',
  'a',
  'at',
  'above',
  'below',
  'by',
  'x',
  '×',
  'on',
  'race',
  'final',
  'for',
  'with',
  'is',
  'was',
  'the',
  'off',
  'relay',
  'hurdles',
  'freestyle',
  'sprint',
]);
/** What an inch of "in" is followed by: nothing, a mark, or a dimension. */
const BEHIND_INCH = new Set([
  'thick',
  'long',
  'wide',
  'tall',
  'high',
  'deep',
  'in',
  'of',
  'or',
  'and',
  'to',
  'x',
  '×',
  'by',
  'more',
  'gap',
]);

/** The unit behind a numeral that ends at `end`: "km", "-foot", "per cent", "US dollars". */
export function readUnit(pieces: Pieces, end: number, digits: boolean, money: boolean): UnitRead | null {
  let at = end;
  let hyphened = false;
  if (isHyphen(pieces.word(at)) && pieces.gap(at) <= 1 && pieces.kind[at + 1] === WORD && pieces.gap(at + 1) <= 1) {
    at += 1;
    hyphened = true;
  } else if (
    (pieces.word(at) === '[' || pieces.word(at) === '<' || pieces.word(at) === '{') &&
    digits &&
    pieces.kind[at + 1] === WORD &&
    pieces.gap(at + 1) === 0
  ) {
    at += 1; // "20 [kg]"
  }
  if (at >= pieces.count || pieces.dead[at] || pieces.gap(at) > 3) return null;
  if (pieces.gap(at) > 0 && pieces.text.slice(pieces.end[at - 1], pieces.start[at]).includes('\n\n')) return null;
  for (const [phrase, behind] of phrasesFrom(CURRENCY_NAMES, pieces, at)) {
    if (endsInsideWord(pieces, behind) || money) continue;
    if (POUNDS.test(phrase.words[0]) && phrase.words.length === 1 && isWeight(pieces, at, behind, hyphened)) {
      return { unit: POUND_OF_WEIGHT, first: at, end: behind };
    }
    if (phrase.meaning.symbol && phrase.words[0] === 'p' && (pieces.gap(at) > 0 || !digits)) continue;
    if (AMBIGUOUS_MONEY.has(phrase.words[0]) && phrase.words.length === 1 && !isMoneyWord(pieces, at, end, digits)) continue;
    return { unit: phrase.meaning, first: at, end: behind };
  }
  for (const [phrase, behind] of phrasesFrom(UNITS, pieces, at)) {
    if (endsInsideWord(pieces, behind)) continue;
    const { unit } = { unit: phrase.meaning };
    const text = pieces.text.slice(pieces.start[at], pieces.end[behind - 1]);
    if (money && unit.kind !== 'percent') continue;
    if (!fitsHere(pieces, { at, behind, text, digits, hyphened, unit })) continue;
    return { unit, first: at, end: behind };
  }
  return null;
}

const POUND_OF_WEIGHT = UNITS.get('lb')?.[0].meaning as Unit;
const POUNDS = /^pounds?$/;
const AMBIGUOUS_MONEY = new Set([
  'won',
  'real',
  'sol',
  'colon',
  'rand',
  'le',
  'crowns',
  'pula',
  'kip',
  'lek',
  'ecu',
  'sterling',
  'cr',
  'lev',
  'som',
  'cordoba',
  'dm',
  'fl',
  'rs',
  'punt',
  'punts',
  'sucre',
  'cfa',
  'sen',
]);
const SMALLEST_SUM = 20;
/** "500 won" after a big or scaled amount, not "the two won". */
function isMoneyWord(pieces: Pieces, at: number, end: number, digits: boolean): boolean {
  const behind = pieces.word(at + 1);
  return (
    (pieces.kind[end - 1] === WORD || (digits && pieces.value[end - 1] >= SMALLEST_SUM)) &&
    !/^(?:the|a|an|by|his|her|their|its|in|more|seats|all)$/.test(behind) &&
    pieces.word(at) !== 'real'
  );
}

/** "cents" is not the "cent" of "centre": pieces are whole words, but "m" touches the "2" of "m2". */
function endsInsideWord(pieces: Pieces, behind: number): boolean {
  if (pieces.gap(behind) > 0 || behind >= pieces.count || pieces.kind[behind - 1] === MARK) return false;
  return pieces.kind[behind] === NUMBER || (pieces.kind[behind] === WORD && pieces.kind[behind - 1] === WORD);
}

interface Site {
  at: number;
  behind: number;
  text: string;
  digits: boolean;
  hyphened: boolean;
  unit: Unit;
}

function fitsHere(pieces: Pieces, { at, behind, text, digits, hyphened, unit }: Site): boolean {
  const glued = pieces.gap(at) === 0 && !hyphened;
  const lower = text.toLowerCase();
  const next = pieces.word(behind);
  const closes = behind >= pieces.count || pieces.kind[behind] === MARK || pieces.gap(behind) > 2;
  if (lower === 'in' || lower === 'in.') {
    return digits && !hyphened && (lower === 'in' ? closes || BEHIND_INCH.has(next) || glued : glued || BEHIND_INCH.has(next));
  }
  // 6'3"
  if (text === "'" || text === '’') return digits && glued && pieces.kind[behind] === NUMBER && pieces.gap(behind) === 0;
  if ((text === '"' || text === '”') && digits && glued && /^['’′]$/.test(pieces.word(at - 2)) && pieces.gap(at - 1) === 0) return true;
  if (text === '"' || text === '″' || text === "''" || text === '′') return digits && glued && !hyphened && !closesQuotation(pieces, at);
  if (text === 's' || lower === 'a') return digits && glued && pieces.value[at - 1] % 10 !== 0;
  if (unit.symbol && text.length === 1) {
    if (!digits) return false;
    if (hyphened) return closes || BEHIND_LETTER.has(next) || 'mtKVgW'.includes(text);
    if (glued) return text !== 'm' || closes || BEHIND_LETTER.has(next);
    return (
      (text === 't' || text === 'm' || text === 'g' || text === 'L' || text === 'l' || text === 'K' || text === 'W' || text === 'V') &&
      (closes || BEHIND_LETTER.has(next))
    );
  }
  if (unit.symbol) return digits;
  if (WORDLIKE_UNITS.has(lower)) return digits && (closes || BEHIND_LETTER.has(next) || glued || hyphened);
  if (lower === 'bar' || lower === 'bars' || lower === 'bit' || lower === 'mole') return digits;
  if (lower === 'cups' || lower === 'cup') return closes || next === 'of';
  return true;
}

/** short names that are also words or initials */
const WORDLIKE_UNITS = new Set([
  'mi',
  'pc',
  'pp',
  'au',
  'gr',
  'gm',
  'nm',
  'ha',
  'atm',
  'cc',
  'yr',
  'sec',
  'min',
  'mo',
  'cal',
  'rad',
  'hp',
  'ft',
  'lb',
  'oz',
  'wk',
  'bar',
]);

/** `"… won 5"`: a mark that closes a quotation is no inch. */
function closesQuotation(pieces: Pieces, at: number): boolean {
  const from = Math.max(0, pieces.start[at] - 300);
  const before = pieces.text.slice(from, pieces.start[at]);
  return (before.split('"').length - 1) % 2 === 1;
}
