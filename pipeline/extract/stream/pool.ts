/**
 * Threads that share the work of `extract`. A document that kills its thread, or takes longer than it may, costs that one document:
 * the thread is replaced, and the next one goes on after it. A thread is given work when it says that it is ready, so that no document pays for its start.
 * Of long documents one at a time is read, and no further thread is started meanwhile: each has code, lists and a heap of its own.
 */
import { Worker } from 'node:worker_threads';
import { threadOptions } from '../../common/thread-options.ts';
import type { Request } from './answer.ts';
import { type Batch, groupsOf, isLong, READY } from './batch.ts';
import { type LineResult, refused, tooSlow } from './line-result.ts';

export interface Limits extends Request {
  /** time that one document may take */
  maxSeconds: number;
}

export interface Pool {
  run: (batch: Batch) => Promise<LineResult[]>;
  close: () => Promise<void>;
}

interface Job {
  batch: Batch;
  results: LineResult[];
  done: (results: LineResult[]) => void;
  failed: (error: Error) => void;
}

interface Thread {
  worker: Worker;
  isReady: boolean;
  job: Job | null;
  timer: NodeJS.Timeout | null;
}

/** What is still to be read of a job. */
const restOf = ({ batch, results: { length } }: Job): Batch => ({
  ...batch,
  lines: batch.lines.slice(length),
  firstLine: batch.firstLine + length,
});

/** share of the time limit by which a timer is late when nobody ran */
const LATE = 0.1;

/**
 * Megabytes of a thread's young generation: two halves of 8, and as much again for what is in use in it. With half of V8's own choice a thread is
 * as fast and takes 16 MB less.
 */
const YOUNG = 24;

const WORKER = new URL('./worker-start.mjs', import.meta.url);

/** @param script what each thread runs */
export function startPool(size: number, { maxSeconds, ...request }: Limits, script = WORKER): Pool {
  const waiting: Job[] = [];
  const threads = new Set<Thread>();
  let isClosed = false;

  const isLongUnderWay = (): boolean => [...threads].some(({ job }) => job !== null && isLong(job.batch));

  /** The first that may begin now. */
  const nextJob = (): Job | null => {
    const at = isLongUnderWay() ? waiting.findIndex(({ batch }) => !isLong(batch)) : 0;
    return at < 0 ? null : (waiting.splice(at, 1)[0] ?? null);
  };

  const mayGrow = (): boolean =>
    threads.size === 0 || (threads.size < size && !isLongUnderWay() && !waiting.some(({ batch }) => isLong(batch)));

  const next = (thread: Thread): void => {
    thread.job = nextJob();
    if (!thread.job) {
      thread.worker.unref();
      return;
    }
    thread.worker.ref();
    thread.worker.postMessage(restOf(thread.job));
    watch(thread);
  };

  const watch = (thread: Thread): void => {
    if (thread.timer) clearTimeout(thread.timer);
    if (!thread.job) {
      thread.timer = null;
      return;
    }
    const limit = maxSeconds * 1000;
    const due = performance.now() + limit;
    thread.timer = setTimeout(() => {
      // the whole process was stopped meanwhile (Ctrl-Z, a lid that was shut), and the thread with it: time enough once more
      if (performance.now() - due > limit * LATE) watch(thread);
      else lose(thread, tooSlow(maxSeconds));
    }, limit);
  };

  /** The thread ends, and the document that it was reading is refused; another thread goes on after it. */
  const lose = (thread: Thread, error: unknown): void => {
    if (!threads.delete(thread)) return;
    if (thread.timer) clearTimeout(thread.timer);
    void thread.worker.terminate();
    const { job } = thread;
    thread.job = null; // what it still says is of a document that was refused, or that another thread has now
    if (thread.isReady && job) giveBack(job, error);
    else if (!thread.isReady)
      for (const each of waiting.splice(0)) each.failed(new Error(`a thread could not be started: ${(error as Error).message}`));
  };

  /** The line that was being read is refused; where it was read with others, all of them are read again, each by itself, to find which it was. */
  const giveBack = (job: Job, error: unknown): void => {
    const { batch, results } = job;
    if (groupsOf(restOf(job))[0].lines.length > 1) job.batch = { ...batch, isApart: true };
    else results.push(refused(batch.lines[results.length], batch.firstLine + results.length, error));
    if (results.length === batch.lines.length) job.done(results);
    else waiting.unshift(job);
    if (!isClosed && waiting.length > 0) start();
  };

  /** Takes the answer to a line; after a batch's last one the thread gets another batch. */
  const take = (thread: Thread, result: LineResult): void => {
    const { job } = thread;
    if (!job) return;
    job.results.push(result);
    if (job.results.length === job.batch.lines.length) {
      thread.job = null;
      job.done(job.results);
      next(thread);
    }
    watch(thread);
  };

  const start = (): void => {
    const worker = new Worker(script, {
      execArgv: threadOptions(),
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
      workerData: { maxCharacters: request.maxCharacters, rows: request.rows, sentences: request.sentences } satisfies Request,
    });
    const thread: Thread = { worker, isReady: false, job: null, timer: null };
    threads.add(thread);
    worker.on('message', (result: LineResult | typeof READY) => {
      if (result !== READY) take(thread, result);
      else {
        thread.isReady = true;
        next(thread);
      }
    });
    worker.on('error', (error) => lose(thread, error));
    worker.on('exit', (code) => lose(thread, new Error(`the thread ended with status ${code}`)));
  };

  return {
    run: (batch) =>
      new Promise((done, failed) => {
        waiting.push({ batch, results: [], done, failed });
        const idle = [...threads].find((thread) => thread.isReady && !thread.job);
        if (idle) next(idle);
        else if (mayGrow()) start();
      }),
    close: async () => {
      isClosed = true;
      const all = [...threads];
      threads.clear();
      for (const { timer } of all) if (timer) clearTimeout(timer);
      await Promise.all(all.map(({ worker }) => worker.terminate()));
    },
  };
}
