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
];
for (const [text, words, direction, basis, base] of CHANGED) {
  test(`change: ${text}`, () => {
    const { change } = figure(text, words);
    assert.deepEqual([change?.direction, change?.basis, change?.from.value], [direction, basis, base]);
  });
}

const UNCHANGED = ['The firm cut 300 jobs.', 'Up to 50 people came.', 'He climbed 300 steps.', 'Between 41% and 47% agreed.'];
for (const text of UNCHANGED) {
  test(`no change: ${text}`, () => assert.ok(figuresOf(text).every(({ change }) => change === null)));
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
