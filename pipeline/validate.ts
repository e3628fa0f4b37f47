/** The stage `validate`: every row against its schema, every span against its text, every id against its table. It may veto. */
import { compactMap } from './common/compact-map.ts';
import { counted } from './common/counted.ts';
import { FAILED, FINE, options, progress, readNdjson, stage, summary, UserError, writing } from './common/stage.ts';
import { allRows, isOfDocument } from './derive/all-rows.ts';
import type { IngestError, IngestedDocument } from './ingest/document.ts';
import { NOT_CLEARED } from './link/clearance.ts';
import { readPacked } from './link/packed.ts';
import { policyOf, quotesWanted } from './link/quotes.ts';
import { type TableName, tables } from './schemas/schemas.ts';
import type { DocumentRow, FindingRow } from './schemas/types.ts';
import { CHECKS, type Check, check, type Problem } from './validate/check.ts';
import { type References, references } from './validate/references.ts';

/** What validation.json holds. */
export interface Validation {
  documents: number;
  rows: Record<TableName, number>;
  checks: { check: Check; description: string; rows: number; failed: number }[];
  /** findings by rule, most frequent first */
  findings: { rule: string; level: FindingRow['level']; count: number }[];
  /** the first documents of the corpus, for those who describe it; the table documents has all */
  sources: Pick<DocumentRow, 'document_id' | 'raw_path' | 'raw_sha256' | 'restates_url' | 'url' | 'title' | 'publisher' | 'published'>[];
  /** the first of what could not be read: file, place, remedy */
  refused: Pick<FindingRow, 'document_id' | 'raw_path' | 'line' | 'rule' | 'message'>[];
  /** how many could not be read in all; the table findings names them */
  refusals: number;
  /** that words leave which are not cleared for publication; null when all are */
  not_cleared: string | null;
  /** rows of the wide tables from which words are kept back */
  withheld: number;
}

/** As many problems and refusals as a person reads. */
const MOST = 20;
/** As many documents are named where all are spoken of. */
const MOST_SOURCES = 1000;

await stage('validate', async () => {
  const given = options('Checks the rows of all tables; nothing is published when one of them fails.', {
    documents: { value: 'FILE', description: 'what ingest wrote' },
    linked: { value: 'FILE', description: 'what link wrote' },
    derived: { value: 'FILE', description: 'what derive wrote' },
    quotes: { value: 'KIND', description: 'short: no more than short quotes leave, whatever a source allows', default: 'full' },
    out: { value: 'FILE', description: 'the report, written only when every row passes' },
  });
  const quotes = quotesWanted(given.quotes);
  const rows = Object.fromEntries(tables.map(({ name }) => [name, 0])) as Record<TableName, number>;
  const problems: Problem[] = [];
  const documentIds = compactMap(0);
  const refused: Validation['refused'] = [];
  let refusals = 0;
  let not_cleared: string | null = null;
  let withheld = 0;
  const sources: Validation['sources'] = [];
  const findings = new Map<string, Validation['findings'][number]>();
  const refers = references();
  const counter = progress('validate');
  const documents = readNdjson<IngestedDocument | IngestError>(given.documents);
  for await (const linked of allRows(given.linked, given.derived)) {
    const isOfOne = isOfDocument(linked);
    const { value: document } = isOfOne ? await documents.next() : { value: null };
    if (isOfOne && !document) throw new UserError(`${given.documents}: shorter than ${given.linked}; make it again`);
    counter.tick();
    const numberOf = (table: TableName, index: number): number => rows[table] + index + 1;
    const source = !document || 'error' in document ? null : { ...document, redistribution: policyOf(document.redistribution, quotes) };
    for (const problem of check(linked, source, numberOf)) problems.push(problem);
    for (const problem of refers.check(linked, numberOf)) problems.push(problem);
    for (const { document_id, raw_path, raw_sha256, restates_url, url, title, publisher, published } of linked.documents ?? []) {
      if (sources.length < MOST_SOURCES)
        sources.push({ document_id, raw_path, raw_sha256, restates_url, url, title, publisher, published });
      if (documentIds.get(document_id)) problems.push(twice(document_id));
      documentIds.set(document_id);
    }
    for (const finding of linked.findings ?? []) {
      const key = `${finding.level} ${finding.rule}`;
      const known = findings.get(key) ?? { rule: finding.rule, level: finding.level, count: 0 };
      findings.set(key, { ...known, count: known.count + 1 });
      if (finding.rule === NOT_CLEARED) not_cleared = finding.message;
      if (!linked.documents && finding.level === 'error') refusals++;
      if (!linked.documents && finding.level === 'error' && refused.length < MOST) {
        const { document_id, raw_path, line, rule, message } = finding;
        refused.push({ document_id, raw_path, line, rule, message });
      }
    }
    for (const row of [...(linked.quantities ?? []), ...(linked.assertions ?? [])]) if (row.withheld.length > 0) withheld++;
    for (const { name } of tables) rows[name] += linked[name]?.length ?? 0;
  }
  if (refers.open() > 0) for await (const linked of readPacked(given.linked, ['quantities', 'documents'])) refers.strike(linked);
  if (refers.open() > 0) for (const problem of await unknownIds(refers, given.linked, given.derived)) problems.push(problem);
  counter.done();
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  if (problems.length > 0) {
    for (const { message } of problems.slice(0, MOST)) process.stderr.write(`${message}\n`);
    summary('validate', [total, 'rows'], `${counted(problems.length, 'problems')}: nothing is published`);
    return FAILED;
  }
  if (documentIds.size === 0) {
    for (const { message } of refused) process.stderr.write(`refused: ${message}\n`);
    throw new UserError('no article was read: nothing is published');
  }
  const report: Validation = {
    documents: documentIds.size,
    rows,
    checks: (Object.keys(CHECKS) as Check[]).map((name) => ({ check: name, description: CHECKS[name], rows: total, failed: 0 })),
    findings: [...findings.values()].sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1)),
    sources,
    refused,
    refusals,
    not_cleared,
    withheld,
  };
  await writing(given.out, (out) => out.write(`${JSON.stringify(report, null, 2)}\n`));
  summary('validate', [total, 'rows'], 'no problems');
  return FINE;
});

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
