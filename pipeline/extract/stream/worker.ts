/** A thread that extracts: gets batches of lines, posts each result as soon as it has it. */
import { parentPort } from 'node:worker_threads';
import { type Batch, READY } from './batch.ts';
import { extractLine } from './extract-line.ts';

const port = parentPort;
if (!port) throw new Error('this file is run as a worker');

port.on('message', ({ lines, firstLine, maxCharacters }: Batch & { maxCharacters: number }) => {
  lines.forEach((line, index) => {
    port.postMessage(extractLine(line, firstLine + index, maxCharacters));
  });
});
port.postMessage(READY);
