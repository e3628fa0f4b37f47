/** The rows that the page shows: the first ones of the dataset, with what hangs on them. */
import type { Rows } from '../link/rows.ts';
import type { AssertionRow, DocumentRow, QuantityRow } from '../schemas/types.ts';
import { packTable } from './columns.ts';
import type { EvidenceLine, PageData, PageDocument, RelationLine } from './page/page-data.ts';
import { isShown, type Readings, readingPath } from './readings.ts';

export type Collected = Pick<PageData, 'quantities' | 'assertions' | 'coverage' | 'documents' | 'evidence' | 'relations'>;

/** Tables that the page shows rows of. */
export const SHOWN = ['quantities', 'assertions', 'documents', 'evidence', 'relations'] as const;

/** Columns that the page does not show: they are in the files. */
const LEFT_OUT = new Set(['time_ids', 'place_ids', 'content_start', 'content_end', 'change_from_time_id', 'terms']);

/**
 * Whole documents, as long as none of the wide tables has more than `most` rows: a page holds its data in itself, so that it works from a
 * file. Of the documents after those, the figures that stand side by side with others.
 */
export async function collect(
  linked: AsyncIterable<Partial<Rows>>,
  most: number,
  readings: Readings,
  compared: ReadonlySet<string>,
): Promise<Collected> {
  let line = 0;
  let isFull = false;
  const quantities: QuantityRow[] = [];
  const assertions: AssertionRow[] = [];
  const documents: PageDocument[] = [];
  const evidence: Record<string, EvidenceLine[]> = {};
  const relations: RelationLine[] = [];
  const publishers = new Set<string>();
  let [from, to]: (string | null)[] = [null, null];
  for await (const rows of linked) {
    const claims = rows.assertions ?? [];
    let figures = rows.quantities ?? [];
    const isRead = readings.reaches(line++);
    for (const { restates_publisher, publisher, published } of rows.documents ?? []) {
      const by = restates_publisher ?? publisher;
      if (by !== null) publishers.add(by);
      if (published !== null && (from === null || published < from)) from = published;
      if (published !== null && (to === null || published > to)) to = published;
    }
    isFull ||= quantities.length + figures.length > most || assertions.length + claims.length > most;
    if (isFull) figures = figures.filter(({ quantity_id }) => compared.has(quantity_id));
    if (isFull && figures.length === 0) continue;
    for (const row of figures) quantities.push(row); // a document may have more rows than a call has room for arguments
    for (const row of rows.documents ?? []) documents.push(documentLine(row, isRead && isShown(row) ? readingPath(row) : null));
    if (isFull) continue;
    for (const row of claims) assertions.push(row);
    for (const { kind, from_id, to_id } of rows.relations ?? []) relations.push({ kind, from_id, to_id });
    for (const { row_id, field, text, start, end, basis, rule } of rows.evidence ?? []) {
      evidence[row_id] ??= [];
      evidence[row_id].push({ field, text, start, end, basis, rule });
    }
  }
  return {
    quantities: packTable(quantities, shownColumns(quantities)),
    assertions: packTable(assertions, shownColumns(assertions)),
    coverage: { publishers: publishers.size, from, to },
    documents,
    evidence,
    relations,
  };
}

function shownColumns<Row extends object>(rows: Row[]): (keyof Row & string)[] {
  return rows.length === 0 ? [] : (Object.keys(rows[0]) as (keyof Row & string)[]).filter((column) => !LEFT_OUT.has(column));
}

function documentLine(row: DocumentRow, reading: string | null): PageDocument {
  const { document_id, kind, title, publisher, published, url, restates_url, restates_publisher, restates_title, licence, redistribution } =
    row;
  return {
    document_id,
    kind,
    title,
    publisher,
    published,
    url,
    restates_url,
    restates_publisher,
    restates_title,
    licence,
    redistribution,
    reading,
  };
}
