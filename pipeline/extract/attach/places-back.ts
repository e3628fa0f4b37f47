/** Words that point back to a place: "there", "in the country", "the province’s 40 towns", "the state has seen 31 floods". */
import { once } from '../../common/once.ts';
import { partitionPoint } from '../../common/partition-point.ts';
import type { Span } from '../../contract.ts';
import type { Draft, DraftPlace } from '../drafts.ts';
import { firstFrom, notBefore, runStart, sentenceStart, within } from '../language/scan.ts';
import { headOfSpan } from '../language/tree.ts';
import { isOwnersMark, words, wordsIn } from '../language/words.ts';
import { isHosting, isStatisticOfLand } from '../places/hosts.ts';
import type { Reading } from '../reading/reading.ts';
import { tokensOf } from '../spans.ts';
import type { BySentence } from './by-sentence.ts';
import type { Site } from './places-sites.ts';

/** what a place is called by when it is named again, and the kinds that it then may be of */
const KINDS: Readonly<Record<string, readonly DraftPlace['kind'][]>> = {
  country: ['country'],
  nation: ['country'],
  city: ['city'],
  town: ['city'],
  village: ['city'],
  camp: ['city'],
  state: ['region'],
  province: ['region'],
  county: ['region'],
  district: ['region'],
  constituency: ['region'],
  region: ['region', 'area'],
  island: ['area', 'city'],
};
/** any sentence that points back has one of these */
const pointsBack = wordsIn([...Object.keys(KINDS), 'there'].join(' '));
const leadsIn = words('in across throughout inside within around');
/** what comes down on a place, or is sent there: not on a state, which acts too */
const comesTo = words('on to into over');
const isState = words('country nation state');
const isDefinite = words('the this that same whole entire');
/** "there were 12" points nowhere */
const isBe = words("is are was were be has have had will 's 're");
/** no list of cities has them */
const isSmall = words('village camp');
/** only what was called so before */
const isCalledSo = words('constituency camp island district');
type Named = DraftPlace & { span: Span };
/** sentences back in which a place is still the one meant */
const FARTHEST = 2;

/** The sites of a sentence; where nothing is in a place there, the place that its words point back to. */
export function withPlacesBack(reading: Reading, draft: Draft, sites: BySentence<Site>): BySentence<Site> {
  const places = draft.places.filter((place): place is Named => place.span !== null);
  const known = new Map<number, readonly Site[]>();
  // "the police chief in the state said": where the speaker is
  const speakers = once(() =>
    tokensOf(
      reading,
      draft.claims.flatMap(({ source, sourceRole }) => [source, sourceRole].filter((span) => span !== null)),
    ),
  );
  return (sentence) => {
    let found = known.get(sentence);
    if (!found) {
      const own = sites(sentence);
      const mayPointBack = own.every(({ way, place }) => way !== 'in' || place.kind === 'country');
      const back = mayPointBack && pointsBack(reading, sentence) ? backIn(reading, places, sites, sentence, speakers) : null;
      const isNew = back !== null && own.every(({ way, place }) => way !== 'in' || isApart(place, back.place));
      found = isNew ? [...own, back].sort((a, b) => a.head - b.head) : own;
      known.set(sentence, found);
    }
    return found;
  };
}

/** "40 in the country’s south and nine in neighbouring Chad" */
const isApart = (one: DraftPlace, other: DraftPlace): boolean =>
  one.country !== null && other.country !== null && one.country !== other.country;

function backIn(
  reading: Reading,
  places: readonly Named[],
  sites: BySentence<Site>,
  sentence: number,
  speakers: () => Uint8Array,
): Site | null {
  for (let token = reading.sentenceFirst[sentence] + 1; token < reading.sentenceFirst[sentence + 1]; token++) {
    const place = placeOfThere(reading, sites, sentence, token) ?? placeOfKind(reading, places, token);
    if (place && (isHost(reading, token) || speakers()[token] === 0)) return { place, head: token, way: 'in' };
  }
  return null;
}

/** "there" */
function placeOfThere(reading: Reading, sites: BySentence<Site>, sentence: number, token: number): Site['place'] | null {
  if (reading.lower(token) !== 'there' || isBe(reading, token + 1) || sentence === 0) return null;
  return reading.paragraphOf[sentence - 1] === reading.paragraphOf[sentence] ? (sites(sentence - 1).at(-1)?.place ?? null) : null;
}

/** "in the country", "on the same province", "the state has seen …", "the province’s 40 towns" */
function placeOfKind(reading: Reading, places: readonly Named[], token: number): Site['place'] | null {
  // asked of each token: few stand after an article
  if (!isDefinite(reading, token - 1)) return null;
  const word = reading.lower(token);
  if (!Object.hasOwn(KINDS, word)) return null;
  const first = runStart(reading, token, notBefore(reading, token, 3), isDefinite);
  const before = first - 1 >= sentenceStart(reading, token) ? first - 1 : -1;
  const isIn = before >= 0 && (leadsIn(reading, before) || (comesTo(reading, before) && !isState(reading, token)));
  if (!isIn && !isHost(reading, token) && !isOwnerOfCounted(reading, token)) return null;
  return placeBefore(reading, places, token, word);
}

/** "the country recorded 90 murders" */
const isHost = (reading: Reading, token: number): boolean =>
  reading.relation(token).startsWith('nsubj') && isHosting(reading, reading.head(token), 'region');

/** "the province’s 40 towns", "the state’s exports" */
const isOwnerOfCounted = (reading: Reading, token: number): boolean =>
  isOwnersMark(reading, token + 1) && (reading.upos(token + 2) === 'NUM' || isStatisticOfLand(reading, token + 1, 'region'));

/**
 * What a place is called by beside its name comes first ("Ruvu, a camp": "the camp"); else the last of that kind not far back, the subject of
 * its sentence before the others; farther back where it is the only one.
 */
function placeBefore(reading: Reading, places: readonly Named[], token: number, word: string): Named | null {
  const end = partitionPoint(places.length, (at) => places[at].span.start < reading.tokenStart[token]);
  const before = places.slice(Math.max(0, end - FEW), end).filter(({ role }) => role !== 'origin');
  const called = before.filter((place) => isCalled(reading, place, word));
  if (called.length > 0) return nearest(reading, called, token);
  const mayBe = (place: Named): boolean =>
    KINDS[word].includes(place.kind) && !(isSmall(reading, token) && place.geonamesId !== null) && !isCalledOther(reading, place, word);
  const ofKind = before.filter(mayBe);
  return isCalledSo(reading, token) ? null : nearest(reading, ofKind, token);
}

function nearest(reading: Reading, places: readonly Named[], token: number): Named | null {
  const last = places.at(-1);
  if (!last) return null;
  const sentence = sentenceOfPlace(reading, last);
  const isOnly = places.every(({ name }) => name === last.name);
  if (!isOnly && reading.sentenceOf[token] - sentence > FARTHEST) return null;
  const beside = places.filter((place) => sentenceOfPlace(reading, place) === sentence);
  const isSubject = ({ span }: Named): boolean =>
    reading.tokenAt(span.start) === reading.sentenceFirst[sentence] || reading.relation(headOfSpan(reading, span)).startsWith('nsubj');
  return beside.find(isSubject) ?? last;
}

/** names back in which a place is looked for: in a text as long as a book not all of them, for each word that points back */
const FEW = 200;

const sentenceOfPlace = (reading: Reading, { span }: Named): number => reading.sentenceOf[reading.tokenAt(span.start)];

/** "Ruvu district" is not meant by "the state" */
const isCalledOther = (reading: Reading, place: Named, word: string): boolean =>
  place.rule !== 'place.feature' && NARROW.some((other) => other !== word && isCalled(reading, place, other));
const NARROW = ['district', 'county', 'constituency', 'township', 'municipality', 'ward'];

/** words that may stand for a kind of place */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  constituency: ['seat', 'by', 'ward', 'electorate'],
  village: ['community', 'hamlet'],
};
/** tokens after a name: ", a farming village" */
const LONGEST_APPOSITION = 4;

/** "Ruvu district", "Harlan County", "the island of Ruvu", "Ruvu, a farming village" */
function isCalled(reading: Reading, { span, rule }: Named, word: string): boolean {
  const [first, last] = [reading.tokenAt(span.start), reading.tokenAt(span.end - 1)];
  const names = [word, ...(ALIKE[word] ?? [])];
  const is = (at: number): boolean => names.includes(reading.lower(at));
  if (is(last) || is(last + 1) || (reading.lower(first - 1) === 'of' && is(first - 2))) return true;
  if (rule !== 'place.apposed' || reading.form(last + 1) !== ',') return false;
  return firstFrom(reading, last + 2, within(reading, last, LONGEST_APPOSITION + 2), (_, at) => is(at)) >= 0;
}
