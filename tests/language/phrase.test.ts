import assert from 'node:assert/strict';
import test from 'node:test';
import { beforeVerb, phraseEnd, phraseOf } from '../../pipeline/extract/language/phrase.ts';
import { sentenceEnd } from '../../pipeline/extract/language/scan.ts';
import { headOfPhrase } from '../../pipeline/extract/language/tree.ts';
import { at, wordsOf } from './helper.ts';

/** sentence, head word → its phrase, and its role with the mark that sets it off */
const phrases: [string, string, string, string][] = [
  ['The retired harbour pilot left.', 'pilot', 'The retired harbour pilot', '-'],
  ['Officials tracking the group said so.', 'Officials', 'Officials tracking the group', '-'],
  ['Marta Kos, head of the yard, said so.', 'Kos', 'Marta Kos', ', head of the yard'],
  ['Marta Kos, who runs the yard, said so.', 'Kos', 'Marta Kos', ', who runs the yard'],
  ['The owner and the crew left.', 'owner', 'The owner and the crew', '-'],
  ['Field Marshal Ulf Holm left.', 'Holm', 'Field Marshal Ulf Holm', '-'],
];
for (const [text, word, phrase, role] of phrases)
  test(`${word} in: ${text}`, () => {
    const { reading, token } = at(text, word);
    const head = headOfPhrase(reading, reading.sentenceFirst[0], token + 1);
    const found = phraseOf(reading, head);
    assert.equal(wordsOf(reading, found.range), phrase);
    assert.equal(found.role ? wordsOf(reading, found.role) : '-', role);
  });

/** sentence, first word → the phrase that it opens */
const ends: [string, string, string][] = [
  ['They praised the crew, which had stayed.', 'the', 'the crew'],
  ['They opposed closure when it was proposed.', 'closure', 'closure'],
  ['They backed the plan and said so.', 'the', 'the plan'],
  ['They backed the plan and the budget.', 'the', 'the plan and the budget'],
];
for (const [text, word, phrase] of ends)
  test(`ends after ${phrase}: ${text}`, () => {
    const { reading, token } = at(text, word);
    assert.equal(wordsOf(reading, { first: token, end: phraseEnd(reading, token) }), phrase);
  });

test('a noun phrase ends before its verb, not before that of its relative clause', () => {
  for (const [text, phrase] of [
    ['Support for the dam is weak.', 'Support for the dam'],
    ['Support for a dam that leaks is weak.', 'Support for a dam that leaks is weak.'],
  ] as const) {
    const { reading, token } = at(text, 'Support');
    assert.equal(wordsOf(reading, { first: token, end: beforeVerb(reading, token, sentenceEnd(reading, token)) }), phrase);
  }
});
