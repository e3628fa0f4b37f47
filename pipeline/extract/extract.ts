/**
 * Everything within one document, pure: reading → figures, claims, times, places, actors, and how they hang together.
 * Each module of this folder reads the draft and fills in its own part, the fields that `drafts.ts` puts under its name, and nothing else;
 * the order below is the order in which they know enough.
 */
import type { Extracted, SourceDocument, Span } from '../contract.ts';
import { findActors } from './actors/actors.ts';
import { attach } from './attach/attach.ts';
import { attributeFigures } from './claims/attribute.ts';
import { findClaims } from './claims/claims.ts';
import { type Draft, type DraftFinding, emptyDraft } from './drafts.ts';
import { describeEvents } from './events/events.ts';
import { findFigures } from './figures/figures.ts';
import { findPlaces } from './places/places.ts';
import { plausible } from './plausible.ts';
import { plainDigits, unreadDigits } from './reading/plain-digits.ts';
import { read } from './reading/read.ts';
import { collected, type RowLists } from './row-lists.ts';
import { rowLists } from './rows.ts';
import { findTimes } from './times/times.ts';

/** Parts of the work, in the order in which they are done. Tags and trees belong to the part that asks for them first. */
export type Part = 'words' | 'times' | 'places' | 'figures' | 'events' | 'claims' | 'actors' | 'attachment' | 'rows';
/** Is told of each part when it is through: what a measurement asks for. */
export type Done = (part: Part) => void;

/** All that is found in a document, in memory. */
export function extract(document: SourceDocument, done?: Done): Extracted {
  const rows = collected(extractLists(document, done));
  done?.('rows');
  return rows;
}

/** The same as lists to be gone through once. */
export const extractLists = (document: SourceDocument, done?: Done): RowLists => plausible(rowLists(document, draftOf(document, done)));

/** A function of its own: the reading is forgotten when it is done. */
function draftOf(given: SourceDocument, done?: Done): Draft {
  const document = { ...given, text: plainDigits(given.text) };
  const reading = read(document.text);
  const draft = emptyDraft();
  for (const span of unreadDigits(document.text)) draft.findings.push(unread(span));
  done?.('words');
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
  return draft;
}

const unread = (span: Span): DraftFinding => ({
  about: null,
  rule: 'digits-not-read',
  level: 'warning',
  span,
  message: 'digits of a kind that is not read: no figure was looked for there',
  actual: span.text,
  expected: 'digits such as 0-9',
});
