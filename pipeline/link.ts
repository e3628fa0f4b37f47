/** The stage `link`: documents and what was found in each → the rows of all tables, document by document, joined across the corpus. */
import { compilePatternsOnce } from './common/compile-later.ts';
import { dropKept, KEEPING, keeping, NO_KEY } from './common/kept.ts';
import { clearUp } from './common/spare-memory.ts';
import { FINE, options, progress, REFUSED, stage, summary, type UnreadLine, UserError, writing, zipLines } from './common/stage.ts';
import type { ExtractError, ExtractedLine } from './contract.ts';
import type { IngestError, IngestedDocument } from './ingest/document.ts';
import { type Clearance, clearanceOver } from './link/clearance.ts';
import { type Corpus, corpusOver } from './link/corpus.ts';
import { correcting, readCorrections } from './link/corrections.ts';
import { asTheyMayStand, isWhole, refusal } from './link/document-rows.ts';
import { packed, packedDocumentIn, packedDocuments } from './link/packed.ts';
import { policyOf, type QuotesWanted, quotesWanted } from './link/quotes.ts';
import { type Rows, type RowsSoFar, rowsSoFar } from './link/rows.ts';

/** Tables with columns that need the whole corpus. */
const FILLED = ['documents', 'quantities'] as const;
/** Characters of a text: where it is full of figures, what was extracted takes fifty megabytes and more. */
const LONG = 2_000_000;

type Line = [UnreadLine<IngestedDocument | IngestError>, UnreadLine<ExtractedLine | ExtractError>];

await stage('link', async () => {
  const given = options('Joins what was found in each document into the rows of all tables, across the corpus.', {
    documents: { value: 'FILE', description: 'what ingest wrote' },
    extracted: { value: 'FILE', description: 'what extract wrote' },
    corrections: { value: 'FILE', description: 'judgement of people over rows; none when the file does not exist', default: '' },
    quotes: { value: 'KIND', description: 'short: no more than short quotes leave, whatever a source allows', default: 'full' },
    out: { value: 'FILE', description: 'rows by table, document by document' },
    ...KEEPING,
  });
  compilePatternsOnce();
  const quotes = quotesWanted(given.quotes);
  const corrections = correcting(readCorrections(given.corrections));
  const corpus = corpusOver();
  const clearance = clearanceOver();
  const alone = given.keep || `${given.out}.alone`;
  if (given.keep === '') dropKept(alone); // of a run that was killed, by other rules perhaps
  let counts: Counts;
  try {
    counts = await linkAlone({ ...given, quotes }, [corpus, clearance], alone);
    await writing(given.out, async (out) => {
      for await (const document of packedDocuments(alone)) {
        // the other tables stand as they are: they are not read again
        const rows = document.rows([...FILLED, ...corrections.tables(), ...clearance.tables()]);
        const filled = isWhole(rows) ? clearance.told(corrections.apply(corpus.fill(rows))) : rows;
        if (filled.documents?.[0]?.duplicate_of) counts.copies++;
        for (const piece of document.withRows(filled)) await out.write(piece);
      }
      corrections.finish();
    });
  } finally {
    if (given.keep === '') dropKept(alone);
  }
  const { documents, copies, refused } = counts;
  summary('link', [documents, 'documents'], [copies, 'near-duplicates'], [refused, 'refused'], [corrections.count(), 'corrections']);
  return refused > 0 ? REFUSED : FINE;
});

interface Counts {
  documents: number;
  copies: number;
  refused: number;
}

interface Given {
  documents: string;
  extracted: string;
  quotes: QuotesWanted;
  rules: string;
}

/** Writes what each document gives alone, and tells those of it who look at the whole corpus. What an earlier run wrote of the same is taken from there. */
async function linkAlone(given: Given, over: Pick<Corpus | Clearance, 'survey'>[], file: string): Promise<Counts> {
  const counter = progress('link');
  const counts: Counts = { documents: 0, copies: 0, refused: 0 };
  const note = (rows: Partial<Rows>): void => {
    if (isWhole(rows)) {
      counts.documents++;
      for (const { survey } of over) survey(rows);
    } else if (rows.findings?.some(({ level }) => level === 'error')) counts.refused++;
  };
  await keeping(file, `${given.rules} ${given.quotes}`, async (kept) => {
    for await (const line of zipLines<IngestedDocument | IngestError, ExtractedLine | ExtractError>(given.documents, given.extracted)) {
      counter.tick();
      const key = kept.keyOf(...line.map(({ bytes }) => bytes));
      const known = kept.find(key);
      const rows = known ? packedDocumentIn(known, file).rows(FILLED) : rowsOfLine(line, given);
      note(rows);
      await kept.keep(isWhole(rows) ? key : NO_KEY, known ? [known] : packed(rows));
    }
  });
  counter.done();
  return counts;
}

function rowsOfLine([first, second]: Line, given: Given): Partial<Rows> {
  const record = first.record();
  first.forget();
  if ('error' in record) return refusal(record.document_id, record.raw_path, record.error);
  const document = { ...record, redistribution: policyOf(record.redistribution, given.quotes) };
  const found = rowsFound(document, second, given);
  if (document.text.length >= LONG) clearUp();
  return 'rows' in found ? asTheyMayStand(found, document) : found;
}

/** A function of its own: what was extracted is forgotten when it is done. */
function rowsFound(document: IngestedDocument, line: Line[1], { extracted: file }: Given): RowsSoFar | Pick<Rows, 'findings'> {
  const extracted = line.record();
  line.forget();
  // the line is that of a stage's file, which no reader has
  if ('error' in extracted) return refusal(document.document_id, document.raw_path, { ...extracted.error, line: null });
  if (document.text_sha256 !== extracted.text_sha256)
    throw new UserError(`${file}: rows of another text than that of ${document.document_id}; extract again`);
  return rowsSoFar(document, extracted);
}
