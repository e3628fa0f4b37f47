/** "the same quarter last year": the period that the text tells of, moved to another year. */
import { addMonths, civilOf } from '../civil.ts';
import type { SamePeriod } from '../expression.ts';
import type { Unit } from '../lexicon.ts';
import { type Context, NO_PERIOD, type Period } from './context.ts';
import { dayPeriod, periodAround, unitOfPrecision } from './periods.ts';
import { quartersAway } from './quarter.ts';

export function resolveSamePeriod({ by, year, unit, isOfToday }: SamePeriod, context: Context): Period {
  if (isOfToday) return context.published === null ? NO_PERIOD : dayPeriod(addMonths(context.published, 12 * by), 'publication');
  const base = holding(unit, periodTold(context, unit));
  const known = base && yearOf(base);
  if (!base || known === null) return NO_PERIOD;
  return yearsAway(base, year === null ? by : year - known);
}

const PERIODS = new Set(['month', 'quarter', 'half_year', 'season', 'range', 'week']);

/**
 * The period reached, else the quarter reported on; what is still to come has no results to compare. "46 attacks this year, 39 in the same
 * period of 2025" goes by the part of the year that is over.
 */
function periodTold({ reached, running, published, quarter }: Context, unit: Unit | null): Period | null {
  if (running && unit === null) return running;
  if (!reached || (reached.from !== null && published !== null && reached.from > published)) return quarter;
  const isYear = reached.precision === 'year' && unit === null && !quarter;
  return isYear || PERIODS.has(reached.precision ?? '') ? reached : quarter;
}

/** "the same quarter" beside a month: the quarter in which that lies */
const holding = (unit: Unit | null, period: Period | null): Period | null =>
  unit && period?.from != null && period.precision !== unit ? periodAround(unit, period.from, 'context') : period;

/** by the name of a quarter, which may be a fiscal one, else by the first day */
function yearOf({ value, from, precision }: Period): number | null {
  if (precision === 'quarter' && value) return Number.parseInt(value, 10);
  return from === null ? null : civilOf(from).year;
}

/** A period so many years away, by its own days. */
export function yearsAway(base: Period, years: number): Period {
  if (base.precision === 'quarter' && base.value) return quartersAway(base, 4 * years);
  if (base.from === null || base.to === null) return NO_PERIOD;
  const from = addMonths(base.from, 12 * years);
  const to = addMonths(base.to + 1, 12 * years) - 1;
  const unit = unitOfPrecision(base.precision);
  const around = unit && periodAround(unit, from, 'context');
  return around?.from === from && around.to === to ? around : { value: null, from, to, precision: base.precision, anchor: 'context' };
}
