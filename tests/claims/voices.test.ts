import assert from 'node:assert/strict';
import test from 'node:test';
import { claimsIn, draftOf, writtenIn } from './helper.ts';

test('32: unnamed sources keep their kind', () => {
  const [claim] = claimsIn('Some officials suggest that the fire was set.');
  assert.equal(claim.source?.text, 'Some officials');
  assert.equal(claim.sourceKind, 'official');
  assert.equal(claim.sourceNamed, false);
});

test('32: no agent, no source; not the author', () => {
  const [claim] = claimsIn('The path is considered especially steep.');
  assert.equal(claim.source, null);
  assert.deepEqual(
    claim.content.map(({ text }) => text),
    ['The path', 'especially steep'],
  );
});

test('37: parent and child', () => {
  const claims = claimsIn('The mayor said that the firm had admitted that the kiln was cracked.');
  assert.equal(claims.length, 2);
  assert.equal(claims[0].parent, null);
  assert.equal(claims[1].parent, claims[0]);
});

test('38: ellipsis takes its content from the claim before', () => {
  const { claims, relations } = draftOf('Bolivia considers the pass a danger. So does Peru.');
  const peru = claims.find(({ source }) => source?.text === 'Peru');
  assert.deepEqual(peru?.content, []);
  const [relation] = relations;
  assert.equal(relation.kind, 'same_content');
  assert.equal(relation.from, peru);
  assert.equal(relation.to, claims[0]);
});

test('38: "so" is seldom an ellipsis', () =>
  assert.deepEqual(writtenIn('The kiln was so hot that it cracked. So the firm closed it.'), []));

test('39: denial and doubt', () => {
  assert.equal(claimsIn('The firm denied that the kiln was cracked.')[0].stance, 'deny');
  assert.equal(claimsIn('Engineers do not believe that the kiln is safe.')[0].stance, 'doubt');
  const { claims, relations } = draftOf('The firm says the kiln is safe. Local engineers have yet to be convinced.');
  assert.equal(claims[1].stance, 'doubt');
  assert.equal(relations[0].kind, 'answers');
  assert.equal(relations[0].to, claims[0]);
});

test('39: a refusal is no claim', () => assert.deepEqual(writtenIn('The firm did not say whether the kiln was safe.'), []));

test('the author is no source', () => assert.deepEqual(writtenIn('I think that the kiln was old.'), []));

test('45: pronouns and descriptions stay as written', () => {
  assert.equal(claimsIn('They said that the kiln was old.')[0].source?.text, 'They');
  assert.equal(claimsIn('The company said it would pay.')[0].source?.text, 'The company');
});

test('two verbs, one subject', () => {
  assert.deepEqual(writtenIn('The mayor said that the kiln was old and added that the roof leaked.'), [
    'The mayor | said | the kiln was old',
    'The mayor | added | the roof leaked',
  ]);
});

test('a dateline is no speaker', () => {
  assert.equal(claimsIn('LISBON (AP) — The mayor said the kiln was old.')[0].source?.text, 'The mayor');
});
