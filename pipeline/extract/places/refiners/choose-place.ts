import { type KnownPlace, townsAlike } from '../gazetteer.ts';
import type { Mention } from '../mentions.ts';

/** What the article speaks of: how often each country and each region is named beyond doubt. */
interface Focus {
  countries: Map<string, number>;
  /** "US-TX" → weight */
  regions: Map<string, number>;
}

/** How much evidence from the article outweighs tenfold population. */
const COUNTRY_WEIGHT = 2;
const REGION_WEIGHT = 3;
const CONTAINED = 100;
/** a city so many times as large as its namesakes is likely the one meant */
const DWARFED = 10;
/** in powers of ten of population */
const CAPITAL_BONUS = 1;

const regionOf = (place: KnownPlace): string | null => (place.region && place.country ? `${place.country}-${place.region}` : null);

/** Which of the places of one name is meant: by the place that holds it, by what else the article names, by population. */
export function choosePlace(mentions: Mention[]): Mention[] {
  const focus: Focus = { countries: new Map(), regions: new Map() };
  for (let i = 0; i < mentions.length; i++) if (mentions[i].kind !== 'city') addEvidence(focus, mentions[i]);
  for (let i = 0; i < mentions.length; i++) if (mentions[i].kind === 'city') addTowns(mentions[i], focus);
  for (let i = 0; i < mentions.length; i++) if (mentions[i].kind === 'city') addEvidence(focus, mentions[i]);
  // containers first: they stand after what they hold
  for (let i = mentions.length - 1; i >= 0; i--) settle(mentions[i], focus);
  return mentions;
}

/** Chooses among the places of a name, or where no list has it, the country. */
function settle(found: Mention, focus: Focus): void {
  const container = found.container?.chosen?.country ?? found.container?.country ?? null;
  // "Lebanon, Ohio" is none of the places known by that name
  const isElsewhere = container !== null && !found.readings.some((place) => place.countries.includes(container));
  // a gulf or a strait is no one country's
  const isOfNone = found.rule === 'place.kind-of' && found.kind === 'area';
  if (found.readings.length > 0 && !isElsewhere) found.chosen = best(found, focus);
  else if (!isOfNone) found.country = container ?? found.country ?? leading(focus.countries);
}

function add(map: Map<string, number>, key: string | null, weight: number): void {
  if (key) map.set(key, (map.get(key) ?? 0) + weight);
}

/** A name counts for a country when every place of that name lies there, and half where the others are small: Madrid is Spain's. */
function addEvidence(focus: Focus, { readings, form, kind, country }: Mention): void {
  add(focus.countries, country, 1);
  if (readings.length === 0) return;
  const place = readings.reduce((largest, other) => (other.population > largest.population ? other : largest));
  const isOnly = readings.every(({ country: other }) => other === place.country);
  const isLargest =
    kind === 'city' && readings.every((other) => other.country === place.country || other.population * DWARFED < place.population);
  if (isOnly) add(focus.countries, place.country, form === 'name' ? 1 : 0.5);
  else if (isLargest) add(focus.countries, place.country, 0.5);
  if (readings.length === 1) add(focus.regions, regionOf(place), place.kind === 'region' ? 1 : 0.5);
}

/** Where an article names Texas, "Paris" may be the one in Texas. */
function addTowns(found: Mention, focus: Focus): void {
  if (focus.regions.size === 0 || found.readings.length === 0) return;
  for (const place of townsAlike(found.readings[0])) {
    if (focus.regions.has(regionOf(place) ?? '') && !found.readings.includes(place)) found.readings.push(place);
  }
}

function best(found: Mention, focus: Focus): KnownPlace {
  let chosen = found.readings[0];
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < found.readings.length; i++) {
    const place = found.readings[i];
    let score = likelihood(place, focus);
    if (isContained(place, found)) score += CONTAINED;
    if (found.contained && found.readings.length > 1) score += weightOfHeld(place, found.contained);
    if (score <= highest) continue;
    highest = score;
    chosen = place;
  }
  return chosen;
}

/** By its population and by what else the article names. */
function likelihood(place: KnownPlace, focus: Focus): number {
  let score = Math.log10(place.population + 1) + (place.isCapital ? CAPITAL_BONUS : 0);
  if (place.country) score += COUNTRY_WEIGHT * Math.log1p(focus.countries.get(place.country) ?? 0);
  const region = regionOf(place);
  if (region) score += REGION_WEIGHT * Math.min(1, focus.regions.get(region) ?? 0);
  return score;
}

/** "Paris, Texas": whether the place lies in what is named after it. */
function isContained(place: KnownPlace, { container }: Mention): boolean {
  const outer = container?.chosen ?? null;
  if (outer?.kind === 'region' && outer.region) return regionOf(outer) === regionOf(place);
  const country = outer?.country ?? container?.country ?? null;
  return country ? place.country === country : false;
}

/** "Athens, Georgia": a country holds the cities that the lists put there; for the rest an address names a region. */
function weightOfHeld(place: KnownPlace, inner: Mention): number {
  if (holdsKnown(place, inner)) return CONTAINED;
  return place.kind === 'region' ? CONTAINED / 2 : 0;
}

const holdsKnown = (outer: KnownPlace, inner: Mention): boolean => inner.readings.some(({ country }) => country === outer.country);

function leading(weights: Map<string, number>): string | null {
  let first: string | null = null;
  let highest = 0;
  for (const [key, weight] of weights) {
    if (weight <= highest) continue;
    first = key;
    highest = weight;
  }
  return first;
}
