/** Dates and clock times that the module of times did not claim: "June 10th", "10 June", "5 pm", "the 1990s". */
import { DASHES } from '../../numerals/lexicon.ts';
import { isCapital, NUMBER, type Pieces, textOf, touches } from '../../pieces.ts';
import { readUnit } from '../../units/unit.ts';
import { MONTHS } from './names.ts';
import { CURRENCY_MARKS, isLateYear, isYear, YEAR } from './years.ts';

/** Where the date or time that a number at a piece belongs to ends; null where it is none of this kind. */
type Way = (pieces: Pieces, at: number) => number | null;

/** The first that claims the number has it. */
const WAYS: readonly Way[] = [
  dayAfterMonth, //     June 10th, Aug. 3, 2021
  dayBeforeMonth, //    10 June, 10th of June 2019
  yearAfterMonth, //    June 2019
  halfOfDay, //         5 pm, 10.30am, 5 a.m.
  oClock, //            5 o'clock
  militaryTime, //      0800 GMT
  decade, //            the 1990s, '90s
  shortYear, //         the class of '98
  beforeChrist, //      between 2450 and 2200 BC
  year, //              2019
];

/** Dates, years and clock times that the module of times did not claim: where they end, or null. */
export function dateEnd(pieces: Pieces, at: number): number | null {
  for (const way of WAYS) {
    const end = way(pieces, at);
    if (end !== null) return end;
  }
  return null;
}

/** The word in front, an abbreviation's full stop stepped over: "Aug. 3". */
const wordBefore = (pieces: Pieces, at: number): string => (pieces.word(at - 1) === '.' ? pieces.word(at - 2) : pieces.word(at - 1));

const isDay = (value: number): boolean => value <= 31 && Number.isInteger(value);

function dayAfterMonth(pieces: Pieces, at: number): number | null {
  const month = wordBefore(pieces, at);
  if (!MONTHS.has(month) || !isDay(pieces.value[at]) || CURRENCY_MARKS.has(pieces.word(at - 1))) return null;
  if (pieces.kind[at - 2] === NUMBER && pieces.value[at - 2] <= 31) return null; // "23 September 28 bodies"
  const day = ordinalEnd(pieces, at) ?? at + 1;
  const isSpan = DASHES.has(pieces.word(day)) && pieces.kind[day + 1] === NUMBER && pieces.value[day + 1] <= 31;
  const end = afterYear(pieces, isSpan ? day + 2 : day);
  return readUnit(pieces, end, true, false)?.unit.kind === 'percent' || followsAsCount(pieces, month, at, end) ? null : end;
}

/** "Aug. 3[, 2021]", "Aug. 3[ 2021]" */
function afterYear(pieces: Pieces, end: number): number {
  if (pieces.word(end) === ',' && YEAR.test(textOf(pieces, end + 1))) return end + 2;
  return YEAR.test(textOf(pieces, end)) ? end + 1 : end;
}

function dayBeforeMonth(pieces: Pieces, at: number): number | null {
  if (!isDay(pieces.value[at])) return null;
  const end = ordinalEnd(pieces, at) ?? at + 1;
  const month = pieces.word(end) === 'of' && end > at + 1 ? end + 1 : end;
  if (!MONTHS.has(pieces.word(month)) || !isMonthName(pieces, month)) return null;
  return YEAR.test(textOf(pieces, month + 1)) ? month + 2 : month + 1;
}

function yearAfterMonth(pieces: Pieces, at: number): number | null {
  return MONTHS.has(wordBefore(pieces, at)) && YEAR.test(textOf(pieces, at)) ? at + 1 : null;
}

/** "two in the morning" has no digits */
function halfOfDay(pieces: Pieces, at: number): number | null {
  if (!(pieces.value[at] <= 24)) return null; // a code has no value
  const next = pieces.word(at + 1);
  if (['am', 'pm'].includes(next) && pieces.gap(at + 1) <= 1 && isClock(textOf(pieces, at))) return at + 2;
  return ['a', 'p'].includes(next) && pieces.word(at + 2) === '.' && pieces.word(at + 3) === 'm' ? at + 4 : null;
}

function oClock(pieces: Pieces, at: number): number | null {
  return pieces.word(at + 1) === 'o' && ["'", '’'].includes(pieces.word(at + 2)) && pieces.word(at + 3) === 'clock' ? at + 4 : null;
}

function militaryTime(pieces: Pieces, at: number): number | null {
  return ['gmt', 'est', 'edt', 'pst', 'bst', 'utc', 'hrs', 'cet'].includes(pieces.word(at + 1)) && /^\d{4}$/.test(textOf(pieces, at))
    ? at + 2
    : null;
}

const isApostrophe = (word: string): boolean => ["'", '’', '‘'].includes(word);

function decade(pieces: Pieces, at: number): number | null {
  const value = pieces.value[at];
  if (pieces.word(at + 1) !== 's' || !touches(pieces, at + 1) || value % 10 !== 0) return null;
  return (value >= 1000 ? YEAR.test(textOf(pieces, at)) : isApostrophe(pieces.word(at - 1))) ? at + 2 : null;
}

function shortYear(pieces: Pieces, at: number): number | null {
  if (!isApostrophe(pieces.word(at - 1)) || !touches(pieces, at) || pieces.gap(at - 1) === 0) return null;
  return /^\d\d$/.test(textOf(pieces, at)) && pieces.word(at + 1) !== '%' ? at + 1 : null;
}

function beforeChrist(pieces: Pieces, at: number): number | null {
  if (['bc', 'bce'].includes(pieces.word(at + 1))) return at + 2;
  const isJoined = ['and', 'to'].includes(pieces.word(at + 1)) || DASHES.has(pieces.word(at + 1));
  return isJoined && pieces.kind[at + 2] === NUMBER && ['bc', 'bce'].includes(pieces.word(at + 3)) ? at + 1 : null;
}

function year(pieces: Pieces, at: number): number | null {
  const before = wordBefore(pieces, at);
  return (YEAR.test(textOf(pieces, at)) && isYear(pieces, at, before)) || isLateYear(pieces, at, before) ? at + 1 : null;
}

const isClock = (text: string): boolean => /^\d{1,2}(?:[.:][0-5]\d)?$/.test(text);

const isMonthName = (pieces: Pieces, at: number): boolean =>
  !['may', 'march', 'mar', 'dec', 'sun', 'sat', 'sep', 'jan'].includes(pieces.word(at)) || isCapital(pieces, at);

/** "in June 25 people": a month, then a count. */
function followsAsCount(pieces: Pieces, month: string, at: number, end: number): boolean {
  return (
    end === at + 1 &&
    ['in', 'last', 'this', 'next', 'since', 'during'].includes(pieces.word(at - 2)) &&
    /(?:s|people|men|women|children|police)$/.test(pieces.word(end)) &&
    month !== 'may'
  );
}

function ordinalEnd(pieces: Pieces, at: number): number | null {
  return ['st', 'nd', 'rd', 'th'].includes(pieces.word(at + 1)) && touches(pieces, at + 1) ? at + 2 : null;
}
