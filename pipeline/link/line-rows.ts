/** The lines of a document in the files of `ingest` and `extract` → what it gives alone. */
import { clearUp } from '../common/spare-memory.ts';
import { type Line as PlainLine, type UnreadLine, UserError, unreadLine } from '../common/stage.ts';
import type { ExtractError, Extracted } from '../contract.ts';
import type { IngestError, IngestedDocument } from '../ingest/document.ts';
import { asTheyMayStand, refusal } from './document-rows.ts';
import { pack } from './packed.ts';
import { policyOf, type QuotesWanted } from './quotes.ts';
import { type Rows, type RowsSoFar, rowsSoFar } from './rows.ts';

/** Characters of a text: where it is full of figures, what was extracted takes fifty megabytes and more. */
const LONG = 2_000_000;

export type Line = [UnreadLine<IngestedDocument | IngestError>, UnreadLine<Extracted | ExtractError>];

export interface LineOptions {
  /** the files, which errors name */
  documents: string;
  extracted: string;
  quotes: QuotesWanted;
}

export function rowsOfLine([first, second]: Line, options: LineOptions): Partial<Rows> {
  const record = first.record();
  first.forget();
  if ('error' in record) return refusal(record.document_id, record.raw_path, record.error);
  const document = { ...record, redistribution: policyOf(record.redistribution, options.quotes) };
  const found = rowsFound(document, second, options);
  if (document.text.length >= LONG) clearUp();
  return 'rows' in found ? asTheyMayStand(found, document) : found;
}

/** A function of its own: what was extracted is forgotten when it is done. */
function rowsFound(document: IngestedDocument, line: Line[1], { extracted: file }: LineOptions): RowsSoFar | Pick<Rows, 'findings'> {
  const extracted = line.record();
  line.forget();
  // the line is that of a stage's file, which no reader has
  if ('error' in extracted) return refusal(document.document_id, document.raw_path, { ...extracted.error, line: null });
  if (document.text_sha256 !== extracted.text_sha256)
    throw new UserError(`${file}: rows of another text than that of ${document.document_id}; extract again`);
  return rowsSoFar(document, extracted);
}

/** Lines of documents that follow one another, as one thread gives them to another. */
export interface LineBatch extends LineOptions {
  lines: [documents: PlainLine, extracted: PlainLine][];
}

/** What each document of a batch gives alone, as it stands between the stages. */
export const packedRowsOf = ({ lines, ...options }: LineBatch): Uint8Array[] =>
  lines.map(([document, extracted]) =>
    Buffer.from(pack(rowsOfLine([unreadLine(document, options.documents), unreadLine(extracted, options.extracted)], options))),
  );
