/** Dates in digits alone: "2024-05-09", "24/5/2024", "9/11". */
import { isDay, parseIsoDay } from '../civil.ts';
import { date, type Expression, expression } from '../expression.ts';
import type { Words } from '../words.ts';

const NUMBER = /^\d{1,4}$/;

export function numericDates(words: Words, at: number): Expression[] | null {
  const joint = words.lower(at + 1);
  if (!NUMBER.test(words.lower(at)) || !/^[-/.]$/.test(joint) || !words.glued(at + 1) || !words.glued(at + 2)) return null;
  if (words.lower(at + 3) !== joint || !words.glued(at + 3) || !words.glued(at + 4)) return dayPairs(words, at) ?? shortDate(words, at);
  const parts = [at, at + 2, at + 4].map((word) => words.lower(word));
  if (!parts.every((part) => NUMBER.test(part))) return null;
  const [a, b, c] = parts.map(Number);
  if (parts[0].length === 4 && parseIsoDay(`${parts[0]}-${parts[1]}-${parts[2]}`) !== null)
    return [expression(at, at + 5, date({ year: a, month: b, day: c }), 'date-iso')];
  if (joint === '-' || parts[2].length === 3 || parts[2].length === 1) return null;
  const year = parts[2].length === 2 ? (c < 50 ? 2000 + c : 1900 + c) : c;
  const dayFirst = isDay(year, b, a) ? date({ year, month: b, day: a }) : null;
  const monthFirst = isDay(year, a, b) ? date({ year, month: a, day: b }) : null;
  // which of the two is the month can be told only when the other cannot be one, or they are the same
  if (dayFirst && monthFirst && a !== b)
    return [expression(at, at + 5, { kind: 'unclear', candidates: [dayFirst, monthFirst] }, 'date-unclear')];
  const found = dayFirst ?? monthFirst;
  return found && [expression(at, at + 5, found, 'date-digits')];
}

/** "from 10/1 to 11/7": two days or two fractions of a year, in an order that nobody can tell */
function dayPairs(words: Words, at: number): Expression[] | null {
  const last = at + 4;
  const isPair = (word: number): boolean =>
    /^\d{1,2}$/.test(words.lower(word)) &&
    words.lower(word + 1) === '/' &&
    /^\d{1,2}$/.test(words.lower(word + 2)) &&
    words.glued(word + 2);
  if (words.lower(at - 1) !== 'from' || !/^(?:to|until|till|through)$/.test(words.lower(at + 3)) || !isPair(at) || !isPair(last))
    return null;
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
