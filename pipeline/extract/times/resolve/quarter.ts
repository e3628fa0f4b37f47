/** "the quarter", "the latest period", "a year earlier" in a report on a quarter: the one that is reported on, by its own name and days. */
import { addMonths, civilOf } from '../civil.ts';
import { type Context, NO_PERIOD, type Period } from './context.ts';
import { quarterPeriod } from './periods.ts';

/** "the quarter", "the latest quarter": the one that the text is about, else the last complete one. */
export function quarterAtHand(by: number, context: Context): Period {
  const isLatest = context.expression.rule.startsWith('latest');
  const quarter = (isLatest ? null : context.comingQuarter) ?? quarterReported(context);
  return quarter ? quartersAway(quarter, by) : NO_PERIOD;
}

/** The same quarter a year back, where the text is about a quarter: null where it is about none. */
export function quarterYearBefore(context: Context): Period | null {
  if (context.isNarrative || (context.quarter ?? context.comingQuarter) === null) return null;
  const quarter = quarterReported(context);
  return quarter && quartersAway(quarter, -4);
}

/** The last quarter that is over, where the text has only named one that is to come. */
function quarterReported({ quarter, published, isNarrative }: Context): Period | null {
  if (quarter || published === null || isNarrative) return quarter;
  const { year, month } = civilOf(addMonths(published, -3));
  return quarterPeriod(year, Math.ceil(month / 3), 'context');
}

/** A fiscal quarter need not be the calendar's: its name and its days move each by themselves. */
export function quartersAway(quarter: Period, by: number): Period {
  const { value, from, to } = quarter;
  const [, year, which] = /^(\d+)-Q([1-4])$/.exec(value ?? '') ?? [];
  const index = Number(year) * 4 + Number(which) - 1 + by;
  return {
    value: year === undefined ? null : `${Math.floor(index / 4)}-Q${(index % 4) + 1}`,
    from: from === null ? null : addMonths(from, 3 * by),
    to: to === null ? null : addMonths(to + 1, 3 * by) - 1,
    precision: 'quarter',
    anchor: 'context',
  };
}
