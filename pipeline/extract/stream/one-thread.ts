/**
 * All work in the thread that reads and writes: code and lists are loaded once, and no second thread is started. For engines, which run many
 * processes at a time. A document that takes too long costs itself, and the rest goes on in a thread with a state of its own; one that uses up
 * the memory ends the process.
 */
import { setImmediate } from 'node:timers/promises';
import { Script } from 'node:vm';
import { type Answer, answerer } from './answer.ts';
import type { Batch, Line } from './batch.ts';
import { type LineResult, refused, tooSlow } from './line-result.ts';
import { type Limits, type Pool, startPool } from './pool.ts';

const TASK = '__saysoTask';
/** Node stops a script that runs too long, with all that it calls: so the work is called by a script. */
const script = new Script(`globalThis.${TASK}()`);

export function oneThread(limits: Limits): Pool {
  const loaded = answerer(limits);
  let fresh: Pool | null = null;
  const one = (answer: Answer, json: Line, line: number): LineResult => {
    try {
      return withinTime(() => answer([json], line)[0], limits.maxSeconds);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      fresh = startPool(1, limits); // what was stopped half-way may have left its caches in disorder
      return refused(json, line, tooSlow(limits.maxSeconds));
    }
  };
  return {
    run: async (batch: Batch) => {
      const answer = await loaded;
      const results: LineResult[] = [];
      for (const [index, json] of batch.lines.entries()) {
        await setImmediate(); // signals and new input come in between
        if (fresh) {
          const rest = { lines: batch.lines.slice(index), firstLine: batch.firstLine + index };
          return [...results, ...(await (fresh as Pool).run(rest))];
        }
        results.push(one(answer, json, batch.firstLine + index));
      }
      return results;
    },
    close: async () => {
      await fresh?.close();
    },
  };
}

function withinTime<Result>(task: () => Result, seconds: number): Result {
  Object.assign(globalThis, { [TASK]: task });
  return script.runInThisContext({ timeout: Math.ceil(seconds * 1000) }) as Result;
}
