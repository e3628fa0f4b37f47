import assert from 'node:assert/strict';
import test from 'node:test';
import { hyphenJudge } from '../../pipeline/ingest/hyphens.ts';

test('a word broken at a hyphen keeps it when the hyphen is part of the word', () => {
  const keeps = hyphenJudge('');
  for (const [left, right] of [
    ['co', 'operation'],
    ['mine', 'resistant'],
    ['counter', 'terrorism'],
    ['mid', '1990s'],
    ['Anglo', 'American'],
    ['lone', 'wolf'],
  ]) {
    assert.equal(keeps(left, right), true, `${left}-${right}`);
  }
  for (const [left, right] of [
    ['govern', 'ment'],
    ['farm', 'ers'],
    ['news', 'paper'],
    ['Presi', 'dent'],
    ['offi', 'cials'],
    ['mis', 'characterising'],
  ]) {
    assert.equal(keeps(left, right), false, `${left}${right}`);
  }
});

test('the words of the document decide first', () => {
  assert.equal(hyphenJudge('They spoke of cooperation.')('co', 'operation'), false);
  assert.equal(hyphenJudge('In the south-west it rained.')('south', 'western'), true);
  assert.equal(hyphenJudge('A news-paper, so spelt.')('news', 'paper'), true);
});
