/** Runs the parsers over the words. A parser is one phenomenon: one file, and one line in the list. */

import { isDigit } from '../reading/characters.ts';
import { mayBeIn, wordFilter } from '../word-filter.ts';
import type { Expression } from './expression.ts';
import { CALENDAR_WORDS, entriesOf, PHRASE_ENDS } from './lexicon.ts';
import { clocks } from './parsers/clock.ts';
import { countedUnits } from './parsers/counted.ts';
import { lonelyDays } from './parsers/day.ts';
import { dayparts } from './parsers/daypart.ts';
import { deictics } from './parsers/deictic.ts';
import { namedFiscalYears, shortPeriods } from './parsers/fiscal.ts';
import { frequencies } from './parsers/frequency.ts';
import { beginsHoliday, HOLIDAY_WORDS, holidayDates } from './parsers/holiday.ts';
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

/** Where two parsers find equally long expressions in one place, the earlier one in this list is right. */
const PARSERS: readonly Parser[] = [
  numericDates, // 2024-05-09, 24/5/2024, 9/11
  clocks, //       10:30 p.m., noon
  monthDates, //   10 June 2025, June 10th, August 2021, 3 and 5 May
  lonelyDays, //   on the 5th, the 28th of that month
  holidayDates, // Christmas Day, Eid al-Fitr
  centuries, //    the 19th century
  quarters, //     the third quarter, Q3 2024, the first half of 2024
  shortPeriods, // Q3, Q1FY21, FY25
  namedFiscalYears, // this fiscal, the current financial year
  seasons, //      the summer of 2024, last winter
  years, //        2011, 2019-23, 2020/21, the 1990s, 490 BC, fiscal 2024
  weekdays, //     Tuesday, Mondays
  weeksFromDay, // a week from Thursday, two weeks ago Monday
  dayparts, //     this morning, last night
  deictics, //     yesterday, now, recently, the future, one day
  countedUnits, // seven weeks, two weeks ago, the past 25 years, every two years
  units, //        last year, this month, the next day, recent weeks, year-earlier
  frequencies, //  daily, annually
];

const DIGIT_OR_MARK = /^['\d]/;
const OTHER_ANCHORS = new Set([
  'half',
  'noon',
  'midnight',
  'midday',
  'today',
  'yesterday',
  'tomorrow',
  'tonight',
  'time',
  'period',
  'past',
  'q',
  'h',
  'fy',
  'fiscal',
  'financial',
  'budget',
  'then',
  ...PHRASE_ENDS,
]);

const isAnchor = (word: string): boolean =>
  entriesOf(word).length > 0 || DIGIT_OR_MARK.test(word) || OTHER_ANCHORS.has(word) || beginsHoliday(word);

/** "Nov" may have taken its full stop. */
const ANCHORS = wordFilter([...CALENDAR_WORDS, ...HOLIDAY_WORDS, ...OTHER_ANCHORS].flatMap((word) => [word, `${word}.`]));

/** A digit, or an apostrophe of either shape. */
const startsAnchor = (unit: number): boolean => isDigit(unit) || unit === 39 || unit === 0x2019;

/** All that the parsers find, in text order of their starts; overlapping ones too. */
export function findExpressions(words: Words): Expression[] {
  const { reading, count, start, end } = words;
  const { text } = reading;
  const found: Expression[] = [];
  for (let at = 0; at < count; at++) {
    if (!startsAnchor(text.charCodeAt(start[at])) && !mayBeIn(ANCHORS, text, start[at], end[at])) continue;
    if (!isAnchor(words.lower(at))) continue;
    for (const parser of PARSERS) {
      const expressions = parser(words, at);
      if (expressions) found.push(...expressions);
    }
  }
  return found;
}
