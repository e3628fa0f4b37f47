/** What each document of a corpus gives alone, in order: taken from an earlier run, made here, or made by threads that share the work. */
import { inBatches } from '../common/in-batches.ts';
import { inOrder } from '../common/in-order.ts';
import type { Kept } from '../common/kept.ts';
import { type Line as PlainLine, zipLines } from '../common/stage.ts';
import { startThreads, type Threads } from '../common/threads.ts';
import type { ExtractError, ExtractedLine } from '../contract.ts';
import type { IngestError, IngestedDocument } from '../ingest/document.ts';
import { type Line, type LineBatch, type LineOptions, rowsOfLine } from './line-rows.ts';
import { type PackedDocument, packed, packedDocumentIn } from './packed.ts';
import type { Rows } from './rows.ts';

/** Tables with columns that need the whole corpus. */
export const FILLED = ['documents', 'quantities'] as const;

/** Bytes of lines that are handed to a thread at a time: some tenths of a second of work. */
const BATCH = 1 << 20;
/** Bytes of a line that is worked on with no thread beside it: what it takes in memory is most of what a stage may. */
const LONG = 1 << 24;

export interface Alone {
  key: Buffer;
  /** all of them, or those of the tables that need the whole corpus; of a document that was refused its findings */
  rows: Partial<Rows>;
  /** all rows, as they stand between the stages */
  pieces: Iterable<string | Uint8Array>;
}

/** A document's lines, and what an earlier run made of the same. */
interface Entry {
  line: Line;
  key: Buffer;
  known: Buffer | null;
}

const START = new URL('./link-thread-start.mjs', import.meta.url);

/** @param size threads that share the work; 0: all is made here */
export async function* eachAlone(options: LineOptions, kept: Kept, size: number): AsyncGenerator<Alone> {
  const entries = entriesOf(options, kept);
  if (size === 0) {
    for await (const entry of entries) yield aloneOf(entry, options);
    return;
  }
  const threads = startThreads<LineBatch, Uint8Array[]>(START, size);
  try {
    const made = inOrder(inBatches(entries, BATCH, lengthOf), 2 * size, (batch) => madeBy(threads, batch, options), isLong);
    for await (const batch of made) yield* batch;
  } finally {
    await threads.close();
  }
}

async function* entriesOf({ documents, extracted }: LineOptions, kept: Kept): AsyncGenerator<Entry> {
  for await (const line of zipLines<IngestedDocument | IngestError, ExtractedLine | ExtractError>(documents, extracted)) {
    const key = kept.keyOf(...line.map(({ bytes }) => bytes));
    yield { line, key, known: kept.find(key) };
  }
}

function aloneOf({ line, key, known }: Entry, options: LineOptions): Alone {
  if (known) return packedAlone(key, known, options);
  const rows = rowsOfLine(line, options);
  return { key, rows, pieces: packed(rows) };
}

function packedAlone(key: Buffer, bytes: Uint8Array, { extracted }: LineOptions): Alone {
  const document: PackedDocument = packedDocumentIn(bytes, extracted);
  return { key, rows: document.rows(document.has('documents') ? FILLED : ['findings']), pieces: [bytes] };
}

const lengthOf = ({ line }: Entry): number => line.reduce((sum, { bytes }) => sum + bytes.length, 0);

const isLong = ([first]: readonly Entry[]): boolean => lengthOf(first!) >= LONG;

async function madeBy(threads: Threads<LineBatch, Uint8Array[]>, batch: Entry[], options: LineOptions): Promise<Alone[]> {
  if (isLong(batch)) {
    await threads.close();
    return batch.map((entry) => aloneOf(entry, options));
  }
  const lines = batch
    .filter(({ known }) => !known)
    .map(({ line: [first, second] }): [PlainLine, PlainLine] => [plain(first), plain(second)]);
  const made = lines.length > 0 ? await threads.run({ ...options, lines }) : [];
  let next = 0;
  return batch.map(({ key, known }) => packedAlone(key, known ?? made[next++]!, options));
}

const plain = ({ bytes, number }: PlainLine): PlainLine => ({ bytes, number });
