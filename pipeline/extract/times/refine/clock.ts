/** Puts times of day to their days: "Wednesday night", "10 p.m. on Friday", "yesterday at noon", "the early hours of Sunday". */
import { memberTest } from '../../language/member.ts';
import { type Expression, expression, isDay } from '../expression.ts';
import { entryOf } from '../lexicon.ts';
import { fromArticle, type Words } from '../words.ts';
import { joinNeighbours } from './neighbours.ts';

const tellsWhichHours = memberTest('early small late morning evening');

export function withClocks(words: Words, expressions: readonly Expression[]): Expression[] {
  const parted = repeated(words, expressions).map((one) => withDaypart(words, one));
  return joinNeighbours(parted, (last, next) => joinClock(words, last, next)).map((one) => betweenHours(words, one));
}

/** "on Friday nights", "Monday and Tuesday nights": every such night */
function repeated(words: Words, expressions: readonly Expression[]): Expression[] {
  const result = [...expressions];
  for (let i = result.length - 1; i >= 0; i--) {
    const { meaning, end } = result[i];
    if (meaning.kind !== 'date' || meaning.weekday === null || meaning.month !== null) continue;
    const daypart = entryOf(words.lower(end), 'dayparts');
    const next = result[i + 1];
    const shared = next?.rule === 'weekday-dayparts' && next.first === end + 1 && /^(?:and|or|,)$/.test(words.lower(end));
    if (!daypart && !shared) continue;
    const value = `XXXX-WXX-${meaning.weekday}T${daypart?.value ?? valueOfSet(next).slice(-2)}`;
    result[i] = expression(result[i].first, daypart ? end + 1 : end, { kind: 'set', value }, 'weekday-dayparts');
  }
  return result;
}

const valueOfSet = ({ meaning }: Expression): string => (meaning.kind === 'set' ? meaning.value : '');

const isPartOfDay = memberTest('TMO TAF TEV TNI');

/** "between 7 and 9 last night", "between 2 and 4 on Tuesday afternoon": bare hours beside a part of a day */
function betweenHours(words: Words, expression: Expression): Expression {
  const { first, clock } = expression;
  if (!clock || !isPartOfDay(clock)) return expression;
  const last = words.lower(first - 1) === 'on' ? first - 2 : first - 1;
  const isBetween = words.lower(last - 1) === 'and' && words.lower(last - 3) === 'between';
  const hours = [words.lower(last - 2), words.lower(last)];
  if (!isBetween || !hours.every((hour) => /^(?:[1-9]|1[0-2])$/.test(hour))) return expression;
  const added = clock === 'TMO' ? 0 : 12;
  const [from, to] = hours.map((hour) => `T${String((Number(hour) % 12) + added + (hour === '12' && added ? 12 : 0)).padStart(2, '0')}:00`);
  return { ...expression, first: last - 3, clock: from, clockEnd: to };
}

/** "Wednesday night", "the night of June 10th", "early hours of Sunday" */
function withDaypart(words: Words, expression: Expression): Expression {
  if (!isDay(expression.meaning) || expression.clock) return expression;
  return (
    beforeDawn(words, expression) ??
    daypartAfter(words, expression) ??
    daypartOf(words, expression) ??
    hoursOf(words, expression) ??
    expression
  );
}

/** "Wednesday night" */
function daypartAfter(words: Words, expression: Expression): Expression | null {
  const after = entryOf(words.lower(expression.end), 'daypart');
  return after && { ...expression, end: expression.end + 1, clock: `T${after.value}` };
}

const isJoint = memberTest('of on');

/** "the night of June 10th" */
function daypartOf(words: Words, expression: Expression): Expression | null {
  const at = expression.first - 2;
  const daypart = isJoint(words.lower(at + 1)) ? entryOf(words.lower(at), 'daypart') : null;
  return daypart && { ...expression, first: fromArticle(words, at), clock: `T${daypart.value}` };
}

/** "the early hours of Sunday", "the late hours of Sunday" */
function hoursOf(words: Words, expression: Expression): Expression | null {
  const at = expression.first - 2;
  if (words.lower(at) !== 'hours' || !isJoint(words.lower(at + 1))) return null;
  const first = fromArticle(words, tellsWhichHours(words.lower(at - 1)) ? at - 1 : at);
  return { ...expression, first, clock: words.lower(first + 1) === 'late' ? 'TNI' : 'TMO' };
}

const isDawn = memberTest('dawn daybreak sunrise');

/** "before dawn Monday", "at dawn on 5 May": early on that day, not on a day before it */
function beforeDawn(words: Words, expression: Expression): Expression | null {
  const dawn = words.lower(expression.first - 1) === 'on' ? expression.first - 2 : expression.first - 1;
  if (!isDawn(words.lower(dawn))) return null;
  return { ...expression, first: words.lower(dawn - 1) === 'before' ? dawn - 1 : dawn, clock: 'TMO' };
}

const mayStandBetween = memberTest('on at , in of around about');
function joinClock(words: Words, last: Expression, next: Expression): Expression | null {
  const gap = next.first - last.end;
  if (gap > 1 || (gap === 1 && !mayStandBetween(words.lower(last.end)))) return null;
  if (last.meaning.kind === 'clock' && isDay(next.meaning) && !/^T\d/.test(next.clock ?? ''))
    return { ...next, first: last.first, clock: last.clock };
  if (isDay(last.meaning) && next.meaning.kind === 'clock' && !/^T\d/.test(last.clock ?? ''))
    return { ...last, end: next.end, clock: next.clock };
  return null;
}
