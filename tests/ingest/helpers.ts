import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { byteRuns, rawRange } from '../../pipeline/ingest/byte-map.ts';
import { decode } from '../../pipeline/ingest/decode.ts';
import type { IngestError, IngestedDocument, Metadata } from '../../pipeline/ingest/document.ts';
import { readHtml } from '../../pipeline/ingest/html.ts';
import { ingest } from '../../pipeline/ingest/ingest.ts';
import { findInputs } from '../../pipeline/ingest/inputs.ts';
import { type ArticleReader, type Format, readMarkdownArticle, readTextArticle } from '../../pipeline/ingest/read-article.ts';

export const READERS: Record<Format, ArticleReader> = { markdown: readMarkdownArticle, text: readTextArticle, html: readHtml };

/** Reads one article; `bytesOf` gives the raw bytes of the first place where some words stand in the text. */
export function read(raw: string | Uint8Array, format: Format = 'markdown', known: Partial<Metadata> = {}, isBody = false) {
  const bytes = typeof raw === 'string' ? Buffer.from(raw) : Buffer.from(raw);
  const decoded = decode(bytes);
  const { mapped, metadata, findings } = READERS[format](decoded, known, isBody);
  const runs = byteRuns(mapped);
  const codePoints = [...mapped.text];
  const rawOf = (words: string): Buffer => {
    const at = [...mapped.text.slice(0, mapped.text.indexOf(words))].length;
    const range = rawRange(runs, at, at + [...words].length);
    return bytes.subarray(range.start, range.end);
  };
  return {
    text: mapped.text,
    length: codePoints.length,
    metadata,
    findings: [...decoded.findings, ...findings],
    encoding: decoded.encoding,
    runs,
    rawOf,
    bytesOf: (words: string): string => rawOf(words).toString(),
  };
}

/** Ingests a folder with these files. */
export async function ingestFiles(files: Record<string, string | Uint8Array>, { maxBytes = 1 << 20, paths = [] as string[] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sayso ingest '));
  try {
    for (const [name, data] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), data);
    }
    const { inputs, passedOver } = await findInputs(
      folder,
      paths.map((path) => join(folder, path)),
    );
    const records: (IngestedDocument | IngestError)[] = [];
    for await (const record of ingest(inputs, { maxBytes })) records.push(record);
    const documents = records.filter((record): record is IngestedDocument => !('error' in record));
    const errors = records.filter((record): record is IngestError => 'error' in record);
    return { records, documents, errors, passedOver };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
