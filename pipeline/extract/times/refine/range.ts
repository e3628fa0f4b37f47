/** "between March and June last year", "from 2015 to 2019", "May 2019 - June 2020". */
import { memberTest } from '../../language/member.ts';
import type { Expression, Meaning } from '../expression.ts';
import { leadsToEnd } from '../small-words.ts';
import { fromArticle, type Words } from '../words.ts';
import { joinNeighbours } from './neighbours.ts';

const isEarlyOrLate = memberTest('early late');
const isPeriodNoun = memberTest('quarter period half months');
const leadsInto = memberTest('to into until till through');

export function withRanges(words: Words, expressions: readonly Expression[]): Expression[] {
  return joinNeighbours(expressions, (last, next) => join(words, last, next));
}

const isDated = ({ meaning }: Expression): boolean =>
  meaning.kind === 'date' || meaning.kind === 'part' || (meaning.kind === 'shift' && meaning.unit !== 'day');

const joinsPeriods = memberTest('-to- - -through- – to');
/** "the July-to-September quarter", "the January-March period", with the words that hold it together */
function hyphened(words: Words, last: Expression, next: Expression): Expression | null {
  const a = last.meaning;
  const b = next.meaning;
  if (a.kind !== 'date' || b.kind !== 'date' || a.month === null || b.month === null || a.day !== null || b.day !== null) return null;
  const joint = Array.from({ length: next.first - last.end }, (_, i) => words.lower(last.end + i)).join('');
  if (!joinsPeriods(joint) || !isPeriodNoun(words.lower(next.end))) return null;
  const first = fromArticle(words, last.first);
  const isQuarter = a.month % 3 === 1 && b.month === a.month + 2;
  const meaning: Meaning = isQuarter
    ? { kind: 'part', part: 'quarter', which: b.month / 3, year: b.year, fiscal: false }
    : { kind: 'range', first: withYearOf(a, b), last: b };
  return { ...next, first, end: next.end + 1, meaning, rule: 'range-quarter' };
}

const isDashOrTo = memberTest('- – — to through');
function join(words: Words, last: Expression, next: Expression): Expression | null {
  const named = hyphened(words, last, next) ?? overnight(words, last, next);
  if (named) return named;
  if (!isDated(last) || !isDated(next) || next.first !== last.end + 1 || last.clock || next.clock) return null;
  const joint = words.lower(last.end);
  const before = words.lower(last.first - 1);
  const isBetween = before === 'between' && joint === 'and';
  const isFromTo = before === 'from' && leadsToEnd(joint);
  const isDash = isDashOrTo(joint) && sameGrain(last.meaning, next.meaning) && before !== 'from';
  if (!isBetween && !isFromTo && !isDash) return null;
  const first = isBetween || isFromTo ? last.first - 1 : last.first;
  return {
    ...next,
    first: isBetween && words.lower(first - 1) === 'night' ? first - 1 : first,
    meaning: { kind: 'range', first: withYearOf(last.meaning, next.meaning), last: next.meaning },
    part: null,
    rule: 'range',
  };
}

/** "from Monday night into Tuesday", "between 6 p.m. Monday and noon Tuesday": from the one day to the other, whatever the hours */
function overnight(words: Words, last: Expression, next: Expression): Expression | null {
  if (!(last.clock || next.clock) || !isOnDay(last) || !isOnDay(next)) return null;
  const joint = words.lower(last.end);
  const before = words.lower(last.first - 1);
  const isEarly = isEarlyOrLate(words.lower(last.end + 1)) ? 2 : 1;
  const isRange = (before === 'between' && joint === 'and') || (before === 'from' && leadsInto(joint));
  if (!isRange || next.first !== last.end + isEarly) return null;
  return {
    ...next,
    first: last.first - 1,
    meaning: { kind: 'range', first: last.meaning, last: next.meaning },
    clock: null,
    part: null,
    rule: 'range',
  };
}

const isOnDay = ({ meaning }: Expression): boolean =>
  (meaning.kind === 'date' && (meaning.day !== null || meaning.weekday !== null)) || (meaning.kind === 'shift' && meaning.unit === 'day');

function sameGrain(a: Meaning, b: Meaning): boolean {
  if (a.kind !== 'date' || b.kind !== 'date') return false;
  return (
    (a.month === null) === (b.month === null) && (a.day === null) === (b.day === null) && (a.weekday === null) === (b.weekday === null)
  );
}

/** "March to June 2024": the first has the year of the last. */
function withYearOf(first: Meaning, last: Meaning): Meaning {
  if ((first.kind !== 'date' && first.kind !== 'part') || first.year !== null) return first;
  const year = last.kind === 'date' || last.kind === 'part' ? last.year : null;
  return year === null ? first : { ...first, year };
}
