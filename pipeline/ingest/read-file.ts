/** One file, or standard input, → its documents: what the command and `verify` read. A whole folder is read by findInputs and ingest. */
import { closeSync, createReadStream, createWriteStream, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type IngestError, type IngestedDocument, type Metadata, Unreadable } from './document.ts';
import { type IngestOptions, ingest } from './ingest.ts';
import { ENDINGS, formatOf, type Input } from './inputs.ts';
import { SNIFFED, sniff } from './sniff.ts';
import { readSources, type Source } from './sources.ts';

export interface ReadFileOptions extends IngestOptions {
  /** what is known beside the file: it comes before what `sources.json` and the page say */
  known?: Partial<Metadata>;
}

/**
 * The documents of a file: one of an article, many of a corpus. What cannot be read comes as an error record, never as an exception.
 * @param path `-` for standard input
 */
export async function* readFile(path: string, options: ReadFileOptions): AsyncGenerator<IngestedDocument | IngestError> {
  const isStream = path === '-' || !statSync(path).isFile(); // a pipe can be read but once: its bytes are kept aside
  const folder = isStream ? mkdtempSync(join(tmpdir(), 'sayso-')) : null;
  try {
    const file = folder === null ? path : await keptAside(path, join(folder, 'standard-input'), options.maxBytes);
    yield* ingest([inputOf(file, folder === null ? sourceOf(path) : {}, options.known ?? {})], options);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const name = path === '-' ? 'standard input' : basename(path);
    yield { document_id: null, raw_path: name, error: { rule: error.rule, message: `${name}: ${error.message}`, line: null } };
  } finally {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  }
}

/** The file by its name, else by its first bytes. */
function inputOf(path: string, source: Partial<Source>, known: Partial<Metadata>): Input {
  const name = basename(path);
  const ending = formatOf(name) === null ? sniff(beginning(path)) : null;
  const kind = formatOf(ending === null ? name : `${name}.${ending}`);
  if (kind === null)
    throw new Unreadable('unknown-kind', `not of a kind that is read (${ENDINGS.join(', ')}); save the article as one of these`);
  return { path, rawPath: source.file ?? name, ...kind, source: { ...source, ...known, file: source.file ?? name } };
}

/** What the `sources.json` beside a file says about it. */
const sourceOf = (path: string): Partial<Source> => readSources(dirname(path)).find(({ file }) => file === basename(path)) ?? {};

function beginning(path: string): Uint8Array {
  const bytes = new Uint8Array(SNIFFED);
  const file = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

/** Writes what comes out of a pipe into a file, up to a limit. */
async function keptAside(path: string, file: string, limit: number): Promise<string> {
  const source = path === '-' ? process.stdin : createReadStream(path);
  let length = 0;
  const limited = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      length += chunk.length;
      if (length > limit) throw new Unreadable('too-large', `larger than ${limit} bytes; split it`);
      yield chunk;
    }
  };
  await pipeline(source, limited, createWriteStream(file, { mode: 0o600 }));
  return file;
}
