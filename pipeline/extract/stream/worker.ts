/** A thread that extracts: gets batches of lines, posts each result as soon as it has it. */
import { parentPort } from 'node:worker_threads';
import { extractLine } from './extract-line.ts';

export interface Batch {
  lines: string[];
  /** number of the first line, from 1 */
  firstLine: number;
}

const port = parentPort;
if (!port) throw new Error('this file is run as a worker');

port.on('message', ({ lines, firstLine, maxCharacters }: Batch & { maxCharacters: number }) => {
  lines.forEach((line, index) => {
    port.postMessage(extractLine(line, firstLine + index, maxCharacters));
  });
});
