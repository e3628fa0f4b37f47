import test from 'node:test';
import { expectFigures, expectNone } from './figures-of.ts';

test('fractions and what is mixed with them', () => {
  expectFigures({
    'A third of the shops closed.': ['A third: 0.333333333 exact 1 (ratio)'],
    'Two-thirds of its 600 shops closed, and half of the rest.': [
      'Two-thirds: 0.666666667 exact 1 (ratio)',
      '600: 600 exact 1',
      'half: 0.5 exact 1 (ratio)',
    ],
    'It took one and a half hours and two and a quarter miles.': [
      'one and a half hours: 1.5 exact h',
      'two and a quarter miles: 2.25 exact [mi_i]',
    ],
    'Half a million people and half a dozen dogs.': ['Half a million: 500000 exact 1', 'half a dozen: 6 exact 1'],
    'Three quarters of a million voters.': ['Three quarters of a million: 750000 exact 1'],
    'The bridge is 1/4 mile long.': ['1/4 mile: 0.25 exact [mi_i]'],
    'Output fell by a fifth last year.': ['a fifth: 0.2 exact 1 (ratio)'],
  });
});

test('ordinals that look like fractions', () => {
  expectNone(['A third party won in the first half of the year.', 'It rained on a third day.', 'He read it in the third quarter.']);
});

test('a share in front of a singular verb, and a third man', () => {
  expectFigures({
    'Of the aid, less than a third has arrived.': ['less than a third: ..0.3333333333333333 less_than 1 (ratio)'],
    'A third was arrested and a fourth is on the run.': [],
  });
});
