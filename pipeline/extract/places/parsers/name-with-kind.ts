/**
 * A name beside a common noun that says what kind of place it is: "Kupwara district", "the city's Sariab area", "Zamfara State",
 * "the Port of Baltimore", "the Gulf of Finland", "the Republic of Georgia".
 */

import type { PlaceKind } from '../../../contract.ts';
import { isKindInName } from '../../language/lexicon/kinds.ts';
import { firstFrom, runEnd, sentenceEnd, some, within } from '../../language/scan.ts';
import { isName, isNoun, universal } from '../../language/tags.ts';
import { both, either, not, type TokenTest } from '../../language/test.ts';
import { isComma, marks, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { type KnownPlace, matchName, matchTown } from '../gazetteer.ts';
import { type Mention, mention } from '../mentions.ts';
import { hasLocativeCue, isCapitalised, isInCapitals, namePartBefore } from '../name-runs.ts';

/** kinds of place written small after a name */
const KINDS_AFTER = new Map<string, PlaceKind>([
  ...'district province governorate county region state prefecture municipality subdistrict tehsil division emirate oblast department canton lga'
    .split(' ')
    .map((word): [string, PlaceKind] => [word, 'region']),
  ...'seat constituency ward'.split(' ').map((word): [string, PlaceKind] => [word, 'region']),
  ...'village town city suburb neighbourhood neighborhood township hamlet locality community'
    .split(' ')
    .map((word): [string, PlaceKind] => [word, 'city']),
  ...'area valley peninsula island desert enclave basin corridor crossing sector settlement'
    .split(' ')
    .map((word): [string, PlaceKind] => [word, 'area']),
]);
/** "Sindh Province" stands with the features; a capital "State" is one only after a region that is none of the United States ("Ohio State") */
const isState = marks('State');
/** words of a name before its kind, at most */
const LONGEST = 3;

/**
 * A name right in front of what tells its kind, or right after it: "Kupwara district", "Zamfara State", "Ruvu, a farming village",
 * "Cooke, Grayson and Love counties". The longest that is found, the earlier way among equals.
 */
export function findNameWithKind(reading: Reading, token: number): Mention | null {
  if (isInCapitals(reading, token)) return null;
  const end = nameEnd(reading, token, sentenceEnd(reading, token));
  const state = firstFrom(reading, token + 1, end, isState);
  if ((state < 0 && !mayTellKind(reading, end)) || namePartBefore(reading, token) >= 0) return null;
  const before = nameBeforeKind(reading, token, state < 0 ? end : state);
  const apposed = apposedName(reading, token, end);
  const longer = apposed && (!before || apposed.end > before.end) ? apposed : before;
  const listed = nameInList(reading, token, end);
  return listed && (!longer || listed.end > longer.end) ? listed : longer;
}

/** "Kupwara district", "Zamfara State" */
function nameBeforeKind(reading: Reading, token: number, end: number): Mention | null {
  if (end >= sentenceEnd(reading, token) || !isSpaced(reading, end) || isBody(reading, token, end)) return null;
  if (isState(reading, end)) return stateNamed(reading, token, end);
  const kind = isByElection(reading, end) ? 'region' : KINDS_AFTER.get(reading.form(end));
  if (
    !kind ||
    isListed(reading, token, end) ||
    (isAmbiguous(reading, end) && !isSettlement(reading, end) && !isRefuge(reading, token, end))
  )
    return null;
  const readings = kind === 'region' ? regionsNamed(reading, token, end) : [];
  return mention(token, end, { kind, readings, hasCue: true, rule: 'place.kind' });
}

/** "Zamfara State", and no more of a name after it: a region abroad, or one that no list has after a locative cue. */
function stateNamed(reading: Reading, first: number, state: number): Mention | null {
  const readings = regionsNamed(reading, first, state);
  const isAbroad = readings.some(({ country }) => country !== 'US') || (readings.length === 0 && hasLocativeCue(reading, first));
  const goesOn = state + 1 < sentenceEnd(reading, first) && isOfName(reading, state + 1);
  return isAbroad && !goesOn ? mention(first, state + 1, { kind: 'region', readings, hasCue: true, rule: 'place.kind' }) : null;
}

/** "Kabul city" is the city of the lists, "Ituri province" too, though its name alone needs a cue; "Kupwara district" is a name that none has. */
function isListed(reading: Reading, first: number, end: number): boolean {
  const known = matchName(reading, first);
  return known?.end === end && (hasLocativeCue(reading, first) || known.names.some(({ needsCue }) => !needsCue));
}

/** "the Lowmoor by-election": held in one constituency */
export const isByElection = (reading: Reading, token: number): boolean =>
  reading.lower(token) === 'by' && reading.form(token + 1) === '-' && isElection(reading, token + 2);

const isElection = words('election elections');
const isInOrOf = words('in of');
const isAtInOrNear = words('at in near');

/** groups of people and branches of business too */
const isAmbiguous = words('community sector settlement');

/** "Ruvu community in Zamfara State", "Ruvu community of Gao": people live there; "the Hindu community" lives in many places */
const isSettlement = (reading: Reading, token: number): boolean =>
  isInOrOf(reading, token + 1) &&
  (reading.upos(token + 2) === 'PROPN' || (isQuarter(reading, token + 2) && reading.upos(token + 3) === 'PROPN'));
/** "at Zhob settlement": no settlement of a lawsuit, which has an article */
const isRefuge = (reading: Reading, first: number, end: number): boolean =>
  reading.lower(end) === 'settlement' && isAtInOrNear(reading, first - 1);
const isQuarter = words('north south east west northern southern eastern western central');

const isSpaced: TokenTest = (reading, token) => reading.tokenStart[token] - reading.tokenEnd[token - 1] === 1;

const isOfName: TokenTest = (reading, token) => isCapitalised(reading, token) && isName(reading, token) && !isInCapitals(reading, token);

/** the next word of a name that has begun */
const goesOn = both(isOfName, isSpaced);

/** "Islamic State", "Water Board area": names of bodies; "Deep State" and the like are none of places */
const isBody = (reading: Reading, first: number, end: number): boolean => some(reading, first, end, isNoPlace);

const isNoPlace = either(
  isKindInName,
  words('islamic deep nanny welfare rogue police grey gray red green blue black safe school water metro olympic euro'),
);

/** The regions that the run of words names. */
function regionsNamed(reading: Reading, first: number, end: number): KnownPlace[] {
  const match = matchName(reading, first);
  if (match?.end !== end) return [];
  return [...new Set(match.names.filter(({ form, place }) => form === 'name' && place.kind === 'region').map(({ place }) => place))];
}

/** kinds of place in front of "of" and a name, and what the whole is */
export const KINDS_BEFORE = new Map<string, PlaceKind>([
  ...['Port', 'City', 'Town', 'Village', 'Township'].map((word): [string, PlaceKind] => [word, 'city']),
  ...['Province', 'District', 'State', 'County', 'Governorate', 'Emirate', 'Region', 'Commonwealth'].map((word): [string, PlaceKind] => [
    word,
    'region',
  ]),
  ...['Gulf', 'Bay', 'Strait', 'Straits', 'Isle', 'Cape', 'Sea', 'Horn'].map((word): [string, PlaceKind] => [word, 'area']),
  ...['Republic', 'Kingdom', 'Sultanate', 'Principality'].map((word): [string, PlaceKind] => [word, 'country']),
]);

const isKindBefore = marks([...KINDS_BEFORE.keys()].join(' '));

/** "the Port of Baltimore": the city of that name, by the whole of its words; a gulf is no part of the country that it is named for */
export function findKindOfName(reading: Reading, token: number): Mention | null {
  const kind = isKindBefore(reading, token) ? KINDS_BEFORE.get(reading.form(token)) : undefined;
  if (!kind || reading.lower(token + 1) !== 'of' || namePartBefore(reading, token) >= 0) return null;
  const first = reading.lower(token + 2) === 'the' ? token + 3 : token + 2;
  if (first >= reading.tokenCount || reading.sentenceOf[first] !== reading.sentenceOf[token] || !isCapitalised(reading, first)) return null;
  const known = matchName(reading, first) ?? matchTown(reading, first);
  if (known) {
    const names = known.names.filter(({ form }) => form === 'name').map(({ place }) => place);
    const readings = kind === 'area' ? [] : readingsAs(names, kind);
    if (kind === 'country' && readings.length === 0) return null;
    return mention(token, known.end, { kind, readings, hasCue: hasLocativeCue(reading, token), rule: 'place.kind-of' });
  }
  return kind !== 'country' && isOfName(reading, first)
    ? mention(token, first + 1, { kind, hasCue: hasLocativeCue(reading, token), rule: 'place.kind-of' })
    : null;
}

/** Of the places of a name those of a kind, where there are any: "the State of Georgia". */
function readingsAs(places: readonly KnownPlace[], kind: PlaceKind): KnownPlace[] {
  const alike = places.filter((place) => place.kind === kind);
  return [...new Set(alike.length > 0 || kind === 'country' ? alike : places)];
}

/** what a place is said to be after its name */
const isApposed = words(
  'village town city community settlement camp hamlet suburb port district province neighbourhood neighborhood area island township county region',
);
const isArticle = words('a an the');
/** words between the article and that noun */
const LONGEST_APPOSITION = 4;

/** "Ruvu, a farming village in the hills" */
function apposedName(reading: Reading, token: number, end: number): Mention | null {
  const limit = sentenceEnd(reading, token);
  if (end + 2 >= limit || reading.form(end) !== ',' || !isArticle(reading, end + 1)) return null;
  if (isBody(reading, token, end) || matchName(reading, token)?.end === end) return null;
  const kind = firstFrom(reading, end + 2, Math.min(limit, end + 2 + LONGEST_APPOSITION), isApposedKind, not(isInApposition));
  return kind < 0 ? null : mention(token, end, { kind: 'city', hasCue: true, rule: 'place.apposed' });
}

const isApposedKind: TokenTest = (reading, token) => isApposed(reading, token) && !isNoun(reading, token + 1);
const isInApposition = both(universal('NOUN ADJ PROPN PUNCT VERB'), not(isComma));

const KINDS_OF_SEVERAL = new Map<string, PlaceKind>([
  ...'counties provinces districts states regions governorates municipalities'
    .split(' ')
    .map((word): [string, PlaceKind] => [word, 'region']),
  ...'villages towns cities suburbs neighbourhoods neighborhoods'.split(' ').map((word): [string, PlaceKind] => [word, 'city']),
]);
/** tokens of a list of names */
const LONGEST_LIST = 24;

/** "Cooke, Grayson and Love counties": each of the list */
function nameInList(reading: Reading, token: number, own: number): Mention | null {
  const limit = within(reading, token, LONGEST_LIST);
  let end = own;
  while (end < limit && isListJoint(reading, end)) {
    const next = reading.form(end) === ',' && reading.lower(end + 1) === 'and' ? end + 2 : end + 1;
    if (next >= limit || !isOfName(reading, next)) return null;
    end = nameEnd(reading, next, limit);
  }
  const kind = end < limit ? KINDS_OF_SEVERAL.get(reading.form(end)) : undefined;
  if (!kind || isBody(reading, token, own)) return null;
  return mention(token, own, {
    kind,
    readings: kind === 'region' ? regionsNamed(reading, token, own) : [],
    hasCue: true,
    rule: 'place.kind',
  });
}

const nameEnd = (reading: Reading, first: number, limit: number): number =>
  runEnd(reading, first + 1, Math.min(limit, first + LONGEST), goesOn);

const isListJoint = words(', and or');

const KINDS_AFTER_NAME = [...KINDS_AFTER.keys(), ...KINDS_OF_SEVERAL.keys()].join(' ');
const MORE_AFTER_NAME = 'by , and or';
/** all that may stand in small letters after a name and tell of its kind: most names have none of it after them */
export const AFTER_NAME = `${KINDS_AFTER_NAME} ${MORE_AFTER_NAME}`;
const mayTellKind = either(marks(`${KINDS_AFTER_NAME} State`), words(MORE_AFTER_NAME));
