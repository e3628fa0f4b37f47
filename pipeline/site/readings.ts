/** The annotated reading of each document whose text may be shown, as a file of its own beside the page. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../common/identity.ts';
import type { Kept } from '../common/kept.ts';
import { unreadLines, writing, zip } from '../common/stage.ts';
import { sha256File } from '../describe/files.ts';
import { READINGS } from '../emit/formats.ts';
import type { IngestError, IngestedDocument } from '../ingest/document.ts';
import { type PackedDocument, packedDocuments } from '../link/packed.ts';
import { readingPage } from '../reading-page/page.ts';
import type { DocumentRow } from '../schemas/types.ts';

const SHOWN = ['documents', 'quantities', 'assertions', 'evidence'] as const;
/** Code points of a text that still makes a page: with its marks, one of a book's length would be of fifty megabytes. */
const LONGEST_TEXT = 300_000;
/** Longest part of a file's name that is for people, in characters. */
const LONGEST_TITLE = 60;
/** Hexadecimal digits of the document's sum that keep names apart: 64 bits. */
const DIGITS = 16;

export interface Readings {
  count: number;
  /** whether the n-th line of the corpus was read for readings: the documents after it have none */
  reaches: (line: number) => boolean;
}

/** What is known of a document's reading. */
interface Made {
  /** relative to the datasets; null where it has none */
  path: string | null;
  sha256: string | null;
}

/**
 * Writes the first `most` readings, a document at a time. One that an earlier build left in the folder stays where it is what would be
 * written; all others are removed.
 */
export async function writeReadings(documents: string, linked: string, dist: string, most: number, kept: Kept): Promise<Readings> {
  const paths = new Set<string>();
  let lines = 0;
  const texts = unreadLines<IngestedDocument | IngestError>(documents);
  for await (const [document, text] of zip([linked, packedDocuments(linked)], [documents, texts])) {
    if (paths.size >= most) break;
    lines++;
    const key = kept.keyOf('reading', text.bytes, ...document.linesOf(SHOWN));
    const found = kept.find(key);
    const known = found && (JSON.parse(found.toString()) as Made);
    const made = known && isThere(dist, known) ? known : await writeReading(dist, document, text.record());
    if (made.path !== null) paths.add(made.path);
    await kept.keep(key, [JSON.stringify(made)]);
  }
  const folder = join(dist, READINGS);
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    if (!paths.has(`${READINGS}/${name}`)) rmSync(join(folder, name), { recursive: true });
  if (paths.size === 0) rmSync(folder, { recursive: true, force: true });
  return { count: paths.size, reaches: (line) => line < lines };
}

const isThere = (dist: string, { path, sha256: sum }: Made): boolean =>
  path === null || (existsSync(join(dist, path)) && sha256File(join(dist, path)) === sum);

async function writeReading(dist: string, { rows }: PackedDocument, document: IngestedDocument | IngestError): Promise<Made> {
  const { documents: [row] = [] } = rows(['documents']);
  if ('error' in document || !row || !isShown(row)) return { path: null, sha256: null };
  const { quantities = [], assertions = [], evidence = [] } = rows(SHOWN);
  const page = readingPage({ document: row, text: document.text, rows: { quantities, assertions, evidence }, dataset: '../index.html' });
  const path = readingPath(row);
  await writing(join(dist, path), (out) => out.write(page));
  return { path, sha256: sha256(page) };
}

/** Whether all words of a document may be shown, and a browser can. */
export const isShown = ({ redistribution, text_length }: Pick<DocumentRow, 'redistribution' | 'text_length'>): boolean =>
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
