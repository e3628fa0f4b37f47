import test from 'node:test';
import { expectFigures, expectNone } from './figures-of.ts';

test('vague words keep their limits by convention', () => {
  expectFigures({
    'Dozens fled and hundreds of thousands stayed.': ['Dozens: 24..99 vague 1', 'hundreds of thousands: 200000..999999 vague 1'],
    'Several hundred men and a few women met.': ['Several hundred: 300..999 vague 1', 'a few: 3..9 vague 1'],
    'A couple of dozen trucks and a handful of cars.': ['A couple of dozen: 24..47 vague 1', 'a handful: 3..9 vague 1'],
    'He raised tens of millions of dollars.': ['tens of millions of dollars: 20000000..99999999 vague USD'],
    'It took several weeks.': ['several weeks: 3..9 vague wk'],
  });
});

test('words that only look vague', () => {
  expectNone(['His test scores were good.', 'The couple has children.', 'Few doubted it.']);
});
