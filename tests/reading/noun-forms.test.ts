import assert from 'node:assert/strict';
import test from 'node:test';
import { lemmaOf, nounForms } from '../../pipeline/extract/reading/lemmas.ts';

test('the forms of a noun are all that have it for their lemma', () => {
  const forms = nounForms(['worry', 'promise', 'church', 'crisis', 'child', 'view']);
  for (const form of ['worry', 'worries', 'promises', 'churches', 'crises', 'children', 'views']) assert.ok(forms.includes(form), form);
  assert.equal(lemmaOf('children', 'NNS'), 'child');
  assert.ok(!forms.includes('barge') && !forms.includes('barges'));
});
