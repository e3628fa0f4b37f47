import assert from 'node:assert/strict';
import test from 'node:test';
import { isNominal, isTensed, isVerb, opensNounPhrase, penn, universal } from '../../pipeline/extract/language/tags.ts';
import { both, either, not } from '../../pipeline/extract/language/test.ts';
import { related } from '../../pipeline/extract/language/tree.ts';
import { entryOf, isTimeWord, marks, words } from '../../pipeline/extract/language/words.ts';
import { read } from '../../pipeline/extract/reading/read.ts';
import { at } from './helper.ts';

test('a set of tags tells finite verbs from the others', () => {
  const text = 'The harbour master said the ferry would leave.';
  for (const [word, verb, tensed] of [
    ['said', true, true],
    ['would', false, true],
    ['leave', true, false],
    ['ferry', false, false],
  ] as const) {
    const { reading, token } = at(text, word);
    assert.equal(isVerb(reading, token), verb, word);
    assert.equal(isTensed(reading, token), tensed, word);
  }
});

test('outside the text every question is answered no', () => {
  const reading = read('Boats left.');
  for (const token of [-1, reading.tokenCount, reading.tokenCount + 5]) {
    for (const is of [isVerb, isNominal, opensNounPhrase, isTimeWord, words('boats'), marks('.')]) assert.equal(is(reading, token), false);
  }
});

test('tags, words and marks are asked alike and put together', () => {
  const { reading, token } = at('On Monday, boats left.', 'Monday');
  assert.equal(isTimeWord(reading, token), true);
  assert.equal(both(universal('PROPN'), isTimeWord)(reading, token), true);
  assert.equal(both(penn('NNS'), isTimeWord)(reading, token), false);
  assert.equal(either(penn('NNS'), isTimeWord)(reading, token), true);
  assert.equal(not(isTimeWord)(reading, token), false);
  assert.equal(marks(', ;')(reading, token + 1), true);
});

test('words are asked in lower case with straight apostrophes, marks as written', () => {
  const { reading, token } = at('NOT one of them didn’t see it.', 'NOT');
  assert.equal(words('not')(reading, token), true);
  assert.equal(marks('not')(reading, token), false);
  const clitic = at('They didn’t see it.', 'n’t');
  assert.equal(words("n't")(clitic.reading, clitic.token), true);
});

test('a table is asked for the word of a token, and has nothing for others', () => {
  const berths = entryOf(new Map([['ferry', 3]]));
  const { reading, token } = at('The FERRY left.', 'FERRY');
  assert.deepEqual(
    [-1, 0, token, token + 1, reading.tokenCount].map((one) => berths(reading, one)),
    [null, null, 3, null, null],
  );
});

test('a relation is asked for by its name, or with all its subtypes', () => {
  const { reading, token } = at('The ferry was towed home.', 'ferry');
  assert.equal(reading.relation(token), 'nsubj:pass');
  assert.equal(related('nsubj*')(reading, token), true);
  assert.equal(related('obj nsubj:pass')(reading, token), true);
  assert.equal(related('nsubj')(reading, token), false);
  const root = reading.head(token);
  assert.equal(reading.relation(root), 'root');
  assert.equal(related('root')(reading, root), true);
  assert.equal(related('root*')(reading, reading.tokenCount), false, 'outside the text');
});
