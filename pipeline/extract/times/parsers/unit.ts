/** A unit of time without a count: "last year", "this month", "the next day", "recent weeks", "year-earlier", "every month", "for years". */
import { type Base, type Expression, expression, type Meaning } from '../expression.ts';
import { monthOf, type Unit, unitOf, unitsOf } from '../lexicon.ts';
import type { Words } from '../words.ts';
import { beforeAdjective, isAge } from './counted.ts';
import { countBefore } from './numbers.ts';

const SHIFTS: Readonly<Record<string, { by: number; base: Base }>> = {
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
const VAGUE_WINDOWS: Readonly<Record<string, -1 | 1>> = {
  last: -1,
  past: -1,
  recent: -1,
  previous: -1,
  preceding: -1,
  next: 1,
  coming: 1,
  following: 1,
  upcoming: 1,
  ensuing: 1,
};

export function units(words: Words, at: number): Expression[] | null {
  const word = words.lower(at);
  const compared = comparison(words, at);
  if (compared) return [compared];
  const singular = unitOf(word);
  const unit = singular ?? unitsOf(word);
  if (!unit || isAge(words, at) || unit === 'second') return null;
  if (unit === 'minute' && singular) return null;
  const edge = beforeAdjective(words, at);
  if (countBefore(words, edge)) return null;
  const determiner = words.lower(edge - 1);
  if (determiner === 'every' || determiner === 'each')
    return [expression(edge - 1, at + 1, { kind: 'set', value: `P1${unit[0].toUpperCase()}` }, 'every-unit')];
  const found = singular ? oneUnit(words, at, edge, unit) : severalUnits(words, at, edge, unit);
  return found ? [found] : null;
}

const OF_PERIOD = /^(?:period|quarter|month|months|half|week|weeks)$/;
const SAME = /^(?:same|corresponding|comparable|equivalent)$/;
const COMPARED = /^(?:ago|earlier)$/;
/** "year-earlier results", "the year-ago quarter", "the latest period" */
function comparison(words: Words, at: number): Expression | null {
  const word = words.lower(at);
  if (word === 'year' && words.lower(at + 1) === '-' && COMPARED.test(words.lower(at + 2))) {
    const end = /^(?:quarter|period)$/.test(words.lower(at + 3)) ? at + 4 : at + 3;
    const first = end > at + 3 && words.lower(at - 1) === 'the' ? at - 1 : at;
    // "from 4bn in the year-ago period": the period that is told of, a year back
    if (words.lower(at + 3) === 'period')
      return expression(first, end, { kind: 'samePeriod', by: -1, year: null, unit: null, isOfToday: false }, 'same-period');
    return expression(first, end, { kind: 'offset', count: 1, unit: 'year', direction: -1, base: 'context' }, 'year-earlier');
  }
  if (OF_PERIOD.test(word) && SAME.test(words.lower(at - 1))) {
    const isSame = words.lower(at - 1) === 'same';
    if (isSame && word !== 'period') return null;
    const meaning: Meaning = {
      kind: 'samePeriod',
      by: isSame ? 0 : -1,
      year: null,
      unit: word === 'quarter' ? 'quarter' : null,
      isOfToday: false,
    };
    return expression(words.lower(at - 2) === 'the' ? at - 2 : at - 1, at + 1, meaning, 'same-period');
  }
  if (word === 'period' && words.lower(at - 1) === 'latest')
    return expression(
      words.lower(at - 2) === 'the' ? at - 2 : at - 1,
      at + 1,
      { kind: 'shift', unit: 'quarter', by: 0, base: 'context', of: null },
      'latest-period',
    );
  return null;
}

function severalUnits(words: Words, at: number, edge: number, unit: Unit): Expression | null {
  const determiner = words.lower(edge - 1);
  if (Object.hasOwn(VAGUE_WINDOWS, determiner)) {
    const first = words.lower(edge - 2) === 'the' ? edge - 2 : edge - 1;
    const direction = VAGUE_WINDOWS[determiner];
    return expression(
      first,
      at + 1,
      { kind: 'window', count: null, unit, direction, base: 'publication', isCalendar: false },
      'window-vague',
    );
  }
  if (words.lower(at + 1) === 'ago')
    return expression(at, at + 2, { kind: 'offset', count: null, unit, direction: -1, base: 'publication' }, 'ago-vague');
  if (/^(?:later|earlier)$/.test(words.lower(at + 1)))
    return expression(
      at,
      at + 2,
      { kind: 'offset', count: null, unit, direction: words.lower(at + 1) === 'later' ? 1 : -1, base: 'context' },
      'offset-vague',
    );
  if (words.lower(at + 1) === 'in' && words.lower(at + 2) === 'the' && words.lower(at + 3) === 'making')
    return expression(at, at + 1, { kind: 'length', count: null, unit }, 'length-vague');
  return /^(?:for|in|of|over|within|after|follows|followed|takes?|took|taken|taking|lasts?|lasted|spent|mere)$/.test(determiner) ||
    (determiner === 'just' && words.lower(edge - 2) === 'in')
    ? expression(at, at + 1, { kind: 'length', count: null, unit }, 'length-vague')
    : null;
}

function oneUnit(words: Words, at: number, edge: number, unit: Unit): Expression | null {
  const determiner = words.lower(edge - 1);
  if (isTitle(words, edge - 1, at)) return null;
  const hasArticle = words.lower(edge - 2) === 'the';
  const first = hasArticle ? edge - 2 : edge - 1;
  if (unit === 'weekend' && determiner === 'past') {
    const from = words.lower(edge - 2) === 'this' ? edge - 2 : first;
    return expression(from, at + 1, { kind: 'shift', unit, by: 0, base: 'publication', of: null }, 'weekend');
  }
  if (determiner === 'past' || determiner === 'coming') {
    const direction = VAGUE_WINDOWS[determiner];
    return expression(
      first,
      at + 1,
      { kind: 'window', count: 1, unit, direction, base: 'publication', isCalendar: direction < 0 },
      'window-one',
    );
  }
  if (Object.hasOwn(SHIFTS, determiner)) {
    const { by, base } = SHIFTS[determiner];
    const from = determiner === 'same' && words.lower(edge - 2) === 'that' ? edge - 2 : first;
    // "the next day" follows what was told, and "the last year or so" is a window; "next week" follows the day of publication
    // "over the next decade" begins today
    const isLong = unit === 'decade' || unit === 'century';
    // "over the following decade" is the ten years from then on
    if (hasArticle && unit === 'decade' && determiner === 'following')
      return expression(from, at + 1, { kind: 'window', count: 1, unit, direction: 1, base: 'context', isCalendar: false }, 'window-one');
    if (hasArticle && isLong && by !== 0 && base === 'publication')
      return expression(
        from,
        at + 1,
        { kind: 'window', count: 1, unit, direction: by < 0 ? -1 : 1, base, isCalendar: false },
        'window-one',
      );
    if (hasArticle && determiner === 'last' && isLoose(words, at))
      return expression(
        from,
        at + 1,
        { kind: 'window', count: 1, unit, direction: -1, base: 'publication', isCalendar: false },
        'window-one',
      );
    const isTold = (hasArticle && determiner === 'next') || (determiner === 'this' && unit === 'day');
    return expression(from, at + 1, { kind: 'shift', unit, by, base: isTold ? 'context' : base, of: null }, `${determiner}-unit`);
  }
  return definite(words, at, edge, unit);
}

/** "on ABC's “This Week”": a programme, where both words are capitalised in a sentence that is not */
function isTitle(words: Words, first: number, at: number): boolean {
  const { reading, token } = words;
  const isFirst = token[first] === reading.sentenceFirst[reading.sentenceOf[token[first]]];
  return !isFirst && words.titled(first) && words.titled(at) && !words.titled(first - 1);
}

const isLoose = (words: Words, at: number): boolean => words.lower(at + 1) === 'or' && /^(?:so|two)$/.test(words.lower(at + 2));

/** what may stand behind "the month before", where nothing happened before that is named */
const ENDS_PHRASE = /^(?:[.,;:)]|and|but|to|when|while|)$/;

/** "the weekend", "the quarter", "the year ended …", "the end of the year", "year-end" */
function definite(words: Words, at: number, edge: number, unit: Unit): Expression | null {
  const determiner = words.lower(edge - 1);
  const next = words.lower(at + 1);
  if (unit === 'year' && (next === 'end' || ((next === '-' || next === "'s") && words.lower(at + 2) === 'end')) && determiner !== 'the')
    return expression(at, next === 'end' ? at + 2 : at + 3, { kind: 'shift', unit, by: 0, base: 'publication', of: null }, 'year-end', {
      part: 'END',
    });
  if (determiner === 'latest' && unit === 'quarter') {
    const first = words.lower(edge - 2) === 'the' ? edge - 2 : edge - 1;
    return expression(first, at + 1, { kind: 'shift', unit, by: 0, base: 'context', of: null }, 'latest-unit');
  }
  if (determiner !== 'the') return null;
  // "down from 72% the month before"
  if (next === 'before' && ENDS_PHRASE.test(words.lower(at + 2)))
    return expression(edge - 1, at + 2, { kind: 'shift', unit, by: -1, base: 'context', of: null }, 'unit-before');
  const isEnded = /^(?:ended|ending|through)$/.test(next) || (next === 'to' && monthOf(words.lower(at + 2)) !== null);
  if (isEnded) return expression(edge - 1, at + 1, { kind: 'length', count: 1, unit }, 'unit-ended');
  if (unit === 'weekend') return expression(edge - 1, at + 1, { kind: 'shift', unit, by: 0, base: 'publication', of: null }, 'weekend');
  if (unit === 'quarter') return expression(edge - 1, at + 1, { kind: 'shift', unit, by: 0, base: 'context', of: null }, 'the-unit');
  const isOfCalendar =
    (unit === 'year' || unit === 'month' || unit === 'week') && /^(?:of|for|in|during|throughout|by)$/.test(words.lower(edge - 2));
  const isGeneric = /^(?:of|when|that|in|before|after)$/.test(next) || words.capital(at);
  // "for the fourth quarter of 2023 and for the entire year": of the year that is told of
  const isFull = unit === 'year' && edge < at && /^(?:entire|whole|full)$/.test(words.lower(edge));
  return isOfCalendar && !isGeneric
    ? expression(edge - 1, at + 1, { kind: 'shift', unit, by: 0, base: 'publication', of: null }, isFull ? 'full-year' : 'the-unit')
    : null;
}
