/**
 * "seven weeks after India blamed …", "the 20 years since 9/11": times counted from an event. Where the event is a date, they have a place
 * on the calendar; else they stay a length of time with the event that it is counted from.
 */
import { type Expression, isDay } from '../expression.ts';
import type { Words } from '../words.ts';

/** how many words of an event its span may have */
const LONGEST = 24;
const CLAUSE_END = /^(?:[.,;:!?()"“”—–]|--|''|``)$/;

export function withEvents(words: Words, expressions: readonly Expression[]): Expression[] {
  const result: Expression[] = [];
  for (let i = 0; i < expressions.length; i++) {
    const one = expressions[i];
    const next = expressions[i + 1];
    const since = next && sinceDate(words, one, next);
    const joined = since ?? besideDay(one, next);
    if (joined) {
      result.push(joined);
      i += 1;
    } else result.push(afterEvent(words, one, next));
  }
  return result;
}

/** "the 20 years since 9/11" */
function sinceDate(words: Words, length: Expression, date: Expression): Expression | null {
  const isLength = length.meaning.kind === 'length' || length.meaning.kind === 'window';
  if (!isLength || date.first !== length.end + 1 || words.lower(length.end) !== 'since' || date.meaning.kind !== 'date') return null;
  return { ...date, first: length.first, bound: 'since', rule: 'units-since' };
}

/** "the day before Tuesday's hearing", "the day after Christmas" */
function besideDay(one: Expression, next: Expression | undefined): Expression | null {
  if (one.meaning.kind !== 'dayBeside' || next?.first !== one.end || !isDay(next.meaning)) return null;
  return { ...one, end: next.end, meaning: { ...one.meaning, day: next.meaning } };
}

/** An offset whose event is told right after it is counted from that, not from the time reached. */
function afterEvent(words: Words, offset: Expression, next: Expression | undefined): Expression {
  const { meaning, end } = offset;
  const isBeside = meaning.kind === 'dayBeside';
  if (!isBeside && (meaning.kind !== 'offset' || offset.rule !== 'offset-from-event')) return offset;
  const last = eventEnd(words, end);
  if (last === end) return offset;
  const direction = words.lower(end - 1) === 'after' ? 'after' : 'before';
  const isDated = next && next.first === end && next.meaning.kind === 'date';
  return {
    ...offset,
    end: end - 1,
    meaning: isBeside ? meaning : { kind: 'length', count: meaning.count, unit: meaning.unit },
    event: { first: end, end: isDated ? next.end : last, direction },
    rule: 'from-event',
  };
}

/** The event's words go to the end of its clause. */
function eventEnd(words: Words, first: number): number {
  const { reading, token } = words;
  const sentence = reading.sentenceOf[token[first - 1]];
  let at = first;
  while (at < words.count && at - first < LONGEST && reading.sentenceOf[token[at]] === sentence && !CLAUSE_END.test(words.lower(at)))
    at += 1;
  return at;
}
