/** One raw file → its documents, whatever its kind: what reads a kind is loaded when the first file of it comes. */
import { sha256 } from '../common/identity.ts';
import { declaredEncoding, decode } from './decode.ts';
import { type IngestError, type IngestedDocument, Unreadable } from './document.ts';
import { type ArticleFormat, type InputFormat, kindOf } from './formats.ts';
import type { Input } from './inputs.ts';
import { makeDocument } from './make-document.ts';
import type { Opened } from './opened.ts';
import { readCorpus } from './read-corpus.ts';
import { readerOf } from './reader-of.ts';
import { refusal } from './refusal.ts';
import { unpacked, wholeFile } from './unpack.ts';

export interface ReadOptions {
  /** of one document, unpacked */
  maxBytes: number;
}

/**
 * Reads one file, or standard input, into its documents with what is known about them and what was odd about them: the stage `ingest`
 * and the command `sayso` both read this way. A file that cannot be read gives one error that says what to do; a corpus gives a
 * document or an error for each of its records, in order. Nothing is thrown for bad input.
 *
 *     for await (const record of readFile(inputOf('article.html'), { maxBytes: 16 * 2 ** 20 }))
 *       if ('error' in record) console.error(record.error.message);
 *       else console.log(record.title, record.text);
 */
export async function* readFile(input: Input, options: ReadOptions): AsyncGenerator<IngestedDocument | IngestError> {
  try {
    yield* readAs(input.format, input, options, null);
  } catch (error) {
    yield refusal(input, input.source.id ?? null, null, error);
  }
}

/** @param held the file's bytes, where they had to be looked at to tell its kind */
async function* readAs(
  format: InputFormat,
  input: Input,
  options: ReadOptions,
  held: Uint8Array | null,
): AsyncGenerator<IngestedDocument | IngestError> {
  if (format === 'archive')
    throw new Unreadable('archive', 'an archive is not opened; unpack it into the folder, or pack single files as .gz or .zst');
  if (format === 'foreign')
    throw new Unreadable('foreign', 'this format is not read; open it where it was written and save it as text, HTML or DOCX');
  if (format === 'ndjson' || format === 'json' || format === 'csv' || format === 'tsv') {
    const chunks = held ? once(held) : unpacked(input.path, input.packing);
    yield* readCorpus(input, format, chunks, options.maxBytes);
    return;
  }
  const limit = PACKED.has(format) ? options.maxBytes * PACKED_FACTOR : options.maxBytes;
  const bytes = held ?? (await wholeFile(input.path, input.packing, limit));
  if (bytes.length === 0) throw new Unreadable('empty', 'the file is empty; remove it, or fetch it again');
  if (format === 'unknown') {
    yield* readAs(kindOf(bytes), input, options, bytes);
    return;
  }
  const { decoded, read, stated, findings } = await open(format, bytes, options.maxBytes);
  checkSum(input.source.sha256 ?? null, bytes, input);
  yield makeDocument({
    id: input.source.id ?? null,
    fallbackId: input.rawPath,
    rawPath: input.rawPath,
    rawStart: 0,
    bytes,
    decoded,
    read,
    isBody: false,
    known: { ...stated, ...Object.fromEntries(Object.entries(input.source).filter(([, value]) => value !== null)) },
    findings,
  });
}

/** Kinds whose files hold more than their words: pictures, fonts, marking. Such a file may be so many times larger than its text. */
const PACKED = new Set<InputFormat>(['docx', 'pdf', 'mail', 'unknown']);
const PACKED_FACTOR = 4;

async function open(format: ArticleFormat, bytes: Uint8Array, maxBytes: number): Promise<Opened> {
  if (format === 'docx') return (await import('./readers/docx.ts')).openDocx(bytes, maxBytes);
  if (format === 'pdf') return (await import('./readers/pdf.ts')).openPdf(bytes, maxBytes);
  if (format === 'mail') return (await import('./readers/mail.ts')).openMail(bytes);
  checkName(bytes);
  const decoded = decode(bytes, format === 'html' ? declaredEncoding(bytes) : null);
  const read = await readerOf(format);
  if (format !== 'html' && FRONT_MATTER.test(decoded.text)) {
    const front = (await import('./readers/front-matter.ts')).frontMatter(decoded);
    if (front) return { decoded: front.rest, read, stated: front.stated, findings: [...decoded.findings, ...front.findings] };
  }
  return { decoded, read, stated: {}, findings: decoded.findings };
}

/** A PDF or a Word document that is called .txt is recognised by its content, and not read as letters that make no sense. */
function checkName(bytes: Uint8Array): void {
  const kind = kindOf(bytes);
  if (kind === 'pdf' || kind === 'docx')
    throw new Unreadable('misnamed', `its bytes are those of a ${kind.toUpperCase()} file; name it .${kind}`);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A line of three hyphens at the head of a text may begin what is known about it. */
const FRONT_MATTER = /^---[ \t]*\r?\n/;

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
