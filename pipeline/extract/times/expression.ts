/** What the time parsers hand on: words and what they mean, before the meaning is put on the calendar. */
import type { Unit } from './lexicon.ts';

export type Season = 'SP' | 'SU' | 'FA' | 'WI';
/** before what: the day of publication, the time that the text has reached, or an event that the text names */
export type Base = 'publication' | 'context';
/** -1 past, 0 present, 1 future */
export type Direction = -1 | 0 | 1;

/** A date as far as the words give it: "June 10th" has no year. */
export interface CalendarDate {
  kind: 'date';
  /** astronomical: 490 BC is -489 */
  year: number | null;
  month: number | null;
  day: number | null;
  /** 1 Monday to 7 Sunday */
  weekday: number | null;
}

/** A quarter, half, season or weekend of a year. */
export interface YearPart {
  kind: 'part';
  part: 'quarter' | 'half' | 'season' | 'holiday';
  /** 1 to 4, 1 to 2, a season's code, a holiday's name */
  which: number | Season | string;
  year: number | null;
  fiscal: boolean;
}

/** "the 1990s", "the 19th century": a run of years. */
interface Years {
  kind: 'years';
  first: number;
  count: number;
}

/** "2020/21": a season or a financial year over two calendar years. */
interface SplitYear {
  kind: 'split';
  first: number;
  /** of a sport, a school, a crop: not of a budget */
  isSeason: boolean;
}

interface FiscalYear {
  kind: 'fiscal';
  year: number;
}

/** "this fiscal", "the current financial year" */
interface FiscalShift {
  kind: 'fiscalShift';
  by: number;
}

/** "the same quarter last year", "the corresponding period a year ago": the period told of, in another year */
export interface SamePeriod {
  kind: 'samePeriod';
  /** years away from it */
  by: number;
  /** "the same period of 2021" */
  year: number | null;
  /** "the same quarter": the quarter in which the period lies */
  unit: Unit | null;
  /** "this time last year": the day of publication in that year */
  isOfToday: boolean;
}

/** "since then": the time that the text has reached */
interface Reached {
  kind: 'reached';
}

/** "last year", "this month", "yesterday"; with `of`, "last March", "next Friday". */
export interface Shift {
  kind: 'shift';
  unit: Unit;
  by: number;
  base: Base;
  of: CalendarDate | YearPart | null;
}

/** "two weeks ago", "three days later": as precise as its unit. */
export interface Offset {
  kind: 'offset';
  /** null: not said how many */
  count: number | null;
  unit: Unit;
  direction: Direction;
  base: Base;
}

/** "the past 25 years", "the next few days": all the time up to, or from, the base. */
export interface Window {
  kind: 'window';
  count: number | null;
  unit: Unit;
  direction: Direction;
  base: Base;
  /** "the past year" has begun with the calendar year */
  isCalendar: boolean;
}

/** "25 years", "for weeks" */
interface Length {
  kind: 'length';
  count: number | null;
  unit: Unit;
}

/** "for a while": a length of time in no unit */
interface While {
  kind: 'while';
}

/** "every week", "daily", "on Mondays" */
interface Repeated {
  kind: 'set';
  value: string;
}

/** "now", "recently", "the future" */
interface Reference {
  kind: 'reference';
  value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' | 'RECENT';
}

/** "the first nine months of 2024", "the last six days of January", "the first week of August" */
export interface Slice {
  kind: 'slice';
  /** positive from the start, negative from the end */
  count: number;
  unit: Unit;
  /** the nth one alone, rather than all up to it */
  nth: boolean;
  whole: Meaning;
}

/** "the last Sunday of July", "the first Monday in August" */
export interface NthWeekday {
  kind: 'nthWeekday';
  /** 1 Monday to 7 Sunday */
  weekday: number;
  /** positive from the start, -1 for the last */
  nth: number;
  month: Meaning;
}

/** "a week from Thursday", "two weeks ago Monday": whole weeks away from a day */
export interface WeeksFrom {
  kind: 'weeksFrom';
  /** negative before it */
  weeks: number;
  day: Meaning;
}

/** "the week of March 6" */
interface WeekOf {
  kind: 'weekOf';
  day: Meaning;
}

/** "the day before Tuesday's hearing", "the day after Christmas", "the day after the vote" */
interface DayBeside {
  kind: 'dayBeside';
  by: -1 | 1;
  /** null where what happened on it is told without its date */
  day: Meaning | null;
}

/** "between March and June", "2019-23", "Feb 1 and 2" */
interface Range {
  kind: 'range';
  first: Meaning;
  last: Meaning;
}

/** A date that may be one of two: "05/09/2024". */
interface Unclear {
  kind: 'unclear';
  candidates: [CalendarDate, CalendarDate];
}

/** A day or a part of it whose date stands elsewhere: "10:30 pm", "overnight". */
interface Clock {
  kind: 'clock';
}

export type Meaning =
  | CalendarDate
  | YearPart
  | Years
  | SplitYear
  | FiscalYear
  | FiscalShift
  | SamePeriod
  | Reached
  | Shift
  | Offset
  | Window
  | Length
  | While
  | Repeated
  | Reference
  | Slice
  | NthWeekday
  | WeeksFrom
  | WeekOf
  | DayBeside
  | Range
  | Unclear
  | Clock;

export interface Expression {
  /** word range, end exclusive */
  first: number;
  end: number;
  meaning: Meaning;
  /** early, mid, late */
  part: 'START' | 'MID' | 'END' | null;
  /** TIMEX3 mod that is no part of the period: APPROX, MORE_THAN, … */
  mod: string | null;
  /** TIMEX3 time of day: "T10:30", "TMO" */
  clock: string | null;
  /** "between 7 and 9 last night": when it ended */
  clockEnd: string | null;
  /** "earlier this month", "later this year": the side of today that is meant */
  side: 'before' | 'after' | null;
  /** how the words around it bound it: "since 2021", "until May", "as of 1 February", "so far this year" */
  bound: 'since' | 'until' | 'asOf' | 'soFar' | null;
  /** "the 12 months to September": when it ended */
  ending: Meaning | null;
  /** word range of the event that it counts from: "after the ceasefire" */
  event: { first: number; end: number; direction: 'before' | 'after' } | null;
  rule: string;
}

export function expression(first: number, end: number, meaning: Meaning, rule: string, more: Partial<Expression> = {}): Expression {
  return {
    first,
    end,
    meaning,
    part: null,
    mod: null,
    clock: null,
    clockEnd: null,
    side: null,
    bound: null,
    ending: null,
    event: null,
    rule,
    ...more,
  };
}

export const date = (parts: Partial<Omit<CalendarDate, 'kind'>>): CalendarDate => ({
  kind: 'date',
  year: null,
  month: null,
  day: null,
  weekday: null,
  ...parts,
});

/** "last year": so many units from the one at hand. */
export const shift = (unit: Unit, by: number, base: Base, of: Shift['of'] = null): Shift => ({ kind: 'shift', unit, by, base, of });

/** "the past 25 years": up to today, or from today on */
export const windowOf = (count: number | null, unit: Unit, direction: Direction, more: Partial<Window> = {}): Window => ({
  kind: 'window',
  count,
  unit,
  direction,
  base: 'publication',
  isCalendar: false,
  ...more,
});

/** Whether a meaning names one day: "10 June", "Friday", "yesterday", "last Monday", "Christmas". */
export function isDay(meaning: Meaning): boolean {
  if (meaning.kind === 'date') return meaning.day !== null || meaning.weekday !== null;
  if (meaning.kind === 'shift') return meaning.unit === 'day' || (meaning.of?.kind === 'date' && meaning.of.weekday !== null);
  return meaning.kind === 'part' && meaning.part === 'holiday';
}

/** Whether a meaning names a stretch of the calendar that has an early and a late part. */
export const isPeriod = (meaning: Meaning): boolean =>
  meaning.kind === 'date' ||
  meaning.kind === 'part' ||
  meaning.kind === 'years' ||
  meaning.kind === 'fiscal' ||
  (meaning.kind === 'shift' && meaning.unit !== 'weekend');
