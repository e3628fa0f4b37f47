/**
 * Everything within one document, pure: reading → figures, claims, times, places, actors, and how they hang together.
 * Each module of this folder reads the draft and fills in its own part, the fields that `drafts.ts` puts under its name, and nothing else;
 * the order below is the order in which they know enough.
 */
import type { Extracted, SourceDocument, Span } from '../contract.ts';
import { findActors } from './actors/actors.ts';
import type { EntityIndex } from './actors/entity-index.ts';
import { attachSteps } from './attach/attach.ts';
import { attributeFigures } from './claims/attribute.ts';
import { findClaims } from './claims/claims.ts';
import { type Draft, type DraftFinding, emptyDraft } from './drafts.ts';
import { eventSteps } from './events/events.ts';
import { findFigures } from './figures/figures.ts';
import { findPlaces } from './places/places.ts';
import { plausible } from './plausible.ts';
import { plainDigits, unreadDigits } from './reading/plain-digits.ts';
import { read } from './reading/read.ts';
import type { Reading } from './reading/reading.ts';
import { offsetsOfSentences } from './reading/sentences.ts';
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
export const extractLists = (document: SourceDocument, done?: Done): RowLists => extractTogether([document], done)[0];

/**
 * The same of several documents, part by part: a part has hundreds of functions that a short document calls a few times each, and where all
 * documents pass through them in a row, the processor fetches them from memory once. Takes a seventh less time for short articles.
 */
export function extractTogether(documents: readonly SourceDocument[], done?: Done): RowLists[] {
  const drafts = draftsOf(documents, done);
  return documents.map((document, at) => plausible(rowLists(document, drafts[at])));
}

/** What is known of a document on its way through the parts. */
interface Work {
  /** with plain digits */
  document: SourceDocument;
  reading: Reading;
  draft: Draft;
  /** from 'actors' on */
  index: EntityIndex | null;
}

/** What a part does in a document: all at once, or step by step where it has many functions. */
type Steps = Generator<void>;

const atOnce = (take: (work: Work) => void) =>
  function* (work: Work): Steps {
    yield take(work);
  };

/** After the words, in the order in which they know enough. */
const PARTS: readonly (readonly [part: Part, take: (work: Work) => Steps])[] = [
  ['times', atOnce(({ reading, document, draft }) => findTimes(reading, document, draft))], //       before figures: their digits are masked
  ['places', atOnce(({ reading, document, draft }) => findPlaces(reading, document, draft))],
  ['figures', atOnce(({ reading, document, draft }) => findFigures(reading, document, draft))], //   numerals, limits, units
  ['events', ({ reading, document, draft }) => eventSteps(reading, document, draft)], //             what is counted, what happened to it, how it changed
  ['claims', atOnce(({ reading, document, draft }) => findClaims(reading, document, draft))],
  ['actors', atOnce(findEntities)], //                                                               entities, and who each source, target, pronoun is
  ['attachment', attachAll],
];

function findEntities(work: Work): void {
  work.index = findActors(work.reading, work.document, work.draft);
}

/** Which claim vouches for which figure; times, places and roles of figures; times of claims. */
function* attachAll({ reading, document, draft, index }: Work): Steps {
  attributeFigures(reading, document, draft);
  yield;
  yield* attachSteps(reading, document, draft, index as EntityIndex);
}

/** A function of its own: the readings are forgotten when it is done. */
function draftsOf(documents: readonly SourceDocument[], done?: Done): Draft[] {
  const works = documents.map(readWords);
  done?.('words');
  for (const [part, take] of PARTS) {
    inStep(works.map(take));
    done?.(part);
  }
  return works.map(({ draft }) => draft);
}

/** Every document takes a step before any takes the next one. */
function inStep(underWay: Steps[]): void {
  for (let left = underWay; left.length > 0; ) left = left.filter((steps) => !steps.next().done);
}

function readWords(given: SourceDocument): Work {
  const document = { ...given, text: plainDigits(given.text) };
  const draft = emptyDraft();
  for (const span of unreadDigits(document.text)) draft.findings.push(unread(span));
  const reading = read(document.text);
  if (document.text === given.text) draft.sentences = offsetsOfSentences(reading.sentenceFirst, reading.tokenStart, reading.tokenEnd);
  return { document, reading, draft, index: null };
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
