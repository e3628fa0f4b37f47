/** Runs the parsers over the words. A parser is one phenomenon: one file, and one line in the list. */

import { tokensWith } from '../language/words.ts';
import { endOfDigits, isDigitAt } from '../reading/characters.ts';
import type { Reading } from '../reading/reading.ts';
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
import { centuries, decades, shortYears, spelledYears, years, yearsOfEra } from './parsers/year.ts';
import { type Words, wordsOf } from './words.ts';

/** A parser gets the word at its anchor and may reach to both sides of it; null where it finds nothing. */
type Parser = (words: Words, at: number) => Expression[] | null;

/** How a number in digits looks: "24", "365"; "2024"; "10:30", "2.5"; "5th"; "90s"; and what may stand for digits left out, "'" */
type Shape = 'digits' | 'four digits' | 'parted' | 'ordinal' | 'plural' | 'apostrophe';

/** What stands at a parser's anchor: a class of the calendar's words, or a number of some shape; and single words. */
type Row = readonly [parse: Parser, classes: readonly (WordClass | Shape)[], words?: readonly string[]];

/** Where two parsers find equally long expressions in one place, the earlier one in this list is right. */
const PARSERS: readonly Row[] = [
  [numericDates, ['digits', 'four digits']], //                                 2024-05-09, 24/5/2024, 9/11
  [clocks, ['digits', 'four digits', 'parted'], ['noon', 'midnight', 'midday']], // 10:30 p.m., noon
  [monthDates, ['month']], //                                                   10 June 2025, June 10th, August 2021, 3 and 5 May
  [lonelyDays, ['ordinal']], //                                                 on the 5th, the 28th of that month
  [holidayDates, [], HOLIDAY_WORDS], //                                         Christmas Day, Eid al-Fitr
  [centuries, [], ['century', 'centuries']], //                                 the 19th century
  [quarters, [], ['quarter', 'half']], //                                       the third quarter, Q3 2024, the first half of 2024
  [shortPeriods, ['digits'], ['q', 'h', 'fy']], //                              Q3, Q1FY21, FY25
  [namedFiscalYears, [], ['fiscal', 'financial', 'budget']], //                 this fiscal, the current financial year
  [seasons, ['season']], //                                                     the summer of 2024, last winter
  [years, ['four digits']], //                                                  2011, 2019-23, 2020/21, 1490 BC, fiscal 2024
  [yearsOfEra, ['digits']], //                                                  490 BC, AD 79
  [shortYears, ['apostrophe']], //                                              since '82
  [decades, ['plural', 'decade']], //                                           the 1990s, the nineties
  [spelledYears, ['number']], //                                                nineteen ninety-six
  [weekdays, ['weekday', 'weekday_abbreviation', 'weekdays']], //               Tuesday, Mondays
  [weeksFromDay, ['weekday'], ['today', 'tomorrow']], //                        a week from Thursday, two weeks ago Monday
  [dayparts, ['daypart']], //                                                   this morning, last night
  [deictics, ['reference'], [...DEICTIC_WORDS, ...PHRASE_ENDS]], //             yesterday, now, recently, the future, one day
  [countedUnits, ['unit', 'units']], //                                         seven weeks, two weeks ago, the past 25 years, every two years
  [units, ['unit', 'units'], ['period', 'half']], //                            last year, this month, the next day, recent weeks, year-earlier
  [frequencies, ['frequency']], //                                              daily, annually
];

/** The shape of a number in digits; null for other words. Pieces of compounds have no others, see words.ts. */
function shapeOf(word: string): Shape | null {
  if (word === "'") return 'apostrophe';
  if (!isDigitAt(word, 0)) return null;
  if (!isDigitAt(word, word.length - 1)) return word.endsWith('s') ? 'plural' : 'ordinal';
  if (endOfDigits(word, 0) < word.length) return 'parted';
  return word.length === 4 ? 'four digits' : 'digits';
}

const parsersFor = (classes: readonly (string | null)[], word: string | null): readonly Parser[] =>
  PARSERS.filter(([, own, words]) => own.some((one) => classes.includes(one)) || (word !== null && words?.includes(word))).map(
    ([parse]) => parse,
  );

/** words that parsers name */
const NAMED = new Set(PARSERS.flatMap(([, , words]) => words ?? []));
/** classes of other words → parsers: hundreds of words have a dozen of them */
const ofClasses = new Map<string, readonly Parser[]>();

function anchorOf(word: string): readonly Parser[] {
  const classes = [...entriesOf(word).map((entry) => entry.class), shapeOf(word)];
  if (NAMED.has(word)) return parsersFor(classes, word);
  const key = classes.join();
  const known = ofClasses.get(key) ?? parsersFor(classes, null);
  ofClasses.set(key, known);
  return known;
}

/** "Nov" may have taken its full stop. */
const ANCHORS = new Map([...CALENDAR_WORDS, ...CALENDAR_WORDS.map((word) => `${word}.`), ...NAMED].map((word) => [word, anchorOf(word)]));
const OF_SHAPES = new Map(
  (['digits', 'four digits', 'parted', 'ordinal', 'plural', 'apostrophe'] as const).map((shape) => [shape, parsersFor([shape], null)]),
);
const NONE: readonly Parser[] = [];

/** The parsers that may find something at a word in lower case. */
function parsersOf(word: string): readonly Parser[] {
  const known = ANCHORS.get(word);
  if (known) return known;
  const shape = shapeOf(word);
  return (shape && OF_SHAPES.get(shape)) ?? NONE;
}

/** Most words are no anchor of any parser. Of numbers only single digits and apostrophes are whole tokens, see words.ts. */
const anchorsIn = tokensWith([...ANCHORS.keys(), ..."0123456789'"].join(' '));

/** The words of a text, of which those are noted at which a parser may find something: tokens that are anchors, and all pieces, whose looks decide. */
export const wordsWithAnchors = (reading: Reading): Words => wordsOf(reading, anchorsIn(reading));

/** All that the parsers find, in text order of their starts; overlapping ones too. @param words as they were noted here */
export function findExpressions(words: Words): Expression[] {
  const found: Expression[] = [];
  const anchors = words.noted;
  for (let anchor = 0; anchor < anchors.length; anchor++) {
    const at = anchors[anchor];
    const parsers = parsersOf(words.lower(at));
    for (let i = 0; i < parsers.length; i++) {
      const expressions = parsers[i](words, at);
      if (expressions) found.push(...expressions);
    }
  }
  return found;
}
