/** What is not right yet. The list is strict: a case that comes right fails here, and moves to the tests of its kind. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { placesIn } from '../places/places-in.ts';
import { rolesIn, sourcesIn } from './extracted.ts';

const MISSES: [string, () => unknown, unknown][] = [
  [
    'the place of a coordinated verb',
    () => rolesIn('Rebels crossed into Rwanda and burned two depots.'),
    ['two in Rwanda (implied) of - on -/- by -'],
  ],
  [
    '"it" for a firm that nothing calls a firm',
    () => sourcesIn('Orbital Freight lost two ships. It blames the weather.'),
    ['Orbital Freight'],
  ],
  ['a verb that the tagger holds for a noun', () => placesIn('Nigeria fears Boko Haram.'), ['Nigeria NG actor']],
];

for (const [name, given, wanted] of MISSES) test(`not yet: ${name}`, () => assert.notDeepEqual(given(), wanted));
