import type { SourceDocument } from '../../pipeline/contract.ts';
import { attributeFigures } from '../../pipeline/extract/claims/attribute.ts';
import { findClaims } from '../../pipeline/extract/claims/claims.ts';
import type { Draft, DraftClaim } from '../../pipeline/extract/drafts.ts';
import { findFigures } from '../../pipeline/extract/figures/figures.ts';
import { read } from '../../pipeline/extract/reading/read.ts';
import { findTimes } from '../../pipeline/extract/times/times.ts';

const documentOf = (text: string): SourceDocument => ({
  document_id: 'test',
  text,
  published: '2024-05-09',
  title: null,
  publisher: null,
  url: null,
  language: null,
});

/** Claims, and figures with their claim, of a text. */
export function draftOf(text: string): Draft {
  const draft: Draft = { figures: [], claims: [], relations: [], times: [], places: [], entities: [], findings: [] };
  const reading = read(text);
  const document = documentOf(text);
  findTimes(reading, document, draft);
  findFigures(reading, document, draft);
  findClaims(reading, document, draft);
  attributeFigures(reading, document, draft);
  return draft;
}

/** "source | cue | content … content", in text order of the cues. */
export const written = ({ source, cue, content }: DraftClaim): string =>
  [source?.text ?? '-', cue?.text ?? '-', content.map(({ text }) => text).join(' … ')].join(' | ');

export const claimsIn = (text: string): DraftClaim[] => [...draftOf(text).claims].sort((a, b) => (a.cue?.start ?? 0) - (b.cue?.start ?? 0));

export const writtenIn = (text: string): string[] => claimsIn(text).map(written);
