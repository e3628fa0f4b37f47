import test from 'node:test';
import { expectFigures } from './figures-of.ts';

test('in front', () => {
  expectFigures({
    'About 40 men, around 50 women and roughly 60 dogs.': ['About 40: ~40 about 1', 'around 50: ~50 about 1', 'roughly 60: ~60 about 1'],
    'Some 300 people and nearly 90 dogs; almost 12 km.': ['Some 300: ~300 about 1', 'nearly 90: ~90 about 1', 'almost 12 km: ~12 about km'],
    'Just under 20 shops, just over 30 bars.': ['Just under 20: ~20 about 1', 'just over 30: 30.. more_than 1'],
    'At least 4 died, no fewer than 9 fled.': ['At least 4: 4.. at_least 1', 'no fewer than 9: 9.. at_least 1'],
    'More than 100 tanks; over 20 trucks; losses exceeding $5m; it topped 900.': [
      'More than 100: 100.. more_than 1',
      'over 20: 20.. more_than 1',
      'exceeding $5m: 5000000.. more_than USD',
      'topped 900: 900.. more_than 1',
    ],
    'Up to 50 guards, as many as 60 thieves, at most 7 cooks and no more than 8.': [
      'Up to 50: ..50 at_most 1',
      'as many as 60: ..60 at_most 1',
      'at most 7: ..7 at_most 1',
      'no more than 8: ..8 at_most 1',
    ],
    'Fewer than 30, under 40 and less than 5%.': [
      'Fewer than 30: ..30 less_than 1',
      'under 40: ..40 less_than 1',
      'less than 5%: ..5 less_than %',
    ],
    'It has upwards of 200 rooms and an estimated 30 cooks.': ['upwards of 200: 200.. at_least 1', 'an estimated 30: ~30 about 1'],
    'No more than about 20 came.': ['No more than about 20: ~..20 at_most 1'],
    'It took slightly less than an hour and just over a month.': [
      'slightly less than an hour: ~1 about h',
      'just over a month: 1.. more_than mo',
    ],
    'ABOUT 20 PEOPLE AND MORE THAN 30 DOGS.': ['ABOUT 20: ~20 about 1', 'MORE THAN 30: 30.. more_than 1'],
    'x >= 30 and y < 5': ['>= 30: 30.. at_least 1', '< 5: ..5 less_than 1'],
  });
});

test('after', () => {
  expectFigures({
    'Five hundred or more men; 30 people; 20 or so.': ['Five hundred or more: 500.. at_least 1', '30: 30 exact 1', '20 or so: ~20 about 1'],
    'It has 40-odd rooms, 20 km or more.': ['40-odd: ~40 about 1', '20 km or more: 20.. at_least km'],
  });
});

test('words that limit nothing here', () => {
  expectFigures({
    'It shed 40 jobs over three years.': ['40: 40 exact 1', 'three years: 3 exact a'],
    'Rates are lower than a year ago.': [],
    'It fell well below the €340m of May.': ['€340m: 340000000 exact EUR'],
    'It holds 100,000 people or more.': ['100,000: 100000.. at_least 1'],
    // a grade has no upper end, the share of those who reach it has
    'Some pupils (32%) were fair or above.': ['32%: 32 exact %'],
    'Marks went from 30% fair or above to 34% fair or above.': ['30%: 30 exact %', '34%: 34 exact %'],
    'In all, 120 scored basic or above.': ['120: 120 exact 1'],
    'A 20% stake or above is declared.': ['20%: 20.. at_least %'],
  });
});
