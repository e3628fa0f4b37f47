/** Fiscal years and their parts on the calendar: "Q2FY25", "fiscal 2024", "2024-25", "the current financial year". */
import { addMonths, civilOf, dayOf, isoYear } from '../civil.ts';
import type { Meaning, YearPart } from '../expression.ts';
import type { Context, Period } from './context.ts';
import { NO_PERIOD } from './context.ts';
import { type FiscalYear, nameAt, partOfYear, startOf } from './fiscal-year.ts';

/** A fiscal quarter or half; where nothing tells whose it is, `calendar` keeps its value but has no place on the calendar. */
export function resolveFiscalPart(part: YearPart, context: Context, calendar: Period): Period {
  const fiscal = context.fiscal();
  if (!fiscal || (part.part !== 'quarter' && part.part !== 'half')) return { ...calendar, from: null, to: null };
  const { part: unit, which, year } = part;
  const at = (name: number) => partOfYear(startOf(fiscal, name), unit, which as number);
  const { published } = context;
  if (year === null && published === null) return { ...calendar, from: null, to: null };
  let name = year ?? nameAt(fiscal, published as number);
  // without a year, the last one that has begun
  if (year === null && at(name).from > (published as number)) name -= 1;
  return { ...calendar, ...at(name), precision: unit === 'quarter' ? 'quarter' : 'half_year', anchor: fiscal.anchor };
}

/** "fiscal 2024", "FY25" */
export function resolveFiscalYear(name: number, context: Context): Period {
  const known = { ...NO_PERIOD, value: isoYear(name), precision: 'year', anchor: 'explicit' } as const;
  const fiscal = context.fiscal();
  return fiscal ? { ...known, ...yearOf(fiscal, name), anchor: fiscal.anchor } : known;
}

/** "this fiscal", "the last financial year" */
export function resolveFiscalShift(by: number, context: Context): Period {
  const fiscal = context.fiscal();
  if (context.published === null) return NO_PERIOD;
  if (fiscal) return resolveFiscalYear(nameAt(fiscal, context.published) + by, context);
  return { ...NO_PERIOD, value: isoYear(civilOf(context.published).year + by), precision: 'year', anchor: 'publication' };
}

/** "2024-25", "2020/21": a fiscal year where the text tells whose, else a season from July to June. */
export function resolveSplit({ first, isSeason }: Extract<Meaning, { kind: 'split' }>, context: Context): Period {
  const fiscal = isSeason ? null : context.fiscal();
  const month = fiscal && fiscal.startMonth > 1 ? fiscal.startMonth : 7;
  const from = dayOf(first, month, 1);
  return {
    value: `${first}/${first + 1}`,
    from,
    to: addMonths(from, 12) - 1,
    precision: 'year',
    anchor: fiscal?.anchor ?? 'explicit',
  };
}

function yearOf(fiscal: FiscalYear, name: number): { from: number; to: number } {
  const from = startOf(fiscal, name);
  return { from, to: addMonths(from, 12) - 1 };
}
