import { extractText } from '../texts.ts';

/** Each figure of a text with the places that it is in, as "12: Ruvu", several joined by a plus, "-" for none. */
export function placesOf(text: string): string[] {
  const { quantities, places } = extractText(text);
  const names = new Map(places.map((place) => [place.place_id, place.name]));
  return quantities.map((one) => `${one.text}: ${one.place_ids.map((id) => names.get(id)).join('+') || '-'}`);
}
