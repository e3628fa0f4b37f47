/** What the ids of a found row point to. */
import type { Assertion, Extracted, Quantity } from '../contract.ts';

export interface Pointers {
  /** the hull of all dated times; an end is null where one of them is open there */
  period: (row: Quantity) => { from: string | null; to: string | null };
  places: (row: Quantity) => string[];
  entity: (id: string | null) => string | null;
  claim: (id: string | null) => Assertion | null;
}

export function pointersOf({ times, places, entities, assertions }: Extracted): Pointers {
  const time = new Map(times.map((row) => [row.time_id, row]));
  const place = new Map(places.map((row) => [row.place_id, row]));
  const entity = new Map(entities.map((row) => [row.entity_id, row]));
  const claim = new Map(assertions.map((row) => [row.assertion_id, row]));
  return {
    period: (row) => {
      const dated = row.time_ids.flatMap((id) => time.get(id) ?? []).filter(({ from, to }) => from !== null || to !== null);
      const end = (side: 'from' | 'to', at: number): string | null => {
        const days = dated.map((found) => found[side]);
        return days.includes(null) ? null : ((days as string[]).sort().at(at) ?? null);
      };
      return { from: end('from', 0), to: end('to', -1) };
    },
    places: (row) => row.place_ids.flatMap((id) => place.get(id)?.name ?? []),
    entity: (id) => (id === null ? null : (entity.get(id)?.name ?? null)),
    claim: (id) => (id === null ? null : (claim.get(id) ?? null)),
  };
}
