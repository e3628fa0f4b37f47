/** Periods that a report compares with: "year-earlier results", "the year-ago quarter", "the corresponding period", "the latest period". */
import { memberTest } from '../../language/member.ts';
import { type Expression, expression, type SamePeriod, shift } from '../expression.ts';
import { fromArticle, type Words } from '../words.ts';

export const comparison = (words: Words, at: number): Expression | null =>
  yearAgo(words, at) ?? samePeriod(words, at) ?? latestPeriod(words, at);

const isCompared = memberTest('ago earlier');

/** "year-earlier results", "the year-ago quarter" */
function yearAgo(words: Words, at: number): Expression | null {
  if (words.lower(at) !== 'year' || words.lower(at + 1) !== '-' || !isCompared(words.lower(at + 2))) return null;
  const whole = words.lower(at + 3);
  // "from 4bn in the year-ago period": the period that is told of, a year back
  if (whole === 'period') return expression(fromArticle(words, at), at + 4, told(-1), 'same-period');
  const meaning = { kind: 'offset', count: 1, unit: 'year', direction: -1, base: 'context' } as const;
  return whole === 'quarter'
    ? expression(fromArticle(words, at), at + 4, meaning, 'year-earlier')
    : expression(at, at + 3, meaning, 'year-earlier');
}

const isPeriodNoun = memberTest('period quarter month months half week weeks');
const isSameWord = memberTest('same corresponding comparable equivalent');

/** "the same period", "the corresponding quarter"; "the same quarter" is that quarter until a year is named after it */
function samePeriod(words: Words, at: number): Expression | null {
  const determiner = words.lower(at - 1);
  const whole = words.lower(at);
  if (!isPeriodNoun(whole) || !isSameWord(determiner)) return null;
  const isSame = determiner === 'same';
  if (isSame && whole !== 'period') return null;
  return expression(fromArticle(words, at - 1), at + 1, told(isSame ? 0 : -1, whole === 'quarter' ? 'quarter' : null), 'same-period');
}

const told = (by: number, unit: SamePeriod['unit'] = null): SamePeriod => ({ kind: 'samePeriod', by, year: null, unit, isOfToday: false });

function latestPeriod(words: Words, at: number): Expression | null {
  if (words.lower(at) !== 'period' || words.lower(at - 1) !== 'latest') return null;
  return expression(fromArticle(words, at - 1), at + 1, shift('quarter', 0, 'context'), 'latest-period');
}
