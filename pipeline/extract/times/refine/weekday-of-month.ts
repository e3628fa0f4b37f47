/** "the last Sunday of July", "the third Friday of next month", "the first Monday in August", "the second Tuesday of each month". */
import type { Expression } from '../expression.ts';
import { ordinalOf } from '../lexicon.ts';
import { isOfOrIn } from '../small-words.ts';
import { fromArticle, type Words } from '../words.ts';
import { joinNeighbours } from './neighbours.ts';

export function withWeekdaysOfMonth(words: Words, expressions: readonly Expression[]): Expression[] {
  return joinNeighbours(expressions, (last, next) => join(words, last, next));
}

function join(words: Words, last: Expression, next: Expression): Expression | null {
  if (next.first !== last.end + 1 || !isOfOrIn(words.lower(last.end)) || !isMonth(next)) return null;
  const which = whichWeekday(words, last);
  if (!which) return null;
  const first = fromArticle(words, which.first);
  // of each month: no one day
  if (next.meaning.kind === 'set') return { ...next, first, meaning: { kind: 'set', value: `XXXX-XX-WXX-${which.weekday}` } };
  return {
    ...next,
    first,
    meaning: { kind: 'nthWeekday', weekday: which.weekday, nth: which.nth, month: next.meaning },
    rule: 'nth-weekday',
  };
}

function isMonth({ meaning }: Expression): boolean {
  if (meaning.kind === 'date') return meaning.month !== null && meaning.day === null;
  return (
    (meaning.kind === 'shift' && (meaning.unit === 'month' || meaning.of?.kind === 'date')) ||
    (meaning.kind === 'set' && meaning.value === 'P1M')
  );
}

/** "last Sunday", "third Friday": the word before a weekday, or a "last" that it has already taken. */
function whichWeekday(words: Words, { first, meaning }: Expression): { weekday: number; nth: number; first: number } | null {
  if (meaning.kind === 'shift')
    return meaning.by === -1 && meaning.of?.kind === 'date' && meaning.of.weekday !== null
      ? { weekday: meaning.of.weekday, nth: -1, first }
      : null;
  if (meaning.kind !== 'date' || meaning.weekday === null || meaning.month !== null || meaning.day !== null) return null;
  const nth = words.lower(first - 1) === 'final' ? -1 : ordinalOf(words.lower(first - 1));
  return nth === null || nth > 5 ? null : { weekday: meaning.weekday, nth, first: first - 1 };
}
