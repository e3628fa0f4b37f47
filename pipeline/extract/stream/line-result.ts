/** What a line is answered with, and the record that stands in its place where it cannot be read. Loads no rules: the thread that shares out the work stays light. */
import { errorPlace } from '../../common/error-place.ts';
import type { ExtractError } from '../../contract.ts';
import type { AllRows } from '../../link/rows.ts';
import { type Line, textOf } from './batch.ts';

export interface LineResult {
  /** what was found, or the error that stands in its place; without a newline at the end; empty where there are `pieces` */
  json: string;
  /** the same as UTF-8: of a long document, all of it would take several times the memory as one string */
  pieces?: Uint8Array[];
  /** bytes of the line, where each of the pieces is deflated */
  inflatedLength?: number;
  isError: boolean;
  /** an earlier run found it */
  isKnown?: boolean;
  /** by which it is kept for the next run, where that is wanted */
  key?: Buffer;
  /** of a document whose rows of tables were asked for */
  documentId?: string;
  /** these rows, where a format wants values, not text */
  rows?: Partial<AllRows>;
}

/** Bytes of the line, without a newline at the end. */
export const lengthOf = ({ json, pieces, inflatedLength }: LineResult): number =>
  inflatedLength ?? (pieces ? pieces.reduce((sum, { length }) => sum + length, 0) : Buffer.byteLength(json));

/** A mistake of the input, said so that a person can mend it. */
export class BadLine extends Error {
  readonly rule: string;
  constructor(rule: string, message: string) {
    super(message);
    this.rule = rule;
  }
}

const TOO_LITTLE_MEMORY = new BadLine(
  'too-large',
  'needs more memory than a thread has; split it, or give more: NODE_OPTIONS=--max-old-space-size=4096 (megabytes)',
);

/** The record that stands in a document's place. */
export function errorRecord(id: string | null, line: number, error: unknown): ExtractError {
  if (error instanceof BadLine) return { document_id: id, error: { rule: error.rule, message: error.message, line } };
  if ((error as NodeJS.ErrnoException)?.code === 'ERR_WORKER_OUT_OF_MEMORY') return errorRecord(id, line, TOO_LITTLE_MEMORY);
  const message = `${(error as Error)?.message ?? error}${errorPlace(error)}; please report it with the document`;
  return { document_id: id, error: { rule: 'extract-failed', message, line } };
}

/** The answer to a line that was refused. */
export function refused(json: Line, line: number, error: unknown): LineResult {
  let id: string | null = null;
  try {
    id = JSON.parse(textOf(json)).document_id ?? null;
  } catch {
    // the line is not JSON: then it has no id
  }
  return { json: JSON.stringify(errorRecord(id, line, error)), isError: true };
}

/** The error of a document that took too long. */
export const tooSlow = (maxSeconds: number): BadLine =>
  new BadLine('too-slow', `took longer than ${maxSeconds} seconds; raise --max-seconds, or split the text`);
