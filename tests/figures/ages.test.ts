import test from 'node:test';
import { expectFigures } from './figures-of.ts';

test('ages of people', () => {
  expectFigures({
    'The 15-year-old and Ann Gable, 40, met.': ['15-year-old: 15 exact a (age)', '40: 40 exact a (age)'],
    'She is 34 years old, aged 18 to 34, and in her 30s.': [
      '34 years old: 34 exact a (age)',
      '18 to 34: 18..34 range a (age)',
      '30s: 30..39 range a (age)',
    ],
    'A six-month-old baby at 6 weeks of age.': ['six-month-old: 6 exact mo (age)', '6 weeks of age: 6 exact wk (age)'],
    'A woman of 43 and her two sons, nine and 11, died.': [
      '43: 43 exact a (age)',
      'two: 2 exact 1',
      'nine: 9 exact a (age)',
      '11: 11 exact a (age)',
    ],
    'He turned 80.': ['80: 80 exact a (age)'],
  });
});

test('other tens, and a page', () => {
  expectFigures({
    'Temperatures were in the 50s.': [],
    'A crowd of 43 and his sons, 12 guards and 4 cooks.': ['43: 43 exact 1', '12: 12 exact 1', '4: 4 exact 1'],
    'On page 3, 40 men met.': ['40: 40 exact 1'],
  });
});
