import assert from 'node:assert/strict';
import test from 'node:test';
import { hasTensed, predicateOf } from '../../pipeline/extract/language/clause.ts';
import { carriedOutBy } from '../../pipeline/extract/language/control.ts';
import { sentenceEnd } from '../../pipeline/extract/language/scan.ts';
import { subjectOfVerb } from '../../pipeline/extract/language/subject.ts';
import { ownSubject, subjectHead } from '../../pipeline/extract/language/subject-head.ts';
import { antecedentOf } from '../../pipeline/extract/language/subject-in-tree.ts';
import { isNegated, isPassive, isPassiveInOrder, verbGroup } from '../../pipeline/extract/language/verb-group.ts';
import { at, wordsOf } from './helper.ts';

/** sentence, verb → its group, passive, negated */
const groups: [string, string, string, boolean, boolean][] = [
  ['The board has long accused him.', 'accused', 'has long accused', false, false],
  ['The board did not say so.', 'say', 'did not say', false, true],
  ['The owner was accused of theft.', 'accused', 'was accused', true, false],
  ['The owner has never been accused of theft.', 'accused', 'has never been accused', true, true],
  ['A scheme seen by brokers as a risk was dropped.', 'seen', 'seen', true, false],
  ['The brokers had seen it.', 'seen', 'had seen', false, false],
  // what follows an interruption is of the group where an auxiliary stands in front of it
  ['Does the mayor really want a strike?', 'want', 'really want', false, false],
  ['Does she not understand that the yard is empty?', 'understand', 'not understand', false, true],
  ['The crews have by now decided to leave the port.', 'decided', 'now decided', false, false],
  ['The crews also warned the owners.', 'warned', 'warned', false, false],
];
for (const [text, verb, group, passive, negated] of groups)
  test(`${group}: ${text}`, () => {
    const { reading, token } = at(text, verb);
    assert.equal(wordsOf(reading, verbGroup(reading, token)), group);
    assert.equal(isPassive(reading, token), passive);
    assert.equal(isNegated(reading, token), negated);
  });

/** sentence, verb → whether word order makes it passive; null: only the tree can tell */
const voices: [string, string, boolean | null][] = [
  ['The owner was accused of theft.', 'accused', true],
  ['Later she accused the owner of theft.', 'accused', false],
  ['In May they had accused the owner of theft.', 'accused', false],
  // the tagger takes this participle for a past tense
  ['A skipper Monday accused of theft left the port.', 'accused', null],
  // "be" may help either verb
  ['It would be better if they had warned the crews.', 'warned', null],
];
for (const [text, verb, passive] of voices)
  test(`passive by word order, ${passive}: ${text}`, () => {
    const { reading, token } = at(text, verb);
    assert.equal(isPassiveInOrder(reading, token), passive);
  });

/** sentence, verb → its subject */
const subjects: [string, string, string][] = [
  ['Marta Kos, who took over in June, said the yard was empty.', 'said', 'Marta Kos'],
  ['Marta Kos, who took over in June, said the yard was empty.', 'took', 'Marta Kos'],
  ['The owner signed the deed and sold the yard.', 'sold', 'The owner'],
  ['The owner wants to sell the yard.', 'sell', 'The owner'],
  ['The owner wants the crew to leave the yard.', 'leave', '-'],
  ['The owner took the stage to criticise the crew.', 'criticise', 'The owner'],
  ['After leaving the yard, the owner praised the crew.', 'leaving', 'the owner'],
  ['On Sunday Mr Holm said it was late.', 'said', 'Mr Holm'],
  ['Its harbour master, Pavel Kral, says it is late.', 'says', 'Its harbour master'],
];
for (const [text, verb, subject] of subjects)
  test(`who ${verb}: ${text}`, () => {
    const { reading, token } = at(text, verb);
    const found = subjectOfVerb(reading, token);
    assert.equal(found ? wordsOf(reading, found.range) : '-', subject);
  });

test('the noun that a relative clause tells of', () => {
  const { reading, token } = at('The clerk that filed the deed and signed it left.', 'signed');
  const antecedent = antecedentOf(reading, token);
  assert.equal(antecedent < 0 ? '-' : reading.form(antecedent), 'clerk');
  const main = at('The clerk filed the deed.', 'filed');
  assert.equal(antecedentOf(main.reading, main.token), -1);
});

test('a purpose is carried out with its verb, unless the verb leaves that open', () => {
  const done = at('The union met to condemn the sale.', 'condemn');
  assert.equal(done.reading.form(carriedOutBy(done.reading, done.token)), 'met');
  for (const text of ['The union would meet to condemn the sale.', 'The union refused to condemn the sale.']) {
    const { reading, token } = at(text, 'condemn');
    assert.equal(carriedOutBy(reading, token), -1, text);
  }
});

test('a clause has a verb that carries tense; a predicate may be an adjective', () => {
  const { reading, token } = at('The crew were missing after the storm.', 'crew');
  assert.equal(hasTensed(reading, token, sentenceEnd(reading, token)), true);
  assert.equal(hasTensed(reading, token + 2, sentenceEnd(reading, token)), false);
  assert.equal(reading.form(predicateOf(reading, token)), 'missing');
});

/** sentence, verb → the head of what it is said of */
const bearers: [string, string, string][] = [
  ['The blast in Gao in August, which killed nine farmers, was the third.', 'killed', 'blast'],
  ['The ferry fare rose in May to reach nine euros.', 'reach', 'fare'],
  // two nouns that the tree took for subjects
  ['On Wall Street, shares of Oban rose 2.4%, while sugar producer Blue Harvest Mills jumped 7%.', 'jumped', 'Mills'],
  ['“Low Tide”, the comedy that led the charts in May, slipped 44%.', 'slipped', 'Tide'],
];
for (const [text, verb, subject] of bearers)
  test(`of ${verb} → ${subject}: ${text}`, () => {
    const { reading, token } = at(text, verb);
    assert.equal(reading.form(subjectHead(reading, token)), subject);
  });

test('no subject stands in front of a colon, and no day is one beside another', () => {
  const update = at('Update Jan. 18: Mara Lind, who is handling the case, said no arrests have been made.', 'said');
  assert.equal(subjectHead(update.reading, update.token), -1);
  const raid = at('An attack carried out by the Lomar gang in Gao last October killed 46 farmers.', 'killed');
  assert.equal(raid.reading.form(ownSubject(raid.reading, raid.token)), 'attack');
});
