import test from 'node:test';
import { expectFigures, expectNone } from './figures-of.ts';

test('ordinals that rank', () => {
  expectFigures({
    'The third-largest city ranked 22nd and came 154th out of 165.': [
      'third-largest: 3 exact 1 (rank)',
      '22nd: 22 exact 1 (rank)',
      '154th: 154 exact 1 (rank)',
      '165: 165 exact 1',
    ],
    'It is the second most populous state.': ['second most populous: 2 exact 1 (rank)'],
  });
});

test('ordinals that only count off', () => {
  expectNone(['The third day of the 21st century, for the first time.']);
});
