import assert from 'node:assert/strict';
import test from 'node:test';
import { figure, figuresOf, relationsOf } from './figures-of.ts';

/** text, figure, direction, basis, base */
const CHANGED: [string, string, string, string, number | null][] = [
  ['Support fell from 47% to 41%.', '41%', 'decrease', 'absolute', 47],
  ['Support rose to 41% from 30%.', '41%', 'increase', 'absolute', 30],
  ['Traffic fell by 1,200 in May.', '1,200', 'decrease', 'absolute', null],
  ['Shares rose 7% to $84.', '7%', 'increase', 'relative', null],
  ['Ships numbered 1,081: a 45% increase from 2023.', '45%', 'increase', 'relative', null],
  ['There was a drop of 8% in sales.', '8%', 'decrease', 'relative', null],
  ['The town has 59 shops, down from 63.', '59', 'decrease', 'absolute', 63],
  ['Wages are 12% higher than in 2019.', '12%', 'increase', 'relative', null],
  ['Rents doubled.', 'doubled', 'increase', 'relative', null],
  ['The rate was raised by 25 basis points.', '25 basis points', 'increase', 'absolute', null],
  ['Orbis closed down 14p to 962.5p.', '14p', 'decrease', 'absolute', null],
  ['The pass rate inched up to 71.2 per cent from 70.8 per cent.', '71.2 per cent', 'increase', 'absolute', 70.8],
  ['The lender ended 0.7 per cent lower.', '0.7 per cent', 'decrease', 'relative', null],
  ['The stock was 0.9 per cent down at 412p.', '0.9 per cent', 'decrease', 'relative', null],
  ['The index ended 118 points, or 0.3 percent, higher at 7,812.', '118', 'increase', 'absolute', null],
  ['The index ended 118 points, or 0.3 percent, higher at 7,812.', '0.3 percent', 'increase', 'relative', null],
  ['The shares fell 31.5p, or 2.8 percent, to 1,092p.', '2.8 percent', 'decrease', 'relative', null],
  ['Copper lost 2.1 percent to $8,940 a tonne.', '2.1 percent', 'decrease', 'relative', null],
  ['Tolmar tanked 12 per cent.', '12 per cent', 'decrease', 'relative', null],
  ['GDP shrank at an annualised 3.2%.', '3.2%', 'decrease', 'relative', null],
  ['The workweek shortened by a tenth of an hour to 33.9 hours.', 'a tenth of an hour', 'decrease', 'absolute', null],
  ['The trip was cut from 58 minutes to 37.', '37', 'decrease', 'absolute', 58],
  ['The airline cut its margin forecast from 7-9 per cent to 5-6 per cent.', '5-6 per cent', 'decrease', 'absolute', null],
  ['The selloff wiped about £40m off its value.', 'about £40m', 'decrease', 'absolute', null],
];
for (const [text, words, direction, basis, base] of CHANGED) {
  test(`change: ${text}`, () => {
    const { change } = figure(text, words);
    assert.deepEqual([change?.direction, change?.basis, change?.from.value], [direction, basis, base]);
  });
}

const UNCHANGED = [
  'The firm cut 300 jobs.',
  'Up to 50 people came.',
  'He climbed 300 steps.',
  'Between 41% and 47% agreed.',
  'The mill added 40 jobs and lost $2m.',
  'The bus fell more than 150 metres into the gorge.',
  'The trawler went down 9 nautical miles off Cork.',
  'Rao fell for 64 and Gill was dropped on 9.',
  'Turnout crept up, boosted by a few big rallies.',
  'Growth was -0.4% in April.',
];
for (const text of UNCHANGED) {
  test(`no change: ${text}`, () => {
    const changes = figuresOf(text).map(({ change }) => change);
    assert.ok(changes.length > 0, 'a figure is read');
    assert.deepEqual(
      changes.filter((change) => change !== null),
      [],
    );
  });
}

test('the base of a change may be a time', () => {
  assert.equal(figure('Ships numbered 1,081: a 45% increase from 2023.', '45%').change?.from.time?.span?.text, '2023');
});

test('a day is when something moved, not what it moved from', () => {
  assert.equal(figure('The index fell 2% on Wednesday.', '2%').change?.from.time, null);
  assert.equal(figure('Exports were up 3% on 2023.', '3%').change?.from.time?.span?.text, '2023');
});

test('the amount points to the figure that changed', () => {
  assert.deepEqual(relationsOf('Ships numbered 1,081: a 45% increase from 2023.'), ['change_of 45% -> 1,081']);
  assert.deepEqual(relationsOf('Shares rose 7% to $84.'), ['change_of 7% -> $84']);
});

test('a base compares with the level that is measured as it is', () => {
  const profit = 'It made a profit of $310 million, or 71 cents a share, up from $240 million, or 52 cents a share.';
  assert.deepEqual(figure(profit, '$310 million').change?.from.value, 240e6);
  assert.equal(figure(profit, '71 cents').change, null);
  assert.equal(figure('Voters sent 25 women to the 120-seat assembly, up from 14.', '120').change, null);
  assert.equal(figure('The storm cut power to 9,000 homes.', '9,000').change, null);
  assert.equal(figure('The index dropped 250 points, or 0.8 percent, to 31,200.', '250').change?.direction, 'decrease');
});

test('the part moved, not the whole that it is counted out of', () => {
  const moved = (text: string) => relationsOf(text).filter((relation) => relation.startsWith('change_of'));
  assert.deepEqual(moved('The Greens hold 12 of the 40 seats, up three on 2019.'), ['change_of three -> 12']);
  assert.deepEqual(moved('The Greens hold 40 seats, up three on 2019.'), ['change_of three -> 40']);
  assert.deepEqual(moved('Members rose to 12 of the 40 councillors, up three.'), []);
});

test('the level that a noun of change led to', () => {
  const { change, item } = figure('Analysts expect a fall in unemployment to 4.1% from 4.4%.', '4.1%');
  assert.deepEqual([change?.direction, change?.basis, change?.from.value, item?.text], ['decrease', 'absolute', 4.4, 'unemployment']);
  assert.equal(figure('The minister promised a decline in the deficit to 3% of GDP.', '3%').item?.text, 'deficit');
  assert.equal(figure('A rise in pay at the port to $30 an hour was agreed.', '$30').change?.direction, 'increase');
  // who gets something is no level
  assert.equal(figure('The bank reported a rise in lending to 40% of firms.', '40%').change, null);
  assert.equal(figure('The increase in aid to 12 villages helped.', '12').change, null);
});

test('the amount of a change and the level it leads to are two figures', () => {
  for (const [text, relation] of [
    ['The tally rose by seven to 254.', 'change_of seven -> 254'],
    ['Visits rose 4% to 15,300.', 'change_of 4% -> 15,300'],
    ['Loans grew by €1.4 billion to €61.2 billion.', 'change_of €1.4 billion -> €61.2 billion'],
    ['Shares rose 4 pence to 210 pence.', 'change_of 4 pence -> 210 pence'],
    ['The rupee settled three paise lower at 84.07.', 'change_of three paise -> 84.07'],
  ])
    assert.ok(relationsOf(text).includes(relation), `${text} ${relationsOf(text)}`);
});

test('a fall that is told as negative growth has no sign of its own', () => {
  const { value, change } = figure('The economy grew by -0.2%.', '-0.2%');
  assert.deepEqual([value, change?.direction], [0.2, 'decrease']);
  assert.equal(figure('Imports fell to minus 3%.', 'minus 3%').value, -3);
});
