/** A thread that extracts: gets batches of lines, posts each result as soon as it has it. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerer, type Request } from './answer.ts';
import { type Batch, READY } from './batch.ts';

const port = parentPort;
if (!port) throw new Error('this file is run as a worker');

const answer = await answerer(workerData as Request);
port.on('message', ({ lines, firstLine }: Batch) => {
  lines.forEach((line, index) => {
    const result = answer(line, firstLine + index);
    const own = (result.pieces ?? []).map(({ buffer }) => buffer as ArrayBuffer);
    port.postMessage(result, own); // handed over, not copied
  });
});
port.postMessage(READY);
