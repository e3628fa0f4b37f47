/** What is known of words without their tags must hold whatever their tags are. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { byWord } from '../../pipeline/extract/reading/by-word.ts';
import { formsOf, lemmaOf } from '../../pipeline/extract/reading/lemmas.ts';
import { read } from '../../pipeline/extract/reading/read.ts';
import { readTable } from '../../pipeline/extract/table.ts';

const TAGS = ['NN', 'NNS', 'VB', 'VBZ', 'VBD', 'VBN', 'VBG', 'JJR', 'JJS', 'RBR', 'RBS'];
const LEMMAS = ['plan', 'free', 'carry', 'host', 'take', 'see', 'witness', 'buy', 'travel', 'fix', 'begin', 'good'];

test('whatever its tag, no other word has one of the lemmas whose forms were asked for', () => {
  const forms = new Set(formsOf(LEMMAS));
  const learnt = readTable<'form'>(new URL('../../pipeline/extract/reading/model/lemmas.csv', import.meta.url)).map(({ form }) => form);
  const stems = LEMMAS.flatMap((lemma) => [lemma, lemma.slice(0, -1), `${lemma.slice(0, -1)}i`, lemma + lemma.at(-1)]);
  const endings = ['', 's', 'es', 'ies', 'd', 'ed', 'ing', 'r', 'er', 'st', 'est'];
  const made = stems.flatMap((stem) => endings.map((ending) => stem + ending));
  const missed = [...learnt, ...made].filter((word) => !forms.has(word) && TAGS.some((xpos) => LEMMAS.includes(lemmaOf(word, xpos))));
  assert.deepEqual(missed, []);
});

test('a question about a word is asked once for all its occurrences, and not kept for what stands outside the text', () => {
  const asked: string[] = [];
  const length = byWord(({ written }) => asked.push(written) && written.length);
  const reading = read('Ferries left Tarn, and ferries left Brin.');
  const lengths = Array.from({ length: reading.tokenCount }, (_, token) => length(reading, token));
  assert.deepEqual(lengths, [7, 4, 4, 1, 3, 7, 4, 4, 1]);
  assert.deepEqual(asked, ['Ferries', 'left', 'Tarn', ',', 'and', 'ferries', 'Brin', '.']);
  assert.deepEqual([length(reading, -1), length(reading, reading.tokenCount)], [0, 0]);
});
