/**
 * Which figures of one document tell of one event, where their places, days and speakers are known: an event that was told in one breath
 * with another has its own; the tolls that several speakers give of one attack are of one.
 */
import { identify } from '../../common/identity.ts';
import type { Extracted, Quantity } from '../../contract.ts';
import { joins, period } from '../joins.ts';
import { placeKey } from '../measures/where.ts';
import type { Passages } from '../sentence-of.ts';
import type { Thread } from '../subjects/thread.ts';
import { eventWordsIn, tellsMeans, venuesIn } from './classes.ts';
import { nextDay } from './days.ts';
import { happens, toldEventId } from './named-events.ts';

/** The same rows, each figure with the id of its own event: of one that has a name, or of one known by day and place. */
export function withOwnEvents(extracted: Extracted, passages: Passages, thread: Thread): Extracted {
  const named = new Map(
    extracted.quantities.flatMap((quantity): [Quantity, string][] => {
      const told = thread.get(quantity.quantity_id);
      const isOf = told && happens(told) && quantity.outcome !== null && quantity.kind === 'count';
      return isOf ? [[quantity, toldEventId(extracted.document_id, told)]] : [];
    }),
  );
  const others = { ...extracted, quantities: extracted.quantities.filter((quantity) => !named.has(quantity)) };
  const ids = new Map([...ownEvents(tellingsOf(others, passages)), ...named]);
  return {
    ...extracted,
    quantities: extracted.quantities.map((quantity) => {
      const event_id = ids.get(quantity) ?? quantity.event_id;
      return event_id === quantity.event_id ? quantity : { ...quantity, event_id };
    }),
  };
}

/** A figure and what its sentence tells of its event. */
interface Telling {
  quantity: Quantity;
  eventId: string;
  sentence: string;
  cities: string[];
  from: string | null;
  to: string | null;
  means: string[];
  venues: string[];
  source: string | null;
}

function tellingsOf(extracted: Extracted, passages: Passages): Telling[] {
  const { times, places, assertion } = joins(extracted);
  return extracted.quantities.flatMap((quantity) => {
    if (quantity.event_id === null) return [];
    const { before, after } = passages.around(quantity.start, quantity.end);
    const sentence = `${before} ${after}`;
    const { time_from: from, time_to: to } = period(times(quantity.time_ids));
    const said = assertion(quantity.assertion_id);
    const towns = places(quantity.place_ids).filter(({ kind }) => kind === 'city');
    return [
      {
        quantity,
        eventId: quantity.event_id,
        sentence,
        cities: towns.map(placeKey),
        from,
        to,
        means: eventWordsIn(`${quantity.cause?.text ?? ''} ${sentence}`)
          .filter(tellsMeans)
          .map(({ means }) => means),
        venues: venuesIn(quantity.cause?.text ?? ''),
        source: said?.source_id ?? said?.source?.text ?? null,
      },
    ];
  });
}

interface OwnEvent {
  id: string;
  /** its place among the events */
  number: number;
  tellings: Telling[];
}

/** Events are looked for by their first id and by their cities: a long text has ten thousand of them. */
function ownEvents(tellings: readonly Telling[]): Map<Quantity, string> {
  const events: OwnEvent[] = [];
  const byEventId = new Map<string, OwnEvent[]>();
  const byCity = new Map<string, Set<OwnEvent>>();
  const taken = new Set<string>();
  for (const telling of tellings) {
    const told = byEventId
      .get(telling.eventId)
      ?.find((event) => event.tellings.every((other) => other.eventId === telling.eventId && !areApart(other, telling)));
    const event = told ?? toldAgain(byCity, telling) ?? { id: freeId(taken, telling), number: events.length, tellings: [] };
    event.tellings.push(telling);
    for (const city of telling.cities) byCity.set(city, (byCity.get(city) ?? new Set()).add(event));
    if (event.number < events.length) continue;
    events.push(event);
    taken.add(event.id);
    byEventId.set(telling.eventId, [...(byEventId.get(telling.eventId) ?? []), event]);
  }
  return new Map(events.flatMap(({ id, tellings: own }) => own.map(({ quantity }): [Quantity, string] => [quantity, id])));
}

const freeId = (taken: ReadonlySet<string>, { eventId, quantity }: Telling): string =>
  taken.has(eventId) ? identify('v', eventId, quantity.quantity_id) : eventId;

/** The last event of one of its cities that a figure tells of again. */
function toldAgain(byCity: ReadonlyMap<string, ReadonlySet<OwnEvent>>, later: Telling): OwnEvent | undefined {
  if (later.cities.length === 0 || ANOTHER.test(later.sentence)) return undefined;
  const events = new Set(later.cities.flatMap((city) => [...(byCity.get(city) ?? [])]));
  return [...events].sort((a, b) => b.number - a.number).find(({ tellings }) => isToldAgain(tellings, later));
}

const disjoint = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));

const areApart = (a: Telling, b: Telling): boolean => disjoint(a.cities, b.cities) || areOfOtherDays(a, b);

const areOfOtherDays = (a: Telling, b: Telling): boolean =>
  a.from !== null && a.to !== null && b.from !== null && b.to !== null && (a.to < b.from || b.to < a.from);

/** The day after, a toll is still told of the day before. */
const isOfDayAfter = (a: Telling, b: Telling): boolean =>
  a.from !== null && a.from === a.to && b.from === nextDay(a.from) && b.to === b.from;

/** "Another blast", "a second attack": the sentence itself says that it is another one. */
const ANOTHER =
  /\b(?:another|second|third|separate|different|earlier) (?:[a-z-]+ ){0,2}?(?:attack|blast|bomb|bombing|explosion|shooting|incident|strike|raid|quake|earthquake|crash|fire)\b|\b(?:separately|elsewhere|also on)\b/i;
const DEFINITE = /^(?:the|this|that)\b/i;
/** tolls change under these words, and events do not */
const REVISED = /\b(?:rose|risen|rises|revised|lowered|raised|updated|corrected|toll|at first|first said|later|put (?:it|the))\b/i;

/** Whether a figure of another event of the text is of this one too. */
function isToldAgain(tellings: readonly Telling[], later: Telling): boolean {
  const isNamedAgain = later.quantity.cause !== null && DEFINITE.test(later.quantity.cause.text);
  const mayBe = tellings.every(
    (telling) =>
      !disjoint(telling.cities, later.cities) &&
      !disjoint(telling.means, later.means) &&
      !disjoint(telling.venues, later.venues) &&
      (!areOfOtherDays(telling, later) || isOfDayAfter(telling, later) || isOfDayAfter(later, telling)),
  );
  return (
    mayBe &&
    tellings.some((telling) => {
      const isSaidAgain =
        telling.source !== null &&
        later.source !== null &&
        telling.source !== later.source &&
        telling.quantity.outcome === later.quantity.outcome;
      return telling.cities.some((city) => later.cities.includes(city)) && (isSaidAgain || isNamedAgain || REVISED.test(later.sentence));
    })
  );
}
