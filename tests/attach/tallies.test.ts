/** Counts of a period go on with their period and country; one day's event, another speaker and another year do not (cases 50, 76). */
import assert from 'node:assert/strict';
import test from 'node:test';
import { extractText } from '../texts.ts';

/** Each figure as "12: 2023-01-01..2023-12-31 Chad". */
function setIn(text: string): string[] {
  const { quantities, times, places } = extractText(text);
  return quantities.map(({ text: words, time_ids, place_ids }) => {
    const time = times.find(({ time_id }) => time_id === time_ids[0]);
    const place = places.find(({ place_id }) => place_id === place_ids[0]);
    return `${words}: ${time ? `${time.from}..${time.to}` : '-'} ${place?.name ?? '-'}`;
  });
}

const YEAR = '2023-01-01..2023-12-31';
const CASES: [name: string, text: string, expected: string[]][] = [
  [
    'the same speaker goes on',
    'There were 410 raids in Chad in 2023, the ministry said. It said that 90 herders had been killed and 41 wounded.',
    [`410: ${YEAR} Chad`, `90: ${YEAR} Chad`, `41: ${YEAR} Chad`],
  ],
  [
    'a part of the country keeps its own name',
    'In 2023, according to the ministry, 410 attacks killed 90 people in Chad. In Ndjamena, it said, 12 attacks killed eight people.',
    [`410: ${YEAR} Chad`, `90: ${YEAR} Chad`, `12: ${YEAR} Ndjamena`, `eight: ${YEAR} Ndjamena`],
  ],
  [
    'a change is of the later of two periods',
    'Gangs carried out 410 raids in Chad in 2023, the office said. In 2022, it said, there were 300 raids in Chad. Raids thus rose by 37%, it said.',
    [`410: ${YEAR} Chad`, '300: 2022-01-01..2022-12-31 Chad', `37%: ${YEAR} Chad`],
  ],
  [
    'what another tells is of another time',
    'There were 410 raids in Chad in 2023, the ministry said. Nine people were killed, a nurse said.',
    [`410: ${YEAR} Chad`, 'Nine: - Chad'],
  ],
  [
    'a blast is one event',
    'There were 410 raids in Chad in 2023, the ministry said. A bomb killed nine people, it said.',
    [`410: ${YEAR} Chad`, 'nine: - Chad'],
  ],
  [
    'a day in between ends it',
    'There were 410 raids in Chad in 2023, the ministry said. On Tuesday rain fell on the capital. The river rose. It said that 90 people had been wounded.',
    [`410: ${YEAR} Chad`, '90: - Chad'],
  ],
  [
    'who was arrested is another matter',
    'There were 410 raids in Chad in 2023, the ministry said. It said that 90 herders had been arrested.',
    [`410: ${YEAR} Chad`, '90: - Chad'],
  ],
  [
    'a count of the world has no country',
    'There were 410 raids in Chad in 2023, the index says. It counts 66 countries. In 2023, it says, 5,000 raids killed 900 people.',
    [`410: ${YEAR} Chad`, '66: - -', `5,000: ${YEAR} -`, `900: ${YEAR} -`],
  ],
];

for (const [name, text, expected] of CASES) test(`a tally: ${name}`, () => assert.deepEqual(setIn(text), expected));

const INSERTED: [text: string, expected: string[]][] = [
  ['In 2019, it said, 259 boats sank.', ['259: 2019-01-01..2019-12-31 -']],
  ['In September 2019, the office said, 259 boats sank.', ['259: 2019-09-01..2019-09-30 -']],
  ['From January to March 2019, it said, storms killed 12 people.', ['12: 2019-01-01..2019-03-31 -']],
  ['On Monday the office said that 12 boats had sunk.', ['12: - -']],
  ['The office said on Monday that 12 boats had sunk.', ['12: - -']],
];

for (const [text, expected] of INSERTED)
  test(`a time in front of an inserted reporting clause: ${text}`, () => assert.deepEqual(setIn(text), expected));

const WHOLES: [text: string, expected: string[]][] = [
  [
    'The ministry moved 90 people in 2023: 50 in Ghana, 30 in Mali and ten in Chad.',
    [`90: ${YEAR} -`, `50: ${YEAR} Ghana`, `30: ${YEAR} Mali`, `ten: ${YEAR} Chad`],
  ],
];

for (const [text, expected] of WHOLES) test(`places of parts behind a colon: ${text}`, () => assert.deepEqual(setIn(text), expected));
