import assert from 'node:assert/strict';
import test from 'node:test';
import { byToken } from '../../pipeline/extract/language/by-token.ts';
import { read } from '../../pipeline/extract/reading/read.ts';

test('an answer is found once for each token of a reading, and outside the text each time', () => {
  const asked: number[] = [];
  const doubled = byToken((_, token) => {
    asked.push(token);
    return token * 2;
  });
  const reading = read('The barge sank.');
  assert.deepEqual(
    [1, 1, 2, -1, -1, 9, 9, 1].map((token) => doubled(reading, token)),
    [2, 2, 4, -2, -2, 18, 18, 2],
  );
  assert.deepEqual(asked, [1, 2, -1, -1, 9, 9]);
  doubled(read('Another text.'), 1);
  assert.equal(asked.at(-1), 1);
});

test('two questions about one token have answers of their own', () => {
  const [first, second] = [byToken(() => 1), byToken(() => 2)];
  const reading = read('The barge sank.');
  assert.deepEqual([first(reading, 0), second(reading, 0), first(reading, 0)], [1, 2, 1]);
});
