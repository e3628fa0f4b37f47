/**
 * Which figures of one document tell of one event, where their places, days and speakers are known: an event that was told in one breath
 * with another has its own; the tolls that several speakers give of one attack are of one.
 */
import { identify } from '../../common/identity.ts';
import type { Extracted, Quantity } from '../../contract.ts';
import { joins, period } from '../joins.ts';
import { placeKey } from '../measures/where.ts';
import { type Passages, passagesOf } from '../sentence-of.ts';
import { eventWordsIn, tellsMeans, venuesIn } from './classes.ts';

/** The same rows, each figure with the id of its own event. */
export function withOwnEvents(extracted: Extracted, text: string): Extracted {
  const ids = ownEvents(extracted, passagesOf(text));
  return {
    ...extracted,
    quantities: extracted.quantities.map((quantity) => ({ ...quantity, event_id: ids.get(quantity) ?? quantity.event_id })),
  };
}

function ownEvents(extracted: Extracted, passages: Passages): Map<Quantity, string> {
  const settings = settingsOf(extracted, passages);
  const ids = new Map<Quantity, string>();
  const events: { id: string; figures: Quantity[] }[] = [];
  for (const quantity of extracted.quantities) {
    if (quantity.event_id === null) continue;
    const known = events.find(({ figures }) =>
      figures.every((other) => other.event_id === quantity.event_id && !settings.apart(other, quantity)),
    );
    const same = known ?? events.findLast(({ figures }) => settings.isSameAgain(figures, quantity));
    if (same) same.figures.push(quantity);
    else {
      const isTaken = events.some(({ id }) => id === quantity.event_id);
      events.push({ id: isTaken ? identify('v', quantity.event_id, quantity.quantity_id) : quantity.event_id, figures: [quantity] });
    }
  }
  for (const { id, figures } of events) for (const figure of figures) ids.set(figure, id);
  return ids;
}

/** "Another blast", "a second attack": the sentence itself says that it is another one. */
const ANOTHER = /\b(?:another|second|separate|separately|different|elsewhere|third|also on|earlier (?:attack|blast|bombing))\b/i;
const DEFINITE = /^(?:the|this|that)\b/i;
/** tolls change under these words, and events do not */
const REVISED = /\b(?:rose|risen|rises|revised|lowered|raised|updated|corrected|toll|at first|first said|later|put (?:it|the))\b/i;

interface Settings {
  apart: (a: Quantity, b: Quantity) => boolean;
  isSameAgain: (figures: readonly Quantity[], later: Quantity) => boolean;
}

function settingsOf(extracted: Extracted, passages: Passages): Settings {
  const { times, places, assertion } = joins(extracted);
  const known = new Map(
    extracted.quantities
      .filter(({ event_id }) => event_id !== null)
      .map((quantity) => {
        const { before, after } = passages.around(quantity.start, quantity.end);
        const sentence = `${before} ${after}`;
        const cities = places(quantity.place_ids)
          .filter(({ kind }) => kind === 'city')
          .map(placeKey);
        const { time_from, time_to } = period(times(quantity.time_ids));
        const words = eventWordsIn(`${quantity.cause?.text ?? ''} ${sentence}`);
        const means = words.filter(tellsMeans).map((word) => word.means);
        const source = assertion(quantity.assertion_id)?.source_id ?? assertion(quantity.assertion_id)?.source?.text ?? null;
        return [
          quantity,
          {
            sentence,
            cities,
            day: time_from === time_to ? time_from : null,
            from: time_from,
            to: time_to,
            means,
            venues: venuesIn(quantity.cause?.text ?? ''),
            source,
          },
        ] as const;
      }),
  );
  const of = (quantity: Quantity) => known.get(quantity) as NonNullable<ReturnType<typeof known.get>>;
  const disjoint = (a: readonly string[], b: readonly string[]): boolean =>
    a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));
  const apart = (left: Quantity, right: Quantity): boolean => {
    const [a, b] = [of(left), of(right)];
    return (
      disjoint(a.cities, b.cities) ||
      (a.from !== null && a.to !== null && b.from !== null && b.to !== null && (a.to < b.from || b.to < a.from))
    );
  };
  return {
    apart,
    isSameAgain: (figures, later) => {
      const now = of(later);
      if (now.cities.length === 0 || ANOTHER.test(now.sentence)) return false;
      return (
        figures.every(
          (figure) => !apart(figure, later) && !disjoint(of(figure).means, now.means) && !disjoint(of(figure).venues, now.venues),
        ) &&
        figures.some((figure) => {
          const then = of(figure);
          const isSaidAgain = then.source !== null && now.source !== null && then.source !== now.source && figure.outcome === later.outcome;
          const isNamedAgain = later.cause !== null && DEFINITE.test(later.cause.text);
          return then.cities.some((city) => now.cities.includes(city)) && (isSaidAgain || isNamedAgain || REVISED.test(now.sentence));
        })
      );
    },
  };
}
