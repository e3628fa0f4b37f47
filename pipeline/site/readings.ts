/** The annotated reading of each document whose text may be shown, as a file of its own beside the page. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../common/identity.ts';
import { readNdjson, writing, zip } from '../common/stage.ts';
import type { IngestError, IngestedDocument } from '../ingest/document.ts';
import { packedDocuments } from '../link/packed.ts';
import { readingPage } from '../reading-page/page.ts';
import type { DocumentRow } from '../schemas/types.ts';

/** The folder of readings in that of the datasets. */
const FOLDER = 'readings';
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

/** Writes the first `most` readings, a document at a time. What an earlier build left in the folder is removed. */
export async function writeReadings(documents: string, linked: string, dist: string, most: number): Promise<Readings> {
  const folder = join(dist, FOLDER);
  rmSync(folder, { recursive: true, force: true });
  let count = 0;
  let lines = 0;
  const texts = readNdjson<IngestedDocument | IngestError>(documents);
  for await (const [{ rows }, document] of zip([linked, packedDocuments(linked)], [documents, texts])) {
    if (count >= most) break;
    lines++;
    const { documents: [row] = [], quantities = [], assertions = [], evidence = [] } = rows(SHOWN);
    if ('error' in document || !row || !isShown(row)) continue;
    if (count++ === 0) mkdirSync(folder, { recursive: true });
    const page = readingPage({ document: row, text: document.text, rows: { quantities, assertions, evidence }, dataset: '../index.html' });
    await writing(join(dist, readingPath(row)), (out) => out.write(page));
  }
  return { count, reaches: (line) => line < lines };
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
  return `${FOLDER}/${[name, sha256(document_id).slice(0, DIGITS)].filter((part) => part !== '').join('-')}.html`;
}
