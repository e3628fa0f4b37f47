import type { SourceDocument } from '../../contract.ts';
import type { Draft, DraftPlace } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import type { Mention, PlaceParser } from './mentions.ts';
import { isCapitalised } from './name-runs.ts';
import { findFeatureName } from './parsers/feature-name.ts';
import { findKnownName } from './parsers/known-name.ts';
import { findNameAfterCue } from './parsers/name-after-cue.ts';
import { choosePlace } from './refiners/choose-place.ts';
import { dropPartsOfNames } from './refiners/drop-parts-of-names.ts';
import { joinContainers } from './refiners/join-containers.ts';
import { assignRole } from './refiners/place-role.ts';

/** Tried at every capitalised word; the longest finding wins, the earlier parser among equals. */
const PARSERS: readonly PlaceParser[] = [
  findKnownName, //    "Kabul", "Afghan", "Tajiks"
  findFeatureName, //  "Harlan County", "Swat Valley": longer than "Swat"
  findNameAfterCue, // "in Zhob"
];

/** Every place, people and area that the text names, with the country and the role it has there. */
export function findPlaces(reading: Reading, _document: SourceDocument, draft: Draft): void {
  let mentions = scan(reading);
  mentions = dropPartsOfNames(reading, mentions); // "Paris Hilton", "Bank of England"
  mentions = joinContainers(reading, mentions); //   "Paris, Texas"
  mentions = choosePlace(mentions); //               Georgia, Tripoli, Hyderabad
  mentions = assignRole(reading, mentions); //       "in Pakistan", "Pakistan says", "Pakistani"
  draft.places.push(...mentions.map((found) => toDraft(reading, found)));
}

function scan(reading: Reading): Mention[] {
  const mentions: Mention[] = [];
  for (let token = 0; token < reading.tokenCount; token++) {
    if (!isCapitalised(reading, token)) continue;
    let longest: Mention | null = null;
    for (const parse of PARSERS) {
      const found = parse(reading, token);
      if (found && (!longest || found.end > longest.end)) longest = found;
    }
    if (!longest) continue;
    mentions.push(longest);
    token = longest.end - 1;
  }
  return mentions;
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
