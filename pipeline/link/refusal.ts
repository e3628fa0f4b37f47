/** What stands in the table of findings for a document that could not be read. */
import { identify } from '../common/identity.ts';
import type { FindingRow } from '../schemas/types.ts';

/** @param rawPath null where the document did not come from a file */
export function refusalRow(
  document_id: string | null,
  rawPath: string | null,
  { rule, message, line }: { rule: string; message: string; line: number | null },
): FindingRow {
  return {
    finding_id: identify('f', rawPath ?? '', document_id ?? '', line ?? '', rule),
    document_id,
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
