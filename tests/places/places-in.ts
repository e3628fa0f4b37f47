import type { SourceDocument } from '../../pipeline/contract.ts';
import type { Draft } from '../../pipeline/extract/drafts.ts';
import { findPlaces } from '../../pipeline/extract/places/places.ts';
import { read } from '../../pipeline/extract/reading/read.ts';
import { findTimes } from '../../pipeline/extract/times/times.ts';

/** The places of a text, each as "words country role", where several countries are joined with a bar. */
export function placesIn(text: string): string[] {
  const reading = read(text);
  const document: SourceDocument = {
    document_id: 'test',
    text,
    published: '2024-05-09',
    title: null,
    publisher: null,
    url: null,
    language: 'en',
  };
  const draft: Draft = { figures: [], claims: [], relations: [], times: [], places: [], entities: [], findings: [] };
  findTimes(reading, document, draft);
  findPlaces(reading, document, draft);
  return draft.places.map(({ span, country, countries, role }) => `${span?.text} ${country ?? countries.join('|')} ${role}`);
}
