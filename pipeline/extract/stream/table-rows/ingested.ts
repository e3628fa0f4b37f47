/** A document as `ingest` would have it: one that comes from there as it is; of another, its text is taken for its raw file. */
import { sha256 } from '../../../common/identity.ts';
import type { SourceDocument } from '../../../contract.ts';
import type { IngestedDocument, Redistribution } from '../../../ingest/document.ts';

/** @param given the line that the document was read from */
export function ingested(document: SourceDocument, given: Record<string, unknown>): IngestedDocument {
  if (typeof given.raw_sha256 === 'string' && Array.isArray(given.byte_map) && Array.isArray(given.findings))
    return { ...(given as unknown as IngestedDocument), ...document };
  const stringOf = (field: string): string | null => (typeof given[field] === 'string' ? given[field] : null);
  const text_sha256 = sha256(document.text);
  return {
    ...document,
    kind: given.kind === 'restatement' ? 'restatement' : 'article',
    restates_url: stringOf('restates_url'),
    restates_publisher: stringOf('restates_publisher'),
    restates_title: stringOf('restates_title'),
    restates_published: stringOf('restates_published'),
    standfirst: stringOf('standfirst'),
    section: stringOf('section'),
    kicker: stringOf('kicker'),
    author: stringOf('author'),
    licence: stringOf('licence'),
    redistribution: redistributionOf(given.redistribution),
    raw_path: stringOf('raw_path') ?? '',
    raw_start: 0,
    raw_bytes: Buffer.byteLength(document.text),
    raw_sha256: text_sha256,
    text_sha256,
    byte_map: [],
    findings: [],
  };
}

/** On one's own machine nothing is withheld unless it is said; what is not understood allows quotes. */
const redistributionOf = (given: unknown): Redistribution => {
  if (given === undefined || given === null || given === 'full') return 'full';
  return given === 'none' ? 'none' : 'quotes';
};
