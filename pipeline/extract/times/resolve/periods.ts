/** Calendar periods as first and last day with their TIMEX3 value: day, week, month, quarter, season, year … */
import type { TimeAnchor, TimePrecision } from '../../../contract.ts';
import { addMonths, civilOf, dayOf, isoDay, isoMonth, isoWeek, isoYear, lengthOfMonth, mondayOf } from '../civil.ts';
import type { Season } from '../expression.ts';
import type { Unit } from '../lexicon.ts';
import type { Period } from './context.ts';

/** TIMEX3 writes 490 BC as BC0490. */
function timex(iso: string): string {
  if (!iso.startsWith('-') && !iso.startsWith('0000')) return iso;
  const match = /^(?:-(\d{4})|0000)(.*)$/.exec(iso);
  return match ? `BC${String(Number(match[1] ?? 0) + 1).padStart(4, '0')}${match[2]}` : iso;
}

export const timexDay = (day: number): string => timex(isoDay(day));
export const dayPeriod = (day: number, anchor: TimeAnchor): Period => ({
  value: timexDay(day),
  from: day,
  to: day,
  precision: 'day',
  anchor,
});

function weekPeriod(day: number, anchor: TimeAnchor): Period {
  const monday = mondayOf(day);
  return { value: timex(isoWeek(day)), from: monday, to: monday + 6, precision: 'week', anchor };
}

/** Saturday and Sunday of the day's week. */
function weekendPeriod(day: number, anchor: TimeAnchor): Period {
  const saturday = mondayOf(day) + 5;
  return { value: `${timex(isoWeek(day))}-WE`, from: saturday, to: saturday + 1, precision: 'day', anchor };
}

export function monthPeriod(year: number, month: number, anchor: TimeAnchor): Period {
  return {
    value: timex(isoMonth(year, month)),
    from: dayOf(year, month, 1),
    to: dayOf(year, month, lengthOfMonth(year, month)),
    precision: 'month',
    anchor,
  };
}

export function quarterPeriod(year: number, quarter: number, anchor: TimeAnchor): Period {
  const from = dayOf(year, quarter * 3 - 2, 1);
  return { value: `${timex(isoYear(year))}-Q${quarter}`, from, to: addMonths(from, 3) - 1, precision: 'quarter', anchor };
}

export function halfPeriod(year: number, half: number, anchor: TimeAnchor): Period {
  const from = dayOf(year, half * 6 - 5, 1);
  return { value: `${timex(isoYear(year))}-H${half}`, from, to: addMonths(from, 6) - 1, precision: 'half_year', anchor };
}

/** Meteorological seasons of the northern hemisphere; a winter is named for the year of its December, as news does not settle it. */
const SEASON_START: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
export function seasonPeriod(year: number, season: Season, anchor: TimeAnchor): Period {
  const from = dayOf(year, SEASON_START[season], 1);
  return { value: `${timex(isoYear(year))}-${season}`, from, to: addMonths(from, 3) - 1, precision: 'season', anchor };
}

export function yearPeriod(year: number, anchor: TimeAnchor): Period {
  return { value: timex(isoYear(year)), from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), precision: 'year', anchor };
}

/** TIMEX3 cuts the digits that do not count: the 1990s are 199, the 19th century is 18. */
export function yearsPeriod(first: number, count: number, anchor: TimeAnchor): Period {
  return {
    value: first < 0 ? null : isoYear(first).slice(0, count === 100 ? 2 : 3),
    from: dayOf(first, 1, 1),
    to: dayOf(first + count - 1, 12, 31),
    precision: count === 100 ? 'century' : 'decade',
    anchor,
  };
}

/** The unit of the calendar that holds a day. */
export function periodAround(unit: Unit, day: number, anchor: TimeAnchor): Period {
  const { year, month } = civilOf(day);
  switch (unit) {
    case 'week':
    case 'fortnight':
      return weekPeriod(day, anchor);
    case 'weekend':
      return weekendPeriod(day, anchor);
    case 'month':
      return monthPeriod(year, month, anchor);
    case 'quarter':
      return quarterPeriod(year, Math.ceil(month / 3), anchor);
    case 'semester':
      return halfPeriod(year, Math.ceil(month / 6), anchor);
    case 'year':
      return yearPeriod(year, anchor);
    case 'decade':
      return yearsPeriod(Math.floor(year / 10) * 10, 10, anchor);
    case 'century':
    case 'millennium':
      return yearsPeriod(Math.floor(year / 100) * 100, 100, anchor);
    default:
      return dayPeriod(day, anchor);
  }
}

const DAYS: Partial<Record<Unit, number>> = { day: 1, week: 7, weekend: 7, fortnight: 14 };
const MONTHS: Partial<Record<Unit, number>> = {
  month: 1,
  quarter: 3,
  semester: 6,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12000,
};

/** The day so many units away; units shorter than a day stay on it. */
export function moved(day: number, unit: Unit, count: number): number {
  const days = DAYS[unit];
  if (days !== undefined) return day + Math.round(days * count);
  const months = MONTHS[unit];
  return months === undefined ? day : addMonths(day, Math.round(months * count));
}

const LETTERS: Record<Unit, string> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  fortnight: 'W',
  month: 'M',
  quarter: 'Q',
  semester: 'H',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
  millennium: 'ML',
};

/** TIMEX3 value of a length of time: "P25Y", "PT3H", "PXW". */
/** "two and a half years": P2Y6M */
const HALVES: Partial<Record<Unit, string>> = { year: '6M', hour: '30M', minute: '30S' };

export function lengthValue(unit: Unit, count: number | null): string {
  if (unit === 'decade' && count !== null) return `P${count * 10}Y`;
  const isClock = unit === 'second' || unit === 'minute' || unit === 'hour';
  const halves = count !== null && count % 1 === 0.5 && count > 1 ? HALVES[unit] : undefined;
  if (halves) return `P${isClock ? 'T' : ''}${Math.trunc(count as number)}${LETTERS[unit]}${halves}`;
  const number = count === null ? 'X' : String(unit === 'fortnight' ? count * 2 : count);
  return `P${isClock ? 'T' : ''}${number}${LETTERS[unit]}`;
}

const BY_PRECISION: Partial<Record<TimePrecision, Unit>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  season: 'quarter',
  half_year: 'semester',
  year: 'year',
  decade: 'decade',
  century: 'century',
};
export const unitOfPrecision = (precision: TimePrecision | null): Unit | null => (precision && BY_PRECISION[precision]) ?? null;

const GRAIN: readonly Unit[] = ['day', 'week', 'month', 'quarter', 'semester', 'year', 'decade', 'century'];
const grainOf = (unit: Unit): number =>
  GRAIN.indexOf(unit === 'fortnight' || unit === 'weekend' ? 'week' : unit === 'millennium' ? 'century' : unit);

/** Whether "a month later" can be counted from a time of this precision. */
export function isAsPreciseAs(precision: TimePrecision | null, unit: Unit): boolean {
  const known = unitOfPrecision(precision);
  return known !== null && grainOf(known) <= grainOf(unit);
}
