import assert from 'node:assert/strict';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { addScores, emptyScores, f1, precision, recall } from '../../pipeline/extract/reading/training/evaluate.ts';
import { transitionCosts } from '../../pipeline/extract/reading/training/oracle.ts';
import { trainReading } from '../../pipeline/extract/reading/training/train.ts';
import { readTreebank } from '../../pipeline/extract/reading/training/treebank.ts';
import { apply, begin, createState, isDone, LEFT, RIGHT, SHIFT } from '../../pipeline/extract/reading/transitions.ts';

const treebank = readTreebank(fileURLToPath(new URL('./treebank', import.meta.url)), 'tiny');

test('a treebank is read with the place of each word in its text', () => {
  assert.equal(treebank.length, 6);
  for (const { text, words } of treebank) for (const { form, start, end } of words) assert.equal(text.slice(start, end), form);
  assert.deepEqual(
    treebank.map(({ startsParagraph }) => startsParagraph),
    [true, false, false, false, false, true],
  );
});

test('the oracle leads from any treebank sentence to its tree', () => {
  for (const { words } of treebank) {
    const heads = Int32Array.from([-1, ...words.map(({ head }) => head)]);
    const state = createState(words.length, new Uint8Array(1));
    begin(state, words.length);
    while (!isDone(state)) {
      const costs = transitionCosts(state, heads);
      const kind = [LEFT, RIGHT, SHIFT].find((k) => costs[k] === 0);
      assert.ok(kind !== undefined, 'some transition loses nothing');
      apply(state, kind, 0);
    }
    assert.deepEqual(
      [...state.heads.slice(1, words.length + 1)],
      words.map(({ head }) => head),
    );
  }
});

test('a wrong attachment costs what it makes unreachable', () => {
  const heads = Int32Array.from([-1, 2, 3, 0]); // 1 ← 2 ← 3 ← root
  const state = createState(3, new Uint8Array(1));
  begin(state, 3);
  apply(state, SHIFT, -1);
  assert.deepEqual([...transitionCosts(state, heads)], [1, 0, 1e9]); // shifting the 2 over the 1 loses 1 ← 2
});

test('scores count what is right, guessed and in the treebank', () => {
  const scores = emptyScores();
  const [sentence] = treebank;
  const right = {
    tags: sentence.words.map(({ tag }) => tag),
    heads: sentence.words.map(({ head }) => head),
    relations: sentence.words.map(({ relation }) => relation),
  };
  addScores(scores, sentence, right);
  assert.deepEqual([f1(scores.las), recall(scores.subject), recall(scores.clause), recall(scores.number)], [100, 100, 100, 100]);
  addScores(scores, sentence, { ...right, heads: right.heads.with(6, 5).with(4, 7), relations: right.relations.with(1, 'obj') });
  assert.equal(precision(scores.subject), 100);
  assert.equal(recall(scores.subject), 50);
  assert.deepEqual([precision(scores.clause), recall(scores.clause)], [100, 50]);
  assert.deepEqual([precision(scores.number), recall(scores.number)], [50, 50]);
});

test('the same sentences and seed give the same bytes, another seed does not', () => {
  const train = (seed: number) => trainReading(treebank, seed, () => {});
  const [first, second, other] = [train(3), train(3), train(4)];
  assert.ok(Buffer.compare(first.bytes, second.bytes) === 0);
  assert.equal(first.lemmas, second.lemmas);
  assert.ok(Buffer.compare(first.bytes, other.bytes) !== 0);
  assert.match(first.lemmas, /^past,sank,sink$/m);
});
