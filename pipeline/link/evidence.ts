/** Provenance per value: the words that each value of a row was read off, and the words that mention an actor. */

import { grouped } from '../common/grouped.ts';
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
  const stated = (rowId: string, field: string, rule: string, ...spans: (Span | null)[]): void => {
    for (const span of spans)
      if (span) rows.push({ row_id: rowId, field, start: span.start, end: span.end, text: span.text, basis: 'stated', rule });
  };
  for (const row of extracted.evidence) rows.push(COLUMN[row.field] === undefined ? row : { ...row, field: COLUMN[row.field]! });
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
  rows.sort(byPlace);
  const evidence: Evidence[] = [];
  const mentions: Evidence[] = [];
  let last: Evidence | null = null;
  for (const row of rows) {
    const isRepeated = last !== null && byPlace(last, row) === 0; // alike ones stand together, the first that was found before the others
    if (!isRepeated) (row.field === MENTION ? mentions : evidence).push(row);
    last = row;
  }
  return { evidence, mentions };
}

/** In text order; 0 for what is said of one column of one row at one place. */
const byPlace = (a: Evidence, b: Evidence): number => a.start - b.start || a.end - b.end || byColumn(a, b);

const byColumn = (a: Evidence, b: Evidence): number => order(a.row_id, b.row_id) || order(a.field, b.field);

/**
 * Ids that prove the words: of the document, the row, the field, the words with white space folded, and which of several alike it is.
 * A reader with the text can check them where only offsets are published.
 */
export const evidenceIds = (documentId: string, rows: Evidence[]): string[] =>
  numbered(rows, ({ row_id, field }, words, occurrence) => evidenceId(documentId, row_id, field, words, occurrence));

/** Ids that prove the words of mentions in the same way. */
export const mentionIds = (documentId: string, rows: Evidence[]): string[] =>
  numbered(rows, ({ row_id }, words, occurrence) => mentionId(documentId, row_id, words, occurrence));

/**
 * The id of each row by its words and which of several alike it is. They are counted column by column: the words of all rows of a long
 * document together, as keys, would take more memory than the rows.
 */
function numbered(rows: Evidence[], idOf: (row: Evidence, words: string, occurrence: number) => string): string[] {
  const ids = new Array<string>(rows.length);
  for (const ofRow of grouped(rows.keys(), (index) => rows[index]!.row_id).values()) {
    const first = rows[ofRow[0]!]!;
    if (ofRow.length === 1) ids[ofRow[0]!] = idOf(first, fold(first.text), 0);
    else
      for (const ofColumn of grouped(ofRow, (index) => rows[index]!.field).values()) {
        const counts = new Map<string, number>();
        for (const index of ofColumn) {
          const words = fold(rows[index]!.text);
          const occurrence = counts.get(words) ?? 0;
          counts.set(words, occurrence + 1);
          ids[index] = idOf(rows[index]!, words, occurrence);
        }
      }
  }
  return ids;
}

/** @param words with white space folded */
export const evidenceId = (documentId: string, rowId: string, field: string, words: string, occurrence: number): string =>
  identify('w', documentId, rowId, field, words, occurrence);

/** @param entityId the actor that the words mention */
export const mentionId = (documentId: string, entityId: string, words: string, occurrence: number): string =>
  identify('m', documentId, entityId, words, occurrence);

/** By code unit. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
