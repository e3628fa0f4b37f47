/** Objects in front, words kept at a distance, headlines, and what stands between a source and its verb. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { claimsIn, writtenIn } from './helper.ts';

const cases: [string, string[]][] = [
  // objects in front
  [
    'It came weeks after a fire in the harbour that the union blamed on the firm.',
    ['the union | blamed | a fire in the harbour … on the firm'],
  ],
  ['The harbour that the union built on the river burned.', []],
  ['He caught the thief, for which Ida Holm offered rare praise in public.', ['Ida Holm | offered rare praise | He caught the thief']],
  // asides
  ['It wants them, too, to press the port to end that.', ['It | wants | them, too, to press the port to end that']],
  ['They may supply boats, which in their belief would not upset the balance.', ['their | belief | would not upset the balance']],
  [
    'The ships should leave, says Pavel Kral, the spokesman of the navy, so that no more boats sink.',
    ['Pavel Kral | says | The ships should leave … so that no more boats sink'],
  ],
  ['Officials tracking the group said it had 40 boats.', ['Officials tracking the group | said | it had 40 boats']],
  ['On Sunday Donald Holm said that the ferry was late.', ['Donald Holm | said | the ferry was late']],
  ['WHO officials asked for $76m.', ['WHO officials | asked for | $76m']],
  ['General Otto Brandt, the army chief, warned that the truce could fail.', ['General Otto Brandt | warned | the truce could fail']],
  ['The yard said on Tuesday it had lost 12 boats.', ['The yard | said | it had lost 12 boats']],
  // likening, numbers, lists of wants
  ['Kos likened the vote to a lottery.', ['Kos | likened | the vote to a lottery']],
  ['He had earlier said 28.', ['He | had earlier said | 28']],
  ['Some want to secede, others to impose a new law.', ['Some | want | to secede']],
  ['The office announced on Friday the sale of two boats.', ['The office | announced | the sale of two boats']],
  ['A reporter asked the pilot whether the ferry was safe.', ['A reporter | asked | whether the ferry was safe']],
  // verbs that look like nouns
  ['Governments in the West regard the group as a threat.', ['Governments in the West | regard | the group as a threat']],
  ['Union endorses Holm', ['Union | endorses | Holm']],
  ['Mayor Vows To End Tax Breaks For Builders', ['Mayor | Vows | To End Tax Breaks For Builders']],
  ['Road works in the north', []],
  // the occasion, and kinds of people
  ['Few would have reached for the word when they spoke of the port.', []],
  ['The law protects people who fish or who want to farm.', []],
];

for (const [text, expected] of cases) test(text, () => assert.deepEqual(writtenIn(text), expected));

test('"what it says is" keeps a distance', () => {
  const [claim] = claimsIn('The port presented what it says is fresh evidence to foreign governments.');
  assert.deepEqual(
    claim.content.map(({ text }) => text),
    ['fresh evidence'],
  );
  assert.deepEqual(
    claim.hedges.map(({ text }) => text),
    ['what it says is'],
  );
});
