import assert from 'node:assert/strict';
import test from 'node:test';
import { rows } from '../../pipeline/extract/claims/pattern-rows.ts';
import { claimsIn, written } from './helper.ts';

/** The claims that a rule finds in a text. */
const foundBy = (rule: string, text: string): string[] =>
  claimsIn(text)
    .filter((claim) => claim.rule === rule)
    .map(written);

for (const { rule, example, reading, counter_example: counterExample } of rows) {
  test(`${rule} finds: ${example}`, () =>
    assert.ok(foundBy(rule, example).includes(reading), foundBy(rule, example).join('; ') || 'nothing'));
  test(`${rule} finds nothing in: ${counterExample}`, () => assert.deepEqual(foundBy(rule, counterExample), []));
}

test('every row has an example and a counter-example, and an id of its own', () => {
  assert.ok(rows.length > 20, String(rows.length));
  for (const row of rows) assert.ok(row.example && row.reading && row.counter_example, row.rule);
  assert.equal(new Set(rows.map(({ rule }) => rule)).size, rows.length);
});
