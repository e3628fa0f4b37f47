/** Times that are counted from another: "last year", "two weeks ago", "the past 25 years", "a year earlier". */
import type { TimeAnchor } from '../../../contract.ts';
import { addMonths, civilOf, dayOf, mondayOf } from '../civil.ts';
import type { Base, Offset, Shift, Window } from '../expression.ts';
import type { Unit } from '../lexicon.ts';
import { tenseAround } from './around.ts';
import { type Context, NO_PERIOD, type Period, type Resolved } from './context.ts';
import { resolveDate, resolvePart } from './dates.ts';
import { dayPeriod, isAsPreciseAs, lengthValue, moved, periodAround, quarterPeriod, yearPeriod } from './periods.ts';

/** How far a vague window reaches: UCDP's rules for "the past few days" and "recent weeks" say three. */
export const VAGUE_COUNT = 3;

const CLOCK_UNITS: ReadonlySet<Unit> = new Set(['second', 'minute', 'hour']);
const vagueDirection = (by: number): string => (by === 0 ? 'PRESENT_REF' : by < 0 ? 'PAST_REF' : 'FUTURE_REF');

/** The day to count from: in a narrative, the time reached, where it is as precise as the unit. */
function baseDay(base: Base, unit: Unit, { published, reached, isNarrative }: Context): { day: number; anchor: TimeAnchor } | null {
  if (base === 'publication' && !isNarrative) return published === null ? null : { day: published, anchor: 'publication' };
  if (reached?.from != null && isAsPreciseAs(reached.precision, unit)) return { day: reached.from, anchor: 'context' };
  // in a report, "a year earlier" is counted from these days; "the next day" is not
  const isCoarse = unit !== 'day' && unit !== 'week' && !CLOCK_UNITS.has(unit);
  return isCoarse && !isNarrative && published !== null ? { day: published, anchor: 'publication' } : null;
}

export function resolveShift(shift: Shift, context: Context): Period {
  if (shift.unit === 'quarter' && shift.base === 'context') return quarterAtHand(shift.by, context);
  // "for the full year" beside a quarter: the year of that
  if (shift.unit === 'year' && context.expression.rule === 'full-year') return fullYear(context);
  // "today" in a narrative is the day of writing all the same
  const isToday = shift.unit === 'day' && shift.base === 'publication' && !shift.of;
  const base = baseDay(shift.base, shift.of ? 'year' : shift.unit, isToday ? { ...context, isNarrative: false } : context);
  if (!base) return { ...NO_PERIOD, value: shift.base === 'publication' ? vagueDirection(shift.by) : null };
  if (shift.of) return chosen(shift, base.day, base.anchor, context);
  if (shift.unit === 'weekend') return weekend(shift.by, base.day, base.anchor);
  const isMonthly = shift.unit === 'month' || shift.unit === 'quarter' || shift.unit === 'semester';
  const start = isMonthly ? dayOf(civilOf(base.day).year, civilOf(base.day).month, 1) : base.day;
  return periodAround(shift.unit, moved(start, shift.unit, shift.by), base.anchor);
}

function fullYear({ quarter, published }: Context): Period {
  const day = quarter?.from ?? published;
  return day === null ? NO_PERIOD : yearPeriod(civilOf(day).year, quarter ? 'context' : 'publication');
}

/** "the quarter", "the latest period": the one that the text is about, else the last complete one. */
function quarterAtHand(by: number, context: Context): Period {
  const { published, isNarrative } = context;
  const quarter = /^latest/.test(context.expression.rule) ? overQuarter(context) : context.quarter;
  const from = quarter?.from ?? (published === null || isNarrative ? null : addMonths(published, -3));
  if (from === null) return NO_PERIOD;
  const { year, month } = civilOf(addMonths(from, by * 3));
  return quarterPeriod(year, Math.ceil(month / 3), 'context');
}

/** The quarter that the text is about, if it is over: one that is still to come, "the fourth quarter will be slow", is not reported on. */
const overQuarter = ({ quarter, published, isNarrative }: Context): Period | null =>
  quarter?.to != null && published !== null && quarter.to > published && !isNarrative ? null : quarter;

/** "the weekend" is the last one that has begun, "last weekend" that or, on a weekend day, the one before. */
function weekend(by: number, base: number, anchor: TimeAnchor): Period {
  const saturday = mondayOf(base) + 5;
  const hasBegun = saturday <= base;
  const last = hasBegun ? saturday : saturday - 7;
  return periodAround('weekend', last + (by > 0 ? 7 : by < 0 && hasBegun ? -7 : 0), anchor);
}

/** "last March", "next Friday", "this summer" */
function chosen({ of, by }: Shift, base: number, anchor: TimeAnchor, context: Context): Period {
  const { year } = civilOf(base);
  const make = (y: number): Period =>
    of?.kind === 'date'
      ? resolveDate({ ...of, year: y }, context)
      : of?.kind === 'part'
        ? resolvePart({ ...of, year: y }, context)
        : NO_PERIOD;
  if (of?.kind === 'date' && of.weekday !== null) {
    const monday = mondayOf(base) + of.weekday - 1;
    if (by === 0) return dayPeriod(monday, anchor);
    if (by < 0) return dayPeriod(monday < base ? monday : monday - 7, anchor);
    return dayPeriod(monday > base ? monday : monday + 7, anchor);
  }
  if (by === 0) return { ...running(make, year, base), anchor };
  // last: the latest that is over, but not the month just past, which would be "last month"; next: the earliest to come
  const past = of?.kind === 'date' ? addMonths(base, -1) : base;
  for (const y of by < 0 ? [year, year - 1, year - 2] : [year, year + 1]) {
    const period = make(y);
    if (by < 0 ? (period.to ?? past) < past : (period.from ?? base) > base) return { ...period, anchor };
  }
  return NO_PERIOD;
}

/** "this winter" in February is the one that began in December. */
function running(make: (year: number) => Period, year: number, base: number): Period {
  const before = make(year - 1);
  return before.from !== null && before.to !== null && before.from <= base && base <= before.to ? before : make(year);
}

/** As precise as its unit: "a decade ago" is a year, "two weeks ago" a week. */
export function resolveOffset({ count, unit, direction, base: from }: Offset, context: Context): Resolved {
  if (count === null && from === 'publication') return { type: 'DATE', ...NO_PERIOD, value: vagueDirection(direction) };
  if (count === null) return { type: 'DURATION', ...NO_PERIOD, value: lengthValue(unit, null) };
  if (unit === 'year' && count === 1 && direction < 0 && context.quarter?.from != null && !context.isNarrative) {
    const { year, month } = civilOf(overQuarter(context)?.from ?? addMonths(context.published as number, -3));
    return { type: 'DATE', ...quarterPeriod(year - 1, Math.ceil(month / 3), 'context') };
  }
  // "a year earlier" may be counted from publication, "a year later" only from what was told
  const told = direction > 0 ? { ...context, published: from === 'publication' ? context.published : null } : context;
  const base = baseDay(from, CLOCK_UNITS.has(unit) ? 'day' : unit, told);
  // "three days later" than what is not known: a length of time
  if (!base) return { type: 'DURATION', ...NO_PERIOD, value: lengthValue(unit, count) };
  const { day, anchor } = base;
  if (CLOCK_UNITS.has(unit))
    return { type: 'TIME', ...dayPeriod(unit === 'hour' ? day + Math.trunc((direction * count) / 24) : day, anchor) };
  const target = moved(day, unit, direction * count);
  // UCDP: a fortnight ago is some time in the fortnight up to today
  if (unit === 'fortnight')
    return { type: 'DATE', ...periodAround('week', target, anchor), from: Math.min(day, target) + 1, to: Math.max(day, target) };
  const grain = unit === 'decade' || unit === 'century' || unit === 'millennium' ? 'year' : unit === 'weekend' ? 'week' : unit;
  return { type: 'DATE', ...periodAround(grain, target, anchor) };
}

/** "in the next five months" in a clause in the past goes on from the period reached: its last day. */
function periodTold(context: Context): number | null {
  const { reached, published } = context;
  if (reached?.to == null || published === null || reached.to >= published || tenseAround(context) !== 'past') return null;
  return reached.to;
}

/** Windows reach to the base; UCDP's rules settle whether they hold the day of reporting. */
export function resolveWindow(window: Window, context: Context): Resolved {
  const { unit, direction } = window;
  const value = lengthValue(unit, window.count);
  const unplaced: Resolved = { ...NO_PERIOD, type: 'DURATION', value };
  const count = window.count ?? (unit === 'day' || unit === 'week' ? VAGUE_COUNT : null);
  if (count === null) return unit === 'year' ? { ...unplaced, type: 'DATE', value: vagueDirection(direction) } : unplaced;
  const told = direction > 0 && window.base === 'publication' ? periodTold(context) : null;
  if (told !== null) return { ...unplaced, from: told + 1, to: moved(told + 1, unit, count) - 1, precision: 'range', anchor: 'context' };
  const base = baseDay(window.base, window.base === 'context' && unit === 'decade' ? unit : 'day', context);
  if (!base) return unplaced;
  const { day, anchor } = base;
  const placed: Resolved = { ...unplaced, precision: 'range', anchor };
  if (CLOCK_UNITS.has(unit)) {
    const days = unit === 'hour' ? Math.ceil(count / 24) : 0;
    return direction < 0 ? { ...placed, from: day - days, to: day } : { ...placed, from: day, to: day + days };
  }
  if (direction > 0) return { ...placed, from: day, to: moved(day, unit, count) };
  // days that have passed leave out the day of reporting; weeks count it; "the past year" has begun in January
  if (unit === 'day') return { ...placed, from: day - count, to: day - 1 };
  if (unit === 'week' || unit === 'fortnight') return { ...placed, from: moved(day, unit, -count) + 1, to: day };
  if (unit === 'year' && window.isCalendar) return { ...placed, from: dayOf(civilOf(day).year, 1, 1), to: day };
  return { ...placed, from: moved(day, unit, -count), to: day };
}
