/**
 * The first documents that are new to an earlier run are read in the thread that writes: where there are few, starting another would take as
 * long as reading them all. Long ones go to a thread of their own, whose memory they may use up.
 */
import type { Limits, Pool } from './pool.ts';

/** documents */
const FEW = 4;
/** characters of a line */
const SHORT = 50_000;

/** @param threads where all others go */
export function fewHere(limits: Limits, threads: Pool): Pool {
  let left = FEW;
  let here: Pool | null = null;
  return {
    run: async (batch) => {
      if (batch.lines.length > left || batch.lines.some((line) => line.length > SHORT)) {
        left = 0; // threads are started now
        return threads.run(batch);
      }
      left -= batch.lines.length;
      const { oneThread } = await import('./one-thread.ts');
      here ??= oneThread(limits);
      return here.run(batch);
    },
    close: async () => {
      await here?.close();
      await threads.close();
    },
  };
}
