/** Early, mid and late of a period, and the words that open or close it: by the published rules of UCDP for vague dates. */
import { memberTest } from '../../language/member.ts';
import { addMonths, civilOf, dayOf, lengthOfMonth } from '../civil.ts';
import type { Expression } from '../expression.ts';
import { endsPart } from '../small-words.ts';
import { tenseAround } from './around.ts';
import type { Context, Period } from './context.ts';

const isNowOrCurrently = memberTest('now currently');

export function narrowed<P extends Period>(expression: Expression, period: P, context: Context): P {
  const parted = expression.part ? partOf(expression, period, context) : clipped(expression, period, context);
  return bounded(expression, approximated(expression, parted), context);
}

function partOf<P extends Period>({ part, side }: Expression, period: P, context: Context): P {
  const { from, to, precision } = period;
  if (from === null || to === null) return period;
  const today = context.published;
  // "earlier this month": before today; "later this month": after it
  if (today !== null && from <= today && today <= to && from !== to) {
    if (side === 'before') return { ...period, from, to: Math.max(from, today - 1) };
    if (side === 'after') return { ...period, from: Math.min(to, today + 1), to };
  }
  const { year, month } = civilOf(from);
  if (precision === 'month') {
    const days: Record<string, [number, number]> = { START: [1, 10], MID: [10, 20], END: [15, lengthOfMonth(year, month)] };
    const [first, last] = days[part as string];
    return { ...period, from: dayOf(year, month, first), to: dayOf(year, month, last) };
  }
  if (precision === 'week') return { ...period, ...daysOfWeek(part, from, to) };
  if (precision === 'day') return period;
  const months = (civilOf(to).year - year) * 12 + civilOf(to).month - month + 1;
  const { start, length } = monthsOf(part, thirdsOf(precision, months));
  return { ...period, from: addMonths(from, Math.round(start)), to: addMonths(from, Math.round(start + length)) - 1 };
}

type Part = Expression['part'];

/** Early in the week, by midweek, late in the week. */
function daysOfWeek(part: Part, from: number, to: number): { from: number; to: number } {
  if (part === 'START') return { from, to: from + 2 };
  return part === 'MID' ? { from: from + 2, to: from + 4 } : { from: to - 2, to };
}

/** Months of each third; of a decade four, three and three years. */
function thirdsOf(precision: Period['precision'], months: number): [number, number, number] {
  if (precision === 'decade') return [48, 36, 36];
  return precision === 'century' ? [408, 396, 396] : [months / 3, months / 3, months / 3];
}

function monthsOf(part: Part, [early, mid, late]: [number, number, number]): { start: number; length: number } {
  if (part === 'START') return { start: 0, length: early };
  return part === 'MID' ? { start: early, length: mid } : { start: early + mid, length: late };
}

/** "lowered its forecast for growth this year": the whole of it, whatever the tense of the verb */
const foretells = memberTest(
  'forecast forecasts forecasting target targets targeting targeted guidance outlook projection projections projected aim aims aiming aimed prediction predictions',
);
/** words between what is forecast and when */
const LONGEST_FORECAST = 9;

const isStanding = memberTest('stand stands');
/** "The tally this year stands at 61": so far */
function standsAt({ words, expression: { end } }: Context): boolean {
  const verb = isNowOrCurrently(words.lower(end)) ? end + 1 : end;
  return isStanding(words.lower(verb)) && words.lower(verb + 1) === 'at';
}

function isForecast({ words, expression: { first } }: Context): boolean {
  for (let at = first - 1; at >= Math.max(0, first - LONGEST_FORECAST); at--) {
    const word = words.lower(at);
    if (foretells(word)) return true;
    if (endsPart(word)) return false;
  }
  return false;
}

/** "this month" in the past tense ends today, "so far this year" too. */
function clipped<P extends Period>({ meaning, bound, rule }: Expression, period: P, context: Context): P {
  const today = context.published;
  // "kept its goal of 870 deliveries for the full year"
  if (rule === 'full-year') return period;
  if (meaning.kind !== 'shift' || meaning.by !== 0 || today === null || period.from === null || period.to === null) return period;
  if (period.from > today || period.to <= today) return period;
  if (bound !== 'soFar' && isForecast(context)) return period;
  if (standsAt(context)) return { ...period, to: today };
  return bound === 'soFar' || tenseAround(context) === 'past' ? { ...period, to: today } : period;
}

/** "around 2 July": a day either way; "around 2 am" is that day */
function approximated<P extends Period>({ mod, clock }: Expression, period: P): P {
  return mod === 'APPROX' && clock === null && period.precision === 'day' && period.from !== null && period.to !== null
    ? { ...period, from: period.from - 1, to: period.to + 1 }
    : period;
}

function bounded<P extends Period>({ bound, meaning }: Expression, period: P, context: Context): P {
  if (bound === 'until' || bound === 'asOf') return { ...period, from: null };
  // "since 2 March to 20 April" has an end
  if (bound !== 'since' || period.from === null || meaning.kind === 'range') return period;
  // what has not begun yet is not "since"
  const isOpen = context.published === null || period.from > context.published;
  return { ...period, to: isOpen ? null : context.published, precision: 'range' };
}
