/**
 * When and where a figure holds, for figures that count over a period: what the text tells of it, else what the sentences before it in its
 * paragraph do. "There were 90 attacks in Peru in 2019. They killed 300 people." A sentence with a day or place of its own takes none.
 */
import type { Extracted, Place, Quantity, Time } from '../../contract.ts';
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

interface Step extends Setting {
  paragraph: number;
  state: string | null;
}

export function settingsOf(text: string, extracted: Extracted, passages: Passages): Map<Quantity, Setting> {
  const joined = joins(extracted);
  const breaks = breaksOf(text);
  const settings = new Map<Quantity, Setting>();
  const nation = nationOf(extracted);
  const town = onlyTown(extracted);
  let last: Step | null = null;
  for (const quantity of [...extracted.quantities].sort((a, b) => a.start - b.start)) {
    const times = joined.times(quantity.time_ids);
    const places = joined.places(quantity.place_ids);
    const own: Setting = { times, places, isCarried: false };
    settings.set(quantity, own);
    const noun = nounOf(quantity.item_label ?? quantity.item?.text ?? '');
    const passage = passages.around(quantity.start, quantity.end);
    const state = noun && quantity.outcome === null && (quantity.kind === 'count' || quantity.kind === 'money') ? stateOf(passage) : null;
    const isOfMany = quantity.outcome !== null || (noun !== null && happens(noun));
    if (!isOfMany && state === null) continue;
    if (
      quantity.aggregate === 'event' &&
      quantity.event_id !== null &&
      places.length === 0 &&
      town &&
      !quantity.cause?.text.startsWith('a')
    ) {
      own.places = [town];
      continue;
    }
    const paragraph = breaks.filter((at) => at < quantity.start).length;
    const from = quantity.start - passage.before.length;
    const to = quantity.end + passage.after.length;
    const isIn = (row: Time | Place): boolean => row.start !== null && row.start >= from && row.start < to;
    const isSingle = isOneEvent(quantity);
    const before: Step | null = last?.paragraph === paragraph ? last : null;
    const mayTake =
      !isSingle && !ONE_OF_MANY.test(passage.before) && (before === null || (isOfMany ? before.state === null : before.state === state));
    if (mayTake && times.length === 0) {
      const near = extracted.times.filter((time) => time.type !== 'DURATION' && isIn(time));
      if (near.length === 0 && before?.times.every(isLong)) own.times = before.times;
      else if (near.length === 1 && isOfMany && isLong(near[0])) own.times = near;
      own.isCarried = own.times.length > 0;
    }
    if (mayTake && places.length === 0) {
      const near = extracted.places.filter((place) => place.role === 'place' && isIn(place));
      if (near.length === 1 && isWide(near[0])) own.places = near;
      else if (near.length === 0 && before?.places.every(isWide)) own.places = before.places;
      else if (near.length === 0 && before === null && isOfMany && nation) own.places = [nation];
    }
    if (isOfMany && own.times.length > 0 && own.times.every(isLong))
      own.places = widerOf(own.places, quantity, extracted.places.filter(isIn));
    if (own.times.every(isLong) && own.places.every(isWide)) last = { ...own, paragraph, state };
  }
  return settings;
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
  if (places.length !== 1 || town.kind !== 'city' || town.start === null) return places;
  const away = (place: Place): number =>
    place.start === null ? Number.POSITIVE_INFINITY : Math.max(place.start - end, start - place.start);
  const wider = named.filter(
    (place) => place.role === 'place' && isWide(place) && place.country === town.country && away(place) < away(town),
  );
  return wider.length > 0 ? [wider[0]] : places;
}

/** The one town that a document names as a place. */
function onlyTown({ places }: Extracted): Place | null {
  const towns = places.filter(({ role, kind }) => role === 'place' && kind === 'city');
  return towns.length > 0 && towns.every(({ name, country }) => name === towns[0].name && country === towns[0].country) ? towns[0] : null;
}

export const isLong = ({ precision }: Time): boolean => precision !== null && precision !== 'day' && precision !== 'week';
export const isWide = ({ kind }: Place): boolean => kind !== 'city';
/** "violence" is no single event, and neither are "attacks" */
const MASS = /(?:violence|terrorism|terror|fighting|war|conflict|unrest|insurgency|militancy)$/i;
const PLURAL = /[^sui]s$/;

/** Whether it was brought about by one thing that happened once: "the attack". */
export const isOneEvent = ({ cause }: Quantity): boolean => cause !== null && !PLURAL.test(cause.text) && !MASS.test(cause.text);

function breaksOf(text: string): number[] {
  const found: number[] = [];
  let points = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 && text.charCodeAt(at - 1) === 10) found.push(points);
    if (unit < 0xdc00 || unit > 0xdfff) points++;
  }
  return found;
}
