/**
 * "last March", "next Friday", "this summer", "March last year", "the third quarter of 2024", "last year's fourth quarter":
 * words and neighbours that choose the year of a date that has none.
 */
import { memberTest } from '../../language/member.ts';
import { universal } from '../../language/tags.ts';
import { type CalendarDate, type Expression, type Meaning, shift, type YearPart } from '../expression.ts';
import { joinsTwo } from '../small-words.ts';
import type { Words } from '../words.ts';

const isTheOrThis = memberTest('the this');

const BY: Readonly<Record<string, number>> = { last: -1, past: -1, previous: -1, this: 0, next: 1, coming: 1 };

/** `publishedYear`: the year that "last year" counts from, null where the document does not say. */
export function withDeterminers(words: Words, expressions: readonly Expression[], publishedYear: number | null): Expression[] {
  const result: Expression[] = [];
  for (const expression of expressions.map((one) => determined(words, one))) {
    const last = result[result.length - 1];
    const joined =
      last &&
      (yearAfter(words, last, expression, publishedYear) ??
        thatYearAfter(words, last, expression) ??
        yearBefore(words, last, expression, publishedYear) ??
        weekdayBefore(words, last, expression));
    if (joined) result[result.length - 1] = joined;
    else {
      if (last) result[result.length - 1] = withSharedYear(words, last, expression);
      result.push(expression);
    }
  }
  return result;
}

function determined(words: Words, expression: Expression): Expression {
  const { meaning, first } = expression;
  if (!lacksYear(meaning)) return expression;
  if (isThat(words, first - 1, expression.end) && !(meaning.kind === 'date' && (meaning.day !== null || meaning.weekday !== null)))
    return { ...expression, first: first - 1, meaning: shift('year', 0, 'context', meaning) };
  const by = BY[words.lower(first - 1)];
  if (by === undefined) return expression;
  if (meaning.kind === 'date' && meaning.day !== null) return expression;
  const unit = meaning.kind === 'date' && meaning.weekday !== null ? 'week' : 'year';
  const from = isTheOrThis(words.lower(first - 2)) ? first - 2 : first - 1;
  // "the previous Friday" is the one before the day told of
  const base = words.lower(first - 1) === 'previous' ? 'context' : 'publication';
  return { ...expression, first: from, meaning: shift(unit, by, base, meaning) };
}

const mayStandBefore = universal('NOUN PROPN VERB NUM PUNCT');
const endsPhraseOf = universal('PUNCT CCONJ ADP');

/** "won 365 seats that December", not "said that March was wet" */
const isThat = (words: Words, at: number, end: number): boolean =>
  words.lower(at) === 'that' && mayStandBefore(words.reading, words.token[at - 1] ?? 0) && endsPhrase(words, end);

/** no verb follows, to which the month would be the subject */
function endsPhrase(words: Words, at: number): boolean {
  const token = words.token[at];
  return token === undefined || endsPhraseOf(words.reading, token);
}

type Yearless = CalendarDate | YearPart;
const lacksYear = (meaning: Meaning): meaning is Yearless => (meaning.kind === 'date' || meaning.kind === 'part') && meaning.year === null;

/** The calendar year that an expression names on its own: "2024", "last year". */
function namedYear({ meaning, part, bound }: Expression, publishedYear: number | null): number | null {
  if (part || bound) return null;
  if (meaning.kind === 'date' && meaning.month === null && meaning.weekday === null) return meaning.year;
  if (meaning.kind === 'shift' && meaning.unit === 'year' && meaning.base === 'publication' && !meaning.of)
    return publishedYear === null ? null : publishedYear + meaning.by;
  return null;
}

/** "in July of that year": the year that the text has reached */
function thatYearAfter(words: Words, last: Expression, next: Expression): Expression | null {
  const { meaning } = next;
  const isThatYear = meaning.kind === 'shift' && meaning.unit === 'year' && meaning.base === 'context' && meaning.by === 0;
  if (!isThatYear || !lacksYear(last.meaning) || next.first !== last.end + 1 || words.lower(last.end) !== 'of') return null;
  return { ...last, end: next.end, meaning: { ...meaning, of: last.meaning } };
}

const joinsParts = memberTest('of in ,');
function yearAfter(words: Words, last: Expression, next: Expression, publishedYear: number | null): Expression | null {
  const year = namedYear(next, publishedYear);
  if (year === null || !lacksYear(last.meaning) || (last.meaning.kind === 'date' && last.meaning.month === null)) return null;
  const gap = next.first - last.end;
  const joint = words.lower(last.end);
  if (gap > 1 || (gap === 1 && !joinsParts(joint))) return null;
  return { ...last, end: next.end, meaning: { ...last.meaning, year } };
}

/** "last year's third quarter", "the 2024 fourth quarter" */
function yearBefore(words: Words, last: Expression, next: Expression, publishedYear: number | null): Expression | null {
  const year = namedYear(last, publishedYear);
  if (year === null || next.meaning.kind !== 'part' || next.meaning.year !== null) return null;
  const isPossessive = next.first === last.end + 1 && words.lower(last.end) === "'s";
  return isPossessive || next.first === last.end ? { ...next, first: last.first, meaning: { ...next.meaning, year } } : null;
}

const isCommaOrThe = memberTest(', the');
/** "Saturday, April 12", "Friday 3 May" */
function weekdayBefore(words: Words, last: Expression, next: Expression): Expression | null {
  const weekday =
    last.meaning.kind === 'date'
      ? last.meaning
      : last.meaning.kind === 'shift' && last.meaning.of?.kind === 'date'
        ? last.meaning.of
        : null;
  if (weekday?.weekday == null || weekday.month !== null || next.meaning.kind !== 'date' || next.meaning.day === null) return null;
  const gap = next.first - last.end;
  const isJoined =
    gap === 0 ||
    (gap === 1 && isCommaOrThe(words.lower(last.end))) ||
    (gap === 2 && words.lower(last.end) === ',' && words.lower(last.end + 1) === 'the');
  return isJoined ? { ...next, first: last.first, meaning: { ...next.meaning, weekday: weekday.weekday } } : null;
}

/** "in April and June 1955": both are of 1955. */
function withSharedYear(words: Words, last: Expression, next: Expression): Expression {
  const { meaning } = last;
  const year = next.meaning.kind === 'date' || next.meaning.kind === 'part' ? next.meaning.year : null;
  if (year === null || !lacksYear(meaning) || meaning.kind !== next.meaning.kind || next.first - last.end > 2) return last;
  const joint = words.lower(last.end);
  if (
    !joinsTwo(joint) ||
    (meaning.kind === 'date' && (meaning.month === null || next.meaning.kind !== 'date' || next.meaning.month === null))
  )
    return last;
  const isLater = meaning.kind === 'date' && next.meaning.kind === 'date' && (meaning.month ?? 0) > (next.meaning.month ?? 0);
  return { ...last, meaning: { ...meaning, year: isLater ? year - 1 : year } };
}
