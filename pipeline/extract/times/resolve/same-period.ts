/** "the same quarter last year": the period that the text tells of, moved to another year. */
import { addMonths, civilOf } from '../civil.ts';
import type { SamePeriod } from '../expression.ts';
import { type Context, NO_PERIOD, type Period } from './context.ts';
import { dayPeriod, periodAround, unitOfPrecision } from './periods.ts';

const PERIODS = new Set(['month', 'quarter', 'half_year', 'season', 'range', 'week']);

export function resolveSamePeriod({ by, year, unit: whole, isOfToday }: SamePeriod, context: Context): Period {
  if (isOfToday) return context.published === null ? NO_PERIOD : dayPeriod(addMonths(context.published, 12 * by), 'publication');
  // what is still to come has no results to compare
  const reached =
    context.reached?.from != null && context.published !== null && context.reached.from > context.published ? null : context.reached;
  const told = reached && PERIODS.has(reached.precision ?? '') ? reached : context.quarter;
  const base = whole && told?.from != null && told.precision !== whole ? periodAround(whole, told.from, 'context') : told;
  if (base?.from == null || base.to === null) return NO_PERIOD;
  const years = year === null ? by : year - civilOf(base.from).year;
  const [from, to] = [addMonths(base.from, 12 * years), addMonths(base.to + 1, 12 * years) - 1];
  const unit = unitOfPrecision(base.precision);
  const around = unit && periodAround(unit, from, 'context');
  return around?.from === from && around.to === to ? around : { value: null, from, to, precision: base.precision, anchor: 'context' };
}
