import { parentPort, workerData } from 'node:worker_threads';
import { documents, readingHash } from './documents.ts';

const indices: number[] = workerData;
const all = documents(500);
parentPort!.postMessage(new Map(indices.map((index) => [index, readingHash(all[index])])));
