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
