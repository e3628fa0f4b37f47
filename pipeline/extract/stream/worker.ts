/** A thread that extracts: gets batches of lines, posts the results of each group that is read together as soon as it has them. */
import { parentPort, workerData } from 'node:worker_threads';
import { once } from '../../common/once.ts';
import { clearUpNew, spendMemory } from '../../common/spare-memory.ts';
import { answerer, type Request } from './answer.ts';
import { type Batch, groupsOf, READY, TOGETHER } from './batch.ts';

const port = parentPort;
if (!port) throw new Error('this file is run as a worker');

/** Not sooner: what V8 has compiled before is of use to a thread that is loaded with the settings of that time alone. */
const keepSmall = once(spendMemory);
const answer = await answerer(workerData as Request);
let made = 0; // characters of lines since what they left was cleared up
port.on('message', (batch: Batch) => {
  for (const { lines, firstLine } of groupsOf(batch)) {
    for (const result of answer(lines, firstLine)) {
      const own = (result.pieces ?? []).map(({ buffer }) => buffer as ArrayBuffer);
      port.postMessage(result, own); // handed over, not copied
    }
    made += lines.reduce((sum, { length }) => sum + length, 0);
    if (made < TOGETHER / 2) continue;
    clearUpNew(); // nothing of it is in use, as it would be half-way through the next ones
    made = 0;
    keepSmall();
  }
});
port.postMessage(READY);
