/** One article that is part of no corpus: its rows for the command and for a page in the browser. */
import type { Extracted } from '../contract.ts';
import type { IngestedDocument } from '../ingest/document.ts';
import { actorsOver } from './actors.ts';
import { repeatsOver } from './repeats.ts';
import { type Rows, rowsOf } from './rows.ts';

/** The rows that `make` would publish of this article alone. On one's own machine nothing is withheld. */
export function rowsAlone(document: IngestedDocument, extracted: Extracted): Rows {
  const repeats = repeatsOver();
  const actors = actorsOver();
  repeats.survey(document, extracted);
  actors.survey(extracted);
  const links = { repeats: repeats.within(document, extracted), actorOf: actors.idOf };
  return rowsOf({ ...document, redistribution: 'full' }, extracted, links);
}
