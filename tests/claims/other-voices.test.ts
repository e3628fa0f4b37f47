/** Where another's words begin, and whose deed a verb without a subject is. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { writtenIn } from './helper.ts';

const cases: [string, string[]][] = [
  // another speaker's clause ends the content
  [
    'Kos stressed that the work was not complete, and aid groups warned that the ministry was losing control.',
    ['Kos | stressed | the work was not complete', 'aid groups | warned | the ministry was losing control'],
  ],
  ['Kos said that the roof was old, and that the walls were damp.', ['Kos | said | the roof was old, and that the walls were damp']],
  [
    'But a harbour aide decided to change course to avoid the storm, a source said.',
    [
      'a harbour aide | decided | to change course to avoid the storm',
      'a source | said | a harbour aide decided to change course to avoid the storm',
    ],
  ],
  // times and venues after a reporting clause
  [
    'The bridge will be closed for a year, the council announced on Monday.',
    ['the council | announced | The bridge will be closed for a year'],
  ],
  ['When prices rose, the council announced on Monday a cut.', ['the council | announced | a cut']],
  // who took the stage to say so
  ['Ida Holm took the stage to criticise the board for lying.', ['Ida Holm | criticise | the board for lying']],
  ['Ida Holm wanted a stage to criticise the board.', ['Ida Holm | wanted | a stage to criticise the board']],
  // participles in front
  ['After mocking the plan for years, Ida Holm left the board.', ['Ida Holm | mocking | the plan for years']],
  // relative clauses
  ['The farmers left, many of whom say that the dam leaks.', ['many of whom | say | the dam leaks']],
  ['The firm accused Pavel Kral, who was born in Riga, of theft.', ['The firm | accused | Pavel Kral, who was born in Riga, of theft']],
  // when, not what
  ['The office condemned the launch as the fleet fired three rockets.', ['The office | condemned | the launch']],
  ['The office condemned the launch as a threat.', ['The office | condemned | the launch as a threat']],
  // names whole
  ['The weir was sound, said Mr Holm, the lawyer for the port.', ['Mr Holm | said | The weir was sound']],
];

for (const [text, expected] of cases) test(text, () => assert.deepEqual(writtenIn(text), expected));
