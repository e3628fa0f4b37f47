/** The country that a text is about. */
import type { Place } from '../../contract.ts';
import { placesNamed } from '../../extract/places/gazetteer.ts';

/** The one that it names first, by itself, its people or its government; else that of the first place. */
export function countryIn(text: string, places: readonly Place[]): string | null {
  const named = places.filter(({ country }) => country !== null);
  return (named.find(({ kind }) => kind === 'country') ?? named[0])?.country ?? countryNamed(text.slice(0, FAR));
}

/** code points in which a text without places says where it is */
const FAR = 2000;

/** Where none was read as a place: "the Supreme Court of Ghana". */
function countryNamed(text: string): string | null {
  for (const [name] of text.matchAll(/\p{Lu}\p{Ll}+/gu)) {
    const found = placesNamed(name).find(({ place }) => place.kind === 'country');
    if (found) return found.place.country;
  }
  return null;
}
