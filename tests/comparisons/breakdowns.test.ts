/** The parts of a breakdown are no other counts of the whole; what another voice counts, or what is told to be revised, is. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { corpusOf } from './corpus-of.ts';

const TITLE = 'Fire at the Hotel Brasova kills guests';
const WHOLE = 'A fire at the Hotel Brasova in Kelenyi killed 40 people on Friday, the fire brigade said.';

/** Which figures of a second text stand in one measure with the 40 dead of the first. */
function joinedWith(text: string, published = '2024-05-18'): string[] {
  const { quantities } = corpusOf({ title: TITLE, text: WHOLE, published: '2024-05-18' }, { title: TITLE, text: `${text}`, published });
  const whole = quantities.find((row) => row.document_id === 'a' && row.text === '40');
  assert.ok(whole?.measure_id, 'the whole is measured');
  return quantities.filter((row) => row.document_id === 'b' && row.measure_id === whole.measure_id).map((row) => `${row.text}`);
}

const LEAD = 'The fire at the Hotel Brasova in Kelenyi killed 46 people, the fire brigade said.';
for (const parts of [
  'Thirty people died in room nine, ten in the room behind it and six on the stairs.',
  'Thirty died on the third floor, ten in a lift and six after jumping from windows, a spokesman said.',
  'The third floor, where 30 people died, had no alarm, investigators said.',
  'In the east wing there were 30 deaths and in the lift 16.',
  'Thirty people were killed by smoke and 16 by burns, its report says.',
  'The ministry said that its count included 12 people who died in hospital.',
  'Room nine held 35 guests, 30 of whom died. The room behind it held 20, of whom 16 died.',
]) {
  test(`parts: ${parts}`, () => assert.deepEqual(joinedWith(`${LEAD}\n\n${parts}`), ['46']));
}

for (const [again, words] of [
  ['The Red Cross counts 51 dead.', '51'],
  ['A charity counts 49 dead; the mayor spoke of 51.', '49, 51'],
  ['The toll later rose to 51.', '51'],
  ['The mayor, Ilona Varga, said that 51 people had died.', '51'],
] as const) {
  test(`the whole: ${again}`, () => assert.deepEqual(joinedWith(`${LEAD}\n\n${again}`), ['46', ...words.split(', ')]));
}
