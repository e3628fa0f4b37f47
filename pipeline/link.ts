/** The stage `link`: documents and what was found in each → the rows of all tables, one line a document, joined across the corpus. */

import { identify } from './common/identity.ts';
import { FINE, options, progress, REFUSED, stage, summary, UserError, writing, zipNdjson } from './common/stage.ts';
import type { ExtractError, Extracted } from './contract.ts';
import type { IngestError, IngestedDocument } from './ingest/document.ts';
import { actorsOver } from './link/actors.ts';
import { correcting, readCorrections } from './link/corrections.ts';
import { pack } from './link/packed.ts';
import { plausible } from './link/plausible.ts';
import { repeatsOver } from './link/repeats.ts';
import { type Rows, rowsOf } from './link/rows.ts';
import type { FindingRow } from './schemas/types.ts';

type Line = [IngestedDocument | IngestError, Extracted | ExtractError];

const isRead = (line: Line): line is [IngestedDocument, Extracted] => !('error' in line[0]) && !('error' in line[1]);

await stage('link', async () => {
  const given = options('Joins what was found in each document into the rows of all tables, across the corpus.', {
    documents: { value: 'FILE', description: 'what ingest wrote' },
    extracted: { value: 'FILE', description: 'what extract wrote' },
    corrections: { value: 'FILE', description: 'judgement of people over rows; none when the file does not exist', default: '' },
    out: { value: 'FILE', description: 'rows by table, one line a document' },
  });
  const lines = async function* (): AsyncGenerator<Line> {
    for await (const [document, extracted] of zipNdjson<Line[0], Line[1]>(given.documents, given.extracted)) {
      if (!('error' in document) && !('error' in extracted) && document.text_sha256 !== extracted.text_sha256)
        throw new UserError(`${given.extracted}: rows of another text than that of ${document.document_id}; extract again`);
      yield [document, 'error' in extracted ? extracted : plausible(extracted)];
    }
  };
  const repeats = repeatsOver();
  const actors = actorsOver();
  const corrections = correcting(readCorrections(given.corrections));
  for await (const line of lines()) {
    if (!isRead(line)) continue;
    repeats.survey(...line);
    actors.survey(line[1]);
  }
  const counter = progress('link');
  let documents = 0;
  let refused = 0;
  await writing(given.out, async (out) => {
    for await (const line of lines()) {
      counter.tick();
      if (isRead(line)) {
        documents++;
        const links = { repeats: repeats.within(...line), actorOf: actors.idOf };
        await out.write(`${pack(corrections.apply(rowsOf(...line, links)))}\n`);
      } else {
        const { findings } = refusal(line);
        if (findings[0].level === 'error') refused++;
        await out.write(`${pack({ findings })}\n`);
      }
    }
    corrections.finish();
  });
  counter.done();
  summary('link', [documents, 'documents'], [refused, 'refused'], [corrections.count(), 'corrections']);
  return refused > 0 ? REFUSED : FINE;
});

/** A document that could not be read is a finding, and nothing else. */
function refusal([document, extracted]: Line): Pick<Rows, 'findings'> {
  const from = 'error' in document ? document : null;
  const { error } = from ?? (extracted as ExtractError);
  const finding: FindingRow = {
    finding_id: identify('f', document.raw_path, document.document_id ?? '', error.line ?? '', error.rule),
    document_id: document.document_id,
    raw_path: document.raw_path,
    line: error.line,
    row_id: null,
    rule: error.rule,
    level: from?.error.level ?? 'error',
    start: null,
    end: null,
    message: error.message,
    actual: null,
    expected: null,
  };
  return { findings: [finding] };
}
