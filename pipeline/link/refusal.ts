/** What stands in the table of findings for a document that could not be read. */
import { identify } from '../common/identity.ts';
import type { FindingRow } from '../schemas/types.ts';

/** The document's id and raw file, where they are known, and why; an `error` where no level is given. */
export type Refusal = [
  documentId: string | null,
  rawPath: string | null,
  error: { rule: string; message: string; line: number | null; level?: FindingRow['level'] },
];

export function refusalRow(...[documentId, rawPath, { rule, message, line, level = 'error' }]: Refusal): FindingRow {
  return {
    finding_id: identify('f', rawPath ?? '', documentId ?? '', line ?? '', rule),
    document_id: documentId,
    raw_path: rawPath,
    line,
    row_id: null,
    other_row_id: null,
    rule,
    level,
    start: null,
    end: null,
    message,
    actual: null,
    expected: null,
  };
}
