import assert from 'node:assert/strict';
import test from 'node:test';
import { startPool } from '../../pipeline/extract/stream/pool.ts';

const LINES = ['{"document_id":"a","text":"Nine died."}', '{"document_id":"b","text":"Ten died."}'];
const batch = { lines: LINES, firstLine: 5 };

test('a document that takes too long costs its thread and its record, and the next one is read by another thread', async () => {
  const pool = startPool(1, { maxCharacters: 1000, maxSeconds: 0.02 }); // no thread starts so fast
  const results = await pool.run(batch);
  await pool.close();
  assert.deepEqual(
    results.map(({ json, isError }) => [isError, JSON.parse(json).document_id, JSON.parse(json).error]),
    ['a', 'b'].map((id, i) => [
      true,
      id,
      { rule: 'too-slow', message: 'took longer than 0.02 seconds; raise --max-seconds, or split the text', line: 5 + i },
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
