import { readTable } from '../table.ts';
import { abbreviationOf } from './abbreviations.ts';
import { addressAt, LONGEST_ADDRESS } from './addresses.ts';
import {
  classOf,
  codePointAt,
  DIGIT,
  endOfDigits,
  endOfLetters,
  isDigitAt,
  isLetterAt,
  isLower,
  isUpper,
  LETTER,
  OTHER,
  SPACE,
  unitsOf,
} from './characters.ts';

/** Where the tokens of a text stand; `end` is exclusive. */
export interface Tokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
}

const prefixes = new Set(readTable(new URL('./data/prefixes.csv', import.meta.url)).map((row) => row.prefix));

/** marks that make one token when they are repeated: "...", "--", "''", "====" */
const REPEATED = new Set(".-–—=_*~#+<>`'’‘".split('').map((mark) => mark.charCodeAt(0)));
/** marks of which any mixture is one token: "?!" */
const isShout = (unit: number) => unit === 33 || unit === 63;
const isApostrophe = (unit: number) => unit === 39 || unit === 0x2019;
const isJoiner = (unit: number) => unit === 46 || unit === 44 || unit === 58 || unit === 47; // . , : /

const CLITICS = new Set(['s', 're', 've', 'll', 'd', 'm']);
/** words written as one that the treebanks cut in two, and where */
const GLUED = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
]);
const ORDINAL_OR_DECADE = /^(?:st|nd|rd|th|s)$/i;
/** "Rs500", "USD5": the currency is a word of its own */
const CURRENCY = /^(?:Rs|USD|EUR|GBP|INR|PKR|CHF|CNY|RMB|JPY|AUD|CAD)$/;

/**
 * Cuts a text into tokens as the English treebanks do: hyphens, slashes and brackets apart, clitics ("'s", "n't") apart, full stops kept by abbreviations
 * and initials, numbers with their separators whole. One pass; every character that is not white space is in exactly one token.
 */
export function tokenize(text: string): Tokens {
  let start = new Int32Array(64 + (text.length >> 2));
  let end = new Int32Array(start.length);
  let count = 0;

  const emit = (from: number, to: number) => {
    if (count === start.length) {
      start = grown(start);
      end = grown(end);
    }
    start[count] = from;
    end[count++] = to;
  };

  let at = 0;
  let chunkEnd = 0; // end of the run without white space that holds `at`
  let isAddressPossible = false; // only marks so far in this run
  let sign = text.indexOf('@');
  while (at < text.length) {
    const codePoint = codePointAt(text, at);
    const kind = classOf(codePoint);
    if (kind === SPACE) {
      at += unitsOf(codePoint);
      continue;
    }
    if (at >= chunkEnd) {
      chunkEnd = endOfChunk(text, at);
      isAddressPossible = chunkEnd - at <= LONGEST_ADDRESS;
    }
    if (isAddressPossible && kind !== OTHER) {
      isAddressPossible = false;
      if (sign >= 0 && sign < at) sign = text.indexOf('@', at);
      const address = addressAt(text, at, chunkEnd, sign >= 0 && sign < chunkEnd);
      if (address > at) {
        emit(at, address);
        at = address;
        continue;
      }
    }
    if (kind === LETTER) at = word(text, at, emit);
    else if (kind === DIGIT) at = numeral(text, at, emit);
    else at = mark(text, at, chunkEnd, emit);
  }
  return { count, start: start.slice(0, count), end: end.slice(0, count) };
}

type Emit = (from: number, to: number) => void;

const grown = (array: Int32Array): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
};

function endOfChunk(text: string, from: number): number {
  let at = from;
  while (at < text.length && classOf(text.charCodeAt(at)) !== SPACE) at++;
  return at;
}

/** A word that starts with a letter, with what belongs to it and follows: initials, an abbreviation's full stop, "O'Brien", "AT&T", "non-human". */
function word(text: string, from: number, emit: Emit): number {
  let end = endOfLetters(text, from);
  const digit = firstDigit(text, from, end);
  if (digit > from && CURRENCY.test(text.slice(from, Math.min(digit, from + 4))) && end > digit) {
    emit(from, digit);
    return digit;
  }
  const next = text.charCodeAt(end);
  if (next === 46 && digit < 0) {
    const stop = endOfInitials(text, from, end);
    if (stop > end) {
      emit(from, stop);
      return stop;
    }
    if (end - from > 1 && isLetterAt(text, end + 1) && isLower(text, end + 1)) end = endOfDotted(text, end); // "example.org"
  } else if (isApostrophe(next) && isLetterAt(text, end + 1)) {
    return contraction(text, from, end, emit);
  } else if (next === 38 && isLetterAt(text, end + 1)) {
    const joined = endOfLetters(text, end + 1);
    if (end - from <= 3 && joined - end <= 4 && isUpper(text, end - 1) && isUpper(text, end + 1)) end = joined; // "AT&T"
  } else if (next === 45 && isLetterAt(text, end + 1) && end - from <= 7 && prefixes.has(text.slice(from, end).toLowerCase())) {
    end = endOfLetters(text, end + 1);
  }
  const cut = end - from <= 6 ? GLUED.get(text.slice(from, end).toLowerCase()) : undefined;
  if (cut) emit(from, from + cut);
  emit(cut ? from + cut : from, end);
  return end;
}

const firstDigit = (text: string, from: number, end: number): number => {
  for (let at = from; at < end; at++) if (isDigitAt(text, at)) return at;
  return -1;
};

/** The end of "U.S.", "Ph.D.", "J." or "Gen.", which starts here with letters up to `end` and a full stop; `end` where it is none of these. */
function endOfInitials(text: string, from: number, end: number): number {
  if (abbreviationOf(text.slice(from, Math.min(end, from + 12))) && !isLetterAt(text, end + 1)) return end + 1;
  if (end - from > 2) return end;
  let at = end;
  let letters = 1;
  while (text.charCodeAt(at) === 46 && isLetterAt(text, at + 1) && !isLetterAt(text, at + 2) && !isDigitAt(text, at + 2)) {
    at += 2;
    letters++;
  }
  if (letters > 1) return text.charCodeAt(at) === 46 ? at + 1 : at;
  return end - from === 1 && isUpper(text, from) && text[from] !== 'I' ? end + 1 : end;
}

/** The end of "example.org" or "a.k.a", whose first full stop is at `dot`. */
function endOfDotted(text: string, dot: number): number {
  let at = dot;
  while (text.charCodeAt(at) === 46 && isLetterAt(text, at + 1) && isLower(text, at + 1)) at = endOfLetters(text, at + 1);
  return at;
}

/** "don't", "Pakistan's", "they'll", "O'Brien": letters, an apostrophe at `apostrophe`, letters. */
function contraction(text: string, from: number, apostrophe: number, emit: Emit): number {
  const end = endOfLetters(text, apostrophe + 1);
  const tail = end - apostrophe <= 3 ? text.slice(apostrophe + 1, end).toLowerCase() : '';
  if (tail === 't' && (text.charCodeAt(apostrophe - 1) | 32) === 110 && apostrophe - from > 1) {
    emit(from, apostrophe - 1);
    emit(apostrophe - 1, end);
  } else if (CLITICS.has(tail)) {
    emit(from, apostrophe);
    emit(apostrophe, end);
  } else if (isApostrophe(text.charCodeAt(end)) && isLetterAt(text, end + 1) && !isCliticAt(text, end)) {
    emit(from, apostrophe); // letters'letters'letters is no word: give up one at a time
    emit(apostrophe, apostrophe + 1);
    return apostrophe + 1;
  } else {
    emit(from, end);
  }
  return end;
}

/** Whether the apostrophe at an offset starts "'s" or the like. */
const isCliticAt = (text: string, apostrophe: number): boolean => {
  const end = endOfLetters(text, apostrophe + 1);
  return end - apostrophe <= 3 && CLITICS.has(text.slice(apostrophe + 1, end).toLowerCase());
};

/** "1,081", "3.5", "5:30", "9/11", "11/28/2000", "10th", "1990s", "4x4"; a unit glued to it ("15km", "$5bn") is a token of its own. */
function numeral(text: string, from: number, emit: Emit): number {
  let end = endOfDigits(text, from);
  while (isJoiner(text.charCodeAt(end)) && isDigitAt(text, end + 1)) end = endOfDigits(text, end + 1);
  if (isLetterAt(text, end)) {
    const tail = endOfLetters(text, end);
    const letters = text.slice(end, Math.min(tail, end + 8));
    const isPart = ORDINAL_OR_DECADE.test(letters) || (letters.length === 1 && /[A-Z]/.test(letters) && !/[BKMT]/.test(letters));
    if (isPart || firstDigit(text, end, tail) >= 0) end = tail;
  }
  emit(from, end);
  return end;
}

/** A mark, or a run of them that is written as one; "'s" after and "'90s" before a word. */
function mark(text: string, from: number, chunkEnd: number, emit: Emit): number {
  const unit = text.charCodeAt(from);
  let end = from + unitsOf(codePointAt(text, from));
  if (isShout(unit)) {
    while (end < chunkEnd && isShout(text.charCodeAt(end))) end++;
  } else if (REPEATED.has(unit)) {
    while (end < chunkEnd && text.charCodeAt(end) === unit) end++;
  }
  if (isApostrophe(unit) && end === from + 1) {
    const tail = endOfLetters(text, end);
    const isFirst = from === 0 || classOf(text.charCodeAt(from - 1)) === SPACE;
    const isClitic = !isFirst && tail - end <= 2 && CLITICS.has(text.slice(end, tail).toLowerCase());
    if (isClitic || (isFirst && isDecade(text, end, tail))) end = tail;
  }
  emit(from, end);
  return end;
}

/** "'90s" and "'72" */
const isDecade = (text: string, from: number, end: number): boolean =>
  end - from >= 2 && end - from <= 3 && isDigitAt(text, from) && isDigitAt(text, from + 1) && (end - from === 2 || text[end - 1] === 's');
