/** Days that lie ahead by what is expected, foreseen or supposed; fiscal years by their number and their end; weekends of films. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { inShort, timesOf } from './times-of.ts';

/** of a text published on Thursday 2024-05-09 */
const times = (text: string): string[] => inShort(timesOf(text));

test('what is expected to happen lies ahead; what was expected need not', () => {
  for (const [text, expected] of [
    ['A cold front is expected to push overnight lows to 2C by Tuesday.', 'Tuesday: 2024-05-14 2024-05-14..2024-05-14'],
    ['Temperatures are forecast to drop on Monday.', 'Monday: 2024-05-13 2024-05-13..2024-05-13'],
    ['The two sides are now likely to meet on Wednesday.', 'Wednesday: 2024-05-15 2024-05-15..2024-05-15'],
    ['The court is widely expected to rule on Friday.', 'Friday: 2024-05-10 2024-05-10..2024-05-10'],
    ['If the vote were held on 7 June, Labour would win.', '7 June: 2024-06-07 2024-06-07..2024-06-07'],
    // these have to stay
    ['The front pushed lows to 2C on Tuesday.', 'Tuesday: 2024-05-07 2024-05-07..2024-05-07'],
    ['The envoy, who is expected to resign, met the press on Tuesday.', 'Tuesday: 2024-05-07 2024-05-07..2024-05-07'],
    ['If he had left on Monday, he would have met her.', 'Monday: 2024-05-06 2024-05-06..2024-05-06'],
  ])
    assert.equal(times(text).at(-1), expected, text);
});

test('a fiscal year by its number, or by its end', () => {
  for (const [text, expected] of [
    ['A budget for the 2025 fiscal year was read in Abuja, Nigeria.', '2025 fiscal year: 2025 2025-01-01..2025-12-31'],
    [
      'Spending rose in the 2023 financial year, the Indian ministry in New Delhi said.',
      '2023 financial year: 2023 2022-04-01..2023-03-31',
    ],
    ['Medicare lost money in fiscal 2022, Medicare said.', 'fiscal 2022: 2022 2021-10-01..2022-09-30'],
    ['It expects growth in the financial year ending March.', 'the financial year: P1Y 2024-04-01..2025-03-31'],
    ['It expects earnings of $3 in the fiscal year that ends in April.', 'the fiscal year: P1Y 2024-05-01..2025-04-30'],
    // nobody's
    ['Spending rose in the 2023 fiscal year.', '2023 fiscal year: 2023 ..'],
  ] as const)
    assert.equal(times(text)[0], expected, text);
});

test('a weekend at the box office begins on Friday', () => {
  assert.deepEqual(times('“Iron Tide” led the box office over the weekend.'), ['the weekend: 2024-W18-WE 2024-05-03..2024-05-05']);
  assert.deepEqual(times('The town flooded over the weekend.'), ['the weekend: 2024-W18-WE 2024-05-04..2024-05-05']);
});
