/** Reading small numbers: day, year, count. A number that a figure could be made of is left alone by the callers. */
import { memberTest } from '../../language/member.ts';
import { entryOf, ordinalOf, unitsOf } from '../lexicon.ts';
import type { Words } from '../words.ts';

const isAOrThe = memberTest('a the');

const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;
const YEAR = /^(?:1[0-9]\d\d|20\d\d)$/;

/** "3", "3rd", "third" → 3, where it can be a day of a month */
export function dayAt(words: Words, at: number): number | null {
  const word = words.lower(at);
  const day = DAY.test(word) ? Number(word) : ordinalOf(word);
  return day !== null && day <= 31 ? day : null;
}

/** Four digits from 1000 to 2099. */
export function yearAt(words: Words, at: number): number | null {
  const word = words.lower(at);
  return YEAR.test(word) ? Number(word) : null;
}

/** A year in words: "nineteen ninety-six", "two thousand". Its end is exclusive. */
export function spelledYearAt(words: Words, at: number): { year: number; end: number } | null {
  const first = entryOf(words.lower(at), 'number')?.number;
  if (first === undefined) return null;
  if (first === 2 && words.lower(at + 1) === 'thousand') {
    const from = words.lower(at + 2) === 'and' ? at + 3 : at + 2;
    const rest = tensAt(words, from);
    return rest ? { year: 2000 + rest.value, end: rest.end } : { year: 2000, end: at + 2 };
  }
  if (first < 15 || first > 20) return null;
  if (words.lower(at + 1) === 'hundred') return null;
  const rest = tensAt(words, at + 1);
  return rest && rest.value >= 10 ? { year: first * 100 + rest.value, end: rest.end } : null;
}

/** "ninety-six", "eleven", "twenty" */
function tensAt(words: Words, at: number): { value: number; end: number } | null {
  const tens = entryOf(words.lower(at), 'number')?.number;
  if (tens === undefined) return null;
  if (tens < 20) return { value: tens, end: at + 1 };
  const next = words.lower(at + 1) === '-' ? at + 2 : at + 1;
  const ones = entryOf(words.lower(next), 'number')?.number;
  return ones !== undefined && ones > 0 && ones < 10 ? { value: tens + ones, end: next + 1 } : { value: tens, end: at + 1 };
}

export interface Count {
  first: number;
  /** null: "several", "a few" */
  value: number | null;
  /** "a", "an": not a numeral */
  article: boolean;
}

const VAGUE = new Set(['several', 'few', 'many', 'some']);
const DIGITS = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\d+(?:\.\d+)?$/;
/** how many words a number in words may have: "two hundred and twenty-five" */
const LONGEST = 7;

/** The count that ends right before a word: "25", "twenty-five", "a few", "a couple of", "several", "a". */
export function countBefore(words: Words, end: number): Count | null {
  let last = end - 1;
  if (words.lower(last) === '-') last -= 1;
  const word = words.lower(last);
  if (word === 'half' && words.lower(last - 1) === 'a' && words.lower(last - 2) === 'and')
    return plusHalf(spelledBefore(words, last - 3) ?? digitsAt(words, last - 3));
  if (words.lower(last - 1) === '/' && /^[12]$/.test(words.lower(last - 2))) return fraction(words, last);
  if (DIGITS.test(word)) return { first: last, value: Number(word.replaceAll(',', '')), article: false };
  if (word === 'a' || word === 'an') return { first: last, value: words.lower(last - 1) === 'half' ? 0.5 : 1, article: true };
  return vagueBefore(words, last) ?? collectiveBefore(words, last) ?? spelledBefore(words, last);
}

/** "several", "a few", "the few" */
function vagueBefore(words: Words, last: number): Count | null {
  const word = words.lower(last);
  if (!VAGUE.has(word)) return null;
  const hasArticle = word === 'few' && isAOrThe(words.lower(last - 1));
  return { first: hasArticle ? last - 1 : last, value: null, article: false };
}

/** "a couple of", "a couple", "a dozen" */
function collectiveBefore(words: Words, last: number): Count | null {
  const noun = words.lower(last) === 'of' && words.lower(last - 1) === 'couple' ? last - 1 : last;
  const word = words.lower(noun);
  if (word !== 'couple' && word !== 'dozen') return null;
  return { first: words.lower(noun - 1) === 'a' ? noun - 1 : noun, value: word === 'couple' ? 2 : 12, article: false };
}

const plusHalf = (count: Count | null): Count | null => (count && count.value !== null ? { ...count, value: count.value + 0.5 } : null);

function digitsAt(words: Words, at: number): Count | null {
  return DIGITS.test(words.lower(at)) ? { first: at, value: Number(words.lower(at).replaceAll(',', '')), article: false } : null;
}

/** "2 1/2" */
function fraction(words: Words, last: number): Count | null {
  const value = Number(words.lower(last - 2)) / Number(words.lower(last));
  if (!Number.isFinite(value) || value >= 1) return null;
  const whole = words.glued(last - 2) ? null : digitsAt(words, last - 3);
  return whole?.value == null ? { first: last - 2, value, article: false } : { ...whole, value: whole.value + value };
}

const isAOrAn = memberTest('a an');
/** "two hundred and twenty-five" */
function spelledBefore(words: Words, last: number): Count | null {
  if (!isNumeral(words, last)) return null;
  let first = last;
  for (let before = numeralBefore(words, first); before !== null && last - first < LONGEST; before = numeralBefore(words, first))
    first = before;
  if (isAOrAn(words.lower(first - 1)) && entryOf(words.lower(first), 'scale')) first -= 1;
  return { first, value: sumOf(words, first, last), article: false };
}

const isNumeral = (words: Words, at: number): boolean =>
  entryOf(words.lower(at), 'number') !== null || entryOf(words.lower(at), 'scale') !== null;

/** The word of the same number in front: right before it, or after a hyphen or "and". */
function numeralBefore(words: Words, at: number): number | null {
  if (isNumeral(words, at - 1)) return at - 1;
  const isJoined = words.lower(at - 1) === '-' || words.lower(at - 1) === 'and';
  return isJoined && isNumeral(words, at - 2) && !unitsOf(words.lower(at - 2)) ? at - 2 : null;
}

function sumOf(words: Words, first: number, last: number): number {
  let total = 0;
  let group = 0;
  for (let at = first; at <= last; at++) {
    const scale = entryOf(words.lower(at), 'scale')?.number;
    const number = entryOf(words.lower(at), 'number')?.number;
    if (number !== undefined) group += number;
    else if (scale === 100) group = (group || 1) * 100;
    else if (scale === 1000) [total, group] = [total + (group || 1) * 1000, 0];
  }
  return total + group;
}
