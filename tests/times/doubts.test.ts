import assert from 'node:assert/strict';
import test from 'node:test';
import { extractText } from '../texts.ts';

const findingsOf = (text: string, published: string | null): string[] =>
  extractText(text, { published })
    .findings.filter(({ rule }) => rule.startsWith('time/'))
    .map(({ rule, actual }) => `${rule} ${actual}`);

test('day and month that cannot be told apart give no date but a finding', () => {
  assert.deepEqual(findingsOf('The lease ran out on 05/09/2023.', '2024-05-09'), ['time/two-dates 2023-09-05 or 2023-05-09']);
  assert.deepEqual(findingsOf('The lease ran out on 25/09/2023.', '2024-05-09'), []);
});

test('without a day of publication what is counted from it is a finding', () => {
  assert.deepEqual(findingsOf('It rained last year.', null), ['time/no-anchor PAST_REF']);
  assert.deepEqual(findingsOf('It rained in 2019.', null), []);
});
