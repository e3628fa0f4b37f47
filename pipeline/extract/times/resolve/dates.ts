/** Dates that the words give only in part: which year, which week? */
import { civilOf, dayOf, easterOf, isDay, islamicDay, isoYear, weekdayOf } from '../civil.ts';
import type { CalendarDate, Season, YearPart } from '../expression.ts';
import { type Holiday, holidays } from '../parsers/holiday.ts';
import type { Context, Period } from './context.ts';
import { dayPeriod, halfPeriod, monthPeriod, quarterPeriod, seasonPeriod, yearPeriod } from './periods.ts';

const UNKNOWN: Period = { value: null, from: null, to: null, precision: null, anchor: null };

export function resolveDate(date: CalendarDate, context: Context): Period {
  const { year, month, day, weekday } = date;
  if (date.bc) return { ...UNKNOWN, value: `BC${isoYear(year as number)}`, precision: 'year', anchor: 'explicit' };
  if (year !== null) {
    if (month === null) return yearPeriod(year, 'explicit');
    if (day === null) return monthPeriod(year, month, 'explicit');
    return isDay(year, month, day) ? dayPeriod(dayOf(year, month, day), 'explicit') : UNKNOWN;
  }
  if (month !== null) {
    const chosen = chooseYear(context, (y) =>
      day === null ? monthPeriod(y, month, 'publication') : isDay(y, month, day) ? dayPeriod(dayOf(y, month, day), 'publication') : null,
    );
    return (
      chosen ?? {
        ...UNKNOWN,
        value: `XXXX-${String(month).padStart(2, '0')}${day === null ? '' : `-${String(day).padStart(2, '0')}`}`,
        precision: day === null ? 'month' : 'day',
      }
    );
  }
  return weekday === null ? UNKNOWN : resolveWeekday(weekday, context);
}

/** The last such day up to publication; the next one where the clause is in the future. */
function resolveWeekday(weekday: number, context: Context): Period {
  const base = context.isNarrative ? context.reached?.from : context.published;
  if (base == null) return { ...UNKNOWN, value: `XXXX-WXX-${weekday}`, precision: 'day' };
  const back = (weekdayOf(base) - weekday + 7) % 7;
  if (context.isNarrative) return dayPeriod(base + ((7 - back) % 7), 'context');
  return dayPeriod(context.tense() === 'future' ? base - back + 7 : base - back, 'publication');
}

/** Tries the years around the base: the tense decides between last and next, else the nearest is taken. */
function chooseYear(context: Context, make: (year: number) => Period | null): Period | null {
  const anchor = context.isNarrative || context.published === null ? 'context' : 'publication';
  const base = anchor === 'context' ? (context.reached?.from ?? null) : context.published;
  if (base === null) return null;
  const { year } = civilOf(base);
  const candidates = [year - 1, year, year + 1].map(make).filter((period) => period !== null);
  const distance = (period: Period): number => {
    const from = period.from as number;
    const to = period.to as number;
    return from > base ? from - base : to < base ? base - to : 0;
  };
  if (anchor === 'context' && context.reached?.precision === 'year') {
    const same = make(year);
    return same && { ...same, anchor };
  }
  const tense = anchor === 'context' ? null : context.tense();
  const ahead = (period: Period): boolean => (period.from as number) > base;
  const behind = (period: Period): boolean => (period.to as number) < base;
  const allowed = candidates.filter((period) => (tense === 'past' ? !ahead(period) : tense === 'future' ? !behind(period) : true));
  let best: Period | null = null;
  for (const period of allowed) if (!best || distance(period) < distance(best)) best = period;
  return best && { ...best, anchor };
}

export function resolvePart(part: YearPart, context: Context): Period {
  const make = (year: number): Period | null => partOf(part, year);
  if (part.year !== null) return { ...(make(part.year) ?? UNKNOWN), anchor: 'explicit' };
  if (part.part === 'quarter' && !context.isNarrative && context.published !== null)
    return { ...lastReported(part.which as number, context.published), anchor: 'publication' };
  return chooseYear(context, make) ?? { ...UNKNOWN, value: `XXXX-${typeof part.which === 'number' ? `Q${part.which}` : part.which}` };
}

/** A quarter without a year is the last one that has begun. */
function lastReported(quarter: number, published: number): Period {
  const { year } = civilOf(published);
  const same = quarterPeriod(year, quarter, 'publication');
  return (same.from as number) <= published ? same : quarterPeriod(year - 1, quarter, 'publication');
}

function partOf(part: YearPart, year: number): Period | null {
  if (part.part === 'quarter') return quarterPeriod(year, part.which as number, 'publication');
  if (part.part === 'half') return halfPeriod(year, part.which as number, 'publication');
  if (part.part === 'season') return seasonPeriod(year, part.which as Season, 'publication');
  const holiday = holidays.get(part.which as string);
  return holiday ? dayPeriod(dayOfHoliday(holiday, year), 'publication') : null;
}

function dayOfHoliday({ rule, a, b, c }: Holiday, year: number): number {
  if (rule === 'fixed') return dayOf(year, a, b);
  if (rule === 'easter') return easterOf(year) + a;
  if (rule === 'weekday') {
    const first = c > 0 ? dayOf(year, a, 1) : dayOf(year, a + 1, 1);
    const offset = (b - weekdayOf(first) + 7) % 7;
    return c > 0 ? first + offset + (c - 1) * 7 : first + (offset === 0 ? 0 : offset) - 7;
  }
  // the first Islamic year whose feast falls in this year
  const islamicYear = Math.floor(((year - 622) * 33) / 32);
  for (let candidate = islamicYear; ; candidate++) {
    const day = islamicDay(candidate, a, b);
    if (civilOf(day).year >= year) return day;
  }
}
