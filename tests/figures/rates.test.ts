import test from 'node:test';
import { expectFigures } from './figures-of.ts';

test('denominators', () => {
  expectFigures({
    'It sells 30 a week, 2,000 cars a day and 50 miles per gallon.': [
      '30: 30 exact 1 a week',
      '2,000: 2000 exact 1 a day',
      '50 miles per gallon: 50 exact [mi_i]/[gal_us]',
    ],
    'It costs $80 per square metre, $23.77 a barrel and $15/hour.': [
      '$80: 80 exact USD per square metre',
      '$23.77: 23.77 exact USD a barrel',
      '$15: 15 exact USD /hour',
    ],
    'He smokes ten roll-ups a day. Shops sold 40 start-ups a year ago.': ['ten: 10 exact 1 a day', '40: 40 exact 1'],
    'Some 12,000 deaths per year and 64 cents a dozen.': ['Some 12,000: ~12000 about 1 per year', '64 cents: 0.64 exact USD a dozen'],
  });
});

test('how long it took is no denominator', () => {
  expectFigures({
    'The ward saw 19 deaths in a week.': ['19: 19 exact 1'],
    'The ward sees 19 deaths a week.': ['19: 19 exact 1 a week'],
  });
});
