/** The annotated reading of each document whose text may be shown, as a file of its own beside the page. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../common/identity.ts';
import type { Kept } from '../common/kept.ts';
import { unreadLines, writing, zip } from '../common/stage.ts';
import { sha256File } from '../describe/files.ts';
import { READINGS } from '../emit/formats.ts';
import type { IngestError, IngestedDocument } from '../ingest/document.ts';
import { packedDocuments } from '../link/packed.ts';
import type { AllRows } from '../link/rows.ts';
import { readingPage } from '../reading-page/page.ts';
import type { TableName } from '../schemas/tables.ts';
import type { DocumentRow } from '../schemas/types.ts';

/** Tables that a reading is made of. */
const READ = ['documents', 'quantities', 'assertions', 'evidence'] as const;
/** Code points of a text that still makes a page: with its marks, one of a book's length would be of fifty megabytes. */
const LONGEST_TEXT = 300_000;
/** Longest part of a file's name that is for people, in characters. */
const LONGEST_TITLE = 60;
/** Hexadecimal digits of the document's sum that keep names apart: 64 bits. */
const DIGITS = 16;

/** A document's rows, and the file of its reading beside the page: null where it has none. */
export interface ReadDocument {
  rows: Partial<AllRows>;
  reading: string | null;
}

/** What is known of a document's reading. */
interface Made {
  /** relative to the datasets; null where it has none */
  path: string | null;
  sha256: string | null;
}

/**
 * Writes the first `most` readings, a document at a time, and hands its rows on: those of some tables, of all documents. A reading that an earlier
 * build left in the folder stays where it is what would be written; all others are removed at the end.
 */
export async function* withReadings(
  documents: string,
  linked: string,
  dist: string,
  most: number,
  kept: Kept,
  wanted: readonly TableName[] = READ,
): AsyncGenerator<ReadDocument> {
  const paths = new Set<string>();
  const texts = unreadLines<IngestedDocument | IngestError>(documents);
  for await (const [document, text] of zip([linked, packedDocuments(linked)], [documents, texts])) {
    const rows = document.rows(wanted);
    if (paths.size >= most) {
      yield { rows, reading: null };
      continue;
    }
    const key = kept.keyOf('reading', text.bytes, ...document.linesOf(READ));
    const found = kept.find(key);
    const known = found && (JSON.parse(found.toString()) as Made);
    const made = known && isThere(dist, known) ? known : await writeReading(dist, rows, text.record());
    if (made.path !== null) paths.add(made.path);
    await kept.keep(key, [JSON.stringify(made)]);
    yield { rows, reading: made.path };
  }
  const folder = join(dist, READINGS);
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    if (!paths.has(`${READINGS}/${name}`)) rmSync(join(folder, name), { recursive: true });
  if (paths.size === 0) rmSync(folder, { recursive: true, force: true });
}

const isThere = (dist: string, { path, sha256: sum }: Made): boolean =>
  path === null || (existsSync(join(dist, path)) && sha256File(join(dist, path)) === sum);

async function writeReading(dist: string, rows: Partial<AllRows>, document: IngestedDocument | IngestError): Promise<Made> {
  const { documents: [row] = [], quantities = [], assertions = [], evidence = [] } = rows;
  if ('error' in document || !row || !isShown(row)) return { path: null, sha256: null };
  const page = Buffer.from(
    readingPage({ document: row, text: document.text, rows: { quantities, assertions, evidence }, dataset: '../index.html' }),
  );
  const path = readingPath(row);
  await writing(join(dist, path), (out) => out.write(page));
  return { path, sha256: sha256(page) };
}

/** Whether all words of a document may be shown, and a browser can. */
const isShown = ({ redistribution, text_length }: Pick<DocumentRow, 'redistribution' | 'text_length'>): boolean =>
  redistribution === 'full' && text_length <= LONGEST_TEXT;

/** The file of a document's reading, relative to the datasets: safe on every system, and the same in every build. */
export function readingPath({ document_id, title }: Pick<DocumentRow, 'document_id' | 'title'>): string {
  const words = (title ?? document_id)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  const name = words.slice(0, LONGEST_TITLE).replace(/^-|-$/g, '');
  return `${READINGS}/${[name, sha256(document_id).slice(0, DIGITS)].filter((part) => part !== '').join('-')}.html`;
}
