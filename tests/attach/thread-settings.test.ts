/** Where the whole article is, told in its lead beside its subject: carried on to figures of that subject, and to no others (cases 60, 76). */
import assert from 'node:assert/strict';
import test from 'node:test';
import { placesOf } from '../places/figures-in.ts';

const ARTICLES: [name: string, paragraphs: string[], expected: string[]][] = [
  [
    'a country’s economy',
    [
      'Kenya’s economy grew 5.1% in the first quarter, the bureau said.',
      'Farming expanded by 6.2%. Inflation slowed to 4.4% in May.',
      'Profit growth at Barka Bank was 9%. Unemployment in Uganda fell to 3.2%.',
    ],
    ['5.1%: Kenya', '6.2%: Kenya', '4.4%: Kenya', '9%: -', '3.2%: Uganda'],
  ],
  [
    'an economy named after its word',
    [
      'Inflation in Poland eased to 3.4% in June.',
      'Food prices rose 2.1%. Shares in Orvex fell 4%.',
      'The Czech unemployment rate is 4.2%.',
    ],
    ['3.4%: Poland', '2.1%: Poland', '4%: -', '4.2%: -'],
  ],
  [
    'two economies make no setting',
    ['Inflation in Poland and the economy of Hungary surprised investors.', 'Unemployment fell to 4%.'],
    ['4%: -'],
  ],
  [
    'an election',
    [
      'The Greens have won the Lowmoor by-election by 312 votes.',
      'Ann Field polled 9,120 votes to the 8,808 of Jo Marsh. Turnout was 41%, down from 60% at the 2019 general election.',
      'The party hopes to win 40 seats nationwide. She has 12 goats.',
    ],
    ['312: Lowmoor', '9,120: Lowmoor', '8,808: Lowmoor', '41%: Lowmoor', '60%: Lowmoor', '40: -', '12: -'],
  ],
  [
    'one place of many in an election',
    [
      'Voters in Ghana went to the polls on Sunday.',
      'In Tamale turnout was 70%. It fell to 40% of voters by noon in Accra.',
      'Some 900 candidates stood.',
    ],
    ['70%: Tamale', '40%: Accra', 'Some 900: Ghana'],
  ],
  [
    'a match, and the report after it',
    [
      'Corby Town beat Ashby in the final at Quay Lane on Saturday.',
      'A crowd of 6,200 saw Marsh score two goals.',
      'Hockey: Lena Aho had 31 shots as Turku won.',
    ],
    ['6,200: Quay Lane', 'two: Quay Lane', '31: -'],
  ],
  [
    'an outbreak, and the country around it',
    [
      'At least 30 people have caught cholera in Gao State since June.',
      'She said 410 suspected cases had been found. The country has seen 2,000 cases this year.',
      'The ministry has spent $3m.',
    ],
    ['At least 30: Gao', '410: Gao', '2,000: -', '$3m: -'],
  ],
];

for (const [name, paragraphs, expected] of ARTICLES)
  test(`where it all is: ${name}`, () => assert.deepEqual(placesOf(paragraphs.join('\n\n')), expected));

const PEOPLE: [name: string, text: string, expected: string[]][] = [
  [
    'a country’s own people',
    'Chad says that 410 of its people were killed by raiders in 2023, a 12% rise on 2022.',
    ['410: Chad', '12%: Chad'],
  ],
  ['citizens may be abroad', 'France says that 41 of its citizens were killed in 2023.', ['41: -']],
  ['so may soldiers', 'Chad says that 41 of its soldiers were killed in 2023.', ['41: -']],
  ['a place that is named', 'Chad says that 41 of its people were killed in Sudan in 2023.', ['41: Sudan']],
];

for (const [name, text, expected] of PEOPLE) test(`whose people they are: ${name}`, () => assert.deepEqual(placesOf(text), expected));
