/** What figures measure, from their document alone: the same under other words, and another thing where scope, period or holder differ. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { corpusOf } from './corpus-of.ts';

/** The measure of the n-th figure with these words. */
function measure(text: string, words: string, published = '2020-06-15'): string | null {
  const row = corpusOf({ title: '', text, published }).quantities.find((figure) => figure.text === words);
  assert.ok(row, `${words} is not found`);
  return row.measure_key;
}

const same = (name: string, one: [string, string], other: [string, string]): void => {
  test(`the same: ${name}`, () => {
    assert.notEqual(measure(...one), null);
    assert.equal(measure(...one), measure(...other));
  });
};
const apart = (name: string, one: [string, string], other: [string, string]): void => {
  test(`apart: ${name}`, () => {
    assert.notEqual(measure(...one), null);
    assert.notEqual(measure(...one), measure(...other));
  });
};

const ATTACKS: [string, string] = ['There were 90 terrorist attacks in Peru in 2019, the ministry said.', '90'];
same('terrorist incidents and militant attacks', ATTACKS, ['There were 84 militant attacks in Peru in 2019, a think-tank said.', '84']);
apart('another year', ATTACKS, ['There were 84 terrorist attacks in Peru in 2018, a think-tank said.', '84']);
apart('another country', ATTACKS, ['There were 84 terrorist attacks in Chile in 2019, a think-tank said.', '84']);
apart('a part of the year', ATTACKS, ['There were 84 terrorist attacks in Peru from January to October 2019, a think-tank said.', '84']);
apart('another thing', ATTACKS, ['There were 84 military operations in Peru in 2019, the army said.', '84']);

test('exports of one thing, and what another clause tells of, are not all exports', () => {
  const all = measure('Exports of Peru rose 8% in October 2019, the ministry said.', '8%');
  assert.match(all ?? '', /^percent~%~change of export~/);
  assert.equal(measure('Exports of Peruvian silver ore rose 8% in October 2019, the ministry said.', '8%'), null);
  assert.equal(measure('Exports of copper rose 8% in Peru in October 2019, the ministry said.', '8%'), null);
  assert.equal(measure("Peru's exports rose 5% in October 2019, while tin ingots added 8%, the ministry said.", '8%'), null);
  assert.match(measure("Peru's exports of more than $8bn in October 2019 were a record.", 'more than $8bn') ?? '', /^money~USD~export~/);
});

const KILLED: [string, string] = ['Terrorist attacks killed 300 people in Peru in 2019, the ministry said.', '300'];
same('a think-tank counts too', KILLED, ['Militant attacks killed 280 people in Peru in 2019, a think-tank said.', '280']);
apart('all violence', KILLED, ['All violence killed 700 people in Peru in 2019, a think-tank said.', '700']);
apart('attacks and operations', KILLED, ['Attacks and operations together killed 700 people in Peru in 2019, a think-tank said.', '700']);
apart('civilians alone', KILLED, ['Terrorist attacks killed 120 civilians in Peru in 2019, the ministry said.', '120']);
apart('the injured', KILLED, ['Terrorist attacks injured 500 people in Peru in 2019, the ministry said.', '500']);

test('"the attacks" take the period and country of the sentence before; one of them does not', () => {
  const text =
    'There were 90 terrorist attacks in Peru in 2019, the ministry said. The attacks killed 300 people, it said. The worst attack killed 31 people.';
  assert.equal(measure(text, '300'), measure(...KILLED));
  assert.notEqual(measure(text, '31'), measure(...KILLED));
});

test('the attacks in which guards were killed are not all attacks', () => {
  assert.equal(measure('At least 40 policemen were killed in 12 attacks in Peru in 2019, the ministry said.', '12'), null);
});

test('the base of a change is of another time', () => {
  const text = 'In Peru the number of terrorist attacks rose from 60 to 90 in 2019, the ministry said.';
  assert.notEqual(measure(text, '60'), measure(...ATTACKS));
});

test('with their families is another measure than without', () => {
  const fighters = measure('In 2019 Boko Haram had 3,000 fighters in Nigeria, the army said.', '3,000');
  const families = measure(
    'In 2019 the members of Boko Haram and their families numbered 9,000 people in Nigeria, the army said.',
    '9,000',
  );
  assert.ok(fighters);
  assert.notEqual(families, fighters);
});

const SHEKAU = (counted: string): string => `In 2019 Boko Haram had 3,000 ${counted} in Nigeria, the army said.`;

for (const counted of [
  'fighters and their families',
  'fighters and family members',
  'fighters, including their relatives',
  'fighters with their dependants',
  'members plus family members',
  'people and their dependants',
]) {
  test(`families are counted with them: ${counted}`, () => {
    assert.match(measure(SHEKAU(counted), '3,000') ?? '', /~fighter~with families~/);
  });
}

for (const counted of ['fighters, and families fled', 'fighters who had left their families', 'members']) {
  test(`families are not counted: ${counted}`, () => {
    assert.equal(measure(SHEKAU(counted), '3,000'), measure(SHEKAU('fighters'), '3,000'));
  });
}

test('that others are counted in, or left out, is another scope; a number of their own is a part', () => {
  const killed = (words: string): string | null =>
    measure(`In 2019 attacks killed 900 people in Nigeria${words}, the ministry said.`, '900');
  const all = killed('');
  assert.ok(all);
  assert.match(killed(', not counting militants') ?? '', /without militants/);
  assert.match(killed(', excluding insurgents') ?? '', /without militants/);
  assert.match(killed(', including militants') ?? '', /with militants/);
  assert.equal(killed(', including civilians'), all);
  assert.equal(killed(', including 12 militants'), all);
});

test('"the group" is the one that began the sentence before, where several are named', () => {
  const text =
    'Boko Haram has grown, according to a report on Islamic State. In 2019 the group had 3,000 fighters in Nigeria, the report says.';
  assert.match(measure(text, '3,000') ?? '', /boko haram/);
});

test('casualties of whom nobody says measure nothing; people killed or wounded do', () => {
  const text = 'On 3 May 2019 an attack in Lima left 47 casualties, the army said.';
  assert.equal(measure(text, '47'), null);
  const people = 'On 3 May 2019 a bomb in Lima killed or wounded 47 people, the army said.';
  assert.ok(measure(people, '47'));
});

test('a change that the levels of its own text contradict measures something else', () => {
  const text = (percent: string): string =>
    `Terrorist attacks in Peru rose by ${percent} in 2019, the agency Zor said. Further down it says that the number of attacks in Peru rose from 200 in 2018 to 500 in 2019.`;
  assert.match(measure(text('150%'), '150%') ?? '', /change of attack/);
  assert.equal(measure(text('40%'), '40%'), null);
});

test('what was done with things tells them apart; without it nothing is known', () => {
  const left = measure('America left 400 vehicles in Iraq in 2011, the Pentagon said.', '400');
  assert.ok(left);
  assert.notEqual(measure('America supplied 700 vehicles to Iraq in 2011, the Pentagon said.', '700'), left);
  assert.equal(measure('The men talked about 12 vehicles in Iraq in 2011.', '12'), null);
});

test('a figure without period, or without place and holder, measures nothing that others could share', () => {
  assert.equal(measure('There were 90 terrorist attacks in Peru, the ministry said.', '90'), null);
  assert.equal(measure('Inflation was 5% in 2019.', '5%'), null);
});
