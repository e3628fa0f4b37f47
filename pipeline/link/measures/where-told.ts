/** Where a count goes on: the place that its sentence tells, else the country that the text is about. */
import type { Place, Quantity } from '../../contract.ts';
import { placesNamed } from '../../extract/places/gazetteer.ts';
import { countryIn } from '../subjects/country.ts';
import { askOnce, type Context } from './context.ts';
import { isWide } from './settings.ts';
import { placeKey } from './where.ts';
import { afterNews } from './whole-clause.ts';

const NATIONWIDE =
  /\b(?:nationwide|nationally|countrywide|(?:across|in|throughout|for) the (?:whole |entire )?(?:country|nation)(?: as a whole)?|(?:whole|entire) country)\b/i;

/** The country that a text is about: the one that it names first, by itself, its people or its government. */
export const countryTold = (context: Context): string | null =>
  askOnce(context, 'country', () => countryIn(context.text, context.places.all));

/** Places named in a figure's own sentence, those that it was read with before others. */
export function placesHere(quantity: Quantity, { joined, passages }: Context): Place[] {
  const { before, after } = passages.around(quantity.start, quantity.end);
  const isHere = ({ start }: Place): boolean =>
    start !== null && start >= quantity.start - before.length && start < quantity.end + after.length;
  return joined.places(quantity.place_ids).filter(isHere);
}

/** The places named in a figure's sentence up to the next number after it. @returns `before` and `from`: what stands in front of it there, and from where */
function namedAround(quantity: Quantity, { passages, places }: Context): { before: string; from: number; named: Place[] } {
  const { before, after } = passages.around(quantity.start, quantity.end);
  const from = quantity.start - before.length;
  const named = places.between(from, quantity.end + partOf(after).length).filter(({ role }) => role === 'place');
  return { before, from, named };
}

/** The same; else the one that stands nearest in front, or after it up to the next number. */
function placeNear(quantity: Quantity, context: Context): Place | null {
  const [own] = placesHere(quantity, context);
  if (own) return own;
  const { named } = namedAround(quantity, context);
  return named.findLast(({ start }) => start! < quantity.start) ?? named[0] ?? null;
}

/**
 * The place that a sentence tells its figure to be of: what it was read with, "In Zor, 78 died", "78 died in Zor". Null for none; undefined
 * for one that has no name: "in the worst-hit village".
 */
export function partTold(quantity: Quantity, context: Context): Place | null | undefined {
  const sentence = context.passages.around(quantity.start, quantity.end).before;
  // where the last of them died is not where all did: "A man died in Zor, bringing the toll to 41"
  const clause = quantity.start - afterNews(sentence).length;
  const own = placesHere(quantity, context).find(({ start }) => clause === quantity.start - sentence.length || start! >= clause);
  if (own) return own;
  const around = namedAround(quantity, context);
  const { before, from } = around;
  const named = around.named.filter(({ start }) => start! >= clause);
  const isAfterIn = ({ start }: Place): boolean =>
    /\b(?:[Ii]n|at)\s+(?:the )?$/.test(context.passages.slice(Math.max(0, start! - LOOK), start!));
  const place = named.find((one) => isAfterIn(one) && (one.start! > quantity.end || one.start! - from <= LOOK));
  if (place) return place;
  return /\b[Ii]n (?:the|this|that|one|a) (?:[a-z-]+ ){0,2}(?:province|district|county|city|town|village|camp)\b/.test(before)
    ? undefined
    : null;
}

/** code points in which a preposition stands */
const LOOK = 8;

/** What follows a figure up to the next number. */
const partOf = (after: string): string => after.split(/\d/)[0]!;

/** The place of a figure in its sentence, else the country that the text is about. */
export function placeTold(quantity: Quantity, context: Context): string | null {
  const place = placeNear(quantity, context);
  return place ? placeKey(place) : countryTold(context);
}

/** Key of the place; null where it cannot be told. */
export function whereTold(quantity: Quantity, context: Context): string | null {
  const { before, after } = context.passages.around(quantity.start, quantity.end);
  const country = countryTold(context);
  const place = placeNear(quantity, context);
  const region = place === null || place.kind === 'country' ? regionIn(before, country, context) : null;
  if (region) return region;
  if (NATIONWIDE.test(`${before} ${partOf(after)}`) && (place === null || place.kind === 'country')) return place?.country ?? country;
  const other = otherCountry(quantity.start - before.length, quantity.start, country, context);
  if (other !== null) return other.start === quantity.start - before.length ? other.country : null;
  if (place) return placeKey(place);
  return A_PART.test(before) || isAfterRegion(quantity.start - before.length, context) ? null : country;
}

/** "Switzerland had 37 cases", in a text about Austria. */
const otherCountry = (from: number, to: number, country: string | null, { places }: Context): Place | null =>
  places.between(from, to).find((place) => place.kind === 'country' && place.country !== country) ?? null;

/** A part of the country that is told without its name, or that was not read as one. */
const A_PART = /\b(?:in|at|of|the|this|that|one|a) (?:[a-z-]+ ){0,2}(?:province|region|district|county|city|town|village|camp)\b/;

/** A name that has cases, or counts them, at the start of a sentence: "Luapula has 55 cases". */
const HAS =
  /^(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)(?: alone)? (?:(?:has|had|have) (?:now )?(?:(?:recorded|reported|seen|registered|confirmed|counted|had) )?|recorded |reported |saw |accounts? for |remains )/u;

/** The region that such a name tells; one that is nobody else's is a part of the country of the text. */
function regionIn(before: string, country: string | null, { extracted }: Context): string | null {
  const name = HAS.exec(before)?.[1];
  if (name === undefined) return null;
  const known = placesNamed(name);
  const region = known.find(({ form, place }) => form === 'name' && place.kind === 'region')?.place;
  if (region?.country) return placeKey({ ...region, countries: [...region.countries] });
  const isOther =
    known.length > 0 || PRONOUN.test(name) || extracted.entities.some((entity) => [entity.name, ...entity.aliases].includes(name));
  return isOther || country === null ? null : placeKey({ name, kind: 'region', country, countries: [country] });
}

const PRONOUN =
  /^(?:It|He|She|They|We|This|That|These|Officials|Doctors|Authorities|Hospitals|Police|Nobody|Everyone|Some|Many|Most|Half|Both|All|None)\b/;

/** Whether the paragraph has told of a part of the country before. */
function isAfterRegion(from: number, { places, passages }: Context): boolean {
  return places
    .between(from - passages.paragraphBefore(from, LONGEST).length, from)
    .some((place) => place.role === 'place' && place.kind !== 'country' && !isArea(place));
}

const isArea = (place: Place): boolean => isWide(place) && place.country === null;

/** code points of a paragraph that are looked at */
const LONGEST = 2000;
