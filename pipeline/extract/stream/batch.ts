/** What goes to a thread of `extract`, and what a thread says before its first result. */
export interface Batch {
  lines: string[];
  /** number of the first line, from 1 */
  firstLine: number;
}

/** Code and lists are loaded: from now on, time is the document's. */
export const READY = 'ready';
