/** The stage `link`: documents and what was found in each → the rows of all tables, one line a document, joined across the corpus. */

import { identify } from './common/identity.ts';
import { FINE, options, progress, REFUSED, stage, summary, UserError, writing, zipNdjson } from './common/stage.ts';
import type { ExtractError, Extracted } from './contract.ts';
import type { IngestError, IngestedDocument } from './ingest/document.ts';
import { actorsOver } from './link/actors.ts';
import { clearanceOver } from './link/clearance.ts';
import { conform, Refused } from './link/conform.ts';
import { correcting, readCorrections } from './link/corrections.ts';
import { pack } from './link/packed.ts';
import { policyOf, type QuotesWanted, quotesWanted } from './link/quotes.ts';
import { repeatsOver } from './link/repeats.ts';
import { type Links, type Rows, rowsOf } from './link/rows.ts';
import type { Correction, FindingRow } from './schemas/types.ts';

type Line = [IngestedDocument | IngestError, Extracted | ExtractError];

const isRead = (line: Line): line is [IngestedDocument, Extracted] => !('error' in line[0]) && !('error' in line[1]);

await stage('link', async () => {
  const given = options('Joins what was found in each document into the rows of all tables, across the corpus.', {
    documents: { value: 'FILE', description: 'what ingest wrote' },
    extracted: { value: 'FILE', description: 'what extract wrote' },
    corrections: { value: 'FILE', description: 'judgement of people over rows; none when the file does not exist', default: '' },
    quotes: { value: 'KIND', description: 'short: no more than short quotes leave, whatever a source allows', default: 'full' },
    out: { value: 'FILE', description: 'rows by table, one line a document' },
  });
  const corrections = readCorrections(given.corrections);
  const quotes = quotesWanted(given.quotes);
  const refused = new Map<string, string>();
  let counts: Counts;
  let before: number;
  do {
    before = refused.size;
    counts = await link({ ...given, quotes }, corrections, refused);
  } while (refused.size > before); // the rows of the others may have named theirs
  summary('link', [counts.documents, 'documents'], [counts.refused, 'refused'], [counts.corrections, 'corrections']);
  return counts.refused > 0 ? REFUSED : FINE;
});

interface Counts {
  documents: number;
  refused: number;
  corrections: number;
}

/** @param refused documents whose rows may not stand → why; those that are found so are added, and their rows left out */
async function link(
  given: { documents: string; extracted: string; quotes: QuotesWanted; out: string },
  accepted: Correction[],
  refused: Map<string, string>,
): Promise<Counts> {
  const before = refused.size;
  const absent = new Set<string | null>();
  const lines = async function* (): AsyncGenerator<Line> {
    for await (const [document, extracted] of zipNdjson<Line[0], Line[1]>(given.documents, given.extracted)) {
      if ('error' in document || 'error' in extracted) yield [document, extracted];
      else if (document.text_sha256 !== extracted.text_sha256)
        throw new UserError(`${given.extracted}: rows of another text than that of ${document.document_id}; extract again`);
      else if (refused.has(document.document_id)) yield [refusedDocument(document, refused), extracted];
      else {
        const isCopy = !absent.has(document.duplicate_of); // of a document whose rows stand
        const { duplicate_of, similarity } = isCopy ? document : { duplicate_of: null, similarity: null };
        yield [{ ...document, duplicate_of, similarity, redistribution: policyOf(document.redistribution, given.quotes) }, extracted];
      }
    }
  };
  const clearance = clearanceOver();
  const repeats = repeatsOver();
  const actors = actorsOver();
  const corrections = correcting(accepted);
  for await (const line of lines()) {
    if (isRead(line)) {
      clearance.survey(line[0]);
      repeats.survey(...line);
      actors.survey(line[1]);
    } else if (line[0].document_id !== null) absent.add(line[0].document_id);
  }
  const counter = progress('link');
  const counts: Counts = { documents: 0, refused: 0, corrections: 0 };
  await writing(given.out, async (out) => {
    for await (const line of lines()) {
      counter.tick();
      if (isRead(line)) {
        counts.documents++;
        const rows = conformed(line, { repeats: repeats.within(...line), actorOf: actors.idOf }, refused);
        if (rows) await out.write(`${pack(clearance.told(corrections.apply(rows)))}\n`);
      } else {
        const { findings } = refusal(line);
        if (findings[0].level === 'error') counts.refused++;
        await out.write(`${pack({ findings })}\n`);
      }
    }
    if (refused.size === before) corrections.finish();
  });
  counter.done();
  return { ...counts, corrections: corrections.count() };
}

/** The rows of a document; null where they may not stand, and it is noted why. */
function conformed([document, extracted]: [IngestedDocument, Extracted], links: Links, refused: Map<string, string>): Rows | null {
  try {
    return conform(rowsOf(document, extracted, links), document);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    refused.set(document.document_id, error.message);
    return null;
  }
}

function refusedDocument({ document_id, raw_path }: IngestedDocument, refused: Map<string, string>): IngestError {
  const message = `its rows may not stand: ${refused.get(document_id)}; please report it with the document`;
  return { document_id, raw_path, error: { rule: 'bad-rows', message, line: null } };
}

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
