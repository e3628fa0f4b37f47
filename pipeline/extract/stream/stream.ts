/** Lines in, lines out, in the same order: batches go to the threads as they come, results wait for their turn. */
import { heldLine, NEWLINE } from '../../common/byte-lines.ts';
import { type Batch, type Line, LONG_LINE } from './batch.ts';
import { fewHere } from './few.ts';
import { answeringKnown, type Known } from './known.ts';
import type { LineResult } from './line-result.ts';
import { type Limits, startPool } from './pool.ts';

/** A batch is what has come in, up to so much: enough to keep a thread busy, little enough to share. */
const BATCH_CHARACTERS = 1 << 17;
const BATCH_LINES = 64;
/** Where nothing is shared, each answer is passed on at once. */
const LONE_LINES = 1;
/** Batches under way for each thread: one at work, one ready. */
const AHEAD = 2;

export interface StreamOptions extends Limits {
  /** threads; 0 for none but this one */
  workers: number;
  /** so many lines at the beginning are done already */
  skip: number;
  /** told of each line that is skipped */
  skipped: (line: Line, number: number) => void;
  /** what an earlier run found */
  known?: Known | undefined;
}

/** Told of each batch's results in the order of the input; the next ones wait until it is done. */
export type Sink = (results: LineResult[], batch: Batch) => Promise<void>;

/** @param stop when aborted, no more is read; what is under way is finished */
export async function extractStream(
  chunks: AsyncIterable<Uint8Array>,
  options: StreamOptions,
  sink: Sink,
  stop?: AbortSignal,
): Promise<void> {
  const readers = options.workers === 0 ? (await import('./one-thread.ts')).oneThread(options) : startPool(options.workers, options);
  const pool = options.known ? answeringKnown(options.known.isEmpty ? readers : fewHere(options, readers), options.known) : readers;
  const width = Math.max(1, options.workers) * AHEAD;
  let underWay = 0;
  let failure: unknown = null;
  let wake = (): void => {};
  let written: Promise<void> = Promise.resolve();
  try {
    for await (const batch of untilStopped(batches(chunks, options), stop)) {
      if (failure !== null || stop?.aborted) break;
      const results = pool.run(batch);
      underWay++;
      written = written
        .then(async () => {
          const ready = await results;
          if (failure === null) await sink(ready, batch);
        })
        .catch((error: unknown) => {
          failure ??= error;
        })
        .finally(() => {
          underWay--;
          wake();
        });
      while (underWay >= width) {
        await new Promise<void>((free) => {
          wake = free;
        });
      }
    }
    await written;
  } finally {
    await pool.close();
  }
  if (failure !== null) throw failure;
}

/** What comes until a run is stopped: an input that is closed for that says that it ended too early. */
async function* untilStopped(coming: AsyncIterable<Batch>, stop: AbortSignal | undefined): AsyncGenerator<Batch> {
  try {
    yield* coming;
  } catch (error) {
    if (!stop?.aborted) throw error;
  }
}

/** Whole lines as they arrive. What has come is passed on at once, so that a peer that waits for its answer gets it. What stands after the last newline is a line if there is anything. */
async function* batches(chunks: AsyncIterable<Uint8Array>, { skip, skipped, workers }: StreamOptions): AsyncGenerator<Batch> {
  const most = workers === 0 ? LONE_LINES : BATCH_LINES;
  const held = heldLine(Number.POSITIVE_INFINITY);
  let number = 1;
  let lines: Line[] = [];
  let size = 0;
  const flush = function* (): Generator<Batch> {
    if (lines.length > 0) yield { lines, firstLine: number - lines.length };
    lines = [];
    size = 0;
  };
  const take = function* (): Generator<Batch> {
    const bytes = held.take() as Uint8Array;
    const line = lineOf(number === 1 && MARK.equals(bytes.subarray(0, MARK.length)) ? bytes.subarray(MARK.length) : bytes);
    if (typeof line !== 'string') yield* flush(); // a long one goes by itself
    if (number <= skip) skipped(line, number);
    else lines.push(line);
    size += line.length;
    number++;
    if (size >= BATCH_CHARACTERS || lines.length >= most) yield* flush();
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let newline = chunk.indexOf(NEWLINE); newline >= 0; newline = chunk.indexOf(NEWLINE, from)) {
      held.hold(chunk.subarray(from, newline));
      yield* take();
      from = newline + 1;
    }
    if (from < chunk.length) held.hold(chunk.subarray(from));
    yield* flush();
  }
  if (held.length > 0) yield* take();
  yield* flush();
}

/** The mark that some editors write at the beginning of a file. */
const MARK = Buffer.from('\ufeff');

/** A line as it is handed to threads. */
function lineOf(bytes: Uint8Array): Line {
  if (bytes.length < LONG_LINE) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  const line = new Uint8Array(new SharedArrayBuffer(bytes.length));
  line.set(bytes);
  return line;
}
