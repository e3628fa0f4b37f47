/** Provenance per value: the words that each value of a row was read off, and the words that mention an actor. */

import { fold, identify } from '../common/identity.ts';
import type { Evidence, Extracted, Span } from '../contract.ts';

/** The contract's field → the column that a reader knows. */
const COLUMN: Record<string, string> = {
  change: 'change_direction',
  'change.direction': 'change_direction',
  'change.basis': 'change_basis',
  'change.from': 'change_from_value',
  'change.from.value': 'change_from_value',
  'change.from.low': 'change_from_low',
  'change.from.high': 'change_from_high',
  'change.from.time_id': 'change_from_time_id',
  time: 'time_ids',
  place: 'place_ids',
};

/** The contract's field of a mention. */
const MENTION = 'mention';

/** The rows' own spans (item, cue, content, …) and what the rules wrote down beside them; and the mentions of actors: each once, in text order. */
export function allEvidence(extracted: Extracted): { evidence: Evidence[]; mentions: Evidence[] } {
  const rows: Evidence[] = [];
  const seen = new Set<string>();
  const add = (row: Evidence): void => {
    const key = `${row.row_id} ${row.field} ${row.start} ${row.end}`;
    if (seen.has(key)) return;
    seen.add(key);
    rows.push(row);
  };
  const stated = (rowId: string, field: string, rule: string, ...spans: (Span | null)[]): void => {
    for (const span of spans)
      if (span) add({ row_id: rowId, field, start: span.start, end: span.end, text: span.text, basis: 'stated', rule });
  };
  for (const { field, ...row } of extracted.evidence) add({ ...row, field: COLUMN[field] ?? field });
  for (const quantity of extracted.quantities) {
    for (const field of ['item', 'per', 'cause'] as const) stated(quantity.quantity_id, field, quantity.rule, quantity[field]);
    stated(quantity.quantity_id, 'hedges', quantity.rule, ...quantity.hedges);
  }
  for (const assertion of extracted.assertions) {
    for (const field of ['source', 'source_role', 'addressee', 'cue'] as const) {
      stated(assertion.assertion_id, field, assertion.rule, assertion[field]);
    }
    stated(assertion.assertion_id, 'content', assertion.rule, ...assertion.content);
    stated(assertion.assertion_id, 'hedges', assertion.rule, ...assertion.hedges);
  }
  rows.sort((a, b) => a.start - b.start || a.end - b.end || order(a.row_id, b.row_id) || order(a.field, b.field));
  return { evidence: rows.filter(({ field }) => field !== MENTION), mentions: rows.filter(({ field }) => field === MENTION) };
}

/**
 * Ids that prove the words: of the document, the row, the field, the words with white space folded, and which of several alike it is.
 * A reader with the text can check them where only offsets are published.
 */
export const evidenceIds = (documentId: string, rows: Evidence[]): string[] =>
  numbered(rows, ({ row_id, field }, words, occurrence) => evidenceId(documentId, row_id, field, words, occurrence));

/** Ids that prove the words of mentions in the same way. */
export const mentionIds = (documentId: string, rows: Evidence[]): string[] =>
  numbered(rows, ({ row_id }, words, occurrence) => mentionId(documentId, row_id, words, occurrence));

/** The id of each row by its words and which of several alike it is. */
function numbered(rows: Evidence[], idOf: (row: Evidence, words: string, occurrence: number) => string): string[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const words = fold(row.text);
    const key = `${row.row_id} ${row.field} ${words}`;
    const occurrence = counts.get(key) ?? 0;
    counts.set(key, occurrence + 1);
    return idOf(row, words, occurrence);
  });
}

/** @param words with white space folded */
export const evidenceId = (documentId: string, rowId: string, field: string, words: string, occurrence: number): string =>
  identify('w', documentId, rowId, field, words, occurrence);

/** @param entityId the actor that the words mention */
export const mentionId = (documentId: string, entityId: string, words: string, occurrence: number): string =>
  identify('m', documentId, entityId, words, occurrence);

/** By code unit. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
