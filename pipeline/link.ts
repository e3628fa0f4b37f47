/** The stage `link`: documents and what was found in each → the rows of all tables, document by document, joined across the corpus. */
import { compilePatternsOnce } from './common/compile-later.ts';
import { dropKept, KEEPING, keeping, NO_KEY } from './common/kept.ts';
import { FINE, options, progress, REFUSED, stage, summary, writing } from './common/stage.ts';
import { SHARING, threadsFor } from './common/threads.ts';
import { type Clearance, clearanceOver } from './link/clearance.ts';
import { type Corpus, corpusOver } from './link/corpus.ts';
import { correcting, readCorrections } from './link/corrections.ts';
import { isWhole } from './link/document-rows.ts';
import { eachAlone, FILLED } from './link/each-alone.ts';
import type { LineOptions } from './link/line-rows.ts';
import { packedDocuments } from './link/packed.ts';
import { quotesWanted } from './link/quotes.ts';
import type { Rows } from './link/rows.ts';

await stage('link', async () => {
  const given = options('Joins what was found in each document into the rows of all tables, across the corpus.', {
    documents: { value: 'FILE', description: 'what ingest wrote' },
    extracted: { value: 'FILE', description: 'what extract wrote' },
    corrections: { value: 'FILE', description: 'judgement of people over rows; none when the file does not exist', default: '' },
    quotes: { value: 'KIND', description: 'short: no more than short quotes leave, whatever a source allows', default: 'full' },
    out: { value: 'FILE', description: 'rows by table, document by document' },
    ...KEEPING,
    ...SHARING,
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
    counts = await linkAlone(
      { ...given, quotes, threads: threadsFor(given, given.documents, given.extracted) },
      [corpus, clearance],
      alone,
    );
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

interface Given extends LineOptions {
  rules: string;
  threads: number;
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
    for await (const { key, rows, pieces } of eachAlone(given, kept, given.threads)) {
      counter.tick();
      note(rows);
      await kept.keep(isWhole(rows) ? key : NO_KEY, pieces);
    }
  });
  counter.done();
  return counts;
}
