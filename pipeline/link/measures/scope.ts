/** Who of all is counted. */
import type { Place, Quantity } from '../../contract.ts';
import type { Context } from './context.ts';

export const scopeOf = (quantity: Quantity, ...parts: (string | null)[]): string =>
  [quantity.factuality === 'actual' ? null : quantity.factuality, ...parts].filter((part) => part !== null && part !== '').join(', ');

/** The people of the place, counted beside foreign soldiers, are its civilians; foreigners are told by their country. */
export function groupInEvent(quantity: Quantity, group: string, places: Place[], { extracted }: Context): string | null {
  const country = places.find((place) => place.country !== null)?.country ?? null;
  const home = quantity.affected_country ?? nationIn(group);
  const whom = nationIn(group) === null ? group : 'all';
  if (home !== null && country !== null && home !== country) return `${whom === 'all' || whom === 'civilian' ? 'people' : whom} of ${home}`;
  if (whom !== 'all') return whom;
  const isBesideForeigners = extracted.quantities.some(
    (other) =>
      other.event_id === quantity.event_id &&
      other.outcome === quantity.outcome &&
      other.item_class === 'military' &&
      other.affected_country !== null &&
      other.affected_country !== home,
  );
  return home !== null && isBesideForeigners ? 'civilian' : null;
}

/** `of AF` → AF */
export const nationIn = (group: string): string | null => /^of ([A-Z]{2})$/.exec(group)?.[1] ?? null;
