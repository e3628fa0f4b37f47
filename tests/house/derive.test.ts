import assert from 'node:assert/strict';
import test from 'node:test';
import { derive } from '../../pipeline/derive/derive.ts';
import { levelBefore } from '../../pipeline/derive/level-before.ts';
import type { QuantityRow } from '../../pipeline/schemas/types.ts';
import { linked } from './sample.ts';

const [sample] = linked().quantities;
const level = (changes: Partial<QuantityRow>): QuantityRow => ({
  ...sample,
  quantity_id: 'q_level',
  text: '1,081',
  value: 1081,
  ...changes,
});
const change = (changes: Partial<QuantityRow>): QuantityRow => ({
  ...sample,
  quantity_id: 'q_change',
  text: '45%',
  kind: 'percent',
  unit: '%',
  value: 45,
  change_direction: 'increase',
  change_basis: 'relative',
  ...changes,
});
const limits = (by: Partial<QuantityRow>, after: Partial<QuantityRow> = {}): [number, number] | null => {
  const found = levelBefore(change(by), level(after));
  return found && [found.low, found.high];
};

test('before a relative change: an interval, since the percentage is rounded', () => {
  assert.deepEqual(limits({}), [743, 748]);
  assert.deepEqual(limits({ text: '44.9%', value: 44.9 }), [746, 746]);
  assert.equal(limits({ text: '45.0%' }), null, 'no whole number grows by that to 1,081');
  assert.deepEqual(limits({ text: '20%', value: 20, change_direction: 'decrease' }, { value: 80 }), [100, 100]);
});

test('before an absolute change: exact', () => {
  const by = { kind: 'count', unit: '1', value: 81, text: '81', change_basis: 'absolute' } as const;
  assert.deepEqual(limits(by), [1000, 1000]);
  assert.deepEqual(limits({ ...by, change_direction: 'decrease' }), [1162, 1162]);
  assert.equal(limits({ ...by, unit: 'USD', kind: 'money' }), null, 'another unit');
});

test('a range stays a range', () => {
  assert.deepEqual(limits({ text: '100%', value: 100 }, { value: null, low: 200, high: 400, bound: 'range' }), [100, 200]);
});

test('nothing follows from what is vague, open, expected, or a change itself', () => {
  assert.equal(limits({ approximate: true, bound: 'about' }), null);
  assert.equal(limits({ value: null, low: 45, bound: 'more_than' }), null);
  assert.equal(limits({}, { approximate: true, bound: 'about' }), null);
  assert.equal(limits({}, { factuality: 'forecast' }), null);
  assert.equal(limits({}, { change_direction: 'increase' }), null);
  assert.equal(limits({ kind: 'points', unit: 'pp' }), null);
  assert.equal(limits({ value: 120, change_direction: 'decrease' }), null, 'less than nothing');
});

test('a derived figure says from what it follows, on whose say-so, and how', () => {
  const found = levelBefore(change({ certainty: 'possible' }), level({}));
  assert.deepEqual(found?.quantity_ids, ['q_level', 'q_change']);
  assert.equal(found?.formula, '1081 / (1 + 44.5..45.5%)');
  assert.equal(found?.certainty, 'possible');
  assert.equal(found?.source_name, 'Harbour Office of Ostmark');
});

test('a document without changes has none', () => {
  assert.deepEqual(derive(linked()), []);
  const rows = linked();
  const after = { ...rows.quantities[0], value: 1081 };
  const by = change({ change_of_id: after.quantity_id, change_from_time_id: rows.times[0].time_id });
  const [derived] = derive({ quantities: [after, by], times: rows.times });
  assert.deepEqual([derived.low, derived.high, derived.time_from, derived.time_to], [743, 748, '2024-05-07', '2024-05-07']);
});
