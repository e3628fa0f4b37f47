/**
 * Counts that go on: the cases and deaths of an outbreak, from its start to the day up to which they were counted ("by 14 March"), or of a
 * week or month of it. Counts to other days are other measures, and one series.
 */
import type { Quantity, Time } from '../../contract.ts';
import { nextDay } from '../events/days.ts';
import type { Passage } from '../sentence-of.ts';
import { type Standing, standing } from '../standing.ts';
import type { Told } from '../subjects/thread.ts';
import { askOnce, type Context } from './context.ts';
import type { Measure } from './measure.ts';
import { nationIn, scopeOf } from './scope.ts';
import { labelOf, type Noun, nounOf, stateOf } from './what.ts';
import { whereTold } from './where-told.ts';
import { whomOf } from './whom.ts';

export function running(quantity: Quantity, told: Told, context: Context): Measure | null {
  const { kind, unit } = quantity;
  const where = whereTold(quantity, context);
  const when = countedWhen(quantity, context);
  if (kind !== 'count' || where === null || when === null) return null;
  const found = quantity.outcome === null ? countedIn(quantity, told, context) : struckBy(quantity, told, context);
  return found && { kind, unit, outcome: quantity.outcome ?? '', where, whose: '', when, ...found };
}

type Counted = Pick<Measure, 'what' | 'scope'>;

/** The words of what is counted. An item that stands in front is another's more often than not. */
function wordsOf(quantity: Quantity, before: string): string {
  const isOwn = quantity.item !== null && quantity.item.end > quantity.start;
  return (isOwn ? undefined : COUNTED.exec(before)?.[1]) ?? labelOf(quantity);
}

/** People to whom the disease did something. */
function struckBy(quantity: Quantity, told: Told, { passages }: Context): Counted | null {
  const { before, after } = passages.around(quantity.start, quantity.end);
  const whom = whomOf(quantity, wordsOf(quantity, before), after);
  if (whom === null) return null;
  const isAnybody = whom === 'all' || whom === 'patient' || nationIn(whom) !== null;
  return { what: 'people', scope: scopeOf(quantity, isAnybody ? null : whom, `in ${told.name}`) };
}

/** Cases, people in hospital, doses of vaccine. */
function countedIn(quantity: Quantity, told: Told, context: Context): Counted | null {
  const passage = context.passages.around(quantity.start, quantity.end);
  const noun = nounOf(wordsOf(quantity, passage.before));
  if (!noun) return null;
  const beside = `${passage.before.slice(-LOOK)}${passage.after.slice(0, LOOK)}`;
  const of = (what: string, scope: string | null): Counted => ({ what, scope: scopeOf(quantity, scope, `of ${told.name}`) });
  const isPeople = PEOPLE.has(noun.head);
  if (noun.head === 'case' || (isPeople && ILL.test(beside))) return of('case', statusOf(noun, passage, context));
  if (isPeople && IN_HOSPITAL.test(beside)) return of('people', 'in hospital');
  const state = noun.head === 'dose' ? stateOf(passage) : null;
  return state === null ? null : of('dose', state);
}

/** "the number of suspected cases …, which drops to 4,087" */
const COUNTED = /\b(?:number|total|count|tally) of ((?:[a-z-]+ ){0,2}[a-z]+s)\b/;

const STATUS = /\b(?:suspected|confirmed|probable|active|imported|local)\b/;

/**
 * "1,068 of them have been confirmed" are no suspected cases, whatever they are called in front. Where a text tells of no suspected ones, all
 * are confirmed, and it need not say so.
 */
function statusOf({ thing }: Noun, { before, after }: Passage, context: Context): string | null {
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
  const words = `${quantity.item_label ?? ''} ${before.slice(-LOOK)}${after.slice(0, LOOK)}`;
  const isOfWeek = OF_WEEK.test(words) || NEW.test(quantity.item_label ?? '');
  if (isOfWeek && !TOTAL.test(before)) return weekOf(quantity, after, context);
  return asOfHere(quantity, context) ?? wholeOf(quantity, context) ?? upTo(lastDay(quantity, context) ?? context.published);
}

const upTo = (day: string | null): string | null => (day === null ? null : `..${day}`);

/** The day up to which was counted last before a figure, or the only one of the text. */
function lastDay({ start }: Quantity, context: Context): string | null {
  const { all, before } = asOfDays(context);
  return (all[before(start) - 1] ?? (all.length === 1 ? all[0] : undefined))?.day ?? null;
}

/** The week that is told, else the last one before the day of counting. */
function weekOf(quantity: Quantity, after: string, context: Context): string | null {
  if (/\b(?:before|earlier|previous)\b/i.test(after.slice(0, LOOK).split(/[,.;]/)[0]!)) return null;
  const week = context.joined
    .times(quantity.time_ids)
    .find(({ precision, from, to }) => precision === 'week' && from !== null && to !== null);
  const end = week?.to ?? lastDay(quantity, context);
  return end === null ? null : `${dayBefore(end, REST_OF_WEEK)}..${end}`;
}

/** A month or year of its sentence; "this year" is a count up to now. */
function wholeOf(quantity: Quantity, context: Context): string | null {
  const { before, after } = context.passages.around(quantity.start, quantity.end);
  const from = quantity.start - before.length;
  const isHere = ({ start }: Time): boolean => start !== null && start >= from && start < quantity.end + after.length;
  const whole = context.joined.times(quantity.time_ids).find((time) => isHere(time) && isWhole(time));
  if (!whole) return null;
  return isOver(whole) ? `${whole.from}..${whole.to}` : upTo(whole.to);
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
