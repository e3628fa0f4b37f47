/** The stage `validate`: every row against its schema, every span against its text, every id against its table. It may veto. */
import { compactMap } from './common/compact-map.ts';
import { counted } from './common/counted.ts';
import { KEEPING, keeping, NO_KEY } from './common/kept.ts';
import { FAILED, FINE, options, progress, stage, summary, type UnreadLine, UserError, unreadLines, writing } from './common/stage.ts';
import { allRows, allUnread, type UnreadRows } from './derive/all-rows.ts';
import type { IngestError, IngestedDocument } from './ingest/document.ts';
import { readPacked } from './link/packed.ts';
import { policyOf, type QuotesWanted, quotesWanted } from './link/quotes.ts';
import type { AllRows } from './link/rows.ts';
import { type TableName, tables } from './schemas/tables.ts';
import { CHECKS, type Check, check, type Problem, type RowNumber, type Text } from './validate/check.ts';
import { checkReferences, type References, references } from './validate/references.ts';
import { addTally, emptyTotal, type Tally, type Total, tallyOf } from './validate/tally.ts';

/** What validation.json holds. */
export interface Validation extends Total {
  documents: number;
  checks: { check: Check; description: string; rows: number; failed: number }[];
}

/** As many problems as a person reads. */
const MOST = 20;

await stage('validate', async () => {
  const given = options('Checks the rows of all tables; nothing is published when one of them fails.', {
    documents: { value: 'FILE', description: 'what ingest wrote' },
    linked: { value: 'FILE', description: 'what link wrote' },
    derived: { value: 'FILE', description: 'what derive wrote' },
    quotes: { value: 'KIND', description: 'short: no more than short quotes leave, whatever a source allows', default: 'full' },
    out: { value: 'FILE', description: 'the report, written only when every row passes' },
    ...KEEPING,
  });
  const files = { ...given, quotes: quotesWanted(given.quotes) };
  const found = await checkDocuments(files);
  const { total, refers, problems } = found;
  if (refers.open() > 0) for await (const linked of readPacked(given.linked, ['quantities', 'documents'])) refers.strike(linked);
  if (refers.open() > 0) for (const problem of await unknownIds(refers, given.linked, given.derived)) problems.push(problem);
  const rows = Object.values(total.rows).reduce((sum, count) => sum + count, 0);
  if (problems.length > 0) {
    for (const { message } of problems.slice(0, MOST)) process.stderr.write(`${message}\n`);
    summary('validate', [rows, 'rows'], `${counted(problems.length, 'problems')}: nothing is published`);
    return FAILED;
  }
  if (found.documents === 0) {
    for (const { message } of total.refused) process.stderr.write(`refused: ${message}\n`);
    throw new UserError('no article was read: nothing is published');
  }
  await writing(given.out, (out) => out.write(`${JSON.stringify(reportOf(total, found.documents, rows), null, 2)}\n`));
  summary('validate', [rows, 'rows'], 'no problems');
  return FINE;
});

interface Files {
  documents: string;
  linked: string;
  derived: string;
  quotes: QuotesWanted;
  keep: string;
  rules: string;
}

/** What was found out about the rows of one document, or some of the corpus, and nothing else of them has to be known. */
interface Checked {
  tally: Tally;
  /** ids that may stand in another document */
  elsewhere: string[];
}

interface Found {
  total: Total;
  documents: number;
  refers: References;
  problems: Problem[];
}

/** Checks every document by itself. Rows in which an earlier run found no problem are counted, not checked again. */
async function checkDocuments(files: Files): Promise<Found> {
  const { quotes, keep, rules } = files;
  const total = emptyTotal();
  const refers = references();
  const documentIds = compactMap(0);
  const problems: Problem[] = [];
  const counter = progress('validate');
  const numberOf: RowNumber = (table, index) => total.rows[table] + index + 1;
  const note = ({ tally, elsewhere }: Checked): void => {
    refers.expect(elsewhere);
    for (const { document_id } of tally.sources) {
      if (documentIds.get(document_id)) problems.push(twice(document_id));
      documentIds.set(document_id);
    }
    addTally(total, tally);
  };
  await keeping(keep, `${rules} ${quotes}`, async (kept) => {
    for await (const [unread, source] of withSources(files)) {
      counter.tick();
      const key = unread.lines.length === 0 ? NO_KEY : kept.keyOf(source?.bytes ?? '', ...unread.lines);
      const known = kept.find(key);
      const before = problems.length;
      const checked: Checked = known ? JSON.parse(known.toString()) : checkOne(unread.rows(), textOf(source, quotes), numberOf, problems);
      if (problems.length === before) await kept.keep(key, [known ?? JSON.stringify(checked)]);
      note(checked);
    }
  });
  counter.done();
  return { total, documents: documentIds.size, refers, problems };
}

type Source = UnreadLine<IngestedDocument | IngestError> | null;

/** The rows of each document with what ingest wrote of it; then those of the whole corpus, with nothing. */
async function* withSources({ documents, linked, derived }: Files): AsyncGenerator<[UnreadRows, Source]> {
  const sources = unreadLines<IngestedDocument | IngestError>(documents);
  for await (const unread of allUnread(linked, derived)) {
    const { value: source = null } = unread.isOfDocument ? await sources.next() : {};
    if (unread.isOfDocument && !source) throw new UserError(`${documents}: shorter than ${linked}; make it again`);
    yield [unread, source];
  }
}

function checkOne(rows: Partial<AllRows>, source: Text | null, numberOf: RowNumber, problems: Problem[]): Checked {
  const { problems: wrong, elsewhere } = checkReferences(rows, numberOf);
  for (const problem of [...check(rows, source, numberOf), ...wrong]) problems.push(problem);
  return { tally: tallyOf(rows), elsewhere };
}

/** The text that a document's rows point into; null of one that was refused, and of rows of the whole corpus. */
function textOf(source: Source, quotes: QuotesWanted): Text | null {
  const document = source?.record();
  return !document || 'error' in document ? null : { ...document, redistribution: policyOf(document.redistribution, quotes) };
}

function reportOf(
  { sources, findings, refused, refusals, not_cleared, withheld, ...total }: Total,
  documents: number,
  rows: number,
): Validation {
  return {
    documents,
    rows: total.rows,
    checks: (Object.keys(CHECKS) as Check[]).map((name) => ({ check: name, description: CHECKS[name], rows, failed: 0 })),
    findings: findings.sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1)),
    sources,
    refused,
    refusals,
    not_cleared,
    withheld,
  };
}

/** The rows whose ids no document has. */
async function unknownIds(refers: References, ...files: [linked: string, derived: string]): Promise<Problem[]> {
  const before = new Map<TableName, number>();
  const problems: Problem[] = [];
  for await (const linked of allRows(...files)) {
    for (const problem of refers.unknown(linked, (table, index) => (before.get(table) ?? 0) + index + 1)) problems.push(problem);
    for (const { name } of tables) before.set(name, (before.get(name) ?? 0) + (linked[name]?.length ?? 0));
  }
  return problems;
}

const twice = (id: string): Problem => ({
  check: 'unique',
  message: `documents (${id}) document_id: another document has the same id; give one of them another id in raw/sources.json`,
});
