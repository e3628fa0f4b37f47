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
