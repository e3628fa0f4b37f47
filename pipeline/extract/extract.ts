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

/** Parts of the work, in the order in which they are done. Tags and trees belong to the part that asks for them first. */
export type Part = 'words' | 'times' | 'places' | 'figures' | 'events' | 'claims' | 'actors' | 'attachment' | 'rows';

/** @param done is told of each part when it is through: what a measurement asks for */
export function extract(document: SourceDocument, done?: (part: Part) => void): Extracted {
  const reading = read(document.text);
  done?.('words');
  const draft = emptyDraft();
  findTimes(reading, document, draft); //       before figures: their digits are masked
  done?.('times');
  findPlaces(reading, document, draft);
  done?.('places');
  findFigures(reading, document, draft); //     numerals, limits, units
  done?.('figures');
  describeEvents(reading, document, draft); //  what is counted, what happened to it, how it changed
  done?.('events');
  findClaims(reading, document, draft);
  done?.('claims');
  const index = findActors(reading, document, draft); // entities, and who each source, target, pronoun is
  done?.('actors');
  attributeFigures(reading, document, draft); // which claim vouches for which figure
  attach(reading, document, draft, index); //   times, places and roles of figures; times of claims
  done?.('attachment');
  const rows = plausible(toRows(document, draft));
  done?.('rows');
  return rows;
}
