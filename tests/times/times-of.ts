import type { Draft, DraftTime } from '../../pipeline/extract/drafts.ts';
import { read } from '../../pipeline/extract/reading/read.ts';
import { findTimes } from '../../pipeline/extract/times/times.ts';

/** The times of a text, as the times room finds them. The default day of publication, 2024-05-09, is a Thursday. */
export function timesOf(text: string, published: string | null = '2024-05-09'): DraftTime[] {
  const draft: Draft = { figures: [], claims: [], relations: [], times: [], places: [], entities: [], findings: [] };
  const document = { document_id: 'test', text, published, title: null, publisher: null, url: null, language: null };
  findTimes(read(text), document, draft);
  return draft.times;
}

/** Each time as "words: value from..to", an open end as a blank. */
export const inShort = (times: readonly DraftTime[]): string[] =>
  times.map(({ span, value, from, to }) => `${span?.text}: ${value} ${from ?? ''}..${to ?? ''}`);
