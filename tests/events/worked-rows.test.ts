import assert from 'node:assert/strict';
import test from 'node:test';
import { figure, figuresOf, relationsOf } from './figures-of.ts';

test('a blast: three figures, one event, one cause, a part', () => {
  const text = 'Kharan police say that the blast killed 12 people, four of them children, and wounded about 30 more on Tuesday.';
  const rows = figuresOf(text).map(({ value, item, itemLabel, itemClass, outcome, cause, event, aggregate }) => ({
    value,
    item: item?.text ?? null,
    itemLabel,
    itemClass,
    outcome,
    cause: cause?.text,
    event,
    aggregate,
  }));
  const shared = { cause: 'the blast', event: 0, aggregate: 'event' };
  assert.deepEqual(rows, [
    { value: 12, item: 'people', itemLabel: 'people', itemClass: 'unspecified', outcome: 'killed', ...shared },
    { value: 4, item: 'children', itemLabel: 'children', itemClass: 'child', outcome: 'killed', ...shared },
    { value: 30, item: null, itemLabel: 'people', itemClass: 'unspecified', outcome: 'injured', ...shared },
  ]);
  assert.deepEqual(relationsOf(text), ['part_of four -> 12']);
});

test('a denial leaves the figure actual: who denies it is the claim’s matter', () => {
  const { item, outcome, factuality } = figure('The ministry denied that 3,000-3,500 villagers had been displaced.', '3,000-3,500');
  assert.deepEqual([item?.text, outcome, factuality], ['villagers', 'displaced', 'actual']);
});

test('two levels of a change, and a change that may come', () => {
  const text = 'Exports fell from 41% of output to 36% in 2023, a drop that the bank believes could reach ten points.';
  assert.equal(figure(text, '41%').change, null);
  assert.deepEqual(figure(text, '36%').change, {
    direction: 'decrease',
    basis: 'absolute',
    from: { value: 41, low: null, high: null, time: null },
  });
  assert.equal(figure(text, 'ten points').factuality, 'forecast');
  assert.equal(figure(text, 'ten points').change?.direction, 'decrease');
});
