import assert from 'node:assert/strict';
import test from 'node:test';
import {
  every,
  firstFrom,
  follows,
  lastUpTo,
  notBefore,
  runEnd,
  runStart,
  sentenceEnd,
  sentenceStart,
  some,
  within,
} from '../../pipeline/extract/language/scan.ts';
import { isInNounPhrase, isTensed } from '../../pipeline/extract/language/tags.ts';
import { either, type TokenTest } from '../../pipeline/extract/language/test.ts';
import { bitsWithin, isComma, isThe, tokensWith, words } from '../../pipeline/extract/language/words.ts';
import { at } from './helper.ts';

const TEXT = 'Nobody came. The old pilot, tired of waiting, left the quay. It rained.';

// made before anything is read: lists that come later are asked for by token
const bitsOf = bitsWithin(
  new Map([
    ['came', 1],
    ['quay', 2],
    ['it', 4],
  ]),
);
const articles = tokensWith('the');
const pastForms = tokensWith('came left rained');

test('one loop over a run finds what a question about each of its tokens finds', () => {
  const { reading } = at(TEXT, 'pilot');
  const tests = [isThe, isComma, isTensed, either(isTensed, isThe), either(isComma, isTensed)];
  for (const passes of tests) {
    assert.ok(passes.firstIn);
    const byToken: TokenTest = (of, token) => passes(of, token);
    for (let from = -2; from < reading.tokenCount + 2; from++)
      for (let end = from - 1; end < reading.tokenCount + 3; end++)
        assert.equal(firstFrom(reading, from, end, passes), firstFrom(reading, from, end, byToken));
  }
});

test('words of a run, and of a text, by their lists', () => {
  const { reading } = at(TEXT, 'pilot');
  const formsOf = (tokens: readonly number[]): string[] => tokens.map((token) => reading.form(token));
  assert.deepEqual(formsOf(articles(reading)), ['The', 'the']);
  assert.deepEqual(formsOf(pastForms(reading)), ['came', 'left', 'rained']);
  assert.equal(bitsOf(reading, 0, reading.tokenCount), 7);
  assert.equal(bitsOf(reading, 2, reading.tokenCount - 3), 2);
  assert.equal(bitsOf(reading, 0, 1), 0);
});

test('bounds: the sentence, or so many tokens of it', () => {
  const { reading, token } = at(TEXT, 'pilot');
  assert.equal(reading.form(sentenceStart(reading, token)), 'The');
  assert.equal(reading.form(sentenceEnd(reading, token) - 1), '.');
  assert.equal(within(reading, token, 3), token + 3);
  assert.equal(within(reading, token, 99), sentenceEnd(reading, token));
  assert.equal(notBefore(reading, token, 1), token - 1);
  assert.equal(notBefore(reading, token, 99), sentenceStart(reading, token));
});

test('a search ends at its bound, and at what stops it', () => {
  const { reading, token } = at(TEXT, 'pilot');
  const end = sentenceEnd(reading, token);
  const left = firstFrom(reading, token, end, isTensed);
  assert.equal(reading.form(left), 'left');
  assert.equal(firstFrom(reading, token, left, isTensed), -1);
  assert.equal(firstFrom(reading, token, end, isTensed, isComma), -1);
  assert.equal(reading.form(lastUpTo(reading, left, token, isComma)), ',');
  assert.equal(lastUpTo(reading, left, left, isComma), -1);
  assert.equal(lastUpTo(reading, left, token, words('tired'), isComma), -1);
});

test('runs', () => {
  const { reading, token } = at(TEXT, 'The');
  const end = runEnd(reading, token, sentenceEnd(reading, token), isInNounPhrase);
  assert.equal(end, token + 3);
  assert.equal(runStart(reading, end, 0, isInNounPhrase), token);
  assert.equal(runStart(reading, end, token + 1, isInNounPhrase), token + 1);
  assert.equal(every(reading, token, end, isInNounPhrase), true);
  assert.equal(every(reading, token, end + 1, isInNounPhrase), false);
  assert.equal(some(reading, token, end, isComma), false);
  assert.equal(some(reading, token, end + 1, isComma), true);
});

test('a phrase is matched word by word', () => {
  const { reading, token } = at('He has yet to be convinced.', 'yet');
  assert.equal(follows(reading, token, ['yet', 'to', 'be']), true);
  assert.equal(follows(reading, token, ['yet', 'to', 'leave']), false);
});
