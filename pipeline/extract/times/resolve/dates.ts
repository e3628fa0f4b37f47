/** Dates that the words give only in part: which year, which week? */
import type { TimeAnchor } from '../../../contract.ts';
import { addMonths, civilOf, dayOf, easterOf, isDay, islamicDay, mondayOf, weekdayOf } from '../civil.ts';
import type { CalendarDate, Season, WeeksFrom, YearPart } from '../expression.ts';
import { type Holiday, holidays } from '../parsers/holiday.ts';
import { isAdverbial, isAhead, isForeseen, isOfEndedPlan, tenseAround } from './around.ts';
import { type Context, NO_PERIOD, type Period } from './context.ts';
import { dayPeriod, halfPeriod, monthPeriod, quarterPeriod, seasonPeriod, yearPeriod } from './periods.ts';

export function resolveDate(date: CalendarDate, context: Context): Period {
  const { year, month, day, weekday } = date;
  if (year !== null) return dateOf(date, year, 'explicit');
  if (month !== null) {
    const known = chooseYear(context, (y, anchor) => dateOf(date, y, anchor), day === null ? 'month' : 'day');
    return known ?? { ...NO_PERIOD, value: partialValue(month, day), precision: day === null ? 'month' : 'day' };
  }
  if (day !== null) return resolveDay(day, context);
  return weekday === null ? NO_PERIOD : resolveWeekday(weekday, context);
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');
const partialValue = (month: number, day: number | null): string => `XXXX-${twoDigits(month)}${day === null ? '' : `-${twoDigits(day)}`}`;

function dateOf({ month, day }: CalendarDate, year: number, anchor: TimeAnchor): Period {
  if (month === null) return yearPeriod(year, anchor);
  if (day === null) return monthPeriod(year, month, anchor);
  return isDay(year, month, day) ? dayPeriod(dayOf(year, month, day), anchor) : NO_PERIOD;
}

/** "on the 5th": of the month reached, or of the last one up to publication that has such a day behind it. */
function resolveDay(day: number, { reached, published, isNarrative }: Context): Period {
  if (reached?.from != null && (reached.precision === 'day' || reached.precision === 'month')) {
    const { year, month } = civilOf(reached.from);
    return dateOf({ kind: 'date', year, month, day, weekday: null }, year, 'context');
  }
  if (published === null || isNarrative) return { ...NO_PERIOD, precision: 'day' };
  const { year, month, day: today } = civilOf(published);
  const before = day > today ? civilOf(addMonths(published, -1)) : { year, month };
  return dateOf({ kind: 'date', year: before.year, month: before.month, day, weekday: null }, before.year, 'publication');
}

/** days: so near, the day of a plan that something became of is behind */
const JUST_OVER = 2;

/** In a report, the last such day up to publication, or the next where the clause looks ahead; in a narrative, the next from the day reached. */
function resolveWeekday(weekday: number, context: Context): Period {
  const isFromReached = context.isNarrative || context.published === null;
  const base = isFromReached ? (context.reached?.precision === 'day' ? context.reached.from : null) : context.published;
  if (base === null) return { ...NO_PERIOD, value: `XXXX-WXX-${weekday}`, precision: 'day' };
  const back = (weekdayOf(base) - weekday + 7) % 7;
  if (isFromReached) return dayPeriod(base + ((7 - back) % 7), 'context');
  const isNext = back > 0 && isAhead(context) && !(back <= JUST_OVER && isOfEndedPlan(context));
  return dayPeriod(isNext ? base - back + 7 : base - back, 'publication');
}

/**
 * How much nearer a time must be to be meant against the tense: where it says when the verb was, and where it does not: there a month needs
 * more than a day, which is named near its date. */
const AGAINST_TENSE = { when: 12, month: 4, day: 1.5 };

/** A story goes on: a month before the one reached is meant only when it is much nearer than the one to come. */
const AGAINST_STORY = 1.5;

/** The year around the base whose period lies nearest, weighed by the tense: "extended the offer to 20 November" looks ahead all the same. */
function chooseYear(context: Context, make: (year: number, anchor: TimeAnchor) => Period, grain: 'month' | 'day'): Period | null {
  const anchor = context.isNarrative || context.published === null ? 'context' : 'publication';
  const base = anchor === 'context' ? (context.reached?.from ?? null) : context.published;
  if (base === null) return null;
  const { year } = civilOf(base);
  // where only a year has been named, its months are meant
  if (anchor === 'context' && context.reached?.precision === 'year') return make(year, anchor);
  const candidates = [year, year - 1, year + 1].map((candidate) => make(candidate, anchor)).filter(isKnown);
  if (anchor === 'context') return least(candidates, (period) => distance(period, base) * (isBefore(period, base) ? AGAINST_STORY : 1));
  const nearest = least(candidates, (period) => distance(period, base));
  if (nearest === null) return null;
  // so near that no tense speaks against it
  const farthest = AGAINST_TENSE.when * distance(nearest, base);
  if (candidates.every((other) => other === nearest || distance(other, base) > farthest)) return nearest;
  const tense = tenseAround(context);
  const againstTense = tense && isAdverbial(context) ? AGAINST_TENSE.when : AGAINST_TENSE[grain];
  return least(candidates, (period) => {
    const isAgainst = (tense === 'past' && period.from > base) || (tense === 'future' && isBefore(period, base));
    return distance(period, base) * (isAgainst ? againstTense : 1);
  });
}

type Known = Period & { from: number; to: number };
const isKnown = (period: Period): period is Known => period.from !== null && period.to !== null;
const isBefore = ({ to }: Known, base: number): boolean => to < base;
/** days between a period and the base, 0 within it */
const distance = ({ from, to }: Known, base: number): number => Math.max(from - base, base - to, 0);

/** The first of those of which this is least. */
function least<Item>(items: readonly Item[], measure: (item: Item) => number): Item | null {
  let best: Item | null = null;
  for (const item of items) if (best === null || measure(item) < measure(best)) best = item;
  return best;
}

export function resolvePart(part: YearPart, context: Context): Period {
  if (part.year !== null) return partOf(part, part.year, 'explicit');
  if (part.part === 'quarter' && !context.isNarrative && context.published !== null)
    return quarterAround(part.which as number, context.published, context);
  const named = typeof part.which === 'number' ? `Q${part.which}` : part.which;
  return (
    chooseYear(context, (year, anchor) => partOf(part, year, anchor), 'month') ?? {
      ...NO_PERIOD,
      value: part.part === 'holiday' ? null : `XXXX-${named}`,
    }
  );
}

/** A quarter without a year is the last one that has begun. */
function lastBegun(quarter: number, published: number): Period {
  const { year } = civilOf(published);
  const same = quarterPeriod(year, quarter, 'publication');
  return (same.from as number) <= published ? same : quarterPeriod(year - 1, quarter, 'publication');
}

/** days in which the results of a quarter come out: "expects to report a third-quarter loss" */
const REPORTING_SEASON = 92;

/** The last one that has begun; "will grow in the third quarter": the one to come, where the last is long over. */
function quarterAround(quarter: number, published: number, context: Context): Period {
  const last = lastBegun(quarter, published);
  if ((last.to as number) > published - REPORTING_SEASON || !(isAhead(context) || isForeseen(context))) return last;
  return quarterPeriod(civilOf(last.from as number).year + 1, quarter, 'publication');
}

function partOf(part: YearPart, year: number, anchor: TimeAnchor): Period {
  if (part.part === 'quarter') return quarterPeriod(year, part.which as number, anchor);
  if (part.part === 'half') return halfPeriod(year, part.which as number, anchor);
  if (part.part === 'season') return seasonPeriod(year, part.which as Season, anchor);
  const holiday = holidays.get(part.which as string);
  return holiday ? dayPeriod(dayOfHoliday(holiday, year), anchor) : NO_PERIOD;
}

function dayOfHoliday({ rule, a, b, c }: Holiday, year: number): number {
  if (rule === 'fixed') return dayOf(year, a, b);
  if (rule === 'easter') return easterOf(year) + a;
  if (rule === 'weekday') return nthWeekday(year, a, b, c);
  // Islamic years are shorter: the first one whose feast falls in this year or later
  for (let islamicYear = Math.floor(((year - 622) * 33) / 32); ; islamicYear++) {
    const day = islamicDay(islamicYear, a, b);
    if (civilOf(day).year >= year) return day;
  }
}

/** The nth such weekday of a month, or with -1 the last. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth > 0) {
    const first = dayOf(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  }
  const last = dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

/** The nth such weekday of the month that a day lies in; null where it has no fifth one. */
export function nthWeekdayOf(inMonth: number, weekday: number, nth: number): number | null {
  const { year, month } = civilOf(inMonth);
  const day = nthWeekday(year, month, weekday, nth);
  return civilOf(day).month === month ? day : null;
}

/** "a week from Thursday": weeks after the next such day; "two weeks ago Monday": that day of the week so many weeks back. */
export function weeksFrom({ weeks, day }: WeeksFrom, named: number | null, published: number | null): number | null {
  if (published === null) return null;
  if (day.kind !== 'date' || day.weekday === null) return named === null ? null : named + 7 * weeks;
  if (weeks < 0) return mondayOf(published + 7 * weeks) + day.weekday - 1;
  return published + ((day.weekday - weekdayOf(published) + 7) % 7) + 7 * weeks;
}
