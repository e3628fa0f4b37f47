/** The quarter, half, month or year that a figure is of, by the words nearest to it. */
import type { Quantity, Time } from '../../contract.ts';
import type { Context } from './context.ts';

/** code points behind a figure in which "a year earlier" belongs to it */
const CLOSE = 24;

/** no period is carried over more figures */
const FAR = 40;

/** what something is compared with, and what is told next is not of */
const EARLIER = /\b(?:earlier|before|ago|last year|previous|preceding)\b/i;

const PERIODS = new Set(['quarter', 'half_year', 'year', 'month']);
/** "the year to April", "the 12 months to March" */
const ROLLING = /\b(?:year|months) (?:to|through|ending)\b/i;

const isPeriod = ({ type, precision, from, to, text }: Time): boolean =>
  from !== null && to !== null && (ROLLING.test(text ?? '') || (type !== 'DURATION' && PERIODS.has(precision ?? '')));

/**
 * Right behind it, else before it in its sentence, else behind it up to the next number; else that of the figure before, which told its own.
 * `2025-07-01..2025-09-30`; null where none is told.
 */
export function periodTold(quantity: Quantity, context: Context): string | null {
  const own = periodHere(quantity, context);
  if (own) return spanOf(own);
  const { figures } = context;
  const here = figures.before(quantity.start);
  for (let at = here - 1; at >= Math.max(0, here - FAR); at--) {
    const other = figures.all[at]!;
    if (other.kind === 'duration') continue;
    const found = periodHere(other, context);
    if (found && other.factuality === 'actual' && !EARLIER.test(found.text ?? '')) return spanOf(found);
  }
  return null;
}

const spanOf = ({ from, to }: Time): string => `${from}..${to}`;

function periodHere(quantity: Quantity, { times, passages }: Context): Time | null {
  const { before, after } = passages.around(quantity.start, quantity.end);
  const from = quantity.start - before.length;
  const to = quantity.end + after.split(/\d/)[0]!.length;
  const here = times.between(from, to).filter(isPeriod);
  const behind = here.find(({ start }) => start! >= quantity.end);
  const ahead = here.findLast(({ start }) => start! < quantity.start);
  const isClose = behind !== undefined && behind.start! - quantity.end <= CLOSE;
  return (isClose ? behind : (ahead ?? behind)) ?? null;
}
