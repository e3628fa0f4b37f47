import assert from 'node:assert/strict';
import test from 'node:test';
import { read } from '../../pipeline/extract/reading/read.ts';

const sentences = (text: string): string[] => {
  const { sentenceCount, sentenceFirst, tokenStart, tokenEnd } = read(text);
  return Array.from({ length: sentenceCount }, (_, s) => text.slice(tokenStart[sentenceFirst[s]], tokenEnd[sentenceFirst[s + 1] - 1]));
};

test('full stops end sentences, abbreviations and initials do not', () => {
  assert.deepEqual(sentences('Lt. Gen. A. B. Clark met Mr. Okoro. He left at 5 p.m. The talks went on in the U.S. Senate.'), [
    'Lt. Gen. A. B. Clark met Mr. Okoro.',
    'He left at 5 p.m.',
    'The talks went on in the U.S. Senate.',
  ]);
  assert.deepEqual(sentences('It grew 4.5% to $1.2m. See No. 7, e.g. the last.'), ['It grew 4.5% to $1.2m.', 'See No. 7, e.g. the last.']);
});

test('closing marks belong to the sentence that they close', () => {
  assert.deepEqual(sentences('“We won.” “Did you?” She left. (He stayed.) Then rain.'), [
    '“We won.”',
    '“Did you?”',
    'She left.',
    '(He stayed.)',
    'Then rain.',
  ]);
  assert.deepEqual(sentences('“Who won?” he asked. “We did!” they said.'), ['“Who won?” he asked.', '“We did!” they said.']);
  assert.deepEqual(sentences('The lake froze. [12] Boats were stuck.[3] Nobody came.'), [
    'The lake froze. [12]',
    'Boats were stuck.[3]',
    'Nobody came.',
  ]);
});

test('an ellipsis ends a sentence only before a capital', () => {
  assert.deepEqual(sentences('He said ... nothing. She waited... Then she left.'), [
    'He said ... nothing.',
    'She waited...',
    'Then she left.',
  ]);
});

test('headlines, lists and paragraphs need no full stop', () => {
  assert.deepEqual(sentences('Floods hit the north\n\nThousands fled\n\nThe river rose.'), [
    'Floods hit the north',
    'Thousands fled',
    'The river rose.',
  ]);
  assert.deepEqual(sentences('The list:\n- two boats\n- one car\n3. a house'), ['The list:', '- two boats', '- one car', '3. a house']);
});

test('lines wrapped by a machine are one sentence, a short line above them is not', () => {
  const wrapped =
    'The committee met for the third time on\nTuesday and agreed that the old bridge must\nbe closed before the winter comes.';
  assert.equal(sentences(wrapped).length, 1);
  assert.deepEqual(sentences(`Bridge to close\n${wrapped.replaceAll('\n', ' ')}`).length, 2);
});

test('blank lines before the first word part nothing', () => {
  assert.deepEqual(sentences('\n\n  Hail fell\non the orchards.\n\nPears rotted.\n'), ['Hail fell\non the orchards.', 'Pears rotted.']);
});

test('paragraphs are counted', () => {
  const reading = read('One. Two.\n\nThree.\n \nFour');
  assert.deepEqual([...reading.paragraphOf], [0, 0, 1, 2]);
  assert.deepEqual([...reading.sentenceOf], [0, 0, 1, 1, 2, 2, 3]);
});

test('a text without a word has no sentences', () => {
  for (const text of ['', ' \n\n ', '\ufeff']) {
    const reading = read(text);
    assert.equal(reading.sentenceCount, 0);
    assert.deepEqual([...reading.sentenceFirst], [0]);
    assert.equal(reading.tokenAt(0), 0);
  }
});
