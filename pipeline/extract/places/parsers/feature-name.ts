import type { PlaceKind } from '../../../contract.ts';
import { isKindInName } from '../../language/lexicon/kinds.ts';
import { sentenceEnd, sentenceStart } from '../../language/scan.ts';
import { isName, isNounOrAdjective } from '../../language/tags.ts';
import { isHyphen, marks, wordsIn } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { type Mention, mention } from '../mentions.ts';
import { hasLocativeCue, isCapitalised } from '../name-runs.ts';

/** The kinds of place that a name itself may state. */
const FEATURES = new Map<string, PlaceKind>([
  ...[
    'County',
    'Parish',
    'Province',
    'District',
    'Governorate',
    'Oblast',
    'Prefecture',
    'Borough',
    'Township',
    'Region',
    'Constituency',
    'Municipality',
  ].map((word): [string, PlaceKind] => [word, 'region']),
  ...[
    'Valley',
    'River',
    'Lake',
    'Island',
    'Islands',
    'Peninsula',
    'Desert',
    'Sea',
    'Bay',
    'Gulf',
    'Strait',
    'Mountains',
    'Creek',
    'Coast',
    'Lagoon',
    'Harbour',
    'Harbor',
    'Canyon',
    'Hills',
    'Beach',
    'Heights',
    'Basin',
    'Delta',
    'Plateau',
    'Highlands',
    'Archipelago',
  ].map((word): [string, PlaceKind] => [word, 'area']),
]);
/** buildings, grounds and headlands: places only after a word that puts something there, "at Holm Stadium" */
const VENUES =
  'Stadium Arena Oval Racecourse Speedway Velodrome Airport Square Bridge Cathedral Basilica Park Cape Gorge Glacier Volcano Reef Reservoir';
const isVenue = marks(VENUES);
const FEATURES_AND_VENUES = [...FEATURES.keys(), VENUES].join(' ');
const isFeatureOrVenue = marks(FEATURES_AND_VENUES);
const hasFeatureOrVenue = wordsIn(FEATURES_AND_VENUES.toLowerCase());
/** Only there do these stand after the name. */
const COUNTRY_OF_FEATURE = new Map([
  ['County', 'US'],
  ['Parish', 'US'],
  ['Township', 'US'],
  ['Oblast', 'RU'],
]);
/** "Lake Erie", "Mount Hood", "Fort Hood" */
const isOpeningFeature = marks('Lake Mount Mt. Fort Ft. Camp Port Cape Lac Loch Wadi Jebel Jabal Barangay Kampung');
/** "the Water District", "Detroit School District": offices, not districts */
const SERVICES = new Set(
  'school schools fire water sanitation utility recreation health library conservation historic business assistant congressional police judicial'.split(
    ' ',
  ),
);
/** words of a name before its kind, at most */
const LONGEST = 3;

/** A name that says what kind of place it is: "Harlan County", "Swat Valley", "Lake Erie". */
export function findFeatureName(reading: Reading, token: number): Mention | null {
  const limit = sentenceEnd(reading, token);
  if (token + 1 >= limit) return null;
  if (isOpeningFeature(reading, token)) {
    const isNamed = isOfName(reading, token + 1);
    return isNamed ? mention(token, token + 2, { kind: 'area', hasCue: hasLocativeCue(reading, token), rule: 'place.feature' }) : null;
  }
  if (!mayOpen(reading, token)) return null;
  for (let end = token + 1; end < limit && end <= token + LONGEST; end++) {
    const kind = kindAt(reading, end, token);
    if (kind) return isOfService(reading, end - 1, kind) ? null : named(reading, token, end, kind);
    if (!isOfName(reading, end) && !isHyphen(reading, end)) return null;
  }
  return null;
}

/** "Harlan [County]", "Swat-[Kohistan] …": most names stand alone, and are passed by; at the start of a sentence a noun has a capital of its own. */
function mayOpen(reading: Reading, token: number): boolean {
  if (!hasFeatureOrVenue(reading, reading.sentenceOf[token])) return false;
  const goesOn = isCapitalised(reading, token + 1) || isHyphen(reading, token + 1);
  return goesOn && isOfName(reading, token) && (token !== sentenceStart(reading, token) || isName(reading, token));
}

/** What kind of place a word at the end of a name says; a venue only after a locative cue. */
function kindAt(reading: Reading, token: number, first: number): PlaceKind | undefined {
  if (!isFeatureOrVenue(reading, token)) return undefined;
  if (!isVenue(reading, token)) return FEATURES.get(reading.form(token));
  return hasLocativeCue(reading, first) ? 'area' : undefined;
}

/** "the Water District", "County Council": the word in front makes it an office, or a kind of its own. */
const isOfService = (reading: Reading, before: number, kind: PlaceKind): boolean =>
  isKindInName(reading, before) || (kind === 'region' && SERVICES.has(reading.lower(before)));

const named = (reading: Reading, first: number, last: number, kind: PlaceKind): Mention =>
  mention(first, last + 1, {
    kind,
    country: COUNTRY_OF_FEATURE.get(reading.form(last)) ?? null,
    hasCue: hasLocativeCue(reading, first),
    rule: 'place.feature',
  });

const isOfName = (reading: Reading, token: number): boolean => isCapitalised(reading, token) && isNounOrAdjective(reading, token);
