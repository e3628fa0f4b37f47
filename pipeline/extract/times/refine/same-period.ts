/** "the same quarter last year", "the corresponding period of 2021", "this time last year": one expression, for a period in another year. */
import { memberTest } from '../../language/member.ts';
import type { Expression } from '../expression.ts';
import type { Unit } from '../lexicon.ts';
import { fromArticle, type Words } from '../words.ts';

const isQuarterOrPeriod = memberTest('quarter period');
const isThisOrSame = memberTest('this same');

export function withSamePeriods(words: Words, expressions: readonly Expression[]): Expression[] {
  const result: Expression[] = [];
  for (const expression of expressions) {
    const last = result[result.length - 1];
    const joined = (last && join(words, last, expression)) ?? thisTime(words, expression) ?? periodOfYear(words, expression);
    if (joined && last && joined.first === last.first) result[result.length - 1] = joined;
    else result.push(joined ?? expression);
  }
  return result;
}

/** Years away that an expression names: "last year", "a year ago", "a year earlier". */
function yearsAway({ meaning }: Expression): number | null {
  // "the corresponding quarter of the previous fiscal"
  if (meaning.kind === 'fiscalShift') return meaning.by < 0 ? meaning.by : null;
  if (meaning.kind === 'shift') return meaning.unit === 'year' && meaning.of === null && meaning.by < 0 ? meaning.by : null;
  return meaning.kind === 'offset' && meaning.unit === 'year' && meaning.direction < 0 && meaning.count !== null ? -meaning.count : null;
}

const yearOf = ({ meaning }: Expression): number | null =>
  meaning.kind === 'date' && meaning.month === null && meaning.weekday === null && meaning.day === null ? meaning.year : null;

const unitOf = ({ meaning }: Expression): Unit | null =>
  (meaning.kind === 'samePeriod' || meaning.kind === 'shift') && meaning.unit === 'quarter' ? 'quarter' : null;

function join(words: Words, last: Expression, next: Expression): Expression | null {
  const isSame =
    last.meaning.kind === 'samePeriod' ||
    (last.rule === 'same-unit' && last.meaning.kind === 'shift' && last.meaning.unit !== 'day' && last.meaning.unit !== 'year');
  const gap = next.first - last.end;
  if (!isSame || gap > 1 || (gap === 1 && !/^(?:of|in|,|from)$/.test(words.lower(last.end)))) return null;
  const by = yearsAway(next);
  const year = yearOf(next);
  if (by === null && year === null) return null;
  return {
    ...last,
    end: next.end,
    meaning: { kind: 'samePeriod', by: by ?? 0, year, unit: unitOf(last), isOfToday: false },
    rule: 'same-period',
  };
}

/** "this time last year" */
function thisTime(words: Words, next: Expression): Expression | null {
  const { first, end } = next;
  if (words.lower(first - 1) !== 'time' || !isThisOrSame(words.lower(first - 2))) return null;
  const by = yearsAway(next);
  if (by === null) return null;
  return {
    ...next,
    first: fromArticle(words, first - 2),
    end,
    meaning: { kind: 'samePeriod', by, year: null, unit: null, isOfToday: true },
    rule: 'same-time',
  };
}

/** "the 1988 quarter", "the 2021 period": what is told of, in that year */
function periodOfYear(words: Words, expression: Expression): Expression | null {
  const { first, end } = expression;
  const year = yearOf(expression);
  if (year === null || words.lower(first - 1) !== 'the' || !isQuarterOrPeriod(words.lower(end))) return null;
  const unit = words.lower(end) === 'quarter' ? 'quarter' : null;
  return {
    ...expression,
    first: first - 1,
    end: end + 1,
    meaning: { kind: 'samePeriod', by: 0, year, unit, isOfToday: false },
    rule: 'period-of-year',
  };
}
