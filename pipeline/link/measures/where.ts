/** Where a figure holds, under a name that all documents share. */
import type { Place, Quantity } from '../../contract.ts';
import { nameKey } from '../../extract/places/name-index.ts';

/** A country by its code, another place by its number or its name with its country; several places together. '' where none is known. */
export function whereOf(quantity: Quantity, places: readonly Place[]): string {
  const names = [...new Set(places.map(placeKey))].sort();
  // a place beside the one that it lies in says no more: "in Quetta, Pakistan"
  const innermost = names.filter((name) => !names.some((other) => other !== name && other.endsWith(` ${name}`)));
  if (innermost.length > 0) return innermost.join('+');
  return quantity.outcome !== null && quantity.affected_country !== null ? quantity.affected_country : '';
}

/** "Kerala state", "the Oromia Region": what it is does not tell it from its name. */
const REGION = / (?:province|state|region|district|county|governorate|prefecture|oblast|department)$/i;

/** `PK`, `Quetta PK`: no numbers, so that a reader knows it; a town has the name that the gazetteer gives it. */
export function placeKey(place: Pick<Place, 'name' | 'kind' | 'country' | 'countries'>): string {
  if (place.kind === 'country' && place.country !== null) return place.country;
  const name = place.kind === 'region' ? place.name.replace(REGION, '') : place.name;
  return `${nameKey(name)} ${place.country ?? place.countries.join('/')}`.trim();
}
