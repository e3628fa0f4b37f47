import test from 'node:test';
import { expectFigures, expectNone } from './figures-of.ts';

test('one that counts', () => {
  expectFigures({
    'One of its soldiers was killed in the raid.': ['One: 1 exact 1'],
    'One man died and at least one was wounded.': ['One: 1 exact 1', 'at least one: 1.. at_least 1'],
    'It was a one-day strike.': ['one-day: 1 exact d'],
  });
});

test('one that is a pronoun or an article', () => {
  expectNone(['One of the reasons was rain.', 'This one is the only one.', 'One another; one can see it.', '"We ran," said one resident.']);
});
