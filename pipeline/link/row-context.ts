/** What the wide rows of one document share. */
import type { Assertion, Quantity, Span } from '../contract.ts';
import type { QuantityRow } from '../schemas/types.ts';
import type { Joins } from './joins.ts';

export interface RowContext {
  joined: Joins;
  words: Words;
  published: Pick<QuantityRow, 'document_id' | 'publisher' | 'restates_publisher' | 'published' | 'url'>;
  /** as much of the sentence around a row as the policy allows; start in code points */
  quoteOf: (row: Quantity | Assertion) => { text: string | null; start: number | null };
}

/** A span's words where the policy allows them. */
export type Words = (span: Span | null) => string | null;

/** The columns that are empty because the policy keeps their words back; a list, when it keeps back any. */
export function withheldColumns(words: Words, columns: Record<string, Span | null | Span[]>): string[] {
  const isWithheld = (span: Span | null): boolean => span !== null && words(span) === null;
  return Object.keys(columns).filter((column) => {
    const spans = columns[column]!;
    return Array.isArray(spans) ? spans.some(isWithheld) : isWithheld(spans);
  });
}

/** A list lacks none of its values, or has none. */
export function allOrNone(spans: Span[], words: Words): string[] {
  if (spans.length === 0) return [];
  const texts = spans.map(words).filter((text) => text !== null);
  return texts.length === spans.length ? texts : [];
}
