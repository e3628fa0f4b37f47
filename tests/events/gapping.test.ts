import assert from 'node:assert/strict';
import test from 'node:test';
import { figure } from './figures-of.ts';

const GAPPED: [text: string, later: string, item: string | undefined, outcome: string | null][] = [
  ['Officials said 31 divers were injured on Monday and 16 on Friday.', '16', 'divers', 'injured'],
  ['Landslides killed 31 villagers in Chile, 16 in Peru.', '16', 'villagers', 'killed'],
  ['At least 31 were killed in Chile and 16 in Peru.', '16', undefined, 'killed'],
  ['The yard sold 310 boats in May and 160 in June.', '160', 'boats', null],
];
for (const [text, later, item, outcome] of GAPPED) {
  test(`gapping: ${text}`, () => {
    assert.equal(figure(text, later).item?.text, item);
    assert.equal(figure(text, later).outcome, outcome);
  });
}

const WHOLE: [text: string, later: string, item: string | undefined][] = [
  ['The district has 31 clinics in 16 valleys and 4 in towns.', '4', undefined], // of the clinics: the valleys stand between
  ['Landslides killed 31 villagers in Chile, which was at war, and 16 in Peru.', '16', undefined], // another clause between
  ['Landslides killed 31 villagers on Monday and 16 in Peru.', '16', undefined], // told apart by nothing
  ['Landslides killed 31 villagers in Chile and 16 miners in Peru.', '16', 'miners'],
  ['In Chile 31 villagers were killed in May, six of them in Arica.', 'six', undefined], // a part
];
for (const [text, later, item] of WHOLE) {
  test(`no gapping: ${text}`, () => assert.equal(figure(text, later).item?.text, item));
}

test('the figures of a gapping are of two events, unless one cause brought both about', () => {
  const text = 'At least 31 were killed in Chile and 16 in Peru.';
  assert.notEqual(figure(text, '16').event, null);
  assert.notEqual(figure(text, '16').event, figure(text, 'At least 31').event);
  const crash = 'The crash killed 31 people on the train and 16 on the platform.';
  assert.equal(figure(crash, '16').event, figure(crash, '31').event);
});
