/** A corpus file, a document a line or row → its documents, each bad record an error in its place. */
import { csvRecords } from './csv.ts';
import { type IngestError, type IngestedDocument, Unreadable } from './document.ts';
import { unescapeEntities } from './entities.ts';
import type { CorpusFormat } from './formats.ts';
import type { Input } from './inputs.ts';
import { jsonRecords } from './json.ts';
import { isEscapedHtml, looksLikeHtml } from './looks-like-html.ts';
import { makeDocument } from './make-document.ts';
import { ndjsonRecords } from './ndjson.ts';
import { readerOf } from './reader-of.ts';
import type { BadRecord, CorpusRecord } from './records.ts';
import { refusal } from './refusal.ts';

/** @param maxBytes of one record */
export async function* readCorpus(
  input: Input,
  format: CorpusFormat,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<IngestedDocument | IngestError> {
  const { source, rawPath } = input;
  const { file: _file, id: _id, sha256: _sha256, columns, ...shared } = source;
  let isEmpty = true;
  for await (const record of recordsOf(format, notUtf16(chunks), columns, maxBytes)) {
    isEmpty = false;
    if ('rule' in record) {
      yield refusal(input, null, record.line, new Unreadable(record.rule, record.message));
      continue;
    }
    try {
      const text = isEscapedHtml(record.text.text) ? unescapeEntities(record.text) : record.text;
      yield makeDocument({
        id: record.id,
        fallbackId: `${rawPath}#${record.number}`,
        rawPath,
        rawStart: record.rawStart,
        bytes: record.bytes,
        decoded: text,
        read: await readerOf(looksLikeHtml(text.text) ? 'html' : 'text'),
        isBody: true,
        known: { ...shared, ...record.known },
        findings: record.findings,
      });
    } catch (error) {
      yield refusal(input, record.id, record.line, error);
    }
  }
  if (isEmpty) throw new Unreadable('empty', 'there is no record in it; remove the file, or fetch it again');
}

function recordsOf(
  format: CorpusFormat,
  chunks: AsyncIterable<Uint8Array>,
  columns: Record<string, string> | undefined,
  maxBytes: number,
): AsyncGenerator<CorpusRecord | BadRecord> {
  if (format === 'ndjson') return ndjsonRecords(chunks, columns, maxBytes);
  if (format === 'json') return jsonRecords(chunks, columns, maxBytes);
  return csvRecords(chunks, format === 'tsv' ? '\t' : ',', columns, maxBytes);
}

/** Lines are recognised by their bytes, which those of UTF-16 are not. */
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
