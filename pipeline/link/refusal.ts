/** What stands in the table of findings for a document that could not be read. */
import { identify } from '../common/identity.ts';
import type { FindingRow } from '../schemas/types.ts';

/** The document's id and raw file, where they are known, and why. */
export type Refusal = [documentId: string | null, rawPath: string | null, error: { rule: string; message: string; line: number | null }];

export function refusalRow(...[documentId, rawPath, { rule, message, line }]: Refusal): FindingRow {
  return {
    finding_id: identify('f', rawPath ?? '', documentId ?? '', line ?? '', rule),
    document_id: documentId,
    raw_path: rawPath,
    line,
    row_id: null,
    rule,
    level: 'error',
    start: null,
    end: null,
    message,
    actual: null,
    expected: null,
  };
}
