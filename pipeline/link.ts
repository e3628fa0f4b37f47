/** The stage `link`: documents and what was found in each → the rows of all tables, one line a document, joined across the corpus. */
import { FINE, options, progress, REFUSED, stage, summary, UserError, writing, zipNdjson } from './common/stage.ts';
import type { ExtractError, Extracted } from './contract.ts';
import type { IngestError, IngestedDocument } from './ingest/document.ts';
import { corpusOver } from './link/corpus.ts';
import { correcting, readCorrections } from './link/corrections.ts';
import { keysOf } from './link/keys.ts';
import { pack } from './link/packed.ts';
import { plausible } from './link/plausible.ts';
import { refusalRow } from './link/refusal.ts';
import { type Rows, rowsOf } from './link/rows.ts';

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
  const corpus = corpusOver();
  const corrections = correcting(readCorrections(given.corrections));
  for await (const line of lines()) if (isRead(line)) corpus.survey(keysOf(...line));
  const counter = progress('link');
  let documents = 0;
  let copies = 0;
  let refused = 0;
  await writing(given.out, async (out) => {
    for await (const line of lines()) {
      counter.tick();
      if (isRead(line)) {
        documents++;
        const rows = corpus.fill(rowsOf(...line));
        if (rows.documents[0].duplicate_of !== null) copies++;
        await out.write(`${pack(corrections.apply(rows))}\n`);
      } else {
        refused++;
        await out.write(`${pack(refusal(line))}\n`);
      }
    }
    corrections.finish();
  });
  counter.done();
  summary('link', [documents, 'documents'], [copies, 'copies'], [refused, 'refused'], [corrections.count(), 'corrections']);
  return refused > 0 ? REFUSED : FINE;
});

/** A document that could not be read is a finding, and nothing else. */
function refusal([document, extracted]: Line): Partial<Rows> {
  const { error } = 'error' in document ? document : (extracted as ExtractError);
  return { findings: [refusalRow(document.document_id, document.raw_path, error)] };
}
