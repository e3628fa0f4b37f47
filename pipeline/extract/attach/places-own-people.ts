/**
 * "Chad says that 212 of its people drowned": people told of as a country's own, over a time and with no place named, were there.
 * A country's citizens and soldiers are also killed abroad, and of one event its place is told.
 */
import type { Draft, DraftFigure, DraftPlace } from '../drafts.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';

const LASTING = new Set(['period_total', 'cumulative', 'stock']);
/** who lives where they are counted */
const isInhabitant = words('people inhabitants residents population civilians villagers children');
const isPossessive = words('its their our');

/** Gives figures of a country's own people the country, as an implied place. */
export function placeOwnPeople(reading: Reading, draft: Draft): void {
  const known = new Map<string, DraftPlace>();
  for (const figure of draft.figures) {
    const mention = figure.places.length === 0 && isOfOwnPeople(reading, figure) ? countryOf(draft, figure) : null;
    if (!mention?.span) continue;
    const place = known.get(mention.name) ?? { ...mention, span: null, role: 'place', rule: 'attach.place.own-people' };
    if (!known.has(mention.name)) draft.places.push(place);
    known.set(mention.name, place);
    figure.places = [place];
    figure.placeBasis = 'implied';
    figure.evidence.push({ field: 'place_ids', span: mention.span, basis: 'implied', rule: 'attach.place.own-people' });
  }
}

function isOfOwnPeople(reading: Reading, { outcome, aggregate, item }: DraftFigure): boolean {
  if (outcome === null || !item || !LASTING.has(aggregate ?? '')) return false;
  return isPossessive(reading, reading.tokenAt(item.start)) && isInhabitant(reading, reading.tokenAt(item.end - 1));
}

/** Where the text last names the state whose people they are. */
function countryOf({ places }: Draft, { affected, span }: DraftFigure): DraftPlace | null {
  if (affected?.kind !== 'government' || affected.country === null) return null;
  let last: DraftPlace | null = null;
  for (const place of places)
    if (place.span && place.span.start < span.start && place.kind === 'country' && place.country === affected.country) last = place;
  return last;
}
