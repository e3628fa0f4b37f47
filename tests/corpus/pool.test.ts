import assert from 'node:assert/strict';
import test from 'node:test';
import { startPool } from '../../pipeline/extract/stream/pool.ts';

const LINES = ['{"document_id":"a","text":"Nine died."}', '{"document_id":"b","text":"Ten died."}'];
const batch = { lines: LINES, firstLine: 5 };

test('a document that takes too long costs its thread and its record, and the next one is read by another thread', async () => {
  // a second of reading at least on any machine; the start of a thread takes longer than the limit too, and does not count
  const text = 'Nine people died in Kenya on Tuesday, police said. '.repeat(20_000);
  const slow = ['a', 'b'].map((document_id) => JSON.stringify({ document_id, text }));
  const pool = startPool(1, { maxCharacters: 1e7, maxSeconds: 0.1 });
  const results = await pool.run({ lines: slow, firstLine: 5 });
  await pool.close();
  assert.deepEqual(
    results.map(({ json, isError }) => [isError, JSON.parse(json).document_id, JSON.parse(json).error]),
    ['a', 'b'].map((id, i) => [
      true,
      id,
      { rule: 'too-slow', message: 'took longer than 0.1 seconds; raise --max-seconds, or split the text', line: 5 + i },
    ]),
  );
});

test('a pool answers in the order of each batch and can be closed in the middle of work', async () => {
  const pool = startPool(2, { maxCharacters: 1000, maxSeconds: 300 });
  const [first, second] = await Promise.all([pool.run(batch), pool.run({ lines: [...LINES].reverse(), firstLine: 1 })]);
  assert.deepEqual(
    [first, second].map((results) => results.map(({ json }) => JSON.parse(json).document_id)),
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
  );
  void pool.run(batch);
  await pool.close();
});

/** A thread that runs these lines. */
const script = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

test('the start of a thread is not the document’s time', async () => {
  const late = script(`import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ lines }) => { for (const json of lines) parentPort.postMessage({ json, isError: false }); });
    setTimeout(() => parentPort.postMessage('ready'), 4000);`);
  const pool = startPool(1, { maxCharacters: 1000, maxSeconds: 3 }, late);
  const results = await pool.run(batch);
  await pool.close();
  assert.deepEqual(
    results.map(({ isError }) => isError),
    [false, false],
  );
});

/** Keeps this thread busy, as if the process were stopped for so long. */
const stop = (milliseconds: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

test('time for which the process was stopped is not the document’s', async () => {
  const slow = script(`import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ lines }) => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 700);
      for (const json of lines) parentPort.postMessage({ json, isError: false });
    });
    parentPort.postMessage('ready');`);
  const pool = startPool(1, { maxCharacters: 1000, maxSeconds: 0.4 }, slow);
  const running = pool.run(batch);
  const stopped = setInterval(() => stop(600), 100);
  const results = await running;
  clearInterval(stopped);
  await pool.close();
  assert.deepEqual(
    results.map(({ isError }) => isError),
    [false, false],
  );
});

test('threads that cannot be started end the run, with the reason', async () => {
  const pool = startPool(2, { maxCharacters: 1000, maxSeconds: 300 }, script('throw new Error("no weights")'));
  await assert.rejects(pool.run(batch), /a thread could not be started: no weights/);
  await pool.close();
});

test('of lines that are read together, the one that ends the thread is refused, and the others are read again by themselves', async () => {
  // answers what it reads together when all of it is read
  const fragile = script(`import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ lines, isApart }) => {
      for (const group of isApart ? lines.map((line) => [line]) : [lines]) {
        if (group.some((json) => json.includes('Ten'))) throw new Error('odd');
        for (const json of group) parentPort.postMessage({ json, isError: false });
      }
    });
    parentPort.postMessage('ready');`);
  const pool = startPool(1, { maxCharacters: 1000, maxSeconds: 300 }, fragile);
  const results = await pool.run({ lines: [...LINES, LINES[0]], firstLine: 5 });
  await pool.close();
  assert.deepEqual(
    results.map(({ json, isError }) => [isError, JSON.parse(json).document_id]),
    [
      [false, 'a'],
      [true, 'b'],
      [false, 'a'],
    ],
  );
});
