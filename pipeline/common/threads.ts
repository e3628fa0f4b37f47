/**
 * Threads that share the work of a stage after `extract`. What they make comes out in the order in which it was given, so that the bytes of a
 * stage do not depend on how many there are. A corpus that one thread is done with sooner than others have started has none.
 */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Tinypool } from 'tinypool';
import type { Answer } from './answering.ts';
import { UserError, wholeNumber } from './command-line.ts';
import { threadOptions } from './thread-options.ts';

/** Options of a stage whose work may be shared. */
export const SHARING = {
  workers: { value: 'N', description: 'threads; as many as cores when empty', default: '' },
  'share-from': { value: 'BYTES', description: 'of input, from which on threads share the work', default: String(32 << 20) },
} as const;

type Wanted = Record<keyof typeof SHARING, string>;

/** How many threads are to share the work over a stage's files; 0: it is done where it is asked for. */
export function threadsFor({ workers, 'share-from': from }: Wanted, ...files: string[]): number {
  const wanted = workers === '' ? availableParallelism() : wholeNumber('workers', workers, 0);
  const bytes = files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
  return wanted < 2 || bytes < wholeNumber('share-from', from, 0) ? 0 : wanted;
}

export interface Threads<Given, Result> {
  /** What a thread makes of what it is given. */
  run: (given: Given) => Promise<Result>;
  /** Ends the threads, and gives their memory back: when there is work again, others start. */
  close: () => Promise<void>;
}

/** @param start the file that a thread runs, see answering.ts @param size how many, from 1; they start when there is work for them */
export function startThreads<Given, Result>(start: URL, size: number): Threads<Given, Result> {
  let pool: Promise<Tinypool> | null = null; // one, however many ask for it while it is loaded
  const started = async (): Promise<Tinypool> => {
    const { Tinypool } = await import('tinypool');
    return new Tinypool({ filename: start.href, minThreads: 1, maxThreads: size, execArgv: threadOptions() });
  };
  return {
    run: async (given) => {
      pool ??= started();
      const answer: Answer<Result> = await (await pool).run(given);
      if ('mistake' in answer) throw new UserError(answer.mistake);
      return answer.result;
    },
    close: async () => {
      const open = pool;
      pool = null;
      await (await open)?.destroy();
    },
  };
}
