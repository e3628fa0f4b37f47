import type { SourceDocument } from '../../contract.ts';
import type { Draft, DraftPlace } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { matchActor } from './known-actors.ts';
import type { Mention, PlaceParser } from './mentions.ts';
import { capitalisedTokens } from './name-runs.ts';
import { findDatelineName } from './parsers/dateline-name.ts';
import { findFeatureName } from './parsers/feature-name.ts';
import { findKnownName } from './parsers/known-name.ts';
import { findNameAfterCue } from './parsers/name-after-cue.ts';
import { findNameAtDistance } from './parsers/name-at-distance.ts';
import { findNameBeforeContainer, findPostalCode } from './parsers/name-before-container.ts';
import { findKindOfName, findNameWithKind } from './parsers/name-with-kind.ts';
import { findQuarterOfLand } from './parsers/quarter-of-land.ts';
import { findStreetName } from './parsers/street-name.ts';
import { choosePlace } from './refiners/choose-place.ts';
import { dropLanguages } from './refiners/drop-languages.ts';
import { dropPartsOfNames } from './refiners/drop-parts-of-names.ts';
import { joinContainers } from './refiners/join-containers.ts';
import { assignRole } from './refiners/place-role.ts';
import { spreadNames } from './refiners/spread-names.ts';

/** Tried at every capitalised word; the longest finding wins, the earlier parser among equals. */
const PARSERS: readonly PlaceParser[] = [
  findKnownName, //    "Kabul", "Afghan", "Tajiks"
  findFeatureName, //  "Harlan County", "Swat Valley": longer than "Swat"
  findNameWithKind, // "Kupwara district", "Ruvu, a farming village", "Cooke, Grayson and Love counties"
  findKindOfName, // "the Port of Baltimore"
  findNameBeforeContainer, // "Severn, Md."
  findPostalCode, // ", SC"
  findStreetName, // "on Darby Street"
  findDatelineName, // "BANTAM —"
  findQuarterOfLand, // "in the North-West"
  findNameAfterCue, // "in Zhob"
  findNameAtDistance, // "hit Zhob, 12 miles to the south"
];

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
  let next = 0;
  for (const token of capitalisedTokens(reading)) {
    if (token < next || isTime[token]) continue;
    const longest = longestAt(reading, token);
    const actor = matchActor(reading, token);
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
  for (const parse of PARSERS) {
    const found = parse(reading, token);
    if (found && (!longest || found.end > longest.end)) longest = found;
  }
  return longest;
}

/** Tokens of times: no place is called "May" where it is a month. */
function timeTokens(reading: Reading, draft: Draft): Uint8Array {
  const taken = new Uint8Array(reading.tokenCount);
  for (const { span } of draft.times) {
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
