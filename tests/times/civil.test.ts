import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  addMonths,
  civilOf,
  dayOf,
  easterOf,
  islamicDay,
  isoDay,
  isoWeek,
  lengthOfMonth,
  parseIsoDay,
  weekdayOf,
} from '../../pipeline/extract/times/civil.ts';

test('days count from 1970-01-01 and back, over the whole calendar', () => {
  assert.equal(dayOf(1970, 1, 1), 0);
  assert.equal(dayOf(2000, 3, 1), 11017);
  fc.assert(
    fc.property(fc.integer({ min: -800_000, max: 800_000 }), (day) => {
      const { year, month, day: dayOfMonth } = civilOf(day);
      assert.equal(dayOf(year, month, dayOfMonth), day);
    }),
  );
});

test('a day is told as before when more days were asked for than are remembered', () => {
  const remembered = 10_000;
  for (let day = 0; day <= remembered; day++) civilOf(day);
  assert.deepEqual([0, 59].map(civilOf), [
    { year: 1970, month: 1, day: 1 },
    { year: 1970, month: 3, day: 1 },
  ]);
});

test('agrees with the platform on dates and weekdays', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
      const date = new Date(day * 86_400_000);
      assert.equal(isoDay(day), date.toISOString().slice(0, 10));
      assert.equal(weekdayOf(day) % 7, date.getUTCDay());
    }),
  );
});

test('leap years, weeks of the ISO year, months added to their last day', () => {
  assert.equal(lengthOfMonth(1900, 2), 28);
  assert.equal(lengthOfMonth(2000, 2), 29);
  assert.equal(isoWeek(dayOf(2021, 1, 3)), '2020-W53');
  assert.equal(isoWeek(dayOf(2024, 12, 30)), '2025-W01');
  assert.equal(isoDay(addMonths(dayOf(2024, 1, 31), 1)), '2024-02-29');
  assert.equal(isoDay(addMonths(dayOf(2024, 3, 31), -13)), '2023-02-28');
});

test('years before Christ are astronomical', () => {
  assert.equal(isoDay(dayOf(-489, 1, 1)), '-0489-01-01');
});

test('feasts', () => {
  assert.equal(isoDay(easterOf(2024)), '2024-03-31');
  assert.equal(isoDay(easterOf(2025)), '2025-04-20');
  assert.equal(isoDay(islamicDay(1445, 10, 1)), '2024-04-10');
});

test('only real dates are parsed', () => {
  assert.equal(parseIsoDay('2024-02-30'), null);
  assert.equal(parseIsoDay('May 2024'), null);
  assert.equal(parseIsoDay(null), null);
  assert.equal(parseIsoDay('2024-02-29T10:00:00Z'), dayOf(2024, 2, 29));
});
