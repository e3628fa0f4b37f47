/** Documents that go through the parts together have the rows that each has by itself. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { articles } from '../../pipeline/bench/corpus.ts';
import { extract, extractTogether } from '../../pipeline/extract/extract.ts';
import { collected } from '../../pipeline/extract/row-lists.ts';
import { groupsOf, TOGETHER } from '../../pipeline/extract/stream/batch.ts';
import { extractLine, extractLines } from '../../pipeline/extract/stream/extract-line.ts';

test('documents that are read together have the rows of each', () => {
  const documents = [...articles(40_000)];
  assert.ok(documents.length > 5);
  assert.deepEqual(
    extractTogether(documents).map(collected),
    documents.map((document) => extract(document)),
  );
});

test('lines that are read together are answered as each would be', () => {
  const lines = [
    '{"document_id":"a","text":"Twelve people were killed on Monday, police said.","published":"2024-05-09"}',
    '{"broken',
    '{"document_id":"b","text":"Neuf morts.","language":"fr"}',
    '{"document_id":"c","text":"Nine shops closed in May, the council said.","published":"soon"}',
    '{"document_id":"d"}',
    '{"document_id":"e","text":"Nine shops closed in May, the council said."}',
  ];
  assert.deepEqual(
    extractLines(lines, 3, 1000),
    lines.map((line, index) => extractLine(line, 3 + index, 1000)),
  );
});

test('short lines are read together, a long one by itself', () => {
  const [short, long] = ['x'.repeat(TOGETHER / 3), 'x'.repeat(2 * TOGETHER)];
  const lines = [short, short, short, short, long, short];
  const lengths = (isApart: boolean) => groupsOf({ lines, firstLine: 2, isApart }).map((group) => [group.firstLine, group.lines.length]);
  assert.deepEqual(lengths(false), [
    [2, 3],
    [5, 1],
    [6, 1],
    [7, 1],
  ]);
  assert.equal(lengths(true).length, lines.length);
});
