import assert from 'node:assert/strict';
import test from 'node:test';
import { kindInName, kindOfNoun } from '../../pipeline/extract/language/lexicon/kinds.ts';
import { readTable } from '../../pipeline/extract/table.ts';

test('a noun has one kind, whoever asks', () => {
  for (const [noun, kind] of [
    ['general', 'military'],
    ['ministry', 'government'],
    ['paper', 'document'],
    ['campaign', 'organisation'],
  ] as const) {
    assert.equal(kindOfNoun(noun), kind);
    assert.equal(kindInName(noun), kind);
  }
  assert.equal(kindOfNoun('ferry'), null);
});

test('names and titles are made with some of them alone, their plurals too', () => {
  assert.equal(kindOfNoun('blogger'), 'media');
  assert.equal(kindInName('blogger'), null);
  assert.equal(kindInName('generals'), 'military');
});

test('a post is a document, the Post a newspaper', () => {
  assert.equal(kindOfNoun('post'), 'document');
  assert.equal(kindInName('post'), 'media');
});

test('no noun is listed twice, and few mean something else in names', () => {
  const file = new URL('../../pipeline/extract/language/lexicon/data/source-kinds.csv', import.meta.url);
  const rows = readTable<'noun' | 'kind' | 'kind_in_names'>(file);
  assert.equal(new Set(rows.map(({ noun }) => noun)).size, rows.length);
  assert.deepEqual(
    // what tells something in a name alone has no kind: Orlo Energy is a firm, energy nobody
    rows.filter(({ kind, kind_in_names: inNames }) => kind !== '' && inNames !== '' && inNames !== kind).map(({ noun }) => noun),
    ['post', 'research'],
  );
});
