/**
 * Everything around a unit of time: "last year", "two weeks ago", "the past 25 years", "seven weeks", "every month", "the next day".
 * The unit is the anchor; the count and the determiner before it and the word behind it decide.
 */
import type { Base, Direction, Expression } from '../expression.ts';
import { expression } from '../expression.ts';
import { entryOf, type Unit, unitOf, unitsOf } from '../lexicon.ts';
import type { Words } from '../words.ts';
import { type Count, countBefore } from './numbers.ts';

const AGO: Readonly<Record<string, { direction: Direction; base: Base }>> = {
  ago: { direction: -1, base: 'publication' },
  hence: { direction: 1, base: 'publication' },
  earlier: { direction: -1, base: 'context' },
  previously: { direction: -1, base: 'context' },
  before: { direction: -1, base: 'context' },
  later: { direction: 1, base: 'context' },
  afterward: { direction: 1, base: 'context' },
  afterwards: { direction: 1, base: 'context' },
  after: { direction: 1, base: 'context' },
};

const WINDOW: Readonly<Record<string, Direction>> = {
  last: -1,
  past: -1,
  recent: -1,
  previous: -1,
  preceding: -1,
  latest: -1,
  next: 1,
  coming: 1,
  following: 1,
  upcoming: 1,
  ensuing: 1,
  final: 0,
  first: 0,
};

const SHIFT: Readonly<Record<string, { by: number; base: Base }>> = {
  last: { by: -1, base: 'publication' },
  this: { by: 0, base: 'publication' },
  current: { by: 0, base: 'publication' },
  next: { by: 1, base: 'publication' },
  previous: { by: -1, base: 'context' },
  preceding: { by: -1, base: 'context' },
  prior: { by: -1, base: 'context' },
  that: { by: 0, base: 'context' },
  same: { by: 0, base: 'context' },
  following: { by: 1, base: 'context' },
};

/** words that make "a week" a length; without one it is the denominator of a rate */
const LENGTH_BEFORE =
  /^(?:for|in|within|after|before|over|than|about|around|nearly|almost|roughly|least|most|of|under|only|just|some|by|every|barely|approximately|takes?|took|lasted|lasting|lasts?|last|spent|spend|spending|wait|waited)$/;
const ADJECTIVES =
  /^(?:full|whole|entire|whopping|additional|extra|more|consecutive|straight|long|crucial|busy|calendar|trading|working|business|fiscal|financial|school|academic|mere)$/;

export function units(words: Words, at: number): Expression[] | null {
  const word = words.lower(at);
  const singular = unitOf(word);
  const unit = singular ?? unitsOf(word);
  if (!unit || isAge(words, at)) return null;
  const edge = ADJECTIVES.test(words.lower(at - 1)) ? at - 1 : at;
  const count = countBefore(words, edge);
  const found =
    count && usable(words, at, unit, count)
      ? counted(words, at, unit, count)
      : count
        ? null
        : uncounted(words, at, edge, unit, singular !== null);
  return found ? [found] : null;
}

/** "15-year-old", "15 years old", "at 15 years of age" */
function isAge(words: Words, at: number): boolean {
  const next = words.lower(at + 1) === '-' ? words.lower(at + 2) : words.lower(at + 1);
  return next === 'old' || next === 'olds' || (next === 'of' && words.lower(at + 2) === 'age');
}

/** "a second attempt", "a quarter of the vote", "a minute quantity" are no times */
function usable(words: Words, at: number, unit: Unit, count: Count): boolean {
  if (unit === 'quarter') return count.value !== null && count.value > 1 && words.lower(at + 1) !== 'of' && words.lower(at) === 'quarters';
  if (unit === 'second' && words.lower(at) === 'second') return words.lower(at - 1) === '-' || count.value === 1;
  return true;
}

function counted(words: Words, at: number, unit: Unit, count: Count): Expression | null {
  const end = at + 1;
  const determiner = words.lower(count.first - 1);
  const withArticle = words.lower(count.first - 2) === 'the' ? count.first - 2 : count.first - 1;
  if (Object.hasOwn(WINDOW, determiner) && !count.article) {
    const direction = WINDOW[determiner];
    if (direction === 0) return expression(withArticle, end, { kind: 'length', count: count.value, unit }, 'first-units');
    return expression(withArticle, end, { kind: 'window', count: count.value, unit, direction, base: 'publication' }, 'window');
  }
  const relative = relation(words, end);
  if (relative) {
    const { direction, base } = AGO[words.lower(relative.at)];
    return expression(
      count.first,
      relative.at + 1,
      { kind: 'offset', count: count.value, unit, direction, base },
      words.lower(relative.at) === 'ago' ? 'ago' : 'offset',
      {
        mod: relative.at > end ? 'APPROX' : null,
      },
    );
  }
  if (words.lower(end) === 'from' && words.lower(end + 1) === 'now')
    return expression(count.first, end + 2, { kind: 'offset', count: count.value, unit, direction: 1, base: 'publication' }, 'from-now');
  if (determiner === 'every' || determiner === 'each')
    return expression(count.first - 1, end, { kind: 'set', value: `P${count.value ?? 'X'}${unit[0].toUpperCase()}` }, 'every-units');
  if (count.article && !LENGTH_BEFORE.test(determiner) && !entryOf(words.lower(end), 'unit')) return null;
  return expression(count.first, end, { kind: 'length', count: count.value, unit }, 'length');
}

/** "ago", "earlier" … behind the unit, over "or so", "or more" */
function relation(words: Words, end: number): { at: number } | null {
  const at = words.lower(end) === 'or' && /^(?:so|more|two)$/.test(words.lower(end + 1)) ? end + 2 : end;
  return Object.hasOwn(AGO, words.lower(at)) ? { at } : null;
}

function uncounted(words: Words, at: number, edge: number, unit: Unit, isSingular: boolean): Expression | null {
  const determiner = words.lower(edge - 1);
  const article = words.lower(edge - 2) === 'the' ? edge - 2 : edge - 1;
  if (determiner === 'every' || determiner === 'each' || determiner === 'per')
    return determiner === 'per' ? null : expression(edge - 1, at + 1, { kind: 'set', value: `P1${unit[0].toUpperCase()}` }, 'every-unit');
  if (!isSingular) {
    if (Object.hasOwn(WINDOW, determiner) && WINDOW[determiner] !== 0)
      return expression(
        article,
        at + 1,
        { kind: 'window', count: null, unit, direction: WINDOW[determiner], base: 'publication' },
        'window',
      );
    if (/^(?:for|in|of|over|within|after|many|several)$/.test(determiner)) {
      if (words.lower(at + 1) === 'ago')
        return expression(at, at + 2, { kind: 'offset', count: null, unit, direction: -1, base: 'publication' }, 'ago');
      return expression(at, at + 1, { kind: 'length', count: null, unit }, 'length-vague');
    }
    if (words.lower(at + 1) === 'ago')
      return expression(at, at + 2, { kind: 'offset', count: null, unit, direction: -1, base: 'publication' }, 'ago');
    return null;
  }
  if (unit === 'second' || unit === 'minute') return null;
  if (determiner === 'past' || determiner === 'coming')
    return expression(article, at + 1, { kind: 'window', count: 1, unit, direction: WINDOW[determiner], base: 'publication' }, 'window');
  if (Object.hasOwn(SHIFT, determiner)) {
    const { by, base } = SHIFT[determiner];
    const first = determiner === 'same' && words.lower(edge - 2) === 'that' ? edge - 2 : article;
    // "the next day" follows what was told; "next week" follows the day of publication
    const fromContext = words.lower(edge - 2) === 'the' && (determiner === 'next' || determiner === 'last');
    return expression(first, at + 1, { kind: 'shift', unit, by, base: fromContext ? 'context' : base, of: null }, `${determiner}-unit`);
  }
  if (unit === 'weekend' && determiner === 'the')
    return expression(edge - 1, at + 1, { kind: 'shift', unit, by: 0, base: 'publication', of: null }, 'weekend');
  if (unit === 'quarter' && (determiner === 'the' || determiner === 'latest'))
    return expression(
      determiner === 'latest' ? article : edge - 1,
      at + 1,
      { kind: 'shift', unit, by: 0, base: 'context', of: null },
      'the-quarter',
    );
  return null;
}
