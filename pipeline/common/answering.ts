/** What a thread that shares the work of a stage runs: see threads.ts. */
import { explain } from './explain.ts';

/** An error loses its class and what else it says of itself between threads: it is told in words. */
export type Answer<Result> = { result: Result } | { mistake: string };

/** The work as a thread does it. */
export const answering =
  <Given, Result>(work: (given: Given) => Result | Promise<Result>) =>
  async (given: Given): Promise<Answer<Result>> => {
    try {
      return { result: await work(given) };
    } catch (error) {
      return { mistake: explain(error) };
    }
  };
