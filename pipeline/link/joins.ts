/** Look-ups from id to row within one document: what the wide tables carry so that a reader needs no join. */
import { once } from '../common/once.ts';
import type { Assertion, Entity, Extracted, Place, RelationKind, Span, Time } from '../contract.ts';

export interface Joins {
  entityName: (id: string | null) => string | null;
  /** what a reader is shown as the source where no entity is known: its words, or those of the noun that a pronoun stands for; null for a bare pronoun */
  sourceWords: (assertion: Assertion) => Span | null;
  assertion: (id: string | null) => Assertion | null;
  times: (ids: string[]) => Time[];
  places: (ids: string[]) => Place[];
  /** the row at the other end of the first relation of a kind that starts at a row */
  related: (kind: RelationKind, fromId: string) => string | null;
  /** the figures that an assertion vouches for */
  figuresOf: (assertionId: string) => string[];
}

const PRONOUN = /^(?:he|she|it|they|him|her|them|i|we|you|who|which|that|this|these|those|one)$/i;

export function joins(extracted: Extracted): Joins {
  // each made when it is first asked for: most who look up rows look for those of one or two tables
  const entities = keyed(extracted.entities, (entity: Entity) => entity.entity_id);
  const assertions = keyed(extracted.assertions, (assertion: Assertion) => assertion.assertion_id);
  const times = keyed(extracted.times, (time: Time) => time.time_id);
  const places = keyed(extracted.places, (place: Place) => place.place_id);
  const relations = new Map<string, string>();
  for (const { kind, from_id, to_id } of extracted.relations) if (!relations.has(kind + from_id)) relations.set(kind + from_id, to_id);
  const figures = once(() => {
    const ids = new Map<string, string[]>();
    for (const { assertion_id, quantity_id } of extracted.quantities) {
      const known = assertion_id && ids.get(assertion_id);
      if (known) known.push(quantity_id);
      else if (assertion_id) ids.set(assertion_id, [quantity_id]);
    }
    return ids;
  });
  const antecedents = once(
    () => new Map(extracted.evidence.filter(({ field }) => field === 'source_name').map((row) => [row.row_id, row])),
  );
  return {
    entityName: (id) => (id === null ? null : (entities().get(id)?.name ?? null)),
    sourceWords: ({ assertion_id, source }) => antecedents().get(assertion_id) ?? (source && PRONOUN.test(source.text) ? null : source),
    assertion: (id) => (id === null ? null : (assertions().get(id) ?? null)),
    times: (ids) => ids.flatMap((id) => times().get(id) ?? []),
    places: (ids) => ids.flatMap((id) => places().get(id) ?? []),
    related: (kind, fromId) => relations.get(kind + fromId) ?? null,
    figuresOf: (id) => figures().get(id) ?? [],
  };
}

const keyed = <Row>(rows: Row[], key: (row: Row) => string): (() => Map<string, Row>) =>
  once(() => {
    const byKey = new Map<string, Row>();
    for (const row of rows) byKey.set(key(row), row);
    return byKey;
  });

/** First and last day of several times, and how fine the first of them is. */
export function period(times: Time[]): { time_from: string | null; time_to: string | null; time_precision: Time['precision'] } {
  // ISO dates sort as text; a time open on one side leaves that side of the whole open
  const froms = times.map((time) => time.from).sort();
  const tos = times.map((time) => time.to).sort();
  return {
    time_from: froms.includes(null) ? null : (froms[0] ?? null),
    time_to: tos.includes(null) ? null : (tos.at(-1) ?? null),
    time_precision: times[0]?.precision ?? null,
  };
}

/** From the first to the last word of an assertion. */
export function extentOf(assertion: Assertion): { start: number; end: number } {
  const spans = [assertion.cue, assertion.source, ...assertion.content].filter((span): span is Span => span !== null);
  return {
    start: spans.reduce((least, span) => Math.min(least, span.start), Number.POSITIVE_INFINITY),
    end: spans.reduce((most, span) => Math.max(most, span.end), 0),
  };
}

/** The country of a figure: that of the first of its places that has one. */
export const countryOf = (places: Place[]): string | null => places.find((place) => place.country !== null)?.country ?? null;
