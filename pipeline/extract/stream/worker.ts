/** A thread that extracts: gets batches of lines, posts each result as soon as it has it. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerer, type Request } from './answer.ts';
import { type Batch, READY } from './batch.ts';

const port = parentPort;
if (!port) throw new Error('this file is run as a worker');

const answer = await answerer(workerData as Request);
port.on('message', ({ lines, firstLine }: Batch) => {
  lines.forEach((line, index) => {
    port.postMessage(answer(line, firstLine + index));
  });
});
port.postMessage(READY);
