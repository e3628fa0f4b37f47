/** A text as a document, and what the rooms make of it: how the tests of every room get what they look at. */
import type { Extracted, SourceDocument } from '../pipeline/contract.ts';
import { type Draft, emptyDraft } from '../pipeline/extract/drafts.ts';
import { extract } from '../pipeline/extract/extract.ts';
import { read } from '../pipeline/extract/reading/read.ts';
import type { Reading } from '../pipeline/extract/reading/reading.ts';

export type Room = (reading: Reading, document: SourceDocument, draft: Draft) => void;

/** The default day of publication, 2024-05-09, is a Thursday. */
export const documentOf = (text: string, known: Partial<SourceDocument> = {}): SourceDocument => ({
  document_id: 'test',
  text,
  published: '2024-05-09',
  title: null,
  publisher: null,
  url: null,
  language: 'en',
  ...known,
});

/** What these rooms, in this order, make of a text. */
export function draftAfter(rooms: readonly Room[], text: string, known: Partial<SourceDocument> = {}): Draft {
  const draft = emptyDraft();
  const reading = read(text);
  for (const room of rooms) room(reading, documentOf(text, known), draft);
  return draft;
}

export const extractText = (text: string, known: Partial<SourceDocument> = {}): Extracted => extract(documentOf(text, known));
