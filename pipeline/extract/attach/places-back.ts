/** Words that point back to a place: "there", "in the country", "across the province". */
import type { Span } from '../../contract.ts';
import type { Draft, DraftPlace } from '../drafts.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { BySentence } from './by-sentence.ts';
import type { Site } from './places-sites.ts';

const KINDS: Readonly<Record<string, DraftPlace['kind']>> = {
  country: 'country',
  nation: 'country',
  city: 'city',
  town: 'city',
  village: 'city',
  state: 'region',
  province: 'region',
  county: 'region',
};
const leadsIn = words('in across throughout inside within around');
/** "there were 12" points nowhere */
const isBe = words("is are was were be has have had will 's 're");
/** sentences back in which a place is still the one meant */
const FARTHEST = 2;

/** The sites of a sentence; where nothing is in a place there, the place that its words point back to. */
export function withPlacesBack(reading: Reading, draft: Draft, sites: BySentence<Site>): BySentence<Site> {
  const places = draft.places.filter((place): place is DraftPlace & { span: Span } => place.span !== null);
  const known = new Map<number, readonly Site[]>();
  return (sentence) => {
    let found = known.get(sentence);
    if (!found) {
      const own = sites(sentence);
      const back = own.some(({ way }) => way === 'in') ? null : backIn(reading, places, sites, sentence);
      found = back ? [...own, back] : own;
      known.set(sentence, found);
    }
    return found;
  };
}

function backIn(
  reading: Reading,
  places: readonly (DraftPlace & { span: Span })[],
  sites: BySentence<Site>,
  sentence: number,
): Site | null {
  for (let token = reading.sentenceFirst[sentence] + 1; token < reading.sentenceFirst[sentence + 1]; token++) {
    const place = placeOfThere(reading, sites, sentence, token) ?? placeOfKind(reading, places, token);
    if (place) return { place, head: token, way: 'in' };
  }
  return null;
}

/** "there" */
function placeOfThere(reading: Reading, sites: BySentence<Site>, sentence: number, token: number): Site['place'] | null {
  if (reading.lower(token) !== 'there' || isBe(reading, token + 1) || sentence === 0) return null;
  return reading.paragraphOf[sentence - 1] === reading.paragraphOf[sentence] ? (sites(sentence - 1).at(-1)?.place ?? null) : null;
}

/** "in the country" */
function placeOfKind(reading: Reading, places: readonly (DraftPlace & { span: Span })[], token: number): Site['place'] | null {
  const word = reading.lower(token);
  if (!Object.hasOwn(KINDS, word) || reading.lower(token - 1) !== 'the' || !leadsIn(reading, token - 2)) return null;
  return placeBefore(reading, places, token, KINDS[word]);
}

/** The last place of a kind named before a token, not far back. */
function placeBefore(
  reading: Reading,
  places: readonly (DraftPlace & { span: Span })[],
  token: number,
  kind: DraftPlace['kind'],
): (DraftPlace & { span: Span }) | null {
  const sentence = reading.sentenceOf[token];
  const earliest = reading.tokenStart[reading.sentenceFirst[Math.max(0, sentence - FARTHEST)]];
  let last: (DraftPlace & { span: Span }) | null = null;
  for (const place of places)
    if (place.kind === kind && place.role !== 'origin' && place.span.start >= earliest && place.span.start < reading.tokenStart[token])
      last = place;
  return last;
}
