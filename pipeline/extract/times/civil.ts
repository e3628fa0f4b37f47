/**
 * Calendar arithmetic on civil days: a day is a number, 0 is 1970-01-01, in the proleptic Gregorian calendar.
 * Pure integer arithmetic: no time zone, no locale, no clock.
 */

export interface Civil {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
}

/** Days since 1970-01-01 (H. Hinnant's days_from_civil: years start in March, so that the leap day is the last). */
export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** the days of news repeat; forgotten together when there are too many */
const known = new Map<number, Civil>();
const MOST_KNOWN = 10_000;

/** The inverse of `dayOf`. */
export function civilOf(day: number): Civil {
  let civil = known.get(day);
  if (civil === undefined) {
    civil = computed(day);
    if (known.size === MOST_KNOWN) known.clear();
    known.set(day, civil);
  }
  return civil;
}

function computed(day: number): Civil {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** 1 (Monday) to 7 (Sunday), as ISO 8601 counts. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

export const mondayOf = (day: number): number => day - weekdayOf(day) + 1;

export function lengthOfMonth(year: number, month: number): number {
  return dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayOf(year, month, 1);
}

/** Whether such a day exists: no 31 April. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);

/** The same day of another month, or that month's last day. */
export function addMonths(day: number, months: number): number {
  const { year, month, day: dayOfMonth } = civilOf(day);
  const index = year * 12 + month - 1 + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return dayOf(newYear, newMonth, Math.min(dayOfMonth, lengthOfMonth(newYear, newMonth)));
}

/** Year and week by ISO 8601: week 1 holds the year's first Thursday. */
function isoWeekOf(day: number): { year: number; week: number } {
  const thursday = mondayOf(day) + 3;
  const { year } = civilOf(thursday);
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 };
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** ISO 8601 counts years astronomically: 1 BC is 0000, 490 BC is -0489. */
export const isoYear = (year: number): string => (year < 0 ? `-${pad(-year, 4)}` : pad(year, 4));
export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${pad(month, 2)}`;
export function isoDay(day: number): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${isoMonth(year, month)}-${pad(dayOfMonth, 2)}`;
}
export function isoWeek(day: number): string {
  const { year, week } = isoWeekOf(day);
  return `${isoYear(year)}-W${pad(week, 2)}`;
}

/** The day that an ISO 8601 date (or the date of a timestamp) names, or null. */
export function parseIsoDay(date: string | null): number | null {
  const match = date && /^(\d{4})-(\d\d)-(\d\d)/.exec(date);
  if (!match) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  return isDay(year, month, day) ? dayOf(year, month, day) : null;
}

/** Western Easter Sunday (anonymous Gregorian algorithm). */
export function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayOf(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

/** A day of the tabular Islamic calendar: within a day or two of the sighted moon. */
export function islamicDay(year: number, month: number, day: number): number {
  const epoch = dayOf(622, 7, 19); // 1 Muharram 1 in the Gregorian calendar
  return epoch + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + 29 * (month - 1) + Math.floor(month / 2) + day - 1;
}
