import assert from 'node:assert/strict';
import test from 'node:test';
import { figure, relationsOf } from './figures-of.ts';

const RELATED: [string, string[]][] = [
  ['The blast killed 26 people, four of them policemen.', ['part_of four -> 26']],
  ['Police arrested 40 people, including six minors.', ['part_of six -> 40']],
  ['Twelve people drowned, among them five children and two nurses.', ['part_of five -> Twelve', 'part_of two -> Twelve']],
  ['Nine passengers (six adults and three infants) were hurt.', ['part_of six -> Nine', 'part_of three -> Nine']],
  ['The toll was 59 and not 62, as first reported.', ['supersedes 59 -> 62']],
  ['The ministry revised the number of injured from 120 to 95.', ['supersedes 95 -> 120']],
  ['The airline paid 1.36bn yen ($9m) for the hangar.', ['same_amount 1.36bn yen -> $9m']],
  ['Profits were $3m, compared with $2m in 2020.', ['contrasts $3m -> $2m']],
  ['A ticket costs A$40 or €25.', []],
  ['Four policemen and two bystanders were hurt.', []],
];
for (const [text, relations] of RELATED) {
  test(`relations: ${text}`, () => assert.deepEqual(relationsOf(text).sort(), relations.sort()));
}

test('a part shares what happened to the whole, unless it has its own', () => {
  assert.equal(figure('The blast killed 26 people, four of them policemen.', 'four').outcome, 'killed');
  assert.equal(figure('Police arrested 26 people, four of them wounded.', 'four').outcome, 'injured');
});

const PARTS: [string, string[]][] = [
  // the whole stands in the part's own sentence; another paragraph's and another speaker's figure is none
  ['He put the toll at 57.\n\n"We saw 44 bodies, six of them children," said a nurse.', ['part_of six -> 44']],
  ['A boat sank; 26 were drowned, nine of them children, and 140 were rescued.', ['part_of nine -> 26']],
  ['Rebels launched 70 drones, of which 52 were shot down.', ['part_of 52 -> 70']],
  ['They pledged $3bn in aid, of which less than a third has arrived.', ['part_of less than a third -> $3bn']],
  ['Thirteen miners were injured, two seriously.', ['part_of two -> Thirteen']],
  ['Only 70 of the 300 nurses have come.', ['part_of 70 -> 300']],
  ['The blast killed 18 people. Four of the dead were guards.', ['part_of Four -> 18']],
];
for (const [text, relations] of PARTS) {
  test(`parts: ${text}`, () => assert.deepEqual(relationsOf(text).sort(), relations.sort()));
}

test('a part is of the event of its whole; the rescued are not killed, nor are drones', () => {
  const nurse = 'He put the toll at 57.\n\n"We saw 44 bodies, six of them children," said a nurse.';
  assert.equal(figure(nurse, 'six').aggregate, 'event');
  assert.equal(figure('A boat sank; 26 were drowned, nine of them children, and 140 were rescued.', '140').outcome, null);
  assert.equal(figure('Rebels launched 70 drones, of which 52 were shot down.', '52').outcome, null);
  assert.equal(figure('Thirteen miners were injured, two seriously.', 'two').outcome, 'injured');
  assert.equal(figure('The blast killed 18 people. Four of the dead were guards.', 'Four').outcome, 'killed');
});
