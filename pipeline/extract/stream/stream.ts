/** Lines in, lines out, in the same order: batches go to the threads as they come, results wait for their turn. */
import { StringDecoder } from 'node:string_decoder';
import type { Batch } from './batch.ts';
import { answeringKnown, type Known } from './known.ts';
import type { LineResult } from './line-result.ts';
import { type Limits, startPool } from './pool.ts';

/** A batch is what has come in, up to so much: enough to keep a thread busy, little enough to share. */
const BATCH_CHARACTERS = 1 << 16;
const BATCH_LINES = 32;
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
  skipped: (line: string, number: number) => void;
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
  const pool = options.known ? answeringKnown(readers, options.known) : readers;
  const width = Math.max(1, options.workers) * AHEAD;
  let underWay = 0;
  let failure: unknown = null;
  let wake = (): void => {};
  let written: Promise<void> = Promise.resolve();
  try {
    for await (const batch of batches(chunks, options)) {
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

/** Whole lines as they arrive. What has come is passed on at once, so that a peer that waits for its answer gets it. What stands after the last newline is a line if there is anything. */
async function* batches(chunks: AsyncIterable<Uint8Array>, { skip, skipped, workers }: StreamOptions): AsyncGenerator<Batch> {
  const most = workers === 0 ? LONE_LINES : BATCH_LINES;
  const decoder = new StringDecoder('utf8');
  let held: string[] = []; // pieces of a line that is not yet whole
  let line = 1;
  let lines: string[] = [];
  let size = 0;
  const flush = function* (): Generator<Batch> {
    if (lines.length > 0) yield { lines, firstLine: line - lines.length };
    lines = [];
    size = 0;
  };
  const take = (text: string): void => {
    const begin = line === 1 && text.startsWith('\ufeff') ? 1 : 0;
    const whole = text.slice(begin, text.endsWith('\r') ? -1 : undefined);
    if (line <= skip) skipped(whole, line);
    else lines.push(whole);
    size += whole.length;
    line++;
  };
  for await (const chunk of chunks) {
    const text = decoder.write(chunk as Buffer);
    let from = 0;
    for (let newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', from)) {
      held.push(text.slice(from, newline));
      take(held.length === 1 ? held[0] : held.join(''));
      held = [];
      from = newline + 1;
      if (size >= BATCH_CHARACTERS || lines.length >= most) yield* flush();
    }
    if (from < text.length) held.push(text.slice(from));
    yield* flush();
  }
  const last = held.join('') + decoder.end();
  if (last !== '') take(last);
  yield* flush();
}
