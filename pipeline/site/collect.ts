/** The rows that the page shows: the first ones of the dataset, with what hangs on them. */
import type { Rows } from '../link/rows.ts';
import type { AssertionRow, DocumentRow, QuantityRow } from '../schemas/types.ts';
import { packTable } from './columns.ts';
import type { EvidenceLine, PageData, PageDocument, RelationLine } from './page/page-data.ts';

export type Collected = Pick<PageData, 'totals' | 'quantities' | 'assertions' | 'documents' | 'evidence' | 'relations'>;

/** Columns that the page does not show: they are in the files. */
const LEFT_OUT = new Set(['time_ids', 'place_ids', 'content_start', 'content_end', 'change_from_time_id', 'terms']);

/**
 * Reads every document's linked rows once; keeps whole documents until one of the wide tables has `most` rows, then only counts.
 * A page holds its data in itself, so that it works from a file: hence the bound.
 */
export async function collect(linked: AsyncIterable<Partial<Rows>>, most: number): Promise<Collected> {
  const quantities: QuantityRow[] = [];
  const assertions: AssertionRow[] = [];
  const documents: PageDocument[] = [];
  const evidence: Record<string, EvidenceLine[]> = {};
  const relations: RelationLine[] = [];
  const totals = { quantities: 0, assertions: 0, documents: 0 };
  for await (const rows of linked) {
    const figures = rows.quantities ?? [];
    const claims = rows.assertions ?? [];
    totals.quantities += figures.length;
    totals.assertions += claims.length;
    totals.documents += rows.documents?.length ?? 0;
    if (quantities.length + figures.length > most || assertions.length + claims.length > most) continue;
    quantities.push(...figures);
    assertions.push(...claims);
    documents.push(...(rows.documents ?? []).map(documentLine));
    relations.push(...(rows.relations ?? []).map(({ kind, from_id, to_id }) => ({ kind, from_id, to_id })));
    for (const { row_id, field, text, start, end, basis, rule } of rows.evidence ?? []) {
      if (field === 'mention') continue;
      evidence[row_id] ??= [];
      evidence[row_id].push({ field, text, start, end, basis, rule });
    }
  }
  return {
    totals,
    quantities: packTable(quantities, shownColumns(quantities)),
    assertions: packTable(assertions, shownColumns(assertions)),
    documents,
    evidence,
    relations,
  };
}

function shownColumns<Row extends object>(rows: Row[]): (keyof Row & string)[] {
  return rows.length === 0 ? [] : (Object.keys(rows[0]) as (keyof Row & string)[]).filter((column) => !LEFT_OUT.has(column));
}

function documentLine(row: DocumentRow): PageDocument {
  const { document_id, kind, title, publisher, published, url, restates_url, licence, redistribution } = row;
  return { document_id, kind, title, publisher, published, url, restates_url, licence, redistribution };
}
