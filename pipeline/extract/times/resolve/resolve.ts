/** An expression → its time on the calendar. */
import type { TimeType } from '../../../contract.ts';
import { civilOf, dayOf, mondayOf } from '../civil.ts';
import type { Expression, Meaning, Offset, Shift, Slice, Window } from '../expression.ts';
import type { Context, Period } from './context.ts';
import { resolveDate, resolvePart } from './dates.ts';
import { narrowed } from './narrow.ts';
import { dayPeriod, lengthValue, moved, periodAround, yearsPeriod } from './periods.ts';

export interface Resolved extends Period {
  type: TimeType;
}

const NOTHING: Period = { value: null, from: null, to: null, precision: null, anchor: null };
/** lengths and sets have no place on the calendar */
const placeless = (value: string, type: TimeType): Resolved => ({ ...NOTHING, value, type });

export function resolve(expression: Expression, context: Context): Resolved {
  const resolved = resolveMeaning(expression.meaning, context);
  const timed =
    expression.clock && resolved.from !== null && resolved.from === resolved.to
      ? { ...resolved, type: 'TIME' as const, value: `${resolved.value}${expression.clock}` }
      : resolved;
  return narrowed(expression, timed, context);
}

function resolveMeaning(meaning: Meaning, context: Context): Resolved {
  switch (meaning.kind) {
    case 'date':
      return { type: 'DATE', ...resolveDate(meaning, context) };
    case 'part':
      return { type: 'DATE', ...resolvePart(meaning, context) };
    case 'years':
      return { type: 'DATE', ...yearsPeriod(meaning.first, meaning.count, 'explicit') };
    case 'split':
      return {
        type: 'DATE',
        value: `${meaning.first}/${meaning.first + 1}`,
        from: dayOf(meaning.first, 7, 1),
        to: dayOf(meaning.first + 1, 6, 30),
        precision: 'year',
        anchor: 'explicit',
      };
    case 'fiscal':
      // when a fiscal year begins depends on whose it is
      return { type: 'DATE', ...NOTHING, value: `${meaning.year}`, precision: 'year', anchor: 'explicit' };
    case 'shift':
      return { type: 'DATE', ...resolveShift(meaning, context) };
    case 'offset':
      return resolveOffset(meaning, context);
    case 'window':
      return resolveWindow(meaning, context);
    case 'length':
      return placeless(lengthValue(meaning.unit, meaning.count), 'DURATION');
    case 'set':
      return placeless(meaning.value, 'SET');
    case 'reference':
      return resolveReference(meaning.value, context);
    case 'slice':
      return resolveSlice(meaning, context);
    case 'range':
      return resolveRange(meaning.first, meaning.last, context);
    case 'clock':
      return { ...placeless('', 'TIME'), value: null };
  }
}

const baseOf = (base: 'publication' | 'context', context: Context): number | null =>
  base === 'publication' ? context.published : (context.reached?.from ?? context.published);

function resolveShift(shift: Shift, context: Context): Period {
  const anchor = shift.base;
  const base = baseOf(shift.base, context);
  if (base === null) return { ...NOTHING, value: shift.by === 0 ? 'PRESENT_REF' : shift.by < 0 ? 'PAST_REF' : 'FUTURE_REF' };
  if (shift.of) return shiftOf(shift, base, context);
  if (shift.unit === 'weekend') return weekend(shift, base);
  const start = shift.unit === 'month' || shift.unit === 'quarter' ? dayOf(civilOf(base).year, civilOf(base).month, 1) : base;
  return periodAround(shift.unit, moved(start, shift.unit, shift.by), anchor);
}

/** "the weekend" is the last one that has begun, "last weekend" that or the one before a weekend day. */
function weekend(shift: Shift, base: number): Period {
  const saturday = mondayOf(base) + 5;
  const last = saturday <= base ? saturday : saturday - 7;
  const by = shift.by > 0 ? 7 : shift.by < 0 && last === saturday ? -7 : 0;
  return periodAround('weekend', last + by, shift.base);
}

/** "last March", "next Friday", "this summer" */
function shiftOf({ of, by, base: anchor }: Shift, base: number, context: Context): Period {
  const past: Context = { ...context, isNarrative: false, tense: () => (by < 0 ? 'past' : by > 0 ? 'future' : context.tense()) };
  const year = civilOf(base).year;
  if (of?.kind === 'date' && of.weekday !== null) {
    if (by === 0) return periodOfWeek(of.weekday, base, 0);
    const near = resolveDate(of, past);
    return by < 0 && near.from === base ? dayPeriod(base - 7, anchor) : near;
  }
  if (by === 0)
    return of?.kind === 'date'
      ? resolveDate({ ...of, year }, context)
      : of?.kind === 'part'
        ? { ...resolvePart({ ...of, year }, context), anchor }
        : NOTHING;
  const make = (y: number): Period =>
    of?.kind === 'date' ? resolveDate({ ...of, year: y }, past) : of?.kind === 'part' ? resolvePart({ ...of, year: y }, past) : NOTHING;
  // last: the latest that is over; next: the earliest that has not begun
  const years = by < 0 ? [year, year - 1, year - 2] : [year, year + 1, year + 2];
  for (const y of years) {
    const period = make(y);
    if (by < 0 ? (period.to ?? base) < base : (period.from ?? base) > base) return { ...period, anchor };
  }
  return NOTHING;
}

const periodOfWeek = (weekday: number, base: number, weeks: number): Period =>
  dayPeriod(mondayOf(base) + weekday - 1 + weeks * 7, 'publication');

/** As precise as its unit: "a decade ago" is a year, "two weeks ago" a week. */
function resolveOffset(offset: Offset, context: Context): Resolved {
  const base = baseOf(offset.base, context);
  const { count, unit, direction } = offset;
  if (count === null || base === null) return { type: 'DATE', ...NOTHING, value: direction < 0 ? 'PAST_REF' : 'FUTURE_REF' };
  if (unit === 'second' || unit === 'minute' || unit === 'hour')
    return {
      type: 'TIME',
      ...(count < 24 ? dayPeriod(base, offset.base) : dayPeriod(base + Math.round((direction * count) / 24), offset.base)),
    };
  if (unit === 'fortnight') {
    const day = moved(base, unit, direction * count);
    return { type: 'DATE', ...periodAround('week', day, offset.base), from: day + 1, to: base };
  }
  const target = moved(base, unit, direction * count);
  const grain = unit === 'decade' || unit === 'century' || unit === 'millennium' ? 'year' : unit === 'weekend' ? 'week' : unit;
  return { type: 'DATE', ...periodAround(grain, target, offset.base) };
}

/** How far a vague window reaches: UCDP's rules for "the past few days" and "recent weeks" say three. */
const VAGUE_COUNT = 3;

function resolveWindow(window: Window, context: Context): Resolved {
  const { unit, direction } = window;
  const value = lengthValue(unit, window.count);
  const base = baseOf(window.base, context);
  if (base === null) return placeless(value, 'DURATION');
  const count = window.count ?? (unit === 'day' || unit === 'week' ? VAGUE_COUNT : null);
  if (count === null) return { type: 'DATE', ...NOTHING, value: direction < 0 ? 'PAST_REF' : 'FUTURE_REF', anchor: 'publication' };
  const placed = { type: 'DURATION' as const, value, precision: 'range' as const, anchor: window.base };
  if (unit === 'hour' || unit === 'minute' || unit === 'second') {
    const days = unit === 'hour' ? Math.ceil(count / 24) : 0;
    return direction < 0 ? { ...placed, from: base - days, to: base } : { ...placed, from: base, to: base + days };
  }
  if (direction > 0) return { ...placed, from: base, to: moved(base, unit, count) };
  // days that have passed leave out the day of reporting; a week counts it; the past year has begun in January
  if (unit === 'day') return { ...placed, from: base - count, to: base - 1 };
  if (unit === 'week' || unit === 'fortnight') return { ...placed, from: moved(base, unit, -count) + 1, to: base };
  if (unit === 'year' && count === 1 && window.count === 1) return { ...placed, from: dayOf(civilOf(base).year, 1, 1), to: base };
  return { ...placed, from: moved(base, unit, -count), to: base };
}

function resolveReference(value: string, context: Context): Resolved {
  if (value !== 'RECENT') return placeless(value, 'DATE');
  if (context.published === null || context.isNarrative) return placeless('PAST_REF', 'DATE');
  return {
    type: 'DATE',
    value: 'PAST_REF',
    from: context.published - VAGUE_COUNT,
    to: context.published - 1,
    precision: 'range',
    anchor: 'publication',
  };
}

function resolveSlice({ count, unit, nth, whole }: Slice, context: Context): Resolved {
  const period = resolveMeaning(whole, context);
  const { from, to } = period;
  if (from === null || to === null) return nth ? { ...period, value: null } : placeless(lengthValue(unit, Math.abs(count)), 'DURATION');
  const start = count > 0 ? (nth ? moved(from, unit, count - 1) : from) : moved(to + 1, unit, nth ? -1 : count);
  const end = count > 0 ? moved(from, unit, count) - 1 : to;
  if (start < from || end > to) return { ...period, value: null, from: null, to: null, precision: null };
  if (nth && unit === 'day') return { type: 'DATE', ...dayPeriod(start, period.anchor ?? 'explicit') };
  const value = nth ? periodAround(unit, start, 'explicit').value : lengthValue(unit, Math.abs(count));
  return { type: nth ? 'DATE' : 'DURATION', value, from: start, to: end, precision: 'range', anchor: period.anchor };
}

function resolveRange(first: Meaning, last: Meaning, context: Context): Resolved {
  const end = resolveMeaning(last, context);
  let start = resolveMeaning(first, context);
  const lacksYear = (first.kind === 'date' || first.kind === 'part') && first.year === null;
  if (lacksYear && start.from !== null && end.from !== null && start.from > end.from) {
    const weekly = first.kind === 'date' && first.weekday !== null && first.month === null;
    const earlier = weekly ? start.from - 7 : moved(start.from, 'year', -1);
    start = { ...start, from: earlier };
  }
  if (start.from === null || end.to === null || start.from > end.to) return { ...end, value: end.value };
  return {
    type: 'DURATION',
    value: `${start.value}/${end.value}`,
    from: start.from,
    to: end.to,
    precision: 'range',
    anchor: start.anchor === end.anchor ? end.anchor : 'publication',
  };
}
