/** What the rows of one document, or of the whole corpus, add to the report; and the report of all. */
import { NOT_CLEARED } from '../link/clearance.ts';
import type { AllRows } from '../link/rows.ts';
import { type TableName, tables } from '../schemas/tables.ts';
import type { DocumentRow, FindingRow } from '../schemas/types.ts';

/** A document as those name it who describe the dataset. */
export type NamedSource = Pick<
  DocumentRow,
  'document_id' | 'raw_path' | 'raw_sha256' | 'restates_url' | 'url' | 'title' | 'publisher' | 'published'
>;
/** What could not be read: file, place, remedy. */
export type RefusedFile = Pick<FindingRow, 'document_id' | 'raw_path' | 'line' | 'rule' | 'message'>;
export type FindingCount = Pick<FindingRow, 'rule' | 'level'> & { count: number };

export interface Tally {
  rows: Partial<Record<TableName, number>>;
  sources: NamedSource[];
  refused: RefusedFile[];
  /** by rule and level */
  findings: FindingCount[];
  /** that words leave which are not cleared for publication; null where nobody says so */
  not_cleared: string | null;
  /** rows of the wide tables from which words are kept back */
  withheld: number;
}

export function tallyOf(rows: Partial<AllRows>): Tally {
  const { documents = [], findings = [], quantities = [], assertions = [] } = rows;
  const refused = rows.documents ? [] : findings.filter(({ level }) => level === 'error');
  return {
    rows: Object.fromEntries(tables.flatMap(({ name }) => (rows[name] ? [[name, rows[name].length]] : []))),
    sources: documents.map(({ document_id, raw_path, raw_sha256, restates_url, url, title, publisher, published }) => {
      return { document_id, raw_path, raw_sha256, restates_url, url, title, publisher, published };
    }),
    refused: refused.map(({ document_id, raw_path, line, rule, message }) => ({ document_id, raw_path, line, rule, message })),
    findings: countsOf(findings.map(({ rule, level }) => ({ rule, level, count: 1 }))),
    not_cleared: findings.findLast(({ rule }) => rule === NOT_CLEARED)?.message ?? null,
    withheld: [...quantities, ...assertions].filter((row) => row.withheld.length > 0).length,
  };
}

/** As many refusals as a person reads. */
const MOST = 20;
/** As many documents are named where all are spoken of. */
const MOST_SOURCES = 1000;

export interface Total extends Omit<Tally, 'rows'> {
  rows: Record<TableName, number>;
  /** how many could not be read in all; `refused` has the first */
  refusals: number;
}

export function emptyTotal(): Total {
  const rows = Object.fromEntries(tables.map(({ name }) => [name, 0])) as Record<TableName, number>;
  return { rows, sources: [], refused: [], refusals: 0, findings: [], not_cleared: null, withheld: 0 };
}

/** Adds one up. */
export function addTally(total: Total, { rows, sources, refused, findings, not_cleared, withheld }: Tally): void {
  for (const [name, count] of Object.entries(rows) as [TableName, number][]) total.rows[name] += count;
  total.sources.push(...sources.slice(0, MOST_SOURCES - total.sources.length));
  total.refused.push(...refused.slice(0, MOST - total.refused.length));
  total.refusals += refused.length;
  total.findings = countsOf([...total.findings, ...findings]);
  total.not_cleared = not_cleared ?? total.not_cleared;
  total.withheld += withheld;
}

/** Counts of the same rule and level as one. */
function countsOf(findings: FindingCount[]): FindingCount[] {
  const counts = new Map<string, FindingCount>();
  for (const { rule, level, count } of findings) {
    const known = counts.get(`${level} ${rule}`);
    if (known) known.count += count;
    else counts.set(`${level} ${rule}`, { rule, level, count });
  }
  return [...counts.values()];
}
