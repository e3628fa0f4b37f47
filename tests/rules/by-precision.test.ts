/** The table that tells whether claims of trusted rules are right more often. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { claimsByPrecision } from '../../pipeline/accuracy/by-precision.ts';
import type { Judged } from '../../pipeline/accuracy/judge.ts';
import type { ClaimLabel } from '../../pipeline/accuracy/labelled-article.ts';
import type { Assertion } from '../../pipeline/contract.ts';

/** A claim of this rule, right as a row unless these fields are wrong; without a label no field matters. */
const claim = (rule: string, wrong: string[] = [], isLabelled = true): Judged<Assertion, ClaimLabel> => ({
  row: { rule } as Assertion,
  label: isLabelled ? ({} as ClaimLabel) : null,
  wrong,
});
const known = new Map([
  ['sure', 0.9],
  ['so-so', 0.6],
]);
const precisionOf = (rule: string): number | null => known.get(rule) ?? null;

test('the most precise rules come first, and those that nobody judged last', () => {
  const claims = [claim('new', ['source']), claim('so-so', ['content']), claim('sure'), claim('sure')];
  assert.deepEqual(claimsByPrecision(claims, precisionOf), [
    { part: 'first half', claims: 2, right: 2, P: 100 },
    { part: 'second half', claims: 2, right: 0, P: 0 },
    { part: 'all', claims: 4, right: 2, P: 50 },
  ]);
});

test('ties stay in document order, the odd one in the first half', () => {
  const claims = [claim('sure'), claim('sure', ['mode']), claim('sure', [], false)];
  assert.deepEqual(
    claimsByPrecision(claims, precisionOf).map(({ claims: n, right }) => [n, right]),
    [
      [2, 1],
      [1, 0],
      [3, 1],
    ],
  );
});

test('a wrong name or kind makes no row wrong', () => {
  assert.equal(claimsByPrecision([claim('sure', ['name', 'kind'])], precisionOf)[2].P, 100);
});

test('of no claims nothing is right', () => assert.equal(claimsByPrecision([], precisionOf)[2].P, 0));
