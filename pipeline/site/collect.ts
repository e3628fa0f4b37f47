/** The rows that the page shows: the first ones of the dataset, with what hangs on them. */
import type { Rows } from '../link/rows.ts';
import type { AssertionRow, DocumentRow, QuantityRow } from '../schemas/types.ts';
import { tablePacker } from './columns.ts';
import type { EvidenceLine, PageData, PageDocument, RelationLine } from './page/page-data.ts';
import type { ReadDocument } from './readings.ts';

export interface Collected extends Pick<PageData, 'quantities' | 'assertions' | 'coverage' | 'documents' | 'evidence' | 'relations'> {
  /** how many documents have a reading */
  readings: number;
}

/** Tables that the page shows rows of. */
export const SHOWN = ['quantities', 'assertions', 'documents', 'evidence', 'relations'] as const;

/** Columns that the page does not show: they are in the files. */
const LEFT_OUT = new Set(['time_ids', 'place_ids', 'content_start', 'content_end', 'change_from_time_id', 'terms']);
const isOfPage = (column: string): boolean => !LEFT_OUT.has(column);

/**
 * Whole documents, as long as none of the wide tables has more than `most` rows: a page holds its data in itself, so that it works from a
 * file. Of the documents after those, the figures that stand side by side with others.
 */
export async function collect(linked: AsyncIterable<ReadDocument>, most: number, compared: ReadonlySet<string>): Promise<Collected> {
  const coverage = new Coverage();
  const shown = new ShownRows();
  let readings = 0;
  let isFull = false;
  for await (const { rows, reading } of linked) {
    const documents = rows.documents ?? [];
    if (reading !== null) readings++;
    for (const document of documents) coverage.add(document);
    isFull ||= shown.wouldExceed(most, rows);
    const figures = (rows.quantities ?? []).filter(({ quantity_id }) => !isFull || compared.has(quantity_id));
    if (isFull && figures.length === 0) continue;
    shown.addFigures(figures);
    shown.addDocuments(documents, reading);
    if (!isFull) shown.addRest(rows);
  }
  return { ...shown.packed(), coverage: coverage.told(), readings };
}

/** Whose documents the dataset holds, and from when. */
class Coverage {
  private readonly publishers = new Set<string>();
  private from: string | null = null;
  private to: string | null = null;

  add({ restates_publisher, publisher, published }: DocumentRow): void {
    const by = restates_publisher ?? publisher;
    if (by !== null) this.publishers.add(by);
    if (published === null) return;
    if (this.from === null || published < this.from) this.from = published;
    if (this.to === null || published > this.to) this.to = published;
  }

  told(): Collected['coverage'] {
    return { publishers: this.publishers.size, from: this.from, to: this.to };
  }
}

/** The rows of the page so far. A document may have more rows than a call takes arguments: they are added one by one. */
class ShownRows {
  private readonly quantities = tablePacker<QuantityRow>(isOfPage);
  private readonly assertions = tablePacker<AssertionRow>(isOfPage);
  private readonly documents: PageDocument[] = [];
  private readonly evidence: Record<string, EvidenceLine[]> = {};
  private readonly relations: RelationLine[] = [];

  /** Whether one of the wide tables had more than `most` rows with a document's own. */
  wouldExceed(most: number, { quantities = [], assertions = [] }: Partial<Rows>): boolean {
    return this.quantities.count() + quantities.length > most || this.assertions.count() + assertions.length > most;
  }

  addFigures(figures: readonly QuantityRow[]): void {
    for (const row of figures) this.quantities.add(row);
  }

  addDocuments(documents: readonly DocumentRow[], reading: string | null): void {
    for (const row of documents) this.documents.push(documentLine(row, reading));
  }

  /** What a document has beside its figures. */
  addRest({ assertions = [], relations = [], evidence = [] }: Partial<Rows>): void {
    for (const row of assertions) this.assertions.add(row);
    for (const { kind, from_id, to_id } of relations) this.relations.push({ kind, from_id, to_id });
    let before: string | null = null; // the lines of a row stand together
    let lines: EvidenceLine[] = [];
    for (const { row_id, field, text, start, end, basis, rule } of evidence) {
      if (row_id !== before) {
        before = row_id;
        lines = this.evidence[row_id] ??= [];
      }
      lines.push({ field, text, start, end, basis, rule });
    }
  }

  packed(): Omit<Collected, 'coverage' | 'readings'> {
    const { quantities, assertions, documents, evidence, relations } = this;
    return {
      quantities: quantities.packed(),
      assertions: assertions.packed(),
      documents,
      evidence,
      relations,
    };
  }
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
