/** More rows of one document than a call may have arguments, some 120,000: none is lost, and nothing overflows. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Extracted } from '../../pipeline/contract.ts';
import { extractLine } from '../../pipeline/extract/stream/extract-line.ts';
import type { AllRows } from '../../pipeline/link/rows.ts';
import { validator } from '../../pipeline/schemas/validator.ts';
import { check } from '../../pipeline/validate/check.ts';

const MANY = 130_000;

test('a text of numbers in brackets is read to its end', () => {
  assert.throws(() => [].push(...(new Array(MANY) as never[])), RangeError, 'so many arguments overflow on this engine');
  const { json, isError } = extractLine(JSON.stringify({ text: '(7)(8)'.repeat(MANY / 2) }), 1, 1e7);
  assert.equal(isError, false, json.slice(0, 300));
  const { quantities, findings } = JSON.parse(json) as Extracted;
  assert.equal(quantities.length, MANY);
  assert.equal(quantities.at(-1)?.end, MANY * 3 - 1);
  assert.deepEqual(findings, []);
});

test('as many problems of one document are all told', () => {
  const rows = { relations: Array.from({ length: MANY }, (_, n) => ({ relation_id: `r_${n}` })) } as unknown as AllRows;
  const problems = check(rows, null, (_, index) => index + 1, validator);
  assert.ok(problems.length >= MANY);
  assert.match(problems.at(-1)?.message ?? '', new RegExp(`^relations row ${MANY} `));
});
