import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { read } from '../../pipeline/extract/reading/read.ts';
import { documents, readingHash } from './documents.ts';

const together = (hashes: string[]): string => createHash('sha256').update(hashes.join()).digest('hex');

/** The hashes of some documents, read in a thread of their own. */
const inThread = (indices: number[]): Promise<Map<number, string>> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./reader-start.mjs', import.meta.url), { workerData: indices, execArgv: [] });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

test('the same reading forwards, backwards, in shards and in threads', async () => {
  const all = documents(500);
  const order = all.map((_, index) => index);
  const forwards = order.map((index) => readingHash(all[index]));
  const backwards = order
    .toReversed()
    .map((index) => readingHash(all[index]))
    .toReversed();
  assert.equal(together(backwards), together(forwards));
  for (let shard = 0; shard < 3; shard++) {
    for (const index of order.filter((i) => i % 3 === shard)) assert.equal(readingHash(all[index]), forwards[index]);
  }
  const halves = await Promise.all([inThread(order.filter((i) => i % 2 === 0)), inThread(order.filter((i) => i % 2 === 1))]);
  const threaded = order.map((index) => halves[index % 2].get(index)!);
  assert.equal(together(threaded), together(forwards));
});

test('the order in which questions are asked changes no answer', () => {
  const [text] = documents(1);
  const a = read(text);
  const b = read(text);
  const last = a.tokenCount - 1;
  const heads: number[] = [];
  for (let token = last; token >= 0; token--) heads[token] = a.head(token);
  for (let token = 0; token <= last; token++)
    assert.equal(b.upos(token) + b.head(token) + b.lemma(token), a.upos(token) + heads[token] + a.lemma(token));
});

test('offsets hold on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const reading = read(text);
      for (let token = 0; token < reading.tokenCount; token++) {
        assert.equal(reading.form(token), text.slice(reading.tokenStart[token], reading.tokenEnd[token]));
        assert.equal(reading.tokenAt(reading.tokenStart[token]), token);
        assert.ok(reading.head(token) < reading.tokenCount);
      }
      for (const q of reading.quotations) assert.ok(q.start <= q.innerStart && q.innerStart <= q.innerEnd && q.innerEnd <= q.end);
    }),
    { numRuns: 200, seed: 11 },
  );
});
