import assert from 'node:assert/strict';
import test from 'node:test';
import { entryOf, marks, tokensWith, words, wordsIn } from '../../pipeline/extract/language/words.ts';
import { read } from '../../pipeline/extract/reading/read.ts';
import {
  addList,
  addSentenceList,
  addTable,
  copySentenceBits,
  emptyRegistry,
  placeIn,
  type Registry,
  rowOf,
} from '../../pipeline/extract/reading/word-lists.ts';

/** The row of a word: its bits, and its numbers in the tables. */
function listsOf(registry: Registry, word: string): Int32Array {
  const row = rowOf(registry, word);
  return registry.rows.subarray(row, row + registry.width);
}

const EARLY = [words('ferry sank'), marks('Ferry ;')] as const;
const EARLY_IN = [wordsIn('ferry sank'), wordsIn('raft')] as const;
const EARLY_TOKENS = tokensWith('ferry sank');

test('a list that is made before the first text is read and one made after it give the same answers', () => {
  const reading = read('The Ferry sank; no FERRY came.');
  const late = [words('ferry sank'), marks('Ferry ;')] as const;
  const tokens = Array.from({ length: reading.tokenCount + 2 }, (_, at) => at - 1); // one outside on each side
  for (const tests of [EARLY, late]) {
    assert.deepEqual(
      tests.map((passes) => tokens.filter((token) => passes(reading, token)).map((token) => reading.form(token))),
      [
        ['Ferry', 'sank', 'FERRY'],
        ['Ferry', ';'],
      ],
    );
  }
});

test('whether a sentence has a word of a list is told without its tokens, for each sentence by itself', () => {
  const reading = read('No one came. The Ferry sank. The rafts held.');
  const late = [wordsIn('ferry sank'), wordsIn('raft')] as const;
  for (const [tellsOfFerry, tellsOfRaft] of [EARLY_IN, late]) {
    assert.deepEqual(
      [0, 1, 2].map((sentence) => tellsOfFerry(reading, sentence)),
      [false, true, false],
    );
    assert.ok([0, 1, 2].every((sentence) => !tellsOfRaft(reading, sentence)));
  }
});

test('the tokens that are words of a list are given in order, and none where there are none', () => {
  const late = tokensWith('ferry sank');
  const reading = read('The Ferry sank; no FERRY came.');
  for (const tokensOf of [EARLY_TOKENS, late]) {
    assert.deepEqual(
      tokensOf(reading).map((token) => reading.form(token)),
      ['Ferry', 'sank', 'FERRY'],
    );
    for (const text of ['', 'The rafts held.']) assert.deepEqual([...tokensOf(read(text))], []);
  }
});

test('the same list has one number, however often it is made', () => {
  const registry = emptyRegistry();
  assert.equal(addList(registry, ['ferry', 'raft']), 0);
  assert.equal(addList(registry, ['raft']), 1);
  assert.equal(addList(registry, ['ferry', 'raft']), 0);
  assert.equal(listsOf(registry, 'raft')[0], 3);
});

test('each of more lists than fit into one number has its own bit', () => {
  const registry = emptyRegistry();
  for (let list = 0; list < 70; list++) assert.equal(addList(registry, ['all', `only${list}`]), list);
  const inLists = (word: string): number[] =>
    Array.from({ length: 70 }, (_, list) => list).filter((list) => ((listsOf(registry, word)[list >> 5] ?? 0) >> (list & 31)) & 1);
  assert.equal(inLists('all').length, 70);
  for (const list of [0, 31, 32, 63, 64, 69]) assert.deepEqual(inLists(`only${list}`), [list]);
  assert.deepEqual(inLists('none'), []);
  assert.equal(addList(registry, ['late']), -1);
});

test('each table has its own number of a word, beside the lists', () => {
  const registry = emptyRegistry();
  for (let list = 0; list < 33; list++) addList(registry, ['all', `only${list}`]);
  assert.equal(addTable(registry, ['ferry', 'all']), 0);
  assert.equal(addTable(registry, ['all', 'barge', 'crane']), 1);
  const places = (word: string): number[] => [0, 1].map((table) => placeIn(registry, rowOf(registry, word), table));
  assert.deepEqual(['all', 'ferry', 'crane', 'only32', 'none'].map(places), [
    [2, 1],
    [1, 0],
    [0, 3],
    [0, 0],
    [0, 0],
  ]);
  assert.equal((listsOf(registry, 'all')[1] ?? 0) & 1, 1);
  assert.equal(addTable(registry, ['late']), -1);
});

const EARLY_TABLE = entryOf(new Map([['barge', 'boat']]));

test('a table that is made before the first text is read and one made after it give the same answers, outside the text too', () => {
  const reading = read('The Barge left.');
  const late = entryOf(new Map([['barge', 'boat']]));
  for (const entry of [EARLY_TABLE, late])
    assert.deepEqual(
      [-1, 0, 1, 2, 3, 4].map((token) => entry(reading, token)),
      [null, null, 'boat', null, null, null],
    );
  assert.equal(EARLY_TABLE(read(''), 0), null);
});

test('lists that are asked for by sentence stand beside those of tokens', () => {
  const registry = emptyRegistry();
  for (let list = 0; list < 33; list++) addList(registry, ['ferry', `token${list}`]);
  for (let list = 0; list < 40; list++) assert.equal(addSentenceList(registry, [`only${list}`]), list);
  const bitsOf = (word: string): number[] => {
    const bits = new Int32Array(4);
    copySentenceBits(registry, rowOf(registry, word), bits, 1);
    return [...bits];
  };
  assert.deepEqual(bitsOf('only3'), [0, 1 << 3, 0, 0]);
  assert.deepEqual(bitsOf('only39'), [0, 0, 1 << (39 - 32), 0]);
  for (const word of ['ferry', 'none']) assert.deepEqual(bitsOf(word), [0, 0, 0, 0]);
});
