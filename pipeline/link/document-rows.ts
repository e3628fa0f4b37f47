/** What one document alone gives: its rows as they may stand, or a refusal. `corpus.ts` fills in the columns that need the others. */
import type { IngestedDocument } from '../ingest/document.ts';
import { conform, Refused } from './conform.ts';
import { type Refusal, refusalRow } from './refusal.ts';
import { type Found, type Rows, type RowsSoFar, rowsSoFar, withEvidence } from './rows.ts';

export const documentRows = (document: IngestedDocument, extracted: Found): Rows | Pick<Rows, 'findings'> =>
  asTheyMayStand(rowsSoFar(document, extracted), document);

/** The second half of it, for which what was extracted is not needed any more. */
export function asTheyMayStand(soFar: RowsSoFar, document: IngestedDocument): Rows | Pick<Rows, 'findings'> {
  try {
    return conform(withEvidence(soFar, document), document);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const message = `its rows may not stand: ${error.message}; please report it with the document`;
    return refusal(document.document_id, document.raw_path, { rule: 'bad-rows', message, line: null });
  }
}

/** A document that could not be read, or whose rows may not stand, is a finding, and nothing else. */
export const refusal = (...of: Refusal): Pick<Rows, 'findings'> => ({ findings: [refusalRow(...of)] });

/** Whether the rows are a document's, not a refusal. */
export const isWhole = (rows: Partial<Rows>): rows is Rows => rows.documents !== undefined;
