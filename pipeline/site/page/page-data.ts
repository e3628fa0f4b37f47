/** What the page is given: written into it by the stage, read back by the browser. */
import type { ComparisonRow, SeriesRow } from '../../schemas/types.ts';

/** A column as its distinct values and, for each row, which of them: text that repeats stands once. */
export interface PackedColumn {
  values: unknown[];
  /** row → index into values */
  rows: number[];
}

export interface PackedTable {
  count: number;
  columns: Record<string, PackedColumn>;
}

/** An evidence line of a published row. */
export interface EvidenceLine {
  field: string;
  text: string | null;
  start: number;
  end: number;
  basis: string;
  rule: string;
}

export interface RelationLine {
  kind: string;
  from_id: string;
  to_id: string;
}

export interface Download {
  path: string;
  /** null for the file that has all tables */
  table: string | null;
  /** "CSV", "SQLite" */
  format: string;
  bytes: number;
  sha256: string;
}

export interface CodebookLine {
  table: string;
  column: string;
  type: string;
  unit: string;
  description: string;
  codes: string;
}

/** Precision and recall of one field on one labelled set, in percent. */
export interface AccuracyLine {
  set: string;
  isOwnSample: boolean;
  /** a column of the own sample, a measure of a public set */
  field: string;
  /** what is measured, in words, for the few measures that say most; else null */
  inWords: string | null;
  precision: number | null;
  recall: number | null;
  n: number;
}

export interface PageDocument {
  document_id: string;
  kind: string;
  title: string | null;
  publisher: string | null;
  published: string | null;
  url: string | null;
  restates_url: string | null;
  restates_publisher: string | null;
  restates_title: string | null;
  licence: string | null;
  redistribution: string;
  /** the file of its annotated reading, relative to the page; null where its text may not be shown */
  reading: string | null;
}

export interface PageData {
  name: string;
  title: string;
  /** null when the one who made the dataset numbers it not */
  version: string | null;
  creator: string | null;
  /** Sayso and its version */
  tool: string;
  /** null when nobody has licensed the dataset */
  licence: string | null;
  /** rows in the dataset; the page shows at most `shown` of each table */
  totals: { quantities: number; assertions: number; documents: number; comparisons: number; series: number };
  /** of all documents: how many have published them, and when the first and the last of them */
  coverage: { publishers: number; from: string | null; to: string | null };
  quantities: PackedTable;
  assertions: PackedTable;
  /** those with the most sources; their figures are among `quantities` */
  comparisons: ComparisonRow[];
  series: SeriesRow[];
  documents: PageDocument[];
  /** row id → its evidence */
  evidence: Record<string, EvidenceLine[]>;
  relations: RelationLine[];
  codebook: CodebookLine[];
  downloads: Download[];
  accuracy: AccuracyLine[];
  /** TopoJSON; the features of `objects.countries` have their ISO 3166-1 alpha-2 code as id */
  world: unknown;
}
