import assert from 'node:assert/strict';
import test from 'node:test';
import type { Aggregate, Factuality } from '../../pipeline/contract.ts';
import { figure, figuresOf } from './figures-of.ts';

const PUT_AS: [string, string, Factuality][] = [
  ['The firm will hire 300 engineers.', '300', 'planned'],
  ['The state plans to build 40 schools.', '40', 'planned'],
  ['The lead could shrink by 12 seats.', '12', 'forecast'],
  ['Output is expected to grow by 4%.', '4%', 'forecast'],
  ['If the dam had failed, 900 people would have been killed.', '900', 'hypothetical'],
  ['The union wants 5,000 new teachers.', '5,000', 'demanded'],
  ['He said that 300 engineers had been hired.', '300', 'actual'],
  ['The attack killed 12 people, police said.', '12', 'actual'],
  ['Nine sailors may have drowned.', 'Nine', 'actual'],
  ['The state is to borrow $90m.', '$90m', 'planned'],
  ['Nurses are due to strike for five days, and 900 shifts are set to be cut.', '900', 'planned'],
  ['The carrier stuck to its target of 870 flights.', '870', 'forecast'],
  ['The result was short of the 82% goal.', '82%', 'forecast'],
  ['The agency cut its forecast for demand growth this year to 73,000 barrels.', '73,000 barrels', 'forecast'],
  ['Sales beat the 0.4% gain that analysts had forecast.', '0.4%', 'forecast'],
  ['The bank had to borrow $90m.', '$90m', 'actual'],
  ['The forecast was right and sales rose 4%.', '4%', 'actual'],
  // what the words beside tell, though the tree errs
  ['The agency thinks that up to 900 more herders could cross by May.', 'up to 900', 'forecast'],
  ['The mayor said the other half of $4m would be paid by mid-May.', '$4m', 'planned'],
  ['Economists in a survey by Kolo had forecast growth of 6.5 per cent for imports.', '6.5 per cent', 'forecast'],
  ['Analysts had on average been pencilling in €15m.', '€15m', 'forecast'],
  ['The mine shipped less than the 55 million tonnes it had guided to in May.', '55 million tonnes', 'forecast'],
  ['The clinic has had $4m of the $9m it appealed for.', '$9m', 'demanded'],
  ['The clinic has had $4m of the $9m it appealed for.', '$4m', 'actual'],
  ['The 40 sailors could be freed.', '40', 'actual'],
  ['She took her tally to seven goals.', 'seven', 'actual'],
  ['The firm had bought a mill and sold 40 trucks.', '40', 'actual'],
  // decided, not yet given
  ['The king has announced a grant of $900 to each widow.', '$900', 'planned'],
  ['The firm announced a profit of $900.', '$900', 'actual'],
  ['Fares will stay at $3 until May.', '$3', 'planned'],
  ['Tariffs will cost the firm $3m.', '$3m', 'forecast'],
  // what a change starts from is there already
  ['Duty will rise from 21% to 28% in May.', '21%', 'actual'],
  ['Duty will rise from 21% to 28% in May.', '28%', 'planned'],
  ['Growth will range from 3% to 5%.', 'from 3% to 5%', 'forecast'],
  // a participle has its verb’s tense, a finite verb its own
  ['Output will fall, costing the state $3m a year.', '$3m', 'forecast'],
  ['The state will pay, having lost $3m in the storm.', '$3m', 'actual'],
  ['The analyst said the plan left the state with debts of £16bn.', '£16bn', 'actual'],
  ['Restoring the wall would cost $3m.', '$3m', 'hypothetical'],
  // durations that are what is told
  ['The men could face up to 45 years in prison.', 'up to 45 years', 'forecast'],
  ['Aid would run out if the drought lasts more than two weeks.', 'more than two weeks', 'hypothetical'],
  ['The army will look into what it did over the past 25 years.', '25 years', 'actual'],
];
for (const [text, words, factuality] of PUT_AS) {
  test(`factuality: ${text}`, () => assert.equal(figure(text, words).factuality, factuality));
}

const TOTALS: [string, string, Aggregate | null][] = [
  ['A bomb attack killed 12 people in 2019.', '12', 'event'],
  ['In 2019 alone, 640 farmers were killed in attacks.', '640', 'period_total'],
  ['Another 12 people died, bringing the toll to 310.', '12', 'event'],
  ['Another 12 people died, bringing the toll to 310.', '310', 'cumulative'],
  ['The toll from the quake has risen above 2,400.', 'above 2,400', 'cumulative'],
  ['Fighters kidnapped 276 girls in Damascus in 2014.', '276', 'event'],
  ['So far 310 people have died of cholera.', '310', 'cumulative'],
  ['The militia has 4,000 fighters.', '4,000', 'stock'],
  ['The clinic sees 30 patients a week.', '30', 'rate'],
  ['The club sold 500 tickets.', '500', null],
];
for (const [text, words, aggregate] of TOTALS) {
  test(`aggregate: ${text}`, () => assert.equal(figure(text, words).aggregate, aggregate));
}

test('figures of one event share its number', () => {
  const events = (text: string): (number | null)[] => figuresOf(text).map(({ event }) => event);
  assert.deepEqual(events('The blast killed 12 people and wounded 30 others.'), [0, 0]);
  assert.deepEqual(events('A blast killed 12 people.\n\nOfficials blamed nobody.\n\nThe blast also wounded 30 drivers.'), [0, 0]);
  assert.deepEqual(events('Shelling killed six people in Damascus and wounded nine in Aleppo.'), [0, 1]);
  assert.deepEqual(events('A blast killed 12 people. A crash killed nine drivers.'), [0, 1]);
  assert.deepEqual(events('In 2019 alone, 640 farmers were killed in attacks.'), [null]);
});

test('what a closed aside asks for does not ask for the figure after it', () => {
  const text = 'A nurse, who asked not to be named because she feared for her job, put the toll at 57.';
  assert.equal(figure(text, '57').factuality, 'actual');
  assert.equal(figure('The nurse, who wants 57 beds, left.', '57').factuality, 'demanded');
});
