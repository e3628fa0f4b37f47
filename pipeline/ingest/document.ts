/** What `ingest` writes, one line each, and how it says that something is amiss. */
import type { Finding, SourceDocument } from '../contract.ts';
import type { ByteRun } from './byte-map.ts';

export type DocumentKind = 'article' | 'restatement';
export type Redistribution = 'full' | 'quotes' | 'none';

/** What is known about a document beside its text: from `sources.json` first, else from the page itself. */
export interface Metadata {
  kind: DocumentKind;
  /** URL of the article that a restatement puts in other words */
  restates_url: string | null;
  /** who published that article, under which headline, and when (ISO 8601 date): null where it is not known */
  restates_publisher: string | null;
  restates_title: string | null;
  restates_published: string | null;
  title: string | null;
  standfirst: string | null;
  section: string | null;
  /** the words over the headline that are no section: "Terror trade" */
  kicker: string | null;
  author: string | null;
  publisher: string | null;
  /** ISO 8601 date; of a restatement, its article's */
  published: string | null;
  url: string | null;
  /** BCP 47 */
  language: string | null;
  /** SPDX id, URL or name */
  licence: string | null;
  redistribution: Redistribution;
}

export interface IngestedDocument extends SourceDocument, Metadata {
  /** relative to the folder that was read, with `/` */
  raw_path: string;
  /** where the document's record stands in the (unpacked) file, in bytes */
  raw_start: number;
  raw_bytes: number;
  /** of those bytes */
  raw_sha256: string;
  text_sha256: string;
  byte_map: ByteRun[];
  findings: Finding[];
}

/** What stands in a document's place when it could not be read. */
export interface IngestError {
  document_id: string | null;
  raw_path: string;
  error: {
    rule: string;
    message: string;
    line: number | null;
    /** `error` where nothing is said: it was to be read. A picture beside the articles, or a link, was only passed over. */
    level?: Finding['level'];
  };
}

/** Whether something that was to be read could not be: what was only passed over is noted, and fails nothing. */
export const isRefusal = ({ error }: IngestError): boolean => (error.level ?? 'error') === 'error';

/** A finding before it has its id. */
export type IngestFinding = Pick<Finding, 'rule' | 'level' | 'message' | 'actual' | 'expected'>;

export const finding = (
  rule: string,
  level: Finding['level'],
  message: string,
  actual: string | null = null,
  expected: string | null = null,
): IngestFinding => ({ rule, level, message, actual, expected });

/** Thrown where a document cannot be read; costs that document, never the run. */
export class Unreadable extends Error {
  readonly rule: string;
  constructor(rule: string, message: string) {
    super(message);
    this.rule = rule;
  }
}
