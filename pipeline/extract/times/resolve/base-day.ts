/** The day that a relative time is counted from. */
import type { TimeAnchor } from '../../../contract.ts';
import type { Base } from '../expression.ts';
import type { Unit } from '../lexicon.ts';
import type { Context } from './context.ts';
import { isAsPreciseAs } from './periods.ts';

/** units shorter than a day */
export const CLOCK_UNITS: ReadonlySet<Unit> = new Set(['second', 'minute', 'hour']);

/** TIMEX3 of a direction alone */
export const vagueDirection = (by: number): string => (by === 0 ? 'PRESENT_REF' : by < 0 ? 'PAST_REF' : 'FUTURE_REF');

/** The day of publication, or the time reached where it is as precise as the unit; in a narrative always that. */
export function baseDay(base: Base, unit: Unit, { published, reached, isNarrative }: Context): { day: number; anchor: TimeAnchor } | null {
  if (base === 'publication' && !isNarrative) return published === null ? null : { day: published, anchor: 'publication' };
  if (reached?.from != null && isAsPreciseAs(reached.precision, unit)) return { day: reached.from, anchor: 'context' };
  // in a report, "a year earlier" is counted from these days; "the next day" is not
  const isCoarse = unit !== 'day' && unit !== 'week' && !CLOCK_UNITS.has(unit);
  return isCoarse && !isNarrative && published !== null ? { day: published, anchor: 'publication' } : null;
}
