/** Base, change and level, and parts and totals, against one another: what follows, what rounds, and what does not add up. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { derive, disagreements } from '../../pipeline/derive/derive.ts';
import type { DerivationRow } from '../../pipeline/schemas/types.ts';
import { corpusOf } from './corpus-of.ts';

function derived(text: string): DerivationRow[] {
  const { quantities } = corpusOf({ title: '', text, published: '2021-03-01' });
  return derive({ quantities, times: [] });
}
const found = (text: string, kind: DerivationRow['kind']): Pick<DerivationRow, 'low' | 'high' | 'verdict'>[] =>
  derived(text)
    .filter((row) => row.kind === kind)
    .map(({ low, high, verdict }) => ({ low, high, verdict }));

test('a stated change against its levels: 40% is what 420 of 300 rounds to; 60% is not', () => {
  const told = (percent: string): string =>
    `Terrorism killed 421 people in Peru in 2020, up by ${percent} from 300 in 2019, according to the ministry.`;
  assert.deepEqual(found(told('40%'), 'check_change'), [{ low: 40.3333, high: 40.3333, verdict: 'rounds' }]);
  assert.deepEqual(found(told('60%'), 'check_change'), [{ low: 40.3333, high: 40.3333, verdict: 'differs' }]);
  const [finding] = disagreements(derived(told('60%')));
  assert.equal(finding.rule, 'change-differs');
  assert.equal(finding.message, '421 / 300 - 1 = 40.3333, and 60 is stated');
});

test('from one level to another, without a stated change: the difference', () => {
  assert.deepEqual(found('The number of terrorist attacks in Peru rose from 517 in 2019 to 1,099 in 2020, the index says.', 'difference'), [
    { low: 582, high: 582, verdict: null },
  ]);
});

const YEARS = (last: number): string =>
  `From January 2018 to December 2020 terrorist attacks killed 60 people in Peru, the ministry said. In 2018 terrorist attacks killed 10 people in Peru, it said. ` +
  `In 2019 terrorist attacks killed 20 people in Peru, it said. In 2020 terrorist attacks killed ${last} people in Peru, it said.`;

test('the years of a period against its total', () => {
  assert.deepEqual(found(YEARS(30), 'check_parts'), [{ low: 60, high: 60, verdict: 'agrees' }]);
  assert.deepEqual(found(YEARS(33), 'check_parts'), [{ low: 63, high: 63, verdict: 'differs' }]);
  const [finding] = disagreements(derived(YEARS(33)));
  assert.deepEqual([finding.rule, finding.message], ['parts-differ', '10 + 20 + 33 = 63, and 60 is stated']);
});

test('years that leave a gap are no sum', () => {
  const gap = YEARS(30).replace(/In 2019[^.]*\. /, '');
  assert.deepEqual(found(gap, 'check_parts'), []);
});

test('security personnel and civilians, without a total: their sum, once', () => {
  const text = 'In 2020 terrorist attacks killed 572 security personnel and 358 civilians in Peru, the ministry said.';
  assert.deepEqual(found(text, 'sum_of_parts'), [{ low: 930, high: 930, verdict: null }]);
  assert.deepEqual(found(`${text} In all, terrorist attacks killed 930 people in Peru in 2020, it said.`, 'sum_of_parts'), []);
});
