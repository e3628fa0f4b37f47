/** A count of units away from a day: "two weeks ago", "three days later", "a year earlier". As precise as its unit: "a decade ago" is a year. */
import type { Offset } from '../expression.ts';
import type { Unit } from '../lexicon.ts';
import { baseDay, CLOCK_UNITS, vagueDirection } from './base-day.ts';
import { type Context, NO_PERIOD, type Period, type Resolved } from './context.ts';
import { dayPeriod, lengthValue, moved, periodAround } from './periods.ts';
import { quarterYearBefore } from './quarter.ts';

export function resolveOffset({ count, unit, direction, base: from }: Offset, context: Context): Resolved {
  if (count === null) return uncounted(unit, direction, from);
  const quarter = unit === 'year' && count === 1 && direction < 0 ? quarterYearBefore(context) : null;
  if (quarter) return { type: 'DATE', ...quarter };
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
