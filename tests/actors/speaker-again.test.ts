/** Who speaks as "it", and whom letters in brackets name (cases 45, 58, 75). */
import assert from 'node:assert/strict';
import test from 'node:test';
import { ingested } from '../../pipeline/extract/stream/table-rows/ingested.ts';
import { type Rows, rowsOf } from '../../pipeline/link/rows.ts';
import { documentOf, extractText } from '../texts.ts';

const rowsIn = (text: string): Rows => rowsOf(ingested(documentOf(text), {}), extractText(text));
const speakersIn = (text: string): (string | null)[] => rowsIn(text).assertions.map(({ source_name }) => source_name);

const SPEAKERS: [text: string, expected: (string | null)[]][] = [
  ['The ministry said that 12 boats sank. It said that 40 had been mended.', ['The ministry', 'The ministry']],
  ['The report says that 12 boats sank. In Brin, it says, 40 boats had been mended.', ['The report', 'The report']],
  [
    'The Brin Gazette wrote that the weir leaks. The council said that 12 boats sank. It also said that 40 had been mended.',
    ['Brin Gazette', 'The council', 'The council'],
  ],
  ['The report says that the Tarn Group sank 12 boats. It says that 40 had been mended.', ['The report', 'The report']],
  [
    'The council says that 12 boats sank, as the Brin Gazette reported. It says that 40 had been mended.',
    ['The council', 'Brin Gazette', 'The council'],
  ],
  // who acts since then may be meant, and a person is no "it"
  ['The council said that 12 boats sank. The Tarn Group sold the weir. It said that 40 had been mended.', ['The council', 'Tarn Group']],
  ['Ann Field said that 12 boats sank. It said that 40 had been mended.', ['Ann Field', null]],
];

for (const [text, expected] of SPEAKERS)
  test(`who speaks again: ${text}`, () => {
    const found = speakersIn(text);
    for (const name of expected) assert.ok(found.includes(name), `${name} among ${found.join(', ')}`);
    assert.equal(found.at(-1), expected.at(-1));
  });

const IN_FULL: [text: string, expected: string | null][] = [
  ['The Norland Hunger Index counts 12 towns. In Brin, the index says, 40 boats sank.', 'Norland Hunger Index'],
  ['The town of Brin is in the Norland Peace Survey. Forty boats sank, according to the survey.', 'Norland Peace Survey'],
  // of two nobody can tell; what another word names is another thing; a name may follow
  ['The Norland Hunger Index and the Brin Peace Index came out. In Brin, the index says, 40 boats sank.', 'the index'],
  ['The Norland Hunger Index counts 12 towns. In Brin, the survey says, 40 boats sank.', 'the survey'],
  ['In Brin, the index says, 40 boats sank. It was called the Norland Hunger Index.', 'the index'],
];

for (const [text, expected] of IN_FULL)
  test(`named in full before: ${text}`, () => assert.ok(speakersIn(text).includes(expected), speakersIn(text).join(', ')));

const NAMES: [text: string, expected: string, alias: string][] = [
  [
    'The Norland Institute for Sea and River Studies (NISRS) said that 12 boats sank.',
    'Norland Institute for Sea and River Studies',
    'NISRS',
  ],
  ['The Special Inspector General for Weir Repair (SIGWR) said that 12 boats sank.', 'Special Inspector General for Weir Repair', 'SIGWR'],
  ['The Centre for Boats and Weirs (CBW) said that 12 boats sank.', 'Centre for Boats and Weirs', 'CBW'],
];

for (const [text, name, alias] of NAMES)
  test(`letters that spell out a name: ${alias}`, () => {
    const entity = extractText(text).entities.find((one) => one.name === name);
    assert.ok(
      entity?.aliases.includes(alias),
      extractText(text)
        .entities.map((one) => one.name)
        .join(', '),
    );
  });

test('letters of something else spell out no name', () => {
  const names = extractText('The Brin Institute and Tarn Weirs (BTX) said that 12 boats sank.').entities.map(({ name }) => name);
  assert.ok(!names.includes('Brin Institute and Tarn Weirs'));
});
