/** Dates around the name of a month: "10 June 2025", "June 10th", "August 2021", "3-5 May", "3 and 5 May", "March". */
import { memberTest } from '../../language/member.ts';
import { isCommonPlural, isName, isNounByUse } from '../../language/tags.ts';
import { isDay } from '../civil.ts';
import { type CalendarDate, date, type Expression, expression } from '../expression.ts';
import { monthOf, weekdayOf } from '../lexicon.ts';
import { isNumberOf, joinsTwo, opensWithLetterOrDigit } from '../small-words.ts';
import { isTagged, type Words } from '../words.ts';
import { dayAt, spelledYearAt, yearAt } from './numbers.ts';

const isAndOrOr = memberTest('and or');
const isAttack = memberTest('attacks hijackings');
const isEachOrEvery = memberTest('each every');
const leadsToWholeMonth = memberTest('in during since');

/** months whose names are words of another meaning: they need a neighbour that makes them a month */
const AMBIGUOUS = new Set(['may', 'march', 'mar', 'dec', 'jan']);
const leadsToMonth = memberTest(
  'ending ended ends in of since until till by during last next this late early mid through before after from between to for and every each - (',
);
const joinsDays = memberTest('- – — to and through or until & /');

export function monthDates(words: Words, at: number): Expression[] | null {
  const month = monthOf(words.lower(at));
  if (month === null) return null;
  const year = yearAfter(words, at + 1);
  return before(words, at, month, year) ?? following(words, at, month) ?? alone(words, at, month, year);
}

type Year = { year: number; end: number } | null;

function before(words: Words, at: number, month: number, year: Year): Expression[] | null {
  const days = daysBefore(words, at);
  const known = year ?? (days && (joinedYear(words, at) ?? telegraphYear(words, at)));
  return days && compose(words, days, month, known?.year ?? null, days[0].first, known?.end ?? at + 1);
}

/** "19-Nov-12", "19/Nov/2012" */
function joinedYear(words: Words, at: number): Year {
  const joint = words.lower(at + 1);
  if (joint !== words.lower(at - 1) || !/^[-/]$/.test(joint) || !words.glued(at + 1) || !words.glued(at + 2)) return null;
  const word = words.lower(at + 2);
  const year = yearAt(words, at + 2) ?? (isNumberOf(word, 2) ? shortYear(Number(word)) : null);
  return year === null ? null : { year, end: at + 3 };
}

/** "4 Mar 90" */
function telegraphYear(words: Words, at: number): Year {
  const word = words.lower(at + 1);
  const counted = words.lower(at + 2);
  const isOpen = opensWithLetterOrDigit(counted) || counted === '%';
  return words.lower(at).length <= 4 && isNumberOf(word, 2) && !isOpen ? { year: shortYear(Number(word)), end: at + 2 } : null;
}

function following(words: Words, at: number, month: number): Expression[] | null {
  const days = daysAfter(words, at + 1);
  if (!days) return null;
  const end = days[days.length - 1].end;
  const year = yearAfter(words, end);
  return compose(words, days, month, year?.year ?? null, at, year?.end ?? end);
}

function alone(words: Words, at: number, month: number, year: Year): Expression[] | null {
  if (year) return [expression(at, year.end, date({ year: year.year, month }), 'month-year')];
  if (!isMonth(words, at)) return null;
  if (isEachOrEvery(words.lower(at - 1)))
    return [expression(at - 1, at + 1, { kind: 'set', value: `XXXX-${String(month).padStart(2, '0')}` }, 'every-month')];
  return [expression(at, at + 1, date({ month }), 'month')];
}

/** "May" is a month after "in" or "last"; not in "may", "May Lim", "they may", "Theresa May said". */
function isMonth(words: Words, at: number): boolean {
  if (!words.capital(at)) return false;
  const word = words.lower(at);
  if (word.endsWith('.') || word.length > 3 || word === 'may') {
    if (!AMBIGUOUS.has(word)) return true;
    if (words.lower(at - 1) === 'the' && isTagged(words, at + 1, isNounByUse)) return true; // the March vote
    return leadsToMonth(words.lower(at - 1)) && !(words.capital(at + 1) && isTagged(words, at + 1, isName));
  }
  return leadsToMonth(words.lower(at - 1)) && !AMBIGUOUS.has(word);
}

interface Day {
  day: number;
  first: number;
  end: number;
}

/** "3", "the 3rd of", "3 and 5", "3-5" before the month */
function daysBefore(words: Words, month: number): Day[] | null {
  const joint = words.lower(month - 1);
  const isGlued = joint === '-' || (joint === '/' && words.lower(month + 1) === '/');
  if (isGlued && (!words.glued(month) || monthOf(words.lower(month - 3)) !== null)) return null; // July 29 - August 2
  const last = joint === 'of' || isGlued ? month - 2 : month - 1;
  const day = dayAt(words, last);
  if (day === null || !isDayWord(words, last, last < month - 1)) return null;
  const days = [{ day, first: last, end: last + 1 }];
  for (let at = beforeWeekday(words, last); joinsDays(words.lower(at)) && days.length < 4; ) {
    const other = dayAt(words, at - 1);
    if (other === null || other >= days[0].day || !/^\d/.test(words.lower(at - 1))) break;
    days.unshift({ day: other, first: at - 1, end: at });
    at = beforeWeekday(words, at - 1);
  }
  return days;
}

/** The word before a day of the month, or before the weekday in front of it: "Thursday 2 and Sunday 5 May". */
const beforeWeekday = (words: Words, day: number): number => (weekdayOf(words.lower(day - 1)) === null ? day - 1 : day - 2);

/** "10", "10th", "the 10th", "1 and 2" after the month */
function daysAfter(words: Words, at: number): Day[] | null {
  const first = words.lower(at) === 'the' ? at + 1 : at;
  const day = dayAt(words, first);
  // "in June 10 soldiers died", but "the June 10 attacks"
  if (day === null || (/^\d+$/.test(words.lower(first)) && isCounted(words, first) && leadsToWholeMonth(words.lower(at - 2)))) return null;
  if (!/^\d/.test(words.lower(first)) && first === at) return null;
  const days = [{ day, first, end: first + 1 }];
  for (let joint = first + 1; joinsDays(words.lower(joint)) && days.length < 4; joint += 2) {
    const other = dayAt(words, joint + 1);
    if (other === null || other <= day || !/^\d/.test(words.lower(joint + 1)) || monthOf(words.lower(joint + 2))) break;
    if (isAndOrOr(words.lower(joint)) && isCounted(words, joint + 1)) break;
    days.push({ day: other, first: joint + 1, end: joint + 2 });
  }
  return days;
}

/** "June 10" but not "in June 10 soldiers", "second May" but "the second of May" */
function isDayWord(words: Words, at: number, ledIn: boolean): boolean {
  const word = words.lower(at);
  if (/^\d+$/.test(word)) return !isCounted(words, at);
  return /^\d/.test(word) || ledIn || /^(?:the)$/.test(words.lower(at - 1)) || monthOf(words.lower(at - 1)) !== null;
}

/** A plural noun right after a numeral is what it counts: "June 10 soldiers". */
function isCounted(words: Words, at: number): boolean {
  return isTagged(words, at + 1, isCommonPlural) && !words.capital(at + 1) && monthOf(words.lower(at + 1)) === null;
}

/** ", 2025", "2025", "of 2025", "'97", "nineteen ninety-seven" */
export function yearAfter(words: Words, at: number): { year: number; end: number } | null {
  let next = at;
  const joint = words.lower(next);
  if (joint === ',' || joint === 'of' || joint === 'in') next += 1;
  const year = yearAt(words, next);
  if (year !== null) return joint === 'in' ? null : { year, end: next + 1 };
  const short = /^'(\d\d)$/.exec(words.lower(next)) ?? (words.lower(next) === "'" ? /^(\d\d)$/.exec(words.lower(next + 1)) : null);
  if (short) return { year: shortYear(Number(short[1])), end: next + (words.lower(next) === "'" ? 2 : 1) };
  return joint === ',' || joint === 'in' ? null : spelledYearAt(words, next);
}

/** "'97" → 1997, "'08" → 2008 */
export const shortYear = (year: number): number => (year < 50 ? 2000 + year : 1900 + year);

const isOfAttack = memberTest('attack attacks hijacker hijackers hijackings terrorists commission victims');
const namesAttack = memberTest('terror terrorist 2001');
/** "the attacks of September 11th", "the Sept. 11 hijackers": those of 2001 */
function isOfAttacks(words: Words, first: number, end: number, { year, month, day }: CalendarDate): boolean {
  if (year !== null || month !== 9 || day !== 11) return false;
  const before = words.lower(first - 1) === 'of' ? words.lower(first - 2) : '';
  const following = namesAttack(words.lower(end)) ? words.lower(end + 1) : words.lower(end);
  return isAttack(before) || isOfAttack(following);
}

function compose(words: Words, days: Day[], month: number, year: number | null, first: number, end: number): Expression[] | null {
  if (days.some(({ day }) => !isDay(year ?? 2000, month, day))) return null;
  const made = days.map(({ day }) => date({ year, month, day }));
  if (days.length === 1)
    return [expression(first, end, isOfAttacks(words, first, end, made[0]) ? { ...made[0], year: 2001 } : made[0], 'day-month')];
  const joint = words.lower(days[0].end);
  const last = days[days.length - 1];
  const adjacent = days.length === 2 && last.day === days[0].day + 1;
  const before = beforeWeekday(words, days[0].first);
  const isBetween = words.lower(before) === 'between' && joint === 'and';
  if (days.length === 2 && (adjacent || isBetween || !joinsTwo(joint)))
    return [expression(isBetween ? before : first, end, { kind: 'range', first: made[0], last: made[1] }, 'days-month')];
  const isMonthFirst = first < days[0].first;
  return days.map((day, i) =>
    expression(i === 0 && isMonthFirst ? first : day.first, i === days.length - 1 ? end : day.end, made[i], 'days-coordinated'),
  );
}
