import assert from 'node:assert/strict';
import test from 'node:test';
import { writtenIn } from './helper.ts';

test('a quotation signed behind a dash', () => {
  assert.deepEqual(
    writtenIn('“The lamps failed and nobody came.” ― Edda Falk\n“We waited for hours.”— Ida Reis, a baker\n“It was dark.” -- Tim K. Holm.'),
    ['Edda Falk | ― | “The lamps failed and nobody came.”', 'Ida Reis | — | “We waited for hours.”', 'Tim K. Holm | -- | “It was dark.”'],
  );
  assert.deepEqual(writtenIn('“The lamps failed and nobody came.” — Falk was late that day.'), []);
  assert.deepEqual(writtenIn('The board met. “The lamps failed.” — Edda Falk'), []);
});

test('a line that opens its quotation again goes on', () => {
  assert.deepEqual(
    writtenIn('“The lamps failed,” Edda Falk said. “We waited for hours.\n“Nobody came.” \n“It was late,” Ida Reis said.').map(
      (line) => line.split(' | ')[0],
    ),
    ['Edda Falk', 'Ida Reis'],
  );
});

test('the whole name of a document, and who speaks on behind a copula', () => {
  assert.deepEqual(writtenIn('A 2014 study by law professor Justin Falk found that lamps fail.'), [
    'A 2014 study by law professor Justin Falk | found | lamps fail',
  ]);
  assert.deepEqual(writtenIn('In 2010, Falk said it rained.'), ['Falk | said | it rained']);
  assert.ok(
    writtenIn('Falk was ill on the night of the vote, telling Lamp Weekly: “The board is wrong again.”').includes(
      'Falk | telling | “The board is wrong again.”',
    ),
  );
});

test('the name of a programme in marks is no speech; speech behind its receiver is', () => {
  assert.deepEqual(writtenIn('Falk tells the radio’s “Morning Desk” on Friday that “exactly who did it” remains unclear.'), [
    'Falk | tells | “exactly who did it” remains unclear',
  ]);
  assert.deepEqual(writtenIn('Falk told the crowd “we won,” and left.'), ['Falk | told | “we won,”']);
});

test('a colon behind another content brings the words', () => {
  assert.deepEqual(writtenIn('She addressed the voters again: “Here is what I regret. They do not listen.”'), [
    'She | addressed | “Here is what I regret. They do not listen.”',
  ]);
});
