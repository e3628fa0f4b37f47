/** A long line goes to threads as its bytes, and is read as it would be as a string; long ones are read one at a time. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { type Batch, LONG_LINE } from '../../pipeline/extract/stream/batch.ts';
import { piecesOf } from '../../pipeline/extract/stream/deflated.ts';
import { extractLine } from '../../pipeline/extract/stream/extract-line.ts';
import { startPool } from '../../pipeline/extract/stream/pool.ts';
import { extractStream } from '../../pipeline/extract/stream/stream.ts';

const LIMITS = { maxCharacters: 1e7, maxSeconds: 300 };
const SENTENCE = 'Nine people died in “Kenya” on Tuesday, police said. ';

/** The batches that a stream is cut into, and the line that each document is answered with. */
async function read(input: string): Promise<{ batches: Batch[]; answers: string[] }> {
  const batches: Batch[] = [];
  const answers: string[] = [];
  const bytes = Buffer.from(input);
  async function* chunks() {
    for (let from = 0; from < bytes.length; from += 65_537) yield bytes.subarray(from, from + 65_537); // within characters too
  }
  await extractStream(chunks(), { ...LIMITS, workers: 0, skip: 0, skipped: () => {} }, async (results, batch) => {
    batches.push(batch);
    for (const result of results) answers.push([...piecesOf(result)].map((piece) => Buffer.from(piece).toString()).join(''));
  });
  return { batches, answers };
}

test('a line of a megabyte among others is read as its string would be, and has a batch of its own', async () => {
  const document = (document_id: string, text: string): string => JSON.stringify({ document_id, text });
  const lines = [
    document('a', SENTENCE),
    // white space between its members: a long line need not be a long text
    `{"document_id":"b","text":${JSON.stringify(SENTENCE + SENTENCE)}${' '.repeat(LONG_LINE)}}`,
    `{"document_id":"c","text":${' '.repeat(LONG_LINE)}}`,
    document('d', SENTENCE),
  ];
  const { batches, answers } = await read(`\ufeff${lines.join('\r\n')}`);
  assert.deepEqual(
    answers,
    lines.map((line, index) => extractLine(line, index + 1, LIMITS.maxCharacters).json),
  );
  assert.deepEqual(
    batches.map(({ lines: own, firstLine }) => [firstLine, own.length, typeof own[0]]),
    [
      [1, 1, 'string'],
      [2, 1, 'object'],
      [3, 1, 'object'],
      [4, 1, 'string'],
    ],
  );
});

/** Answers each line with the number of its thread, and a long one with how many long ones are being read. */
const COUNTING = new URL(
  `data:text/javascript,${encodeURIComponent(`import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', ({ lines: [line] }) => {
      const count = typeof line === 'string' ? null : new Int32Array(line.buffer);
      const isRead = count && Atomics.add(count, 0, 1) + 1;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      if (count) Atomics.sub(count, 0, 1);
      parentPort.postMessage({ json: JSON.stringify({ threadId, isRead }), isError: false });
    });
    parentPort.postMessage('ready');`)}`,
);

test('long documents are read one at a time, beside short ones; for them no further thread is started', async () => {
  const long = (): Batch => ({ lines: [new Uint8Array(shared)], firstLine: 1 });
  const short = (): Batch => ({ lines: ['{}'], firstLine: 1 });
  const shared = new SharedArrayBuffer(4);
  const run = async (pool: ReturnType<typeof startPool>, ...batches: Batch[]) =>
    (await Promise.all(batches.map(pool.run))).map(([result]) => JSON.parse(result!.json) as { threadId: number; isRead: number | null });

  const fresh = startPool(2, LIMITS, COUNTING);
  const alone = await run(fresh, long(), short(), long());
  await fresh.close();
  assert.equal(new Set(alone.map(({ threadId }) => threadId)).size, 1);

  const warm = startPool(2, LIMITS, COUNTING);
  const threads = new Set<number>();
  while (threads.size < 2) for (const { threadId } of await run(warm, short(), short())) threads.add(threadId);
  const both = await run(warm, long(), long(), short(), long());
  await warm.close();
  assert.deepEqual(
    both.map(({ isRead }) => isRead),
    [1, 1, null, 1],
  );
  assert.notEqual(both[2]!.threadId, both[0]!.threadId);
});
