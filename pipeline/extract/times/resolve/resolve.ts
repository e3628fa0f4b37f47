/** An expression → its time on the calendar. */
import type { TimeType } from '../../../contract.ts';
import { addMonths, civilOf } from '../civil.ts';
import type { Expression, Meaning, Slice, YearPart } from '../expression.ts';
import { isOfIncident, tenseAround } from './around.ts';
import { type Context, NO_PERIOD, type Period, type Resolved } from './context.ts';
import { nthWeekdayOf, resolveDate, resolvePart, weeksFrom } from './dates.ts';
import { resolveFiscalPart, resolveFiscalShift, resolveFiscalYear, resolveSplit } from './fiscal.ts';
import { narrowed } from './narrow.ts';
import { resolveOffset } from './offset.ts';
import { dayPeriod, lengthValue, moved, periodAround, timexDay, unitOfPrecision, yearsPeriod } from './periods.ts';
import { resolveSamePeriod } from './same-period.ts';
import { resolveShift } from './shift.ts';
import { resolveWindow, VAGUE_COUNT } from './window.ts';

/** lengths and sets have no place on the calendar */
const placeless = (value: string, type: TimeType): Resolved => ({ ...NO_PERIOD, value, type });

export function resolve(context: Context): Resolved {
  const { expression } = context;
  const resolved = timed(expression, ended(expression, resolveMeaning(expression.meaning, context), context));
  return narrowed(expression, resolved, context);
}

/** "Wednesday night" */
function timed({ clock, clockEnd, meaning }: Expression, resolved: Resolved): Resolved {
  if (!clock || resolved.from === null || resolved.from !== resolved.to) return resolved;
  if (clockEnd) {
    const day = timexDay(resolved.from);
    return { ...resolved, type: 'TIME', value: `${day}${clock}/${day}${clockEnd}` };
  }
  const overnight = meaning.kind === 'shift' && meaning.by === 0 && clock === 'TNI' ? 1 : 0;
  return { ...resolved, type: 'TIME', value: `${timexDay(resolved.from)}${clock}`, from: resolved.from - overnight };
}

/** "the 12 months to September", "the fourth quarter ended Aug. 26": the end is stated, the length leads back to the start. */
function ended({ ending, meaning }: Expression, resolved: Resolved, context: Context): Resolved {
  if (!ending) return resolved;
  const end = endOf(ending, context);
  const length = meaning.kind === 'length' || meaning.kind === 'window' ? meaning : { unit: unitOfPrecision(resolved.precision), count: 1 };
  if (end === null || length.count === null || length.unit === null) return { ...resolved, from: null, to: null };
  const from = moved(end + 1, length.unit, -length.count);
  const quarter = length.unit === 'quarter' ? periodAround('quarter', from, 'explicit') : null;
  if (quarter?.to === end && meaning.kind === 'length') return { type: 'DATE', ...quarter };
  return {
    ...resolved,
    value: nameOf(meaning, end) ?? resolved.value,
    from,
    to: end,
    precision: resolved.precision ?? 'range',
    anchor: resolved.anchor ?? 'explicit',
  };
}

/** "the fiscal year that ends in April" ends at the next April, whatever the tense around it. */
function endOf(ending: Meaning, context: Context): number | null {
  const { to } = resolveMeaning(ending, context);
  const { words, expression, published } = context;
  const isToCome = words.lower(expression.end + 1) === 'ends' && ending.kind === 'date' && ending.year === null;
  return isToCome && to !== null && published !== null && to < published ? addMonths(to + 1, 12) - 1 : to;
}

/** A quarter without a year has that of its end: "the fiscal third quarter ended March 31" */
const nameOf = (meaning: Meaning, end: number): string | null =>
  meaning.kind === 'part' && meaning.part === 'quarter' && meaning.year === null ? `${civilOf(end).year}-Q${meaning.which}` : null;

function resolveMeaning(meaning: Meaning, context: Context): Resolved {
  switch (meaning.kind) {
    case 'date':
      return { type: 'DATE', ...resolveDate(meaning, context) };
    case 'part':
      return { type: 'DATE', ...partOrFiscal(meaning, context) };
    case 'years':
      return { type: 'DATE', ...yearsPeriod(meaning.first, meaning.count, 'explicit') };
    case 'split':
      return { type: 'DATE', ...resolveSplit(meaning, context) };
    case 'fiscal':
      return { type: 'DATE', ...resolveFiscalYear(meaning.year, context) };
    case 'fiscalShift':
      return { type: 'DATE', ...resolveFiscalShift(meaning.by, context) };
    case 'samePeriod':
      return { type: 'DATE', ...resolveSamePeriod(meaning, context) };
    case 'reached':
      return { type: 'DATE', ...(context.reached ?? NO_PERIOD), anchor: 'context' };
    case 'shift':
      return { type: 'DATE', ...resolveShift(meaning, context) };
    case 'offset':
      return resolveOffset(meaning, context);
    case 'window':
      return resolveWindow(meaning, context);
    case 'length':
      return placeless(lengthValue(meaning.unit, meaning.count), 'DURATION');
    case 'while':
      return placeless('PXX', 'DURATION');
    case 'set':
      return placeless(meaning.value, 'SET');
    case 'reference':
      return resolveReference(meaning.value, context);
    case 'slice':
      return resolveSlice(meaning, context);
    case 'unclear':
      return { type: 'DATE', ...NO_PERIOD, precision: 'day' };
    case 'nthWeekday': {
      const { from } = resolveMeaning(meaning.month, context);
      return onDay(ifKnown(from, (month) => nthWeekdayOf(month, meaning.weekday, meaning.nth)));
    }
    case 'weeksFrom':
      return onDay(weeksFrom(meaning, resolveMeaning(meaning.day, { ...context, isNarrative: false }).from, context.published));
    case 'weekOf': {
      const { from, anchor } = resolveMeaning(meaning.day, context);
      return { type: 'DATE', ...(from === null ? NO_PERIOD : periodAround('week', from, anchor ?? 'publication')) };
    }
    case 'dayBeside': {
      const day = meaning.day ? resolveMeaning(meaning.day, context).from : null;
      return onDay(ifKnown(day, (known) => known + meaning.by));
    }
    case 'range':
      return resolveRange(meaning.first, meaning.last, context);
    case 'clock':
      return resolveClock(context);
  }
}

/** When a fiscal quarter begins depends on whose it is. */
function partOrFiscal(part: YearPart, context: Context): Period {
  const period = resolvePart(part, context);
  return part.fiscal ? resolveFiscalPart(part, context, period) : period;
}

const ifKnown = (day: number | null, find: (day: number) => number | null): number | null => (day === null ? null : find(day));

const onDay = (day: number | null): Resolved => ({
  type: 'DATE',
  ...(day === null ? { ...NO_PERIOD, precision: 'day' } : dayPeriod(day, 'publication')),
});

/** The day that the text has reached; "at 10:30" without one is the day of publication, "in the morning" may be any. */
function resolveClock(context: Context): Resolved {
  const { reached, published, isNarrative, expression } = context;
  const type = expression.rule === 'the-day' ? 'DATE' : 'TIME';
  const isTold = expression.rule === 'daypart-told';
  // "people drink coffee in the morning"
  if (isTold && tenseAround(context) === 'present') return { type, ...NO_PERIOD };
  if (reached?.precision === 'day') return { type, ...reached, anchor: 'context' };
  if (published === null || isNarrative || isTold) return { type, ...NO_PERIOD };
  return { type, ...dayPeriod(published, 'publication') };
}

function resolveReference(value: string, context: Context): Resolved {
  if (value !== 'RECENT') return placeless(value, 'DATE');
  // in analysis it may be months: no interval is better than a wrong one
  if (context.published === null || context.isNarrative || !isOfIncident(context)) return placeless('PAST_REF', 'DATE');
  const { published } = context;
  return { type: 'DATE', value: 'PAST_REF', from: published - VAGUE_COUNT, to: published - 1, precision: 'range', anchor: 'publication' };
}

/** "the first nine months of 2024", "the second week of May" */
function resolveSlice(slice: Slice, context: Context): Resolved {
  const { count, unit, nth } = slice;
  const whole = resolveMeaning(slice.whole, context);
  const { from, to, anchor } = whole;
  const length = lengthValue(unit, Math.abs(count));
  if (from === null || to === null) return nth ? { ...whole, value: null } : placeless(length, 'DURATION');
  const days = daysOfSlice(slice, from, to);
  if (days.from < from || days.to > to) return { ...NO_PERIOD, type: whole.type };
  if (!nth) return { type: 'DURATION', value: length, ...days, precision: 'range', anchor };
  if (unit === 'day') return { type: 'DATE', ...dayPeriod(days.from, anchor ?? 'explicit') };
  return { type: 'DATE', value: periodAround(unit, days.from, 'explicit').value, ...days, precision: 'range', anchor };
}

/** From the start of the whole, or up to its end. */
function daysOfSlice({ count, unit, nth }: Slice, from: number, to: number): { from: number; to: number } {
  if (count > 0) return { from: nth ? moved(from, unit, count - 1) : from, to: moved(from, unit, count) - 1 };
  return { from: moved(to + 1, unit, nth ? -1 : count), to };
}

function resolveRange(first: Meaning, last: Meaning, context: Context): Resolved {
  if (isPair(first, last) && context.fiscal())
    return { type: 'DATE', ...resolveSplit({ kind: 'split', first: first.year, isSeason: false }, context) };
  const end = resolveMeaning(last, context);
  const start = resolveMeaning(first, context);
  let { from } = start;
  if (from === null || end.to === null) return { ...NO_PERIOD, type: 'DATE' };
  // "from November to March", "between Sunday and Monday": the start lies before the end
  if (from > end.to) from = first.kind === 'date' && first.month === null ? moved(from, 'week', -1) : moved(from, 'year', -1);
  if (from > end.to) return { ...NO_PERIOD, type: 'DATE' };
  const anchor = start.anchor === end.anchor ? end.anchor : 'publication';
  const unit = unitOfPrecision(start.precision);
  const opening = from !== start.from && unit ? periodAround(unit, from, anchor ?? 'publication').value : start.value;
  return { type: 'DATE', value: `${opening}/${end.value}`, from, to: end.to, precision: 'range', anchor };
}

/** "2024-25": two years running, which in a country with fiscal years of its own are one of these */
const isPair = (first: Meaning, last: Meaning): first is Meaning & { kind: 'date'; year: number } =>
  isBareYear(first) && isBareYear(last) && last.year === first.year + 1;
const isBareYear = (meaning: Meaning): meaning is Meaning & { kind: 'date'; year: number } =>
  meaning.kind === 'date' && meaning.year !== null && meaning.month === null;
