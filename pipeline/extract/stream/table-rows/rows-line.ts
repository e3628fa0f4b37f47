/** Documents in, the rows of the published tables of each out: stateless, so that any engine may share documents out as it likes. */
import type { ExtractedLine } from '../../../contract.ts';
import { derive } from '../../../derive/derive.ts';
import { fillCorpus } from '../../../link/corpus.ts';
import { documentRows, isWhole } from '../../../link/document-rows.ts';
import type { AllRows } from '../../../link/rows.ts';
import { type TableName, tables } from '../../../schemas/tables.ts';
import { collectedLine } from '../../row-lists.ts';
import type { Line } from '../batch.ts';
import { answerLines } from '../extract-line.ts';
import { BadLine, type LineResult } from '../line-result.ts';
import type { RowsRequest } from './chosen.ts';
import { ingested } from './ingested.ts';

export function rowsLines(lines: readonly Line[], firstLine: number, maxCharacters: number, wanted: RowsRequest): LineResult[] {
  return answerLines(lines, firstLine, maxCharacters, ({ given, document, lists }) => {
    const rows = rowsOfDocument(given, document, collectedLine(lists));
    const chosen = Object.fromEntries(wanted.tables.map((table) => [table, rows[table]])) as Partial<AllRows>;
    const documentId = document.document_id;
    return wanted.isText ? { json: asText(chosen), documentId } : { json: '', documentId, rows: chosen };
  });
}

/** The columns that need the corpus are filled as if it held this document alone. */
function rowsOfDocument(given: Record<string, unknown>, document: Parameters<typeof ingested>[0], extracted: ExtractedLine): AllRows {
  const rows = documentRows(ingested(document, given), extracted);
  if (!isWhole(rows)) throw new BadLine(rows.findings[0].rule, rows.findings[0].message);
  return { ...fillCorpus(rows), derivations: derive(rows) };
}

/** A line for each row, in the order of its schema's columns; each names its table where there are several. */
function asText(chosen: Partial<AllRows>): string {
  const names = Object.keys(chosen) as TableName[];
  const lines = names.flatMap((name) => {
    const { columns = [] } = tables.find((table) => table.name === name) ?? {};
    return (chosen[name] as object[]).map((row) => {
      const values = columns.map((column): [string, unknown] => [column.name, (row as Record<string, unknown>)[column.name]]);
      return JSON.stringify(Object.fromEntries(names.length > 1 ? [['table', name], ...values] : values));
    });
  });
  return lines.join('\n');
}
