import assert from 'node:assert/strict';
import test from 'node:test';
import { describe, vocabularyOf } from '../../pipeline/extract/reading/describe.ts';
import { kindsOf } from '../../pipeline/extract/reading/frames.ts';
import { hashOf } from '../../pipeline/extract/reading/hashing.ts';
import { AFFIX_ROWS, SHAPE_ROWS, TOKEN_ROWS, TOKEN_TABLES } from '../../pipeline/extract/reading/network.ts';
import { sentenceOf } from '../../pipeline/extract/reading/sentence.ts';
import { ONE_COMMA, ONE_QUOTE, ONE_VERB } from '../../pipeline/extract/reading/state-rows.ts';
import { described, describerOf } from '../../pipeline/extract/reading/training/described.ts';
import { apply, begin, createState, LEFT, RIGHT, SHIFT } from '../../pipeline/extract/reading/transitions.ts';
import { CENTROIDS, GROUPS, placeOfCodes, wordCodes } from '../../pipeline/extract/reading/word-codes.ts';
import { generation, wordsOf } from '../../pipeline/extract/reading/words.ts';
import { looksOf } from './looks.ts';

const sizes = { width: 8, hidden: 8, layers: 1, words: 2, tags: 3, relations: 1, functionWords: 1 };
const vocabulary = vocabularyOf(sizes, Int32Array.from(['he', 'said'], hashOf), ['X X', 'VERB VB', 'Y Y'], ['dep']);

const LONGEST = 300;
const describer = describerOf(vocabulary, LONGEST);

/** What is seen of a sentence whose words all have one tag. */
const see = (text: string, tag = 0) => {
  const words = wordsOf(text.split(' ').filter((form) => form !== ''));
  return described(describer, sentenceOf(words), new Uint8Array(words.length).fill(tag));
};

/** Rows of one table, or of one group of vectors, for the words of a sentence. */
function column(sentence: string, at: number): number[] {
  const { rows, count } = see(sentence);
  return Array.from({ length: count }, (_, index) => rows[(index + 1) * TOKEN_ROWS + at]);
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

test('a word has the rows of its letters and its shape, the root rows that no word has', () => {
  const word = looksOf(wordsOf(['Ferries'])[0]);
  const { rows } = see('Ferries');
  const expected = [word.suffixes[1], word.suffixes[2], word.prefixes[2]].map((hash) => (hash >>> 4) % AFFIX_ROWS);
  assert.deepEqual([...rows.subarray(TOKEN_ROWS + 1, TOKEN_ROWS + 5)], [...expected, (word.shape >>> 4) % SHAPE_ROWS]);
  assert.deepEqual([rows[0], rows[5], rows[6]], [sizes.words + 1, sizes.tags, 0]);
  assert.equal(rows[TOKEN_TABLES.length], CENTROIDS);
});

test('function words are told apart, and what stands before each word is counted', () => {
  const tags = Uint8Array.of(0, 1, 0, 0, 2);
  const { seen } = described(describer, sentenceOf(wordsOf(['He', 'said', ',', '--', 'he'])), tags);
  assert.deepEqual([...seen.tags.subarray(0, 6)], [sizes.tags - 1, ...tags]);
  assert.deepEqual([...seen.words.subarray(0, 6)], [1, 0, 1, 1, 1, 0]);
  const before = [0, 0, 0, ONE_VERB, ONE_VERB + ONE_COMMA, ONE_VERB + ONE_COMMA + ONE_QUOTE, ONE_VERB + ONE_COMMA + ONE_QUOTE];
  assert.deepEqual([...seen.before.subarray(0, 7)], before);
});

test('nothing of one sentence is seen in the next, however long it was, and none is too short', () => {
  const at = TOKEN_TABLES.indexOf('surroundings');
  const long = column(`( " ${'he '.repeat(LONGEST - 3)})`, at);
  assert.equal(long.length, LONGEST);
  assert.ok(long.slice(0, -1).every((row) => row % 2 === 1) && long[LONGEST - 1] === 2 * 1);
  assert.deepEqual(column('he said he', at), [0, 0, 0]);
  assert.deepEqual(column('he', 0), [0]);
  const { count, rows, seen } = see('');
  assert.deepEqual([count, rows.length, ...seen.before], [0, TOKEN_ROWS, 0, 0]);
  assert.throws(() => see('he '.repeat(LONGEST + 1)), /too long/);
});

test('words are looked at again when others have their ids, and by each of several models', () => {
  const other = describerOf(vocabularyOf(sizes, Int32Array.of(hashOf('he')), ['X X'], ['dep']), LONGEST);
  const rowsOf = (one: typeof describer, forms: string[]): number[] => {
    const { rows } = described(one, sentenceOf(wordsOf(forms)), new Uint8Array(forms.length));
    return forms.map((_, index) => rows[(index + 1) * TOKEN_ROWS]);
  };
  const ids = new Set<number>();
  const before = generation();
  // as many different words as make all ids be given again, known ones between them
  for (let at = 0; generation() < before + 2; at++) {
    const forms = [`he`, `unheard${at}x`, 'said'];
    for (const { id } of wordsOf(forms)) ids.add(id);
    if (at % 7 === 0) {
      assert.deepEqual(rowsOf(describer, forms), [0, 2, 1]);
      assert.deepEqual(rowsOf(other, forms), [0, 2, 2]);
    }
  }
  assert.ok(ids.size > 4000, `${ids.size} different ids`);
});

test('where the codes of a word stand is found for the first, the last and none beyond', () => {
  const { words } = wordCodes();
  const last = words.length - 1;
  for (const place of [0, 1, last - 1, last]) assert.equal(placeOfCodes(wordCodes(), words[place]), place);
  assert.equal(placeOfCodes(wordCodes(), hashOf('qxzzyqx')), -1);
});

test('each mark is told apart, and no other word', () => {
  const counted = (form: string): number => see(`he ${form} he`).seen.before[3];
  assert.deepEqual([','].map(counted), [ONE_COMMA]);
  for (const form of ['"', "''", '``', '“', '”', '«', '»', '--', '—', '–']) assert.equal(counted(form), ONE_QUOTE, form);
  const at = TOKEN_TABLES.indexOf('surroundings');
  for (const form of ['"', '“', '«']) assert.deepEqual(column(`he ${form} he`, at), [6, 2, 2], form);
  for (const opening of ['(', '['])
    for (const closing of [')', ']']) assert.deepEqual(column(`${opening} he ${closing} he`, at), [1, 1, 0, 0]);
  for (const form of ['.', ';', '-', '{', '}', 'said']) {
    assert.equal(counted(form), 0, form);
    assert.deepEqual(column(`he ${form} he`, at), [0, 0, 0], form);
  }
});

test('a word is met once, and again when another had its id', () => {
  const met: number[] = [];
  const counting = describerOf(vocabulary, 10, (id) => met.push(id));
  const meet = (...forms: string[]): number[] => {
    met.length = 0;
    const sentence = sentenceOf(wordsOf(forms));
    describe(counting, sentence, new Uint8Array(forms.length));
    return met.map((id) => [...sentence.ids].indexOf(id));
  };
  assert.deepEqual(meet('gibbous', 'said', 'gibbous'), [0, 1]);
  assert.deepEqual(meet('gibbous', 'moons', 'said'), [1]);
  assert.deepEqual(meet('moons'), []);
  const before = generation();
  for (let at = 0; generation() === before; at++) wordsOf([`moonless${at}x`]);
  assert.deepEqual(meet('gibbous', 'said'), []); // they were met again, and stay
  for (let at = 0; generation() < before + 2; at++) wordsOf([`moonlike${at}x`]);
  for (let at = 0; generation() < before + 3; at++) wordsOf([`moonlit${at}x`]);
  assert.deepEqual(meet('gibbous', 'gibbous'), [0]);
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
