import assert from 'node:assert/strict';
import test from 'node:test';
import { figure } from './figures-of.ts';

const CAUSED: [string, string, string | null][] = [
  ['The blast killed 12 people.', '12', 'The blast'],
  ['Twelve people died in a bomb attack.', 'Twelve', 'a bomb attack'],
  ['After an earthquake on Monday 12 people were missing.', '12', 'an earthquake'],
  ['He planned a suicide attack in the capital that killed 13 marines.', '13', 'a suicide attack'],
  ['The crash left nine dead and 14 hurt.', '14', 'The crash'],
  ['The landslide claimed 21 lives.', '21', 'The landslide'],
  ['There were 31 deaths from measles.', '31', 'measles'],
  ['The gang killed 12 people.', '12', null],
  ['Twelve people were killed on the road to a bomb factory.', 'Twelve', null],
  ['After the attack the firm hired 12 people.', '12', null],
];
for (const [text, words, cause] of CAUSED) {
  test(`cause: ${text}`, () => assert.equal(figure(text, words).cause?.text ?? null, cause));
}

const DONE_BY: [string, string, string | null][] = [
  ['The gang killed 12 people.', '12', 'gang'],
  ['Twelve people were murdered by bandits.', 'Twelve', 'bandits'],
  ['An attack by gunmen left 30 dead.', '30', 'gunmen'],
  ['The blast killed 12 people.', '12', null],
  ['Twelve people were killed by a bomb.', 'Twelve', null],
];
for (const [text, words, perpetrator] of DONE_BY) {
  test(`perpetrator: ${text}`, () => assert.equal(figure(text, words).perpetratorSpan?.text ?? null, perpetrator));
}

test('holders and the affected', () => {
  assert.equal(figure('The militia has 300 fighters.', '300').holderSpan?.text, 'The militia');
  assert.equal(figure('It lost two of its citizens, who were killed.', 'two').affectedSpan?.text, 'its');
  assert.equal(figure('The bomb killed 13 American soldiers.', '13').affectedSpan?.text, 'American');
  assert.equal(figure('The bomb killed 13 soldiers.', '13').affectedSpan, null);
});
