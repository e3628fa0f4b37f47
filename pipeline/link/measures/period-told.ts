/** The quarter, half, month or year that a figure is of, by the words nearest to it. */
import type { Quantity, Time } from '../../contract.ts';
import type { Context } from './context.ts';

/** code points after a figure in which "a year earlier" belongs to it */
const CLOSE = 24;

/** no period is carried over more figures */
const FAR = 40;

/** what something is compared with, and what is told next is not of */
const EARLIER = /\b(?:earlier|before|ago|last year|previous|preceding)\b/i;

const BASE = /\b(?:from|against|compared (?:with|to)|than)(?: (?:about|some|a|an))?\s*$/i;

const PERIODS = new Set(['quarter', 'half_year', 'year', 'month']);
/** "the year to April", "the 12 months to March" */
const ROLLING = /\b(?:year|months) (?:to|through|ending)\b/i;

const isPeriod = ({ type, precision, from, to, text }: Time): boolean =>
  from !== null && to !== null && (ROLLING.test(text ?? '') || (type !== 'DURATION' && PERIODS.has(precision ?? '')));

/**
 * Right after it, else before it in its sentence, else after it up to the next number; else that of the figure before, which told its own.
 * `2025-07-01..2025-09-30`; null where none is told.
 */
export function periodTold(quantity: Quantity, context: Context): string | null {
  const own = periodHere(quantity, context);
  if (own === undefined) return null;
  if (own) return spanOf(own);
  const { figures } = context;
  const here = figures.before(quantity.start);
  for (let at = here - 1; at >= Math.max(0, here - FAR); at--) {
    const other = figures.all[at]!;
    // "from 54.5% in August": of the time before
    if (other.kind === 'duration' || BASE.test(context.passages.around(other.start, other.end).before)) continue;
    const found = periodHere(other, context);
    if (found && other.factuality !== 'forecast' && !EARLIER.test(found.text ?? '')) return spanOf(found);
  }
  return null;
}

const spanOf = ({ from, to }: Time): string => `${from}..${to}`;

/** Undefined where the sentence tells of a period that is not named: "In the second it had earned …". */
function periodHere(quantity: Quantity, { times, passages }: Context): Time | null | undefined {
  const { before, after } = passages.around(quantity.start, quantity.end);
  if (UNNAMED.test(before)) return undefined;
  const from = quantity.start - before.length;
  const next = quantity.end + after.split(/\d/)[0]!.length;
  // what a change is from is not what it is of
  const isBase = ({ text }: Time): boolean => quantity.change?.basis === 'relative' && EARLIER.test(text ?? '');
  const here = times.between(from, quantity.end + after.length).filter((time) => isPeriod(time) && !isBase(time));
  const later = here.find(({ start }) => start! >= quantity.end && start! < next);
  // "up from $182m a year before, on sales of $2.6bn": the year before is that of the number before it
  const isOfOther = ({ start, text }: Time): boolean => EARLIER.test(text ?? '') && /\d/.test(passages.slice(from, start!));
  const ahead = here.findLast((time) => time.start! < quantity.start && !isOfOther(time));
  const isClose = later !== undefined && later.start! - quantity.end <= CLOSE;
  const last = here.find(({ start, text }) => start! >= next && !EARLIER.test(text ?? ''));
  return (isClose ? later : (ahead ?? later ?? last)) ?? null;
}

const UNNAMED =
  /\bin the (?:first|second|third|fourth|previous|preceding|prior|next|following)(?: one)?(?= (?:it|they|he|she|the|its)\b|,)/i;
