/** One unit of time: "last year", "this month", "the next day", "over the next decade", "the weekend", "the quarter", "year-end". */
import { memberTest } from '../../language/member.ts';
import { type Base, type Expression, expression, shift, windowOf } from '../expression.ts';
import { monthOf } from '../lexicon.ts';
import { isThatOrWhich } from '../small-words.ts';
import { fromArticle, opensSentence, type Words } from '../words.ts';
import { isLong, type UnitPhrase, WINDOWS } from './unit-phrase.ts';

const isWholeWord = memberTest('entire whole full');
const isSoOrTwo = memberTest('so two');
const leadsToItsEnd = memberTest('ends ended ending through');

export function oneUnit(phrase: UnitPhrase): Expression | null {
  const { words, at, edge } = phrase;
  if (isTitle(words, edge - 1, at)) return null;
  for (let i = 0; i < WAYS.length; i++) {
    const found = WAYS[i](phrase);
    if (found) return found;
  }
  return null;
}

type Way = (phrase: UnitPhrase) => Expression | null;

/** The first that finds something is right. */
const WAYS: readonly Way[] = [
  pastWeekend, //  this past weekend
  allDay, //       the day-long meeting
  inWindow, //     the past year, the coming week
  longWindow, //   over the next decade, the following decade
  looseWindow, //  the last year or so, over the last month
  shifted, //      last year, this month, the next day, that week
  yearEnd, //      year-end
  latestQuarter, // the latest quarter
  unitBeside, //   the month before
  dayBeside, //    the day after the vote
  unitEnded, //    the year ended March 31
  theWeekend, //   the weekend
  theQuarter, //   the quarter
  theUnit, //      the end of the year, for the month
];

/** "on ABC's “This Week”": a programme, where both words are capitalised in a sentence that is not */
const isTitle = (words: Words, first: number, at: number): boolean =>
  words.titled(first) && words.titled(at) && !words.titled(first - 1) && !opensSentence(words, first);

function pastWeekend({ words, at, edge, unit, determiner }: UnitPhrase): Expression | null {
  if (unit !== 'weekend' || determiner !== 'past') return null;
  const first = words.lower(edge - 2) === 'this' ? edge - 2 : fromArticle(words, edge - 1);
  return expression(first, at + 1, shift(unit, 0, 'publication'), 'weekend');
}

function allDay({ words, at, unit }: UnitPhrase): Expression | null {
  return isLong(words, at) ? expression(at, at + 3, { kind: 'length', count: 1, unit }, 'length') : null;
}

function inWindow({ words, at, edge, unit, determiner }: UnitPhrase): Expression | null {
  if (determiner !== 'past' && determiner !== 'coming') return null;
  const direction = WINDOWS[determiner];
  return expression(fromArticle(words, edge - 1), at + 1, windowOf(1, unit, direction, { isCalendar: direction < 0 }), 'window-one');
}

/** units so long that "over the next decade" begins today */
const LONG_UNITS = new Set(['decade', 'century']);

function longWindow({ words, at, edge, unit, determiner }: UnitPhrase): Expression | null {
  if (words.lower(edge - 2) !== 'the' || !LONG_UNITS.has(unit)) return null;
  // "over the following decade" is the ten years from then on
  if (determiner === 'following' && unit === 'decade')
    return expression(edge - 2, at + 1, windowOf(1, unit, 1, { base: 'context' }), 'window-one');
  if (determiner !== 'last' && determiner !== 'next') return null;
  return expression(edge - 2, at + 1, windowOf(1, unit, WINDOWS[determiner]), 'window-one');
}

/** units of which "over the last one" goes up to today: "the last quarter" is one of the calendar */
const UP_TO_TODAY = new Set(['week', 'month', 'year']);
const leadsToWindow = memberTest('over in during for within throughout across');

/** "the last year or so", "over the last month"; "in the last year of the war" is of the war */
function looseWindow({ words, at, edge, unit, determiner }: UnitPhrase): Expression | null {
  if (determiner !== 'last' || words.lower(edge - 2) !== 'the') return null;
  const isLoose = words.lower(at + 1) === 'or' && isSoOrTwo(words.lower(at + 2));
  const isUpToToday = UP_TO_TODAY.has(unit) && leadsToWindow(words.lower(edge - 3)) && words.lower(at + 1) !== 'of';
  return isLoose || isUpToToday ? expression(edge - 2, at + 1, windowOf(1, unit, -1), 'window-one') : null;
}

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

/** "the next day" follows what was told, "next week" the day of publication */
function shifted({ words, at, edge, unit, determiner }: UnitPhrase): Expression | null {
  if (!Object.hasOwn(SHIFTS, determiner)) return null;
  const { by, base } = SHIFTS[determiner];
  const before = words.lower(edge - 2);
  // "the last year of the war"
  if (determiner === 'last' && before === 'the' && words.lower(at + 1) === 'of') return null;
  const isThatSame = determiner === 'same' && before === 'that';
  const isTold = (determiner === 'next' && before === 'the') || (determiner === 'this' && unit === 'day');
  return expression(
    isThatSame ? edge - 2 : fromArticle(words, edge - 1),
    at + 1,
    shift(unit, by, isTold ? 'context' : base),
    `${determiner}-unit`,
  );
}

/** "by year-end", "at year's end" */
function yearEnd({ words, at, unit, determiner }: UnitPhrase): Expression | null {
  if (unit !== 'year' || determiner === 'the') return null;
  const next = words.lower(at + 1);
  const afterNext = words.lower(at + 2);
  const isJoined = (next === '-' || next === "'s") && afterNext === 'end';
  if (next !== 'end' && !isJoined) return null;
  return expression(at, isJoined ? at + 3 : at + 2, shift(unit, 0, 'publication'), 'year-end', { part: 'END' });
}

function latestQuarter({ words, at, edge, unit, determiner }: UnitPhrase): Expression | null {
  if (determiner !== 'latest' || unit !== 'quarter') return null;
  return expression(fromArticle(words, edge - 1), at + 1, shift(unit, 0, 'context'), 'latest-unit');
}

/** what may stand after "the month before", where nothing happened before that is named */
const mayFollow = memberTest('. , ; : ) and but to when while');

/** "down from 72% the month before", "the day after, six more died" */
function unitBeside({ words, at, edge, unit, determiner }: UnitPhrase): Expression | null {
  const next = words.lower(at + 1);
  const after = words.lower(at + 2);
  if (determiner !== 'the' || (next !== 'before' && next !== 'after') || (after !== '' && !mayFollow(after))) return null;
  return expression(edge - 1, at + 2, shift(unit, next === 'before' ? -1 : 1, 'context'), `unit-${next}`);
}

/** "the day before Tuesday's hearing", "the day after the vote"; "later in the day before leaving" is of that day */
function dayBeside({ words, at, edge, unit, determiner }: UnitPhrase): Expression | null {
  const next = words.lower(at + 1);
  if (determiner !== 'the' || unit !== 'day' || (next !== 'before' && next !== 'after') || words.lower(edge - 2) === 'in') return null;
  return expression(edge - 1, at + 2, { kind: 'dayBeside', by: next === 'before' ? -1 : 1, day: null }, 'day-beside');
}

function unitEnded({ words, at, edge, unit, determiner }: UnitPhrase): Expression | null {
  // "the fiscal year that ends in April"
  const next = isThatOrWhich(words.lower(at + 1)) ? words.lower(at + 2) : words.lower(at + 1);
  const isEnded = leadsToItsEnd(next) || (next === 'to' && monthOf(words.lower(at + 2)) !== null);
  return determiner === 'the' && isEnded ? expression(edge - 1, at + 1, { kind: 'length', count: 1, unit }, 'unit-ended') : null;
}

function theWeekend({ at, edge, unit, determiner }: UnitPhrase): Expression | null {
  return determiner === 'the' && unit === 'weekend' ? expression(edge - 1, at + 1, shift(unit, 0, 'publication'), 'weekend') : null;
}

function theQuarter({ at, edge, unit, determiner }: UnitPhrase): Expression | null {
  return determiner === 'the' && unit === 'quarter' ? expression(edge - 1, at + 1, shift(unit, 0, 'context'), 'the-unit') : null;
}

/** units of which "the" one may be the one at hand */
const AT_HAND = new Set(['year', 'month', 'week']);
const leadsToUnit = memberTest('of for in during throughout by');
/** after a unit that is told apart from others, not the one at hand: "in the year that", "in the month of May" */
const tellsApart = memberTest('when that in before after');

function theUnit({ words, at, edge, unit, determiner }: UnitPhrase): Expression | null {
  if (determiner !== 'the' || !AT_HAND.has(unit) || !leadsToUnit(words.lower(edge - 2)) || words.capital(at)) return null;
  if (tellsApart(words.lower(at + 1)) || (words.lower(at + 1) === 'of' && !isAmount(words.lower(at + 2)))) return null;
  // "for the fourth quarter of 2023 and for the entire year": of the year that is told of
  const isFull = unit === 'year' && edge < at && isWholeWord(words.lower(edge));
  return expression(edge - 1, at + 1, shift(unit, 0, 'publication'), isFull ? 'full-year' : 'the-unit');
}

/** "a high for the year of $42" */
const isAmount = (word: string): boolean => /^[$£€¥]/.test(word);
