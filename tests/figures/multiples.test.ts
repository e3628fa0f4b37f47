import test from 'node:test';
import { expectFigures } from './figures-of.ts';

test('verbs, folds and times', () => {
  expectFigures({
    'Sales doubled and rents tripled.': ['doubled: 2 exact 1 (ratio)', 'tripled: 3 exact 1 (ratio)'],
    'A sixfold rise and a ten-fold drop.': ['sixfold: 6 exact 1 (ratio)', 'ten-fold: 10 exact 1 (ratio)'],
    'It sells three times as many bikes and twice the number of cars.': ['three times: 3 exact 1 (ratio)', 'twice: 2 exact 1 (ratio)'],
    'Prices will double and deaths halved.': ['double: 2 exact 1 (ratio)', 'halved: 0.5 exact 1 (ratio)'],
  });
});

test('how often is no multiple', () => {
  expectFigures({
    'He scored twice and won three times.': ['three: 3 exact 1'],
    'She doubled down on it.': [],
    'They meet twice a week.': [],
  });
});
