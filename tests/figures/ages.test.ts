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

test('ages after a common noun, and limits on age', () => {
  expectFigures({
    "The mayor's predecessor, 61, left; the winger, 23, stayed.": ['61: 61 exact a (age)', '23: 23 exact a (age)'],
    'The boy, 4, was found by a striker, 31, from Leeds.': ['4: 4 exact a (age)', '31: 31 exact a (age)'],
    'Children under 5 and people over 65 are at risk.': ['under 5: ..5 less_than a (age)', 'over 65: 65.. more_than a (age)'],
    'They charged people under 5 dollars.': ['under 5 dollars: ..5 less_than USD'],
    'The workers, 45, 61 and 70 of them, came.': ['45: 45 exact 1', '61: 61 exact 1', '70: 70 exact 1'],
    'Its order, 300, was late.': ['300: 300 exact 1'],
  });
});

test('ages said of one person', () => {
  expectFigures({
    'She met Mr. Orr, who is 70.': ['70: 70 exact a (age)'],
    'He was 41 when his wife, 38, left.': ['41: 41 exact a (age)', '38: 38 exact a (age)'],
    'It was 41 and rising.': ['41: 41 exact 1'],
  });
});

test('relatives, small children and cohorts', () => {
  expectFigures({
    'Her grandson, 6, and her niece, 11, died.': ['6: 6 exact a (age)', '11: 11 exact a (age)'],
    'Most are children under five.': ['under five: ..5 less_than a (age)'],
    'The over-65s and the under-21s vote.': [],
  });
});

test('a number "and older" after people is an age; sizes are none', () => {
  expectFigures({
    'Drivers 70 or over need a test.': ['70 or over: 70.. at_least a (age)'],
    'The jab is for everyone 6 months and older.': ['6 months and older: 6.. at_least mo (age)'],
    'She sells shirts in sizes 40 and over.': ['40 and over: 40.. at_least 1'],
  });
});
