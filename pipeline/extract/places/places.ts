import type { SourceDocument } from '../../contract.ts';
import type { Draft, DraftPlace } from '../drafts.ts';
import { sentenceStart } from '../language/scan.ts';
import { isName, isNounOrAdjective } from '../language/tags.ts';
import { marks, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { knownActorsIn } from './known-actors.ts';
import type { Mention, PlaceParser } from './mentions.ts';
import { capitalisedTokens, isCapitalised } from './name-runs.ts';
import { findDatelineName } from './parsers/dateline-name.ts';
import { findFeatureName } from './parsers/feature-name.ts';
import { findKnownName } from './parsers/known-name.ts';
import { findNameAfterCue, IN_FRONT_OF_NAME } from './parsers/name-after-cue.ts';
import { findNameAtDistance, REACHING } from './parsers/name-at-distance.ts';
import { findNameBeforeContainer, findPostalCode } from './parsers/name-before-container.ts';
import { AFTER_NAME, findKindOfName, findNameWithKind, KINDS_BEFORE } from './parsers/name-with-kind.ts';
import { findQuarterOfLand, QUARTERS } from './parsers/quarter-of-land.ts';
import { findStreetName } from './parsers/street-name.ts';
import { choosePlace } from './refiners/choose-place.ts';
import { dropLanguages } from './refiners/drop-languages.ts';
import { dropPartsOfNames } from './refiners/drop-parts-of-names.ts';
import { joinContainers } from './refiners/join-containers.ts';
import { assignRole } from './refiners/place-role.ts';
import { spreadNames } from './refiners/spread-names.ts';

/** At which capitalised words a parser may find something, by what the tagger holds them for: a name, any noun or adjective, or whatever it is. */
type Tagged = 'name' | 'noun' | 'word';

/**
 * What else a parser needs: a word of its own there, or one right in front, or that the sentence begins there, or a next word that goes on with the
 * name or tells its kind, or in front a word that a place follows or that stands between the two.
 */
type Need = 'own word' | 'word in front' | 'first word' | 'word after' | 'cue in front';

/** The longest finding wins, the earlier parser among equals. A parser asks no more for what is told here of the word that it begins with. */
const PARSERS: readonly (readonly [parse: PlaceParser, at: Tagged, needs?: Need])[] = [
  [findKnownName, 'word'], //           "Kabul", "Afghan", "Tajiks"
  [findFeatureName, 'word', 'word after'], // "Harlan County", "Swat Valley": longer than "Swat"
  [findNameWithKind, 'name', 'word after'], // "Kupwara district", "Ruvu, a farming village", "Cooke, Grayson and Love counties"
  [findKindOfName, 'word', 'own word'], // "the Port of Baltimore"
  [findNameBeforeContainer, 'noun', 'word after'], // "Severn, Md."
  [findPostalCode, 'word', 'word in front'], // ", SC"
  [findStreetName, 'word'], //          "on Darby Street"
  [findDatelineName, 'word', 'first word'], // "BANTAM —"
  [findQuarterOfLand, 'word', 'own word'], // "in the North-West"
  [findNameAfterCue, 'name', 'cue in front'], // "in Zhob"
  [findNameAtDistance, 'name', 'word in front'], // "hit Zhob, 12 miles to the south"
];

const isOwnWord = marks([...KINDS_BEFORE.keys(), QUARTERS].join(' '));
const isWordInFront = words(`, ${REACHING}`);
/** of words without a capital */
const isWordAfter = words(`, - ${AFTER_NAME}`);
const isCueInFront = words(IN_FRONT_OF_NAME);

const NEEDS: readonly Need[] = ['own word', 'word in front', 'first word', 'word after', 'cue in front'];

/** A bit for each of the needs that are met at a token. */
const needsMet = (reading: Reading, token: number): number =>
  (isOwnWord(reading, token) ? 1 : 0) |
  (isWordInFront(reading, token - 1) ? 2 : 0) |
  (token === sentenceStart(reading, token) ? 4 : 0) |
  (hasWordAfter(reading, token + 1) ? 8 : 0) |
  (isCueInFront(reading, token - 1) ? 16 : 0);

const hasWordAfter = (reading: Reading, next: number): boolean =>
  next < reading.tokenCount && (isCapitalised(reading, next) || isWordAfter(reading, next));

/** Those for which all is there that they need. */
const parsersWith = (needs: readonly Need[], tagged: readonly Tagged[]): readonly PlaceParser[] =>
  PARSERS.filter(([, at, need]) => tagged.includes(at) && (need === undefined || needs.includes(need))).map(([parse]) => parse);
const byTag = (needs: readonly Need[]): Record<Tagged, readonly PlaceParser[]> => ({
  name: parsersWith(needs, ['name', 'noun', 'word']),
  noun: parsersWith(needs, ['noun', 'word']),
  word: parsersWith(needs, ['word']),
});
/** by the needs that are met */
const BY_NEEDS = Array.from({ length: 1 << NEEDS.length }, (_, met) => byTag(NEEDS.filter((_need, bit) => (met & (1 << bit)) !== 0)));

function parsersAt(reading: Reading, token: number): readonly PlaceParser[] {
  const { name, noun, word } = BY_NEEDS[needsMet(reading, token)];
  return isName(reading, token) ? name : isNounOrAdjective(reading, token) ? noun : word;
}

/** Every place, people and area that the text names, with the country and the role it has there. */
export function findPlaces(reading: Reading, _document: SourceDocument, draft: Draft): void {
  let mentions = scan(reading, draft);
  mentions = dropPartsOfNames(reading, mentions); // "Paris Hilton", "Bank of England"
  mentions = dropLanguages(reading, mentions); //    "speaks French", "a Thai restaurant"
  mentions = spreadNames(reading, mentions); //      "in Zhob" makes a later "Zhob" a place
  mentions = joinContainers(reading, mentions); //   "Paris, Texas"
  mentions = choosePlace(mentions); //               Georgia, Tripoli, Hyderabad
  mentions = assignRole(reading, mentions); //       "in Pakistan", "Pakistan says", "Pakistani"
  for (const found of mentions) draft.places.push(toDraft(reading, found)); // a spread holds a hundred thousand at most
}

function scan(reading: Reading, draft: Draft): Mention[] {
  const mentions: Mention[] = [];
  const isTime = timeTokens(reading, draft);
  const actors = knownActorsIn(reading);
  let next = 0;
  const tokens = capitalisedTokens(reading);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token < next || isTime[token]) continue;
    const longest = longestAt(reading, token);
    const actor = actors.get(token);
    if (actor && actor.end > token + 1 && actor.end > (longest?.end ?? 0)) {
      next = actor.end; // "Islamic State Khorasan Province"
      continue;
    }
    if (!longest) continue;
    mentions.push(longest);
    next = longest.end;
  }
  return mentions;
}

/** The longest finding that begins at a token. */
function longestAt(reading: Reading, token: number): Mention | null {
  let longest: Mention | null = null;
  const parsers = parsersAt(reading, token);
  for (let i = 0; i < parsers.length; i++) {
    const found = parsers[i](reading, token);
    if (found && (!longest || found.end > longest.end)) longest = found;
  }
  return longest;
}

/** Tokens of times: no place is called "May" where it is a month. */
function timeTokens(reading: Reading, draft: Draft): Uint8Array {
  const taken = new Uint8Array(reading.tokenCount);
  for (let i = 0; i < draft.times.length; i++) {
    const { span } = draft.times[i];
    if (span) taken.fill(1, reading.tokenAt(span.start), reading.tokenAt(span.end - 1) + 1);
  }
  return taken;
}

function toDraft(reading: Reading, { first, end, chosen, country, kind, role, rule }: Mention): DraftPlace {
  const span = tokenSpan(reading, first, end);
  return {
    span,
    name: chosen?.name ?? span.text,
    kind: chosen?.kind ?? kind,
    country: chosen ? chosen.country : country,
    countries: chosen ? [...chosen.countries] : country ? [country] : [],
    isDisputed: chosen?.isDisputed ?? false,
    geonamesId: chosen?.geonamesId ?? null,
    wikidataId: chosen?.wikidataId ?? null,
    role,
    rule,
  };
}
