/** Runs the parsers over the words. A parser is one phenomenon: one file, and one line in the list. */

import { words } from '../language/words.ts';
import { isDigit } from '../reading/characters.ts';
import type { Expression } from './expression.ts';
import { CALENDAR_WORDS, entriesOf, PHRASE_ENDS, type WordClass } from './lexicon.ts';
import { clocks } from './parsers/clock.ts';
import { countedUnits } from './parsers/counted.ts';
import { lonelyDays } from './parsers/day.ts';
import { dayparts } from './parsers/daypart.ts';
import { DEICTIC_WORDS, deictics } from './parsers/deictic.ts';
import { namedFiscalYears, shortPeriods } from './parsers/fiscal.ts';
import { frequencies } from './parsers/frequency.ts';
import { HOLIDAY_WORDS, holidayDates } from './parsers/holiday.ts';
import { monthDates } from './parsers/month.ts';
import { numericDates } from './parsers/numeric.ts';
import { quarters, seasons } from './parsers/part.ts';
import { units } from './parsers/unit.ts';
import { weekdays } from './parsers/weekday.ts';
import { weeksFromDay } from './parsers/weeks-from-day.ts';
import { centuries, years } from './parsers/year.ts';
import type { Words } from './words.ts';

/** A parser gets the word at its anchor and may reach to both sides of it; null where it finds nothing. */
type Parser = (words: Words, at: number) => Expression[] | null;

/** What stands at a parser's anchor: a class of the calendar's words, or "digits" for all that begins with a digit or an apostrophe; and single words. */
type Row = readonly [parse: Parser, classes: readonly (WordClass | 'digits')[], words?: readonly string[]];

/** Where two parsers find equally long expressions in one place, the earlier one in this list is right. */
const PARSERS: readonly Row[] = [
  [numericDates, ['digits']], //                                                2024-05-09, 24/5/2024, 9/11
  [clocks, ['digits'], ['noon', 'midnight', 'midday']], //                      10:30 p.m., noon
  [monthDates, ['month']], //                                                   10 June 2025, June 10th, August 2021, 3 and 5 May
  [lonelyDays, ['digits']], //                                                  on the 5th, the 28th of that month
  [holidayDates, [], HOLIDAY_WORDS], //                                         Christmas Day, Eid al-Fitr
  [centuries, [], ['century', 'centuries']], //                                 the 19th century
  [quarters, [], ['quarter', 'half']], //                                       the third quarter, Q3 2024, the first half of 2024
  [shortPeriods, ['digits'], ['q', 'h', 'fy']], //                              Q3, Q1FY21, FY25
  [namedFiscalYears, [], ['fiscal', 'financial', 'budget']], //                 this fiscal, the current financial year
  [seasons, ['season']], //                                                     the summer of 2024, last winter
  [years, ['digits', 'number', 'decade']], //                                   2011, 2019-23, 2020/21, the 1990s, 490 BC, fiscal 2024
  [weekdays, ['weekday', 'weekday_abbreviation', 'weekdays']], //               Tuesday, Mondays
  [weeksFromDay, ['weekday'], ['today', 'tomorrow']], //                        a week from Thursday, two weeks ago Monday
  [dayparts, ['daypart']], //                                                   this morning, last night
  [deictics, ['reference'], [...DEICTIC_WORDS, ...PHRASE_ENDS]], //             yesterday, now, recently, the future, one day
  [countedUnits, ['unit', 'units']], //                                         seven weeks, two weeks ago, the past 25 years, every two years
  [units, ['unit', 'units'], ['period', 'half']], //                            last year, this month, the next day, recent weeks, year-earlier
  [frequencies, ['frequency']], //                                              daily, annually
];

/** A digit, or an apostrophe of either shape. */
const startsNumber = (unit: number): boolean => isDigit(unit) || unit === 39 || unit === 0x2019;

const parsersFor = (word: string): readonly Parser[] => {
  const classes = new Set<string>(entriesOf(word).map((entry) => entry.class));
  if (startsNumber(word.charCodeAt(0))) classes.add('digits');
  return PARSERS.filter(([, own, words]) => own.some((one) => classes.has(one)) || words?.includes(word)).map(([parse]) => parse);
};

/** "Nov" may have taken its full stop. */
const ANCHORS = new Map(
  [...CALENDAR_WORDS, ...CALENDAR_WORDS.map((word) => `${word}.`), ...PARSERS.flatMap(([, , words]) => words ?? [])].map((word) => [
    word,
    parsersFor(word),
  ]),
);
const OF_NUMBERS = parsersFor('0');
const NONE: readonly Parser[] = [];

/** The parsers that may find something at a word in lower case. */
const parsersOf = (word: string): readonly Parser[] => ANCHORS.get(word) ?? (startsNumber(word.charCodeAt(0)) ? OF_NUMBERS : NONE);

const isAnchor = words([...ANCHORS.keys()].join(' '));

/** Most words are no anchor of any parser. */
const mayBeAnchor = ({ reading, token, start }: Words, at: number): boolean =>
  isAnchor(reading, token[at]) || startsNumber(reading.text.charCodeAt(start[at]));

/** All that the parsers find, in text order of their starts; overlapping ones too. */
export function findExpressions(words: Words): Expression[] {
  const found: Expression[] = [];
  for (let at = 0; at < words.count; at++) {
    if (!words.isPiece(at) && !mayBeAnchor(words, at)) continue;
    const parsers = parsersOf(words.lower(at));
    for (let i = 0; i < parsers.length; i++) {
      const expressions = parsers[i](words, at);
      if (expressions) found.push(...expressions);
    }
  }
  return found;
}
