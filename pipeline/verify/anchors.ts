/** Published tables → what of each row can be looked up in a copy of its text. */
import { join } from 'node:path';
import { identify } from '../common/identity.ts';
import { readRows } from '../common/stage.ts';
import { evidenceId, mentionId } from '../link/evidence.ts';
import type { DocumentTable, TableName, TableRows } from '../schemas/tables.ts';
import type { EvidenceRow } from '../schemas/types.ts';
import type { Anchor } from './ground.ts';

export interface PublishedRow {
  table: TableName;
  /** what a message calls the row */
  name: string;
  anchor: Anchor;
}

/** All rows of one document that say where they stand, in text order. */
export async function publishedRows(dist: string, documentId: string): Promise<PublishedRow[]> {
  const rows: PublishedRow[] = [];
  const own = async <Name extends DocumentTable>(table: Name): Promise<TableRows[Name][]> => {
    const found: TableRows[Name][] = [];
    for await (const row of readRows<TableRows[Name]>(join(dist, `${table}.json`))) if (row.document_id === documentId) found.push(row);
    return found;
  };
  const add = (table: TableName, id: string, start: number, end: number, text: string | null, context = NO_CONTEXT): void => {
    const proves = (words: string, occurrence: number): boolean => identify(id.slice(0, 1), documentId, words, occurrence) === id;
    rows.push({ table, name: id, anchor: { proves, isNumbered: true, start, end, text, ...context } });
  };
  for (const row of await own('quantities'))
    add('quantities', row.quantity_id, row.start, row.end, row.text, around(row, row.start, row.text));
  const evidence = await own('evidence');
  const cues = new Map(evidence.filter(({ field }) => field === 'cue').map((row) => [row.row_id, row]));
  for (const row of await own('assertions')) {
    const id = row.assertion_id;
    const cue: Pick<EvidenceRow, 'start' | 'end' | 'text'> | undefined = cues.get(id);
    const [start, end, text] = cue
      ? [cue.start, cue.end, cue.text]
      : [row.content_start[0] ?? row.start, row.content_end[0] ?? row.end, row.content[0] ?? null];
    add('assertions', id, start, end, text, around(row, start, text));
  }
  for (const row of await own('times')) if (row.start !== null && row.end !== null) add('times', row.time_id, row.start, row.end, row.text);
  for (const row of await own('places'))
    if (row.start !== null && row.end !== null) add('places', row.place_id, row.start, row.end, row.text);
  /** Rows whose ids count the words that are alike of one value, not of the text. */
  const addAlike = <Row extends { start: number; end: number; text: string | null }>(
    table: TableName,
    own: Row[],
    nameOf: (row: Row) => string,
    hasId: (row: Row, words: string, occurrence: number) => boolean,
  ): void => {
    const alike = new Map<string, number>();
    for (const row of own) alike.set(nameOf(row), (alike.get(nameOf(row)) ?? 0) + 1);
    for (const row of own) {
      const { start, end, text } = row;
      const name = nameOf(row);
      const most = alike.get(name) ?? 0;
      const proves = (words: string): boolean => {
        for (let occurrence = 0; occurrence < most; occurrence++) if (hasId(row, words, occurrence)) return true;
        return false;
      };
      rows.push({ table, name, anchor: { proves, isNumbered: false, start, end, text, ...NO_CONTEXT } });
    }
  };
  addAlike(
    'mentions',
    await own('mentions'),
    ({ entity_id }) => entity_id,
    ({ mention_id, entity_id }, words, occurrence) => mentionId(documentId, entity_id, words, occurrence) === mention_id,
  );
  addAlike(
    'evidence',
    evidence,
    ({ row_id, field }) => `${row_id} ${field}`,
    ({ evidence_id, row_id, field }, words, occurrence) => evidenceId(documentId, row_id, field, words, occurrence) === evidence_id,
  );
  return rows.sort((a, b) => a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end);
}

const NO_CONTEXT = { before: '', after: '' };

/** What the quote has before and after a row's own words. */
function around(
  row: { quote: string | null; quote_start: number | null },
  start: number,
  text: string | null,
): { before: string; after: string } {
  if (row.quote === null || row.quote_start === null || text === null) return NO_CONTEXT;
  const points = [...row.quote];
  const at = start - row.quote_start;
  if (at < 0 || at + [...text].length > points.length) return NO_CONTEXT;
  return { before: points.slice(0, at).join(''), after: points.slice(at + [...text].length).join('') };
}
