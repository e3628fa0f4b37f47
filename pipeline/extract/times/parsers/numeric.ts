/** Dates in digits alone: "2024-05-09", "24/5/2024", "9/11". */
import { memberTest } from '../../language/member.ts';
import { isDay, parseIsoDay } from '../civil.ts';
import { date, type Expression, expression, type Meaning } from '../expression.ts';
import { isNumberOf, leadsToEnd } from '../small-words.ts';
import type { Words } from '../words.ts';
import { shortYear } from './month.ts';

export function numericDates(words: Words, at: number): Expression[] | null {
  if (!isJoined(words, at)) return null;
  const joint = words.lower(at + 1);
  const isLong = words.lower(at + 3) === joint && words.glued(at + 3) && words.glued(at + 4);
  if (!isLong) return dayPairs(words, at) ?? shortDate(words, at);
  const parts = [at, at + 2, at + 4].map((word) => words.lower(word));
  if (!parts.every((part) => isNumberOf(part, 1, 4))) return null;
  const found = isoDate(parts) ?? (joint === '-' ? null : dayAndMonth(parts));
  return found && [expression(at, at + 5, ...found)];
}

const partsDate = memberTest('- / .');
/** "24/": a number, and a mark that joins another to it */
const isJoined = (words: Words, at: number): boolean =>
  isNumberOf(words.lower(at), 1, 4) && partsDate(words.lower(at + 1)) && words.glued(at + 1) && words.glued(at + 2);

/** "2024-05-09" */
function isoDate([year, month, day]: string[]): [Meaning, string] | null {
  if (year.length !== 4 || parseIsoDay(`${year}-${month}-${day}`) === null) return null;
  return [date({ year: Number(year), month: Number(month), day: Number(day) }), 'date-iso'];
}

/** "24/5/2024": which of the two is the month can be told only when the other cannot be one, or they are the same */
function dayAndMonth(parts: string[]): [Meaning, string] | null {
  const digits = parts[2].length;
  if (digits === 3 || digits === 1) return null;
  const [a, b, c] = parts.map(Number);
  const year = digits === 2 ? shortYear(c) : c;
  const dayFirst = isDay(year, b, a) ? date({ year, month: b, day: a }) : null;
  const monthFirst = isDay(year, a, b) ? date({ year, month: a, day: b }) : null;
  if (dayFirst && monthFirst && a !== b) return [{ kind: 'unclear', candidates: [dayFirst, monthFirst] }, 'date-unclear'];
  const found = dayFirst ?? monthFirst;
  return found && [found, 'date-digits'];
}

/** "from 10/1 to 11/7": two days or two fractions of a year, in an order that nobody can tell */
function dayPairs(words: Words, at: number): Expression[] | null {
  const last = at + 4;
  const isPair = (word: number): boolean =>
    isNumberOf(words.lower(word), 1, 2) &&
    words.lower(word + 1) === '/' &&
    isNumberOf(words.lower(word + 2), 1, 2) &&
    words.glued(word + 2);
  if (words.lower(at - 1) !== 'from' || !leadsToEnd(words.lower(at + 3)) || !isPair(at) || !isPair(last)) return null;
  const [monthFirst, dayFirst] = [
    date({ month: Number(words.lower(at)), day: Number(words.lower(at + 2)) }),
    date({ month: Number(words.lower(at + 2)), day: Number(words.lower(at)) }),
  ];
  const isKnown = [monthFirst, dayFirst].some(({ month, day }) => isDay(2024, month ?? 0, day ?? 0));
  return isKnown ? [expression(at, last + 3, { kind: 'unclear', candidates: [dayFirst, monthFirst] }, 'days-unclear')] : null;
}

/** The one date that is known by its digits. */
function shortDate(words: Words, at: number): Expression[] | null {
  const isNineEleven =
    words.lower(at) === '9' && words.lower(at + 1) === '/' && words.lower(at + 2) === '11' && words.lower(at + 3) !== '/';
  return isNineEleven ? [expression(at, at + 3, date({ year: 2001, month: 9, day: 11 }), 'event-date')] : null;
}
