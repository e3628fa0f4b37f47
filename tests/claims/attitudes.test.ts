/** What is held, spoken of and asked: adjectives, nouns and topics as cues. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { claimsIn, draftOf, writtenIn } from './helper.ts';

const cases: [string, string[]][] = [
  // adjectives
  ['Bank officials are confident that prices will fall.', ['Bank officials | are confident | prices will fall']],
  ['The mayor is not sure she can win the vote.', ['The mayor | is not sure | she can win the vote']],
  ['Farmers remain wary of the new dam.', ['Farmers | remain wary of | the new dam']],
  ['He was critical of the plan when it came out.', ['He | was critical of | the plan']],
  ['The union is in favour of the strike.', ['The union | is in favour of | the strike']],
  ['It is clear that the plan failed.', []],
  ['Villagers are worried about the dam.', []],
  // topics
  ['The minister spoke to farmers on Monday about the drought.', ['The minister | spoke | the drought']],
  ['Reporters asked him about the missing money.', ['Reporters | asked | the missing money']],
  ['He walked about the harbour on Monday.', []],
  // questions that nobody named put
  ['Asked whether the bridge was safe, the engineer laughed.', ['- | Asked | whether the bridge was safe']],
  ['Asked about the weir, the engineer laughed.', []],
  // nouns
  ['The mayor gave her support for the new school.', ['her | support for | the new school']],
  // spoken of, not put forward
  ['Their support for the dam is weak.', []],
  ['The mayor’s plan to leave drew anger.', []],
  ['He has no plan to leave.', ['He | has no plan | to leave']],
  ['The storm made a hole of two metres.', []],
  // judged by a pronoun
  ['Two unions endorsed him.', ['Two unions | endorsed | him']],
  ['The road crosses it.', []],
  // refusals
  ['The captain refused to leave the ship.', ['The captain | refused | to leave the ship']],
  ['The captain refused to comment on the wreck.', []],
  ['The captain declined to publicly name the crew.', []],
];

for (const [text, expected] of cases) test(text, () => assert.deepEqual(writtenIn(text), expected));

test('a judgement denied is doubt, and "one in five" somebody', () => {
  const [claim] = claimsIn('The court did not consider the sale a risk.');
  assert.equal(claim.stance, 'doubt');
  assert.deepEqual(writtenIn('One in five say it is not an improvement.'), ['One in five | say | it is not an improvement']);
});

test('inside somebody else’s claim backing is a deed, no judgement', () => {
  assert.deepEqual(writtenIn('The governor accused the firm of backing the rebels.'), [
    'The governor | accused | the firm of backing the rebels',
  ]);
  assert.deepEqual(writtenIn('The union backed the plan.'), ['The union | backed | the plan']);
});

test('nobody vouches for a figure that was only spoken of', () => {
  const { claims, figures } = draftOf('The minister spoke to reporters about the 40 deaths.');
  assert.deepEqual(
    claims.map(({ rule }) => rule),
    ['about'],
  );
  assert.equal(figures[0].attribution, 'author');
});
