/** Where words, numbers and marks end: what the treebanks keep whole, and what they cut apart. */
import { readTable } from '../table.ts';
import { ABBREVIATIONS, abbreviationOf } from './abbreviations.ts';
import {
  afterCharacter,
  classOf,
  endOfDigits,
  endOfLetters,
  isDigitAt,
  isLetterAt,
  isLower,
  isUpper,
  SPACE,
  unitAt,
} from './characters.ts';

const prefixes = new Set(readTable(new URL('./data/prefixes.csv', import.meta.url)).map((row) => row.prefix));

/** marks that make one token when they are repeated: "...", "--", "''", "====" */
const REPEATED = new Set(".-–—=_*~#+<>`'’‘".split('').map((mark) => mark.charCodeAt(0)));
/** marks of which any mixture is one token: "?!" */
const isShout = (unit: number) => unit === 33 || unit === 63;
export const isApostrophe = (unit: number) => unit === 39 || unit === 0x2019;
const isJoiner = (unit: number) => unit === 46 || unit === 44 || unit === 58 || unit === 47; // . , : /

/** what stands after an apostrophe as a token of its own */
export const CLITICS = new Set(['s', 're', 've', 'll', 'd', 'm']);
const ORDINAL_OR_DECADE = /^(?:st|nd|rd|th|s)$/i;

/** words written as one that the treebanks cut in two, and where */
export const GLUED = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
]);

/** Words in small letters of which it takes more than the next character to say where they end: `words.wat` leaves them to the rules here. */
export const RULED: readonly string[] = [...ABBREVIATIONS, ...prefixes, ...GLUED.keys(), 'www'];

export const FULL_STOP = 46;
const [AMPERSAND, HYPHEN] = [38, 45];

/** The end of a word with the letters after the mark at `end`, where the two make one: "example.org", "AT&T", "non-human". */
export function endOfJoined(text: string, from: number, end: number, hasDigit: boolean): number {
  const length = end - from;
  const joined = endOfLetters(text, end + 1);
  const added = joined - end;
  switch (text.charCodeAt(end)) {
    case FULL_STOP:
      return length > 1 && !hasDigit && isLower(text, end + 1) ? endOfDotted(text, end) : end;
    case AMPERSAND:
      return length <= 3 && added <= 4 && isUpper(text, end - 1) && isUpper(text, end + 1) ? joined : end;
    case HYPHEN:
      return length <= 7 && prefixes.has(text.slice(from, end).toLowerCase()) ? joined : end;
    default:
      return end;
  }
}

/** Where the first digit of a run stands; -1 where it has none. */
export const firstDigit = (text: string, from: number, end: number): number => {
  for (let at = from; at < end; at++) if (isDigitAt(text, at)) return at;
  return -1;
};

/** The end of "U.S.", "Ph.D.", "J." or "Gen.", which starts here with letters up to `end` and a full stop; `end` where it is none of these. */
export function endOfInitials(text: string, from: number, end: number): number {
  if (abbreviationOf(text.slice(from, Math.min(end, from + 12))) && !isLetterAt(text, end + 1)) return end + 1;
  if (end - from > 2) return end;
  let at = end;
  let letters = 1;
  while (unitAt(text, at) === FULL_STOP && isLetterAt(text, at + 1) && !isLetterAt(text, at + 2) && !isDigitAt(text, at + 2)) {
    at += 2;
    letters++;
  }
  if (letters > 1) return unitAt(text, at) === FULL_STOP ? at + 1 : at;
  return end - from === 1 && isUpper(text, from) && text[from] !== 'I' ? end + 1 : end;
}

/** The end of "example.org" or "a.k.a", whose first full stop is at `dot`. */
function endOfDotted(text: string, dot: number): number {
  let at = dot;
  while (unitAt(text, at) === FULL_STOP && isLetterAt(text, at + 1) && isLower(text, at + 1)) at = endOfLetters(text, at + 1);
  return at;
}

/** Whether the apostrophe at an offset starts "'s" or the like. */
export const isCliticAt = (text: string, apostrophe: number): boolean => {
  const end = endOfLetters(text, apostrophe + 1);
  return end - apostrophe <= 3 && CLITICS.has(text.slice(apostrophe + 1, end).toLowerCase());
};

/**
 * Groups of digits that marks join into one token: a quintillion has seven, and so has a day with its time to the thousandth of a second. More are a
 * list without spaces ("1,1,1,…"): it is cut, since as one token it would let a sentence have figures without end (see `LONGEST_SENTENCE`).
 */
const MOST_GROUPS = 8;

/** "1,081", "3.5", "5:30", "9/11", "11/28/2000", "10th", "1990s", "4x4"; a unit glued to it ("15km", "$5bn") is a token of its own. */
export function endOfNumeral(text: string, from: number): number {
  let end = endOfDigits(text, from);
  for (let groups = 1; groups < MOST_GROUPS && isJoiner(unitAt(text, end)) && isDigitAt(text, end + 1); groups++)
    end = endOfDigits(text, end + 1);
  if (isLetterAt(text, end)) {
    const tail = endOfLetters(text, end);
    const letters = text.slice(end, Math.min(tail, end + 8));
    const isPart = ORDINAL_OR_DECADE.test(letters) || (letters.length === 1 && /[A-Z]/.test(letters) && !/[BKMT]/.test(letters));
    if (isPart || firstDigit(text, end, tail) >= 0) end = tail;
  }
  return end;
}

/** A mark, or a run of them that is written as one; "'s" after and "'90s" before a word. */
export function endOfMark(text: string, from: number, chunkEnd: number): number {
  const end = endOfMarks(text, from, chunkEnd);
  const isApostropheAlone = isApostrophe(text.charCodeAt(from)) && end === from + 1;
  return isApostropheAlone ? endOfApostrophised(text, end) : end;
}

function endOfMarks(text: string, from: number, chunkEnd: number): number {
  const unit = text.charCodeAt(from);
  let end = afterCharacter(text, from);
  if (isShout(unit)) while (end < chunkEnd && isShout(text.charCodeAt(end))) end++;
  else if (REPEATED.has(unit)) while (end < chunkEnd && text.charCodeAt(end) === unit) end++;
  return end;
}

/** The end of what an apostrophe right before `from` belongs to: "'s" after a word, "'90s" at the start of one; `from` where it stands alone. */
function endOfApostrophised(text: string, from: number): number {
  const tail = endOfLetters(text, from);
  const isFirst = from === 1 || classOf(text.charCodeAt(from - 2)) === SPACE;
  const belongs = isFirst ? isDecade(text, from, tail) : tail - from <= 2 && CLITICS.has(text.slice(from, tail).toLowerCase());
  return belongs ? tail : from;
}

/** "'90s" and "'72" */
const isDecade = (text: string, from: number, end: number): boolean =>
  end - from >= 2 && end - from <= 3 && isDigitAt(text, from) && isDigitAt(text, from + 1) && (end - from === 2 || text[end - 1] === 's');
