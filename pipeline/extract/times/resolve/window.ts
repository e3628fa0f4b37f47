/** All the time up to today, or from today on: "the past 25 years", "the next few days". */
import { civilOf, dayOf } from '../civil.ts';
import type { Window } from '../expression.ts';
import type { Unit } from '../lexicon.ts';
import { tenseAround } from './around.ts';
import { baseDay, CLOCK_UNITS, vagueDirection } from './base-day.ts';
import { type Context, NO_PERIOD, type Resolved } from './context.ts';
import { lengthValue, moved } from './periods.ts';

/** How far a vague window reaches: UCDP's rules for "the past few days" and "recent weeks" say three. */
export const VAGUE_COUNT = 3;

/** Windows reach to the base; UCDP's rules settle whether they hold the day of reporting. */
export function resolveWindow(window: Window, context: Context): Resolved {
  const { unit, direction } = window;
  const unplaced: Resolved = { ...NO_PERIOD, type: 'DURATION', value: lengthValue(unit, window.count) };
  const count = countOf(window);
  // "in recent years" is any time of late; "in the coming years", as "in the coming weeks", a length of time from now on
  if (count === null) return unit === 'year' && direction < 0 ? { ...unplaced, type: 'DATE', value: vagueDirection(direction) } : unplaced;
  const told = direction > 0 && window.base === 'publication' ? periodTold(context) : null;
  if (told !== null) return { ...unplaced, from: told + 1, to: moved(told + 1, unit, count) - 1, precision: 'range', anchor: 'context' };
  const base = baseDay(window.base, window.base === 'context' && unit === 'decade' ? unit : 'day', context);
  if (!base) return unplaced;
  const { day, anchor } = base;
  const days = direction > 0 ? { from: day, to: dayAhead(unit, count, day) } : daysBack(window, count, day);
  return { ...unplaced, ...days, precision: 'range', anchor };
}

const countOf = ({ count, unit }: Window): number | null => count ?? (unit === 'day' || unit === 'week' ? VAGUE_COUNT : null);

/** "in the next five months" in a clause in the past goes on from the period reached: its last day. */
function periodTold(context: Context): number | null {
  const { reached, published } = context;
  if (reached?.to == null || published === null || reached.to >= published || tenseAround(context) !== 'past') return null;
  return reached.to;
}

/** days that so many hours may reach over */
const daysOfClock = (unit: Unit, count: number): number => (unit === 'hour' ? Math.ceil(count / 24) : 0);

const dayAhead = (unit: Unit, count: number, day: number): number =>
  CLOCK_UNITS.has(unit) ? day + daysOfClock(unit, count) : moved(day, unit, count);

/** Days that have passed leave out the day of reporting; weeks count it; "the past year" has begun in January. */
function daysBack({ unit, isCalendar }: Window, count: number, day: number): { from: number; to: number } {
  if (CLOCK_UNITS.has(unit)) return { from: day - daysOfClock(unit, count), to: day };
  if (unit === 'day') return { from: day - count, to: day - 1 };
  if (unit === 'week' || unit === 'fortnight') return { from: moved(day, unit, -count) + 1, to: day };
  if (unit === 'year' && isCalendar) return { from: dayOf(civilOf(day).year, 1, 1), to: day };
  return { from: moved(day, unit, -count), to: day };
}
