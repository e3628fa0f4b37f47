/**
 * Events of several documents that are one. Each event takes the id of the first that is the same, by the order of `Standing`; where
 * the first is itself the same as an earlier one, or two of a group are different, it cannot be told, and each keeps its own. From the set of
 * events alone: their order changes nothing. corpus.sql says the same.
 */
import { grouped } from '../../common/grouped.ts';
import { sha256 } from '../../common/identity.ts';
import type { QuantityRow } from '../../schemas/types.ts';
import { compareText } from '../compare-text.ts';
import { isRare, STORY } from '../stories/story-key.ts';
import { DAY, type EventTold, relationOf, splitKey } from './relation.ts';

export type EventFigure = Pick<
  QuantityRow,
  'document_id' | 'published' | 'start' | 'event_id' | 'event_key' | 'event_traits' | 'is_total' | 'outcome' | 'kind' | 'unit'
>;

interface Told extends EventTold {
  start: number;
  /** its own id, which stands where it is not recognised again */
  own: string;
  /** what it counts: outcome, kind and unit of its totals */
  totals: string[];
  group: Told | null;
}

export interface EventGroups {
  survey: (figure: EventFigure) => void;
  /** The event that a figure's event is one with, under the id of the first that tells of it; null for what is of no event. */
  groupOf: (figure: EventFigure) => string | null;
  /** Whether no other telling of its event, or of one that could be it, stands for what the figure counts. */
  isFirst: (figure: EventFigure) => boolean;
}

/** The id of an event in its document, apart by key: what a document told in one breath may be two. */
export const ownId = (eventId: string, key: string): string => `v_${sha256(`${eventId} ${key}`).slice(0, 24)}`;

const slotOf = ({ outcome, kind, unit }: EventFigure): string => `${outcome ?? ''} ${kind} ${unit}`;

/** Tellings that share none of these are never compared. */
const tokensOf = ({ day, field, traits }: EventTold): string[] => [
  ...(field === STORY ? [] : [`${field} ${day}`]),
  ...traits.filter((trait) => trait.startsWith('at:') || trait.startsWith('toll:')).map((trait) => `${field} ${day.slice(0, 4)} ${trait}`),
  ...traits.filter(isRare).map((trait) => `${day.slice(0, 4)} ${trait}`),
];

/** A name of which more stories tell is none that tells them apart. */
const MOST_STORIES = 100;
const isOfName = (token: string): boolean => isRare(token.slice('2024 '.length));

export function eventGroups(): EventGroups {
  const events = new Map<string, Told>();
  // words come again and again, each time as another string: one of each is kept
  const words = new Map<string, string>();
  const kept = (word: string): string => {
    const known = words.get(word);
    if (known === undefined) words.set(word, word);
    return known ?? word;
  };
  let index: Map<string, Told[]> | null = null;

  const find = ({ event_id, event_key }: EventFigure): Told | undefined =>
    event_id === null || event_key === null ? undefined : events.get(ownId(event_id, event_key));
  const neighbours = function* (event: Told): Generator<Told> {
    const seen = new Set<Told>();
    for (const token of tokensOf(event)) {
      const others = index?.get(token) ?? [];
      if (isOfName(token) && others.length > MOST_STORIES) continue;
      for (const other of others) {
        if (other === event || seen.has(other)) continue;
        seen.add(other);
        yield other;
      }
    }
  };
  const settle = (): void => {
    index = indexOf(events.values());
    const firsts = new Map([...events.values()].map((event) => [event, firstOf(event, neighbours(event))]));
    for (const [event, first] of firsts) event.group = groupIn(firsts, event, first);
    for (const list of grouped(events.values(), ({ group }) => group).values()) {
      const doubtful = list.filter((event) => list.some((other) => other !== event && relationOf(event, other) === 'different'));
      for (const event of doubtful) event.group = event;
    }
  };
  return {
    survey: (figure) => {
      const { event_id, event_key, event_traits: traits, document_id, published, start } = figure;
      if (event_id === null || event_key === null) return;
      const own = ownId(event_id, event_key);
      let event = events.get(own);
      if (!event) {
        const { day, field } = splitKey(event_key);
        event = {
          day: kept(day),
          field: kept(field),
          traits: traits.map(kept),
          document_id: kept(document_id),
          published: published && kept(published),
          start,
          own,
          totals: [],
          group: null,
        };
        events.set(own, event);
        index = null;
      }
      event.start = Math.min(event.start, start);
      const slot = kept(slotOf(figure));
      if (figure.is_total && !event.totals.includes(slot)) event.totals.push(slot);
    },
    groupOf: (figure) => {
      if (!index) settle();
      return find(figure)?.group?.own ?? figure.event_id;
    },
    isFirst: (figure) => {
      if (!index) settle();
      const event = find(figure);
      if (!event) return true;
      const slot = slotOf(figure);
      for (const other of neighbours(event)) {
        if (!other.totals.includes(slot) || byStanding(other, event) > 0) continue;
        if (other.group === event.group || relationOf(event, other) !== 'different') return false;
      }
      return true;
    },
  };
}

/** A story may be told on by others, each of which shares a name with the one before; an event is known by the first alone. */
function groupIn(firsts: ReadonlyMap<Told, Told>, event: Told, first: Told): Told {
  if (event.field !== STORY) return firsts.get(first) === first ? first : event;
  let group = first;
  for (let step = 1; step < MOST_STEPS; step++) group = firsts.get(group)!;
  return group;
}

/** stories between the first and the last of those that are told on */
const MOST_STEPS = 4;

/** Events by each of their tokens. */
function indexOf(events: Iterable<Told>): Map<string, Told[]> {
  const index = new Map<string, Told[]>();
  for (const event of events) {
    for (const token of tokensOf(event)) {
      const list = index.get(token);
      if (list) list.push(event);
      else index.set(token, [event]);
    }
  }
  return index;
}

/** Of an event and those that are the same, the first; itself where it may be any of several days. */
function firstOf(event: Told, others: Iterable<Told>): Told {
  const same = [...others].filter((other) => relationOf(event, other) === 'same');
  // "in 2024" may be any of several days, and is none of them
  const days = new Set(same.flatMap(({ day }) => (day.length > event.day.length && day.length === DAY ? [day] : [])));
  return days.size > 1 ? event : same.reduce((first, other) => (byStanding(other, first) < 0 ? other : first), event);
}

/** What tells most stands first: a day before a month before a year, a town before none; then the earlier, undated last. */
function byStanding(a: Told, b: Told): number {
  return (
    b.day.length - a.day.length ||
    Number(hasTown(b)) - Number(hasTown(a)) ||
    compareText(a.published ?? '~', b.published ?? '~') ||
    compareText(a.document_id, b.document_id) ||
    a.start - b.start ||
    compareText(a.own, b.own)
  );
}

const hasTown = ({ traits }: Told): boolean => traits.some((trait) => trait.startsWith('at:'));
