/** A thread that extracts: gets batches of lines, posts the results of each group that is read together as soon as it has them. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerer, type Request } from './answer.ts';
import { type Batch, groupsOf, READY } from './batch.ts';

const port = parentPort;
if (!port) throw new Error('this file is run as a worker');

const answer = await answerer(workerData as Request);
port.on('message', (batch: Batch) => {
  for (const { lines, firstLine } of groupsOf(batch)) {
    for (const result of answer(lines, firstLine)) {
      const own = (result.pieces ?? []).map(({ buffer }) => buffer as ArrayBuffer);
      port.postMessage(result, own); // handed over, not copied
    }
  }
});
port.postMessage(READY);
