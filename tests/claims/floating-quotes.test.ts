import assert from 'node:assert/strict';
import test from 'node:test';
import { writtenIn } from './helper.ts';

test('speech goes on after what was told without marks', () => {
  assert.deepEqual(writtenIn('Falk said that the vote was over. “We must all go home and rest.”'), [
    'Falk | said | the vote was over … “We must all go home and rest.”',
  ]);
  assert.deepEqual(writtenIn('The weir will hold, Falk said.\n\n“We looked at it in May and found no fault.”'), [
    'Falk | said | The weir will hold … “We looked at it in May and found no fault.”',
  ]);
});

test('who is spoken of does not speak on', () => {
  assert.equal(
    writtenIn('Falk said that some critics had predicted a flood. “They were wrong about all of it.”')[0],
    'Falk | said | some critics had predicted a flood … “They were wrong about all of it.”',
  );
});

test('no speech of somebody who wants, or where the author stands between', () => {
  assert.deepEqual(writtenIn('Falk wants to leave the board. “We must all go home and rest.”'), ['Falk | wants | to leave the board']);
  assert.deepEqual(writtenIn('Falk said that the vote was over. It rained. “We must all go home and rest.”'), [
    'Falk | said | the vote was over',
  ]);
});
