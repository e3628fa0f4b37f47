/** A count of units away from a day: "two weeks ago", "three days later", "a year earlier". As precise as its unit: "a decade ago" is a year. */
import type { Offset } from '../expression.ts';
import type { Unit } from '../lexicon.ts';
import { baseDay, CLOCK_UNITS, vagueDirection } from './base-day.ts';
import { type Context, NO_PERIOD, type Period, type Resolved } from './context.ts';
import { dayPeriod, lengthValue, moved, periodAround } from './periods.ts';
import { quarterYearBefore } from './quarter.ts';
import { yearsAway } from './same-period.ts';

export function resolveOffset({ count, unit, direction, base: from }: Offset, context: Context): Resolved {
  if (count === null) return uncounted(unit, direction, from);
  const isYearBefore = unit === 'year' && count === 1 && direction < 0;
  const before = isYearBefore ? ((from === 'context' ? periodYearBefore(context) : null) ?? quarterYearBefore(context)) : null;
  if (before) return { type: 'DATE', ...before };
  // "a year earlier" may be counted from publication, "a year later" only from what was told
  const told = direction > 0 ? { ...context, published: from === 'publication' ? context.published : null } : context;
  const base = baseDay(from, CLOCK_UNITS.has(unit) ? 'day' : unit, told);
  // "three days later" than what is not known: a length of time
  if (!base) return { type: 'DURATION', ...NO_PERIOD, value: lengthValue(unit, count) };
  if (CLOCK_UNITS.has(unit)) {
    const days = unit === 'hour' ? Math.trunc((direction * count) / 24) : 0;
    return { type: 'TIME', ...dayPeriod(base.day + days, base.anchor) };
  }
  return { type: 'DATE', ...periodAway(unit, direction * count, base.day, base.anchor) };
}

const MEASURED = new Set(['month', 'half_year', 'range']);

/** "down to 1.9% in August from 2.4% a year earlier": in that August */
function periodYearBefore({ reached, published, isNarrative }: Context): Period | null {
  if (isNarrative || reached?.to == null || !MEASURED.has(reached.precision ?? '') || reached.to > (published ?? reached.to)) return null;
  return yearsAway(reached, -1);
}

/** "years ago", "months later" */
function uncounted(unit: Unit, direction: Offset['direction'], from: Offset['base']): Resolved {
  if (from === 'publication') return { type: 'DATE', ...NO_PERIOD, value: vagueDirection(direction) };
  return { type: 'DURATION', ...NO_PERIOD, value: lengthValue(unit, null) };
}

/** how precise an offset in long units is */
const GRAIN: Partial<Record<Unit, Unit>> = { decade: 'year', century: 'year', millennium: 'year', weekend: 'week', fortnight: 'week' };

function periodAway(unit: Unit, by: number, day: number, anchor: Period['anchor'] & string): Period {
  const target = moved(day, unit, by);
  const period = periodAround(GRAIN[unit] ?? unit, target, anchor);
  // UCDP: a fortnight ago is some time in the fortnight up to today
  return unit === 'fortnight' ? { ...period, from: Math.min(day, target) + 1, to: Math.max(day, target) } : period;
}
