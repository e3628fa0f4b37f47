/**
 * Everything within one document, pure: reading → figures, claims, times, places, actors, and how they hang together.
 * Each module of this folder reads the draft and fills in its own part, the fields that `drafts.ts` puts under its name, and nothing else;
 * the order below is the order in which they know enough.
 */
import type { Extracted, SourceDocument } from '../contract.ts';
import { findActors } from './actors/actors.ts';
import { attach } from './attach/attach.ts';
import { attributeFigures } from './claims/attribute.ts';
import { findClaims } from './claims/claims.ts';
import { emptyDraft } from './drafts.ts';
import { describeEvents } from './events/events.ts';
import { findFigures } from './figures/figures.ts';
import { findPlaces } from './places/places.ts';
import { plausible } from './plausible.ts';
import { read } from './reading/read.ts';
import { toRows } from './rows.ts';
import { findTimes } from './times/times.ts';

export function extract(document: SourceDocument): Extracted {
  const reading = read(document.text);
  const draft = emptyDraft();
  findTimes(reading, document, draft); //       before figures: their digits are masked
  findPlaces(reading, document, draft);
  findFigures(reading, document, draft); //     numerals, limits, units
  describeEvents(reading, document, draft); //  what is counted, what happened to it, how it changed
  findClaims(reading, document, draft);
  const index = findActors(reading, document, draft); // entities, and who each source, target, pronoun is
  attributeFigures(reading, document, draft); // which claim vouches for which figure
  attach(reading, document, draft, index); //   times, places and roles of figures; times of claims
  return plausible(toRows(document, draft));
}
