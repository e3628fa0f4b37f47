import assert from 'node:assert/strict';
import test from 'node:test';
import { claimsIn, draftOf, writtenIn } from './helper.ts';

const hedgesOf = (text: string): string[] => claimsIn(text)[0].hedges.map((hedge) => hedge.text);

test('40: modals and adverbs over the content', () => {
  const text = 'The board said the weir could fail.';
  assert.equal(claimsIn(text)[0].certainty, 'possible');
  assert.deepEqual(hedgesOf(text), ['could']);
  assert.equal(claimsIn('The board says the weir will probably hold.')[0].certainty, 'probable');
  assert.equal(claimsIn('The board said the weir is sound.')[0].certainty, 'certain');
});

test('40: inability is no hedge', () => assert.deepEqual(hedgesOf('The board said divers could not reach the weir.'), []));

test('polarity is the content’s', () => {
  assert.equal(claimsIn('The board said the weir would not hold.')[0].polarity, 'negative');
  assert.equal(claimsIn('The board said no weir was safe.')[0].polarity, 'negative');
  assert.equal(claimsIn('The board denied that the weir was weak.')[0].polarity, 'positive');
});

test('42: the cue’s class keeps its distance', () => {
  assert.equal(claimsIn('The board acknowledged that the weir was weak.')[0].cueClass, 'reveal');
  assert.equal(claimsIn('The board claimed that the weir was sound.')[0].cueClass, 'claim');
});

test('wants are neither so nor not so', () => {
  const [claim] = claimsIn('The board wants the city to rebuild the weir.');
  assert.equal(claim.stance, 'demand');
  assert.equal(claim.certainty, 'unknown');
});

const figure = (text: string, quote: string) => draftOf(text).figures.find(({ span }) => span.text.includes(quote));

test('a figure in a claim is the source’s', () => {
  const found = figure('The board says that 340 homes were flooded.', '340');
  assert.equal(found?.attribution, 'attributed');
  assert.equal(found?.claim?.source?.text, 'The board');
});

test('a figure beside a claim is the author’s', () => {
  assert.equal(figure('The weir, which cost $4m, is sound, the board said.', '4m')?.attribution, 'attributed');
  assert.equal(figure('The board met 12 times. It said the weir was sound.', '12')?.attribution, 'author');
  assert.equal(figure('The union condemned the flood, which killed 23 people.', '23')?.attribution, 'author');
});

test('a presupposed figure stays the author’s', () => {
  const text = 'The board accused the man who killed 23 people of lying.';
  assert.deepEqual(writtenIn(text), ['The board | accused | the man who killed 23 people of lying']);
  assert.equal(figure(text, '23')?.attribution, 'author');
});

test('no source given: unattributed', () => {
  assert.equal(figure('The flood is thought to have killed 23 people.', '23')?.attribution, 'unattributed');
  assert.equal(figure('The flood reportedly killed 23 people.', '23')?.attribution, 'unattributed');
});

test('a demanded figure', () => {
  const found = figure('The union wants the board to hire 60 divers.', '60');
  assert.equal(found?.factuality, 'demanded');
  assert.equal(found?.claim?.cue?.text, 'wants');
});

test('a hedge over the clause reaches its figure', () => {
  const found = figure('The flood may have killed 23 people.', '23');
  assert.equal(found?.certainty, 'possible');
  assert.deepEqual(
    found?.hedges.map(({ text }) => text),
    ['may'],
  );
});

test('40: a doubted noun anywhere under the cue, but not in a clause of its own', () => {
  assert.deepEqual(hedgesOf('The board wants the police to stop such alleged thefts.'), ['alleged']);
  assert.deepEqual(hedgesOf('The board wants the police to stop such thefts.'), []);
});

test('a staff that is an army’s', () => assert.equal(claimsIn('Its general staff said the bridge was lost.')[0].sourceKind, 'military'));
