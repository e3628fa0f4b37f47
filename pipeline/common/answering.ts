/** What a thread that shares the work of a stage runs: see threads.ts. */
import { UserError } from './user-error.ts';

/** An error loses its class between threads: one that a person can mend is told as such. */
export type Answer<Result> = { result: Result } | { mistake: string };

/** The work as a thread does it. */
export const answering =
  <Given, Result>(work: (given: Given) => Result | Promise<Result>) =>
  async (given: Given): Promise<Answer<Result>> => {
    try {
      return { result: await work(given) };
    } catch (error) {
      if (error instanceof UserError) return { mistake: error.message };
      throw error;
    }
  };
