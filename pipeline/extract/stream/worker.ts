/** A thread that extracts: gets batches of lines, posts the results of each group that is read together as soon as it has them. */
import { parentPort, workerData } from 'node:worker_threads';
import { once } from '../../common/once.ts';
import { clearUp, clearUpNew, spendMemory } from '../../common/spare-memory.ts';
import { answerer, type Request } from './answer.ts';
import { type Batch, groupsOf, READY, TOGETHER } from './batch.ts';

const port = parentPort;
if (!port) throw new Error('this file is run as a worker');

/** Characters of lines after which a thread keeps its heap small: a small corpus leaves little behind, and is done sooner without. */
const MANY = 1e6;

/** Never before it is loaded, either: what V8 has compiled before is of use to a thread with the settings of that time alone. */
const keepSmall = once(() => {
  spendMemory();
  clearUp(); // how far the heap may grow is decided when it is cleared up
});
const answer = await answerer(workerData as Request);
let read = 0; // characters of lines
let made = 0; // the same since what they left was cleared up
port.on('message', (batch: Batch) => {
  for (const { lines, firstLine } of groupsOf(batch)) {
    for (const result of answer(lines, firstLine)) {
      const own = (result.pieces ?? []).map(({ buffer }) => buffer as ArrayBuffer);
      port.postMessage(result, own); // handed over, not copied
    }
    const characters = lines.reduce((sum, { length }) => sum + length, 0);
    read += characters;
    made += characters;
    if (made < TOGETHER / 2) continue;
    clearUpNew(); // nothing of it is in use, as it would be half-way through the next ones
    made = 0;
    if (read >= MANY) keepSmall();
  }
});
port.postMessage(READY);
