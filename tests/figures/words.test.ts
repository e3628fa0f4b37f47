import test from 'node:test';
import { expectFigures } from './figures-of.ts';

test('number words', () => {
  expectFigures({
    'They counted twenty-one thousand and eleven boxes.': ['twenty-one thousand and eleven: 21011 exact 1'],
    'She planted one hundred and sixty-one trees.': ['one hundred and sixty-one: 161 exact 1'],
    'THREE MILLION TWO HUNDRED THOUSAND VOTERS CAME.': ['THREE MILLION TWO HUNDRED THOUSAND: 3200000 exact 1'],
    'It cost two point five million euros.': ['two point five million euros: 2500000 exact EUR'],
    'He gave a hundred answers and a dozen eggs.': ['a hundred: 100 exact 1', 'a dozen: 12 exact 1'],
    'Three hundred crore rupees and 2 lakh people.': ['Three hundred crore rupees: 3000000000 exact INR', '2 lakh: 200000 exact 1'],
    'The flat has fifty - two windows.': ['fifty - two: 52 exact 1'],
  });
});
