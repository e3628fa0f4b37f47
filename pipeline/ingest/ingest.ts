/** Raw files → documents, one after the other: what cannot be read becomes an error record in its place. */

import { compactMap } from '../common/compact-map.ts';
import { sha256 } from '../common/identity.ts';
import { csvRecords } from './csv.ts';
import { decode } from './decode.ts';
import { type IngestError, type IngestedDocument, Unreadable } from './document.ts';
import { looksLikeHtml } from './html.ts';
import { declaredEncoding } from './html-metadata.ts';
import type { Input } from './inputs.ts';
import { makeDocument, type RawDocument } from './make-document.ts';
import { ndjsonRecords } from './ndjson.ts';
import { unpacked, wholeFile } from './unpack.ts';

export interface IngestOptions {
  /** of one document, unpacked */
  maxBytes: number;
}

export async function* ingest(inputs: Input[], options: IngestOptions): AsyncGenerator<IngestedDocument | IngestError> {
  const places = compactMap(3); // document id → number of its input, and its first byte there (high, low)
  for (const [number, input] of inputs.entries()) {
    for await (const record of readInput(input, options)) {
      if ('error' in record) {
        yield record;
        continue;
      }
      const before = places.get(record.document_id);
      if (before !== undefined) {
        const first = placeOf(inputs[before[0]].rawPath, before[1] * HALF + before[2]);
        const place = placeOf(record.raw_path, record.raw_start);
        const message = `two documents with the id "${record.document_id}": ${first} and ${place}; give one another "id" in sources.json`;
        yield refusal(input, record.document_id, null, new Unreadable('duplicate-id', message));
        continue;
      }
      places.set(record.document_id, number, Math.floor(record.raw_start / HALF), record.raw_start % HALF);
      yield record;
    }
  }
}

/** A number of bytes as two of 32 bits. */
const HALF = 2 ** 32;

const placeOf = (rawPath: string, start: number): string => `${rawPath}${start > 0 ? `, byte ${start}` : ''}`;

async function* readInput(input: Input, options: IngestOptions): AsyncGenerator<IngestedDocument | IngestError> {
  try {
    if (input.format === 'archive')
      throw new Unreadable('archive', 'an archive is not opened; unpack it into the folder, or pack single files as .gz or .zst');
    if (input.format === 'ndjson' || input.format === 'csv' || input.format === 'tsv') yield* readCorpus(input, options);
    else yield await readFile(input, options);
  } catch (error) {
    yield refusal(input, input.source.id ?? null, null, error);
  }
}

async function readFile(input: Input, options: IngestOptions): Promise<IngestedDocument> {
  const { source } = input;
  const bytes = await wholeFile(input.path, input.packing, options.maxBytes);
  if (bytes.length === 0) throw new Unreadable('empty', 'the file is empty; remove it, or fetch it again');
  const format = input.format as RawDocument['format'];
  const decoded = decode(bytes, format === 'html' ? declaredEncoding(bytes) : null);
  checkSum(source.sha256 ?? null, bytes, input);
  return makeDocument({
    id: source.id ?? null,
    fallbackId: input.rawPath,
    rawPath: input.rawPath,
    rawStart: 0,
    bytes,
    decoded,
    format,
    isBody: false,
    known: source,
    findings: decoded.findings,
  });
}

/** `sources.json` may say what file it speaks of; another one under that name is not read. */
function checkSum(expected: string | null, bytes: Uint8Array, input: Input): void {
  if (!expected || input.packing) return;
  const actual = sha256(bytes);
  if (actual !== expected)
    throw new Unreadable(
      'sha256',
      `sources.json expects sha256 ${expected} but the file has ${actual}; restore the file or correct the sum`,
    );
}

async function* readCorpus(input: Input, options: IngestOptions): AsyncGenerator<IngestedDocument | IngestError> {
  const { source, rawPath } = input;
  const chunks = notUtf16(unpacked(input.path, input.packing));
  const records =
    input.format === 'ndjson'
      ? ndjsonRecords(chunks, source.columns, options.maxBytes)
      : csvRecords(chunks, input.format === 'tsv' ? '\t' : ',', source.columns, options.maxBytes);
  for await (const record of records) {
    if ('rule' in record) {
      yield {
        document_id: null,
        raw_path: rawPath,
        error: { rule: record.rule, message: `${rawPath}, line ${record.line}: ${record.message}`, line: record.line },
      };
      continue;
    }
    const { file: _file, id: _id, sha256: _sha256, columns: _columns, ...shared } = source;
    try {
      yield makeDocument({
        id: record.id,
        fallbackId: `${rawPath}#${record.line}`,
        rawPath,
        rawStart: record.rawStart,
        bytes: record.bytes,
        decoded: record.text,
        format: looksLikeHtml(record.text.text) ? 'html' : 'text',
        isBody: true,
        known: { ...shared, ...record.known },
        findings: record.findings,
      });
    } catch (error) {
      yield refusal(input, record.id, record.line, error);
    }
  }
}

/** Lines are told by their bytes, which those of UTF-16 are not. */
async function* notUtf16(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const chunk of chunks) {
    const mark = isFirst ? `${chunk[0]} ${chunk[1]}` : '';
    if (mark === '255 254' || mark === '254 255')
      throw new Unreadable('encoding', 'a corpus in UTF-16 cannot be read line by line; save it as UTF-8');
    isFirst = false;
    yield chunk;
  }
}

/** An error as a value: names the file, the place and what to do. An error of ours that is no refusal is told with where it happened. */
function refusal(input: Input, id: string | null, line: number | null, error: unknown): IngestError {
  const place = line === null ? input.rawPath : `${input.rawPath}, line ${line}`;
  const isKnown = error instanceof Unreadable;
  const { code } = error as NodeJS.ErrnoException;
  const rule = isKnown ? error.rule : code ? 'unreadable' : 'ingest-failed';
  return { document_id: id, raw_path: input.rawPath, error: { rule, message: `${place}: ${(error as Error).message}`, line } };
}
