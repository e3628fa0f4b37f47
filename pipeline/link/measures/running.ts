/**
 * Counts that go on: the cases and deaths of an outbreak, from its start to the day up to which they were counted ("by 14 March"), or of a
 * week or month of it. Counts to other days are other measures, and one series.
 */
import type { Quantity, Time } from '../../contract.ts';
import { nextDay } from '../events/days.ts';
import { type Standing, standing } from '../standing.ts';
import type { Told } from '../subjects/thread.ts';
import { askOnce, type Context } from './context.ts';
import type { Measure } from './measure.ts';
import { nationIn, scopeOf } from './scope.ts';
import { labelOf, type Noun, nounOf, stateOf } from './what.ts';
import { whereTold } from './where-told.ts';
import { whomOf } from './whom.ts';

export function running(quantity: Quantity, told: Told, context: Context): Measure | null {
  const { kind, unit, outcome } = quantity;
  const passage = context.passages.around(quantity.start, quantity.end);
  const where = whereTold(quantity, context);
  const when = countedWhen(quantity, context);
  if (kind !== 'count' || where === null || when === null) return null;
  const shared = { kind, unit, where, whose: '', when };
  // an item that stands in front is another's more often than not
  const isOwn = quantity.item !== null && quantity.item.end > quantity.start;
  const counted = isOwn ? undefined : COUNTED.exec(passage.before)?.[1];
  const label = counted ?? labelOf(quantity);
  if (outcome !== null) {
    const whom = whomOf(quantity, label, passage.after);
    if (whom === null) return null;
    const group = whom === 'all' || whom === 'patient' || nationIn(whom) !== null ? null : whom;
    return { ...shared, what: 'people', outcome, scope: scopeOf(quantity, group, `in ${told.name}`) };
  }
  const noun = nounOf(label);
  if (!noun) return null;
  const beside = `${passage.before.slice(-LOOK)}${passage.after.slice(0, LOOK)}`;
  const isIll = PEOPLE.has(noun.head) && ILL.test(beside);
  if (noun.head === 'case' || isIll)
    return {
      ...shared,
      what: 'case',
      outcome: '',
      scope: scopeOf(quantity, statusOf(noun, passage, context), `of ${told.name}`),
    };
  if (
    IN_HOSPITAL.test(`${passage.before.slice(-LOOK)}${passage.after.slice(0, LOOK)}`) &&
    (noun.head === 'people' || noun.head === 'patient')
  )
    return { ...shared, what: 'people', outcome: '', scope: scopeOf(quantity, 'in hospital', `of ${told.name}`) };
  const state = noun.head === 'dose' ? stateOf(passage) : null;
  return state === null ? null : { ...shared, what: 'dose', outcome: '', scope: scopeOf(quantity, state, `of ${told.name}`) };
}

/** "the number of suspected cases …, which drops to 4,087" */
const COUNTED = /\b(?:number|total|count|tally) of ((?:[a-z-]+ ){0,2}[a-z]+s)\b/;

const STATUS = /\b(?:suspected|confirmed|probable|active|imported|local)\b/;

/**
 * "1,068 of them have been confirmed" are no suspected cases, whatever they are called in front. Where a text tells of no suspected ones, all
 * are confirmed, and it need not say so.
 */
function statusOf({ thing }: Noun, { before, after }: { before: string; after: string }, context: Context): string | null {
  const isConfirmed = /^[^.;\d]*\bconfirmed\b/.test(after) || /\bconfirmed(?: [a-z]+){0,2} ?$/.test(before);
  const status = isConfirmed ? 'confirmed' : (STATUS.exec(thing)?.[0] ?? firstStatus(context));
  const isAll = status === 'confirmed' && !askOnce(context, 'suspected', () => /\b(?:suspected|probable)\b/i.test(context.text));
  return isAll ? null : status;
}

/** Cases of which no status is told are those that the text began with: "3,215 suspected cases …, 418 cases in Lusaka". */
const firstStatus = (context: Context): string | null =>
  askOnce(context, 'status', () => {
    for (const { item_label } of context.figures.all) {
      const status = /\bcases?\b/.test(item_label ?? '') ? STATUS.exec(item_label!)?.[0] : undefined;
      if (status) return status;
    }
    return null;
  });

const PEOPLE = new Set(['people', 'person', 'patient', 'resident', 'child']);
/** people who are cases */
const ILL = /\b(?:fall(?:en)? ill|fell ill|infected|made ill|ill with|contracted|caught|tested positive|sickened)\b/i;
const IN_HOSPITAL = /\b(?:hospitali[sz]ed|(?:in|admitted to|taken to) hospitals?)\b/i;

/** Up to a day: "by 14 March", "between 9 January and Sunday". */
const UP_TO =
  /\b(?:by|to|until|till|through|up to|as of|as at|as on|situation on|(?:between|from) [^.;]{3,60}? (?:and|to))\s+(?:the |that |its |this )?(?:same |end of )?$/i;
/** of one week, or newly */
const OF_WEEK =
  /\b(?:last|past|previous|preceding) (?:seven days|week)|\b(?:the|that|this|its|one) (?:last |past |same )?week\b|\bweek['’]s\b|\bin (?:a|one) week\b|\bweekly\b/i;
/** "a total of 300", whatever was told of before */
const TOTAL = /\btotal (?:was|is|of|stood at|stands at|to|reached)\s*$/i;
const NEW = /\b(?:new|fresh|additional)\b/i;

const isDay = ({ type, from, to }: Time): boolean => type !== 'DURATION' && to !== null && (from === null || from === to);

/** The day up to which a figure's own sentence says that it was counted. */
export function asOfHere(quantity: Quantity, context: Context): string | null {
  const { before, after } = context.passages.around(quantity.start, quantity.end);
  const from = quantity.start - before.length;
  const to = quantity.end + after.length;
  const found = asOfDays(context).between(from, to);
  const day = (found.find(({ at }) => at > quantity.end) ?? found.at(-1))?.day;
  return day === undefined ? null : `..${day}`;
}

interface AsOf {
  at: number;
  day: string;
}

/** Days up to which things are counted, where they stand. */
const asOfDays = (context: Context): Standing<AsOf> =>
  askOnce(context, 'days', () => {
    const days = context.times.all.flatMap((time): AsOf[] => {
      if (time.start === null || time.to === null) return [];
      const ahead = context.passages.slice(Math.max(0, time.start - LOOK), time.start);
      const isRange = time.from !== time.to && /^(?:from|between)\b/i.test(time.text ?? '');
      const isEnd = /\bend of\b/i.test(time.text ?? '');
      return isRange || ((isDay(time) || isEnd) && UP_TO.test(ahead)) ? [{ at: time.start, day: time.to }] : [];
    });
    return standing(days, ({ at }) => at);
  });

/** code points before a day in which its preposition stands */
const LOOK = 90;
/** days of a week but one */
const REST_OF_WEEK = 6;

function countedWhen(quantity: Quantity, context: Context): string | null {
  if (isOfEarlier(quantity, context)) return null;
  const { before, after } = context.passages.around(quantity.start, quantity.end);
  const days = asOfDays(context);
  const last = (days.all[days.before(quantity.start) - 1] ?? (days.all.length === 1 ? days.all[0] : undefined))?.day;
  const words = `${quantity.item_label ?? ''} ${before.slice(-LOOK)}${after.slice(0, LOOK)}`;
  const times = context.joined.times(quantity.time_ids);
  if (!TOTAL.test(before) && (OF_WEEK.test(words) || NEW.test(quantity.item_label ?? ''))) {
    const week = times.find(({ precision, from, to }) => precision === 'week' && from !== null && to !== null);
    if (/\b(?:before|earlier|previous)\b/i.test(after.slice(0, LOOK).split(/[,.;]/)[0]!)) return null;
    const end = week?.to ?? last;
    return end === undefined ? null : `${dayBefore(end, REST_OF_WEEK)}..${end}`;
  }
  const own = asOfHere(quantity, context);
  if (own) return own;
  const start = quantity.start - before.length;
  const isHere = ({ start: at }: Time): boolean => at !== null && at >= start && at < quantity.end + after.length;
  const whole = times.find((time) => isHere(time) && isWhole(time));
  // "this year" is a count up to now
  if (whole) return isOver(whole) ? `${whole.from}..${whole.to}` : `..${whole.to}`;
  const day = last ?? context.published;
  return day ? `..${day}` : null;
}

/** "against 92 in the same period of 2024" */
const COMPARED =
  /^[^.;\d]{0,40}\b(?:same|corresponding|equivalent|previous) (?:period|week|month|time|stage|point) (?:of|in|a|last)\b|^[^.;\d]{0,30}\b(?:a year (?:earlier|ago|before)|last year|(?:in|of) (?:19|20)\d\d\b)/i;

/** Whether a figure is told to compare: it is of another time. */
export const isOfEarlier = ({ end }: Quantity, { passages }: Context): boolean => COMPARED.test(passages.slice(end, end + LOOK));

/** Whether a month or a year has come to its end. */
const isOver = ({ to }: Time): boolean => nextDay(to!).endsWith('-01');

const isWhole = ({ precision, from, to, text }: Time): boolean =>
  (precision === 'year' || precision === 'month') && from !== null && to !== null && !/\bend of\b/i.test(text ?? '');

function dayBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}
