/** One article that is part of no corpus: its rows for the command and for a page in the browser. */
import type { Extracted } from '../contract.ts';
import type { IngestedDocument } from '../ingest/document.ts';
import { fillCorpus } from './corpus.ts';
import { policyOf, type QuotesWanted } from './quote-policy.ts';
import { type Rows, rowsOf } from './rows.ts';

/** The rows that `make` would publish of this article alone. On one's own machine nothing is withheld without being asked. */
export const rowsAlone = (document: IngestedDocument, extracted: Extracted, quotes: QuotesWanted = 'full'): Rows =>
  fillCorpus(rowsOf({ ...document, redistribution: policyOf('full', quotes) }, extracted));
