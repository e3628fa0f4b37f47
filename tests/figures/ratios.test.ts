import test from 'node:test';
import { expectFigures } from './figures-of.ts';

test('two numbers that are one share', () => {
  expectFigures({
    'One in five children is hungry.': ['One in five: 0.2 exact 1 (ratio)'],
    'She was cleared of 18 of 22 charges.': ['18 of 22: 0.818181818 exact 1 (ratio)'],
    'Three out of four voters stayed at home.': ['Three out of four: 0.75 exact 1 (ratio)'],
    'Nine of 10 shops closed.': ['Nine of 10: 0.9 exact 1 (ratio)'],
  });
});

test('a count in a number of places', () => {
  expectFigures({
    'They killed 12 in six villages.': ['12: 12 exact 1', 'six: 6 exact 1'],
  });
});
