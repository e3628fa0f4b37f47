/**
 * When and where a figure holds, for figures that count over a period: what the text tells of it, else what the sentences before it in its
 * paragraph do. "There were 90 attacks in Peru in 2019. They killed 300 people." A sentence with a day or place of its own takes none.
 */
import type { Extracted, Place, Quantity, Time } from '../../contract.ts';
import { codePoints } from '../../extract/code-points.ts';
import { joins } from '../joins.ts';
import type { Passages } from '../sentence-of.ts';
import { happens, nounOf, stateOf } from './what.ts';

export interface Setting {
  times: Time[];
  places: Place[];
  /** its period was told before, of what happened many times */
  isCarried: boolean;
}

/** one of many is no total of them: "the deadliest killed 31" */
const ONE_OF_MANY = /\b(?:deadliest|worst|bloodiest|largest|biggest|single|latest)\b/i;

/** A figure that counts what may be many, and where it stands. */
interface Step extends Setting {
  quantity: Quantity;
  paragraph: number;
  /** what was done with counted things; null for what happened to people, and for what happens */
  state: string | null;
  isOneOfMany: boolean;
  isIn: (row: Time | Place) => boolean;
}

export function settingsOf(text: string, extracted: Extracted, passages: Passages): Map<Quantity, Setting> {
  const joined = joins(extracted);
  const breaks = breaksOf(text);
  const settings = new Map<Quantity, Setting>();
  const nation = nationOf(extracted);
  const town = onlyTown(extracted);
  let last: Step | null = null;
  for (const quantity of [...extracted.quantities].sort((a, b) => a.start - b.start)) {
    const own: Setting = { times: joined.times(quantity.time_ids), places: joined.places(quantity.place_ids), isCarried: false };
    settings.set(quantity, own);
    const step = stepOf(quantity, own, breaks, passages);
    if (!step) continue;
    if (town && isTownEvent(quantity, own.places, town)) {
      own.places = [town];
      continue;
    }
    const before: Step | null = last?.paragraph === step.paragraph ? last : null;
    if (!isOneEvent(quantity)) Object.assign(own, settled(step, before, nation, extracted));
    if (own.times.every(isLong) && own.places.every(isWide)) last = step;
  }
  return settings;
}

/** Null for a figure of what neither happened nor was done with things. */
function stepOf(quantity: Quantity, own: Setting, breaks: readonly number[], passages: Passages): Step | null {
  const { kind, outcome, start, end } = quantity;
  const noun = nounOf(quantity.item_label ?? quantity.item?.text ?? '');
  const passage = passages.around(start, end);
  const isOfMany = outcome !== null || (noun !== null && happens(noun));
  const state = noun && !isOfMany && (kind === 'count' || kind === 'money') ? stateOf(passage) : null;
  if (!isOfMany && state === null) return null;
  const [from, to] = [start - passage.before.length, end + passage.after.length];
  return {
    ...own,
    quantity,
    paragraph: breaks.filter((at) => at < start).length,
    state,
    isOneOfMany: ONE_OF_MANY.test(passage.before),
    isIn: (row) => row.start !== null && row.start >= from && row.start < to,
  };
}

/** The setting of a step with what it takes from others; the step takes it, too. */
function settled(step: Step, before: Step | null, nation: Place | null, extracted: Extracted): Setting {
  if (!step.isOneOfMany && (before === null || before.state === step.state)) take(step, before, nation, extracted);
  const isOfMany = step.state === null;
  if (isOfMany && step.times.length > 0 && step.times.every(isLong))
    step.places = widerOf(step.places, step.quantity, extracted.places.filter(step.isIn));
  return { times: step.times, places: step.places, isCarried: step.isCarried };
}

/** Takes what the figure lacks from its sentence, where that names one, else from the figure before. */
function take(step: Step, before: Step | null, nation: Place | null, { times, places }: Extracted): void {
  if (step.times.length === 0) {
    step.times = timesFor(
      step,
      before,
      times.filter((time) => time.type !== 'DURATION' && step.isIn(time)),
    );
    step.isCarried = step.times.length > 0;
  }
  if (step.places.length === 0) {
    const near = places.filter((place) => place.role === 'place' && step.isIn(place));
    step.places = placesFor(step, before, nation, near);
  }
}

function timesFor({ state, times }: Step, before: Step | null, near: Time[]): Time[] {
  if (near.length === 0) return before?.times.every(isLong) ? before.times : times;
  return near.length === 1 && state === null && isLong(near[0]!) ? near : times;
}

function placesFor({ state, places }: Step, before: Step | null, nation: Place | null, near: Place[]): Place[] {
  if (near.length > 0) return near.length === 1 && isWide(near[0]!) ? near : places;
  if (before) return before.places.every(isWide) ? before.places : places;
  return state === null && nation ? [nation] : places;
}

/** An event of which no town is told happened in the one that the text names. "A blast", of which no place is told at all, need not have. */
function isTownEvent({ aggregate, event_id, cause }: Quantity, places: readonly Place[], town: Place): boolean {
  if (aggregate !== 'event' || event_id === null) return false;
  if (places.length === 0) return !/^an? /i.test(cause?.text ?? '');
  return cause !== null && places.every(({ kind, country }) => kind === 'country' && country === town.country);
}

/** The one country in which all such figures of a document lie. */
function nationOf(extracted: Extracted): Place | null {
  const ids = new Set(extracted.quantities.flatMap(({ place_ids }) => place_ids));
  const places = extracted.places.filter(({ place_id }) => ids.has(place_id));
  const countries = new Set(places.map(({ country }) => country));
  return countries.size === 1 ? (places.find(({ kind }) => kind === 'country') ?? null) : null;
}

/** A period's total is of the country that stands beside it, not of a town in it farther off: "killed 40 in Peru, says a group in Lima". */
function widerOf(places: Place[], { start, end }: Quantity, named: readonly Place[]): Place[] {
  const [town] = places;
  if (!town || places.length !== 1 || town.kind !== 'city' || town.start === null) return places;
  const away = (place: Place): number =>
    place.start === null ? Number.POSITIVE_INFINITY : Math.max(place.start - end, start - place.start);
  const wider = named.filter(
    (place) => place.role === 'place' && isWide(place) && place.country === town.country && away(place) < away(town),
  );
  return wider.length > 0 ? [wider[0]!] : places;
}

/** The one town that a document names as a place. */
function onlyTown({ places }: Extracted): Place | null {
  const towns = places.filter(({ role, kind }) => role === 'place' && kind === 'city');
  return towns.length > 0 && towns.every(({ name, country }) => name === towns[0]!.name && country === towns[0]!.country)
    ? towns[0]!
    : null;
}

export const isLong = ({ precision }: Time): boolean => precision !== null && precision !== 'day' && precision !== 'week';
export const isWide = ({ kind }: Place): boolean => kind !== 'city';
/** "violence" is no single event, and neither are "attacks" */
const MASS = /(?:violence|terrorism|terror|fighting|war|conflict|unrest|insurgency|militancy)$/i;
const PLURAL = /[^sui]s$/;

/** Whether it was brought about by one thing that happened once: "the attack". */
export const isOneEvent = ({ cause }: Quantity): boolean => cause !== null && !PLURAL.test(cause.text) && !MASS.test(cause.text);

function breaksOf(text: string): number[] {
  const toCodePoint = codePoints(text);
  const found: number[] = [];
  for (let at = text.indexOf('\n\n'); at >= 0; at = text.indexOf('\n\n', at + 1)) found.push(toCodePoint(at + 1));
  return found;
}
