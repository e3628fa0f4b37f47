import assert from 'node:assert/strict';
import test from 'node:test';
import { describe, tokenRows, vocabularyOf } from '../../pipeline/extract/reading/describe.ts';
import { kindsOf } from '../../pipeline/extract/reading/frames.ts';
import { hashOf } from '../../pipeline/extract/reading/hashing.ts';
import { TOKEN_ROWS, TOKEN_TABLES } from '../../pipeline/extract/reading/network.ts';
import { apply, begin, createState, LEFT, RIGHT, SHIFT } from '../../pipeline/extract/reading/transitions.ts';
import { CENTROIDS, GROUPS } from '../../pipeline/extract/reading/word-codes.ts';
import { wordsOf } from '../../pipeline/extract/reading/words.ts';

const sizes = { width: 8, hidden: 8, layers: 1, words: 2, tags: 3, relations: 1, functionWords: 1 };
const vocabulary = vocabularyOf(sizes, Int32Array.from(['he', 'said'], hashOf), ['X X', 'VERB VB', 'Y Y'], ['dep']);

/** Rows of one table, or of one group of vectors, for the words of a sentence. */
function column(sentence: string, at: number): number[] {
  const words = wordsOf(sentence.split(' '));
  const rows = tokenRows(vocabulary, words, describe(vocabulary, words, new Uint8Array(words.length)));
  return words.map((_, index) => rows[(index + 1) * TOKEN_ROWS + at]);
}

test('a word has its row, or that of unknown words', () => {
  assert.deepEqual(column('He said otherwise', 0), [0, 1, 2]);
});

test('quotation marks before and after a word, even where one is missing, and brackets', () => {
  const at = TOKEN_TABLES.indexOf('surroundings');
  const [none, odd, even] = [0, 1, 2];
  const row = (before: number, after: number, brackets = 0) => brackets + 2 * (before + 3 * after);
  assert.deepEqual(column('He said', at), [row(none, none), row(none, none)]);
  assert.deepEqual(column('" No " he', at), [row(odd, odd), row(odd, odd), row(even, none), row(even, none)]);
  assert.deepEqual(column('No , ” he', at), [row(none, odd), row(none, odd), row(odd, none), row(odd, none)]);
  assert.deepEqual(
    column('He ( no ) said', at),
    [0, 1, 1, 0, 0].map((brackets) => row(none, none, brackets)),
  );
});

test('a word has the codes of its vector in whatever letters, or those of words without one', () => {
  for (const group of [0, GROUPS - 1]) {
    const [said, capitals, unknown] = column('said Said qxzzyqx', TOKEN_TABLES.length + group);
    assert.equal(said, capitals);
    assert.ok(said >= group * (CENTROIDS + 1) && said < group * (CENTROIDS + 1) + CENTROIDS);
    assert.equal(unknown, group * (CENTROIDS + 1) + CENTROIDS);
  }
});

test('a state keeps in mind what kinds of dependents a word has', () => {
  const kinds = kindsOf(['nsubj:pass', 'punct', 'csubj', 'ccomp']);
  assert.deepEqual([kinds[0], kinds[1]], [kinds[2], 0]);
  assert.notEqual(kinds[0], kinds[3]);
  const state = createState(3, kinds);
  for (let sentence = 0; sentence < 2; sentence++) {
    begin(state, 3); // forgets the sentence before
    assert.deepEqual([...state.frames.subarray(0, 4)], [0, 0, 0, 0]);
    apply(state, SHIFT, -1);
    apply(state, LEFT, 0);
    apply(state, SHIFT, -1);
    apply(state, SHIFT, -1);
    apply(state, RIGHT, 3);
    assert.deepEqual([...state.frames.subarray(0, 4)], [0, 0, kinds[0] | kinds[3], 0]);
  }
});
