/** So many units from the one at hand: "last year", "this month", "yesterday", "last March", "next Friday". */
import type { TimeAnchor } from '../../../contract.ts';
import { addMonths, civilOf, dayOf, mondayOf } from '../civil.ts';
import type { Shift } from '../expression.ts';
import type { Unit } from '../lexicon.ts';
import { baseDay, vagueDirection } from './base-day.ts';
import { type Context, NO_PERIOD, type Period } from './context.ts';
import { resolveDate, resolvePart } from './dates.ts';
import { dayPeriod, moved, periodAround, yearPeriod } from './periods.ts';
import { quarterAtHand } from './quarter.ts';
import { yearsAway } from './same-period.ts';

export function resolveShift(shift: Shift, context: Context): Period {
  return byPeriodTold(shift, context) ?? byCalendar(shift, context);
}

/** Moved from a quarter or a year of its own that the text tells of. */
function byPeriodTold({ unit, base, by }: Shift, context: Context): Period | null {
  if (unit === 'quarter' && base === 'context') return quarterAtHand(by, context);
  if (unit !== 'year') return null;
  // "for the full year" beside a quarter: the year of that
  if (context.expression.rule === 'full-year') return fullYear(context);
  const ownYear = base === 'context' && by < 0 ? ownYearReached(context) : null;
  return ownYear && yearsAway(ownYear, by);
}

/** units that begin with a month: "last quarter" is counted from the first of this month */
const MONTHLY: ReadonlySet<Unit> = new Set(['month', 'quarter', 'semester']);

function byCalendar(shift: Shift, context: Context): Period {
  const { unit, by, of } = shift;
  // "today" in a narrative is the day of writing all the same
  const isToday = unit === 'day' && shift.base === 'publication' && !of;
  const base = baseDay(shift.base, of ? 'year' : unit, isToday ? { ...context, isNarrative: false } : context);
  if (!base) return { ...NO_PERIOD, value: shift.base === 'publication' ? vagueDirection(by) : null };
  if (of) return chosen(shift, base.day, base.anchor, context);
  if (unit === 'weekend') return fromOpening(weekend(by, base.day, base.anchor), context);
  const { year, month } = civilOf(base.day);
  return periodAround(unit, moved(MONTHLY.has(unit) ? dayOf(year, month, 1) : base.day, unit, by), base.anchor);
}

/** "in the year to June 30, down from £1.9m the year before": a year of its own, not the calendar's */
function ownYearReached({ reached }: Context): Period | null {
  if (reached?.from == null || reached.to === null || addMonths(reached.from, 12) !== reached.to + 1) return null;
  const { month, day } = civilOf(reached.from);
  return month === 1 && day === 1 ? null : reached;
}

function fullYear({ quarter, published }: Context): Period {
  const day = quarter?.from ?? published;
  return day === null ? NO_PERIOD : yearPeriod(civilOf(day).year, quarter ? 'context' : 'publication');
}

/** "the weekend" is the last one that has begun, "last weekend" that or, on a weekend day, the one before. */
function weekend(by: number, base: number, anchor: TimeAnchor): Period {
  const saturday = mondayOf(base) + 5;
  const hasBegun = saturday <= base;
  const last = hasBegun ? saturday : saturday - 7;
  return periodAround('weekend', last + (by > 0 ? 7 : by < 0 && hasBegun ? -7 : 0), anchor);
}

/** Films open on Friday: the takings of a weekend are those of three days. */
const fromOpening = (period: Period, { isBoxOffice }: Context): Period =>
  period.from !== null && isBoxOffice() ? { ...period, from: period.from - 1 } : period;

/** "last March", "next Friday", "this summer" */
function chosen({ of, by }: Shift, base: number, anchor: TimeAnchor, context: Context): Period {
  if (of?.kind === 'date' && of.weekday !== null) return chosenWeekday(of.weekday, by, base, anchor);
  const { year } = civilOf(base);
  const make = (y: number): Period => (of ? ofYear(of, y, context) : NO_PERIOD);
  if (by === 0) return { ...running(make, year, base), anchor };
  // last: the latest that is over, but not the month just past, which would be "last month"; next: the earliest to come
  const past = of?.kind === 'date' ? addMonths(base, -1) : base;
  const candidates = (by < 0 ? [year, year - 1, year - 2] : [year, year + 1]).map(make);
  const found = candidates.find(({ from, to }) => (by < 0 ? (to ?? past) < past : (from ?? base) > base));
  return found ? { ...found, anchor } : NO_PERIOD;
}

const ofYear = (of: NonNullable<Shift['of']>, year: number, context: Context): Period =>
  of.kind === 'date' ? resolveDate({ ...of, year }, context) : resolvePart({ ...of, year }, context);

function chosenWeekday(weekday: number, by: number, base: number, anchor: TimeAnchor): Period {
  const ofWeek = mondayOf(base) + weekday - 1;
  if (by < 0) return dayPeriod(ofWeek < base ? ofWeek : ofWeek - 7, anchor);
  return dayPeriod(by > 0 && ofWeek <= base ? ofWeek + 7 : ofWeek, anchor);
}

/** "this winter" in February is the one that began in December. */
function running(make: (year: number) => Period, year: number, base: number): Period {
  const before = make(year - 1);
  return before.from !== null && before.to !== null && before.from <= base && base <= before.to ? before : make(year);
}
