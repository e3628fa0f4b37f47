/**
 * What the lead tells of holds for figures without a time of their own, whatever they count; the only time of a sentence dates a figure of its
 * clause; a budget's figures are of its year; a base has its own time. For each kind some that are dated and some that have to stay without.
 */
import assert from 'node:assert/strict';
import test from 'node:test';
import { extractText } from '../texts.ts';

/** Each figure as "12: 2024-05-07" or "12: 2024-01-01..2024-03-31"; published on Thursday 2024-05-09. */
function periods(...paragraphs: string[]): string[] {
  const { quantities, times } = extractText(paragraphs.join('\n\n'));
  const byId = new Map(times.map((time) => [time.time_id, time]));
  return quantities.map((one) => {
    const [time] = one.time_ids.map((id) => byId.get(id));
    return `${one.text}: ${time ? (time.from === time.to ? time.from : `${time.from ?? ''}..${time.to ?? ''}`) : '-'}`;
  });
}

/** The last figure of a text. */
const last = (...paragraphs: string[]): string | undefined => periods(...paragraphs).at(-1);

const RAID = 'Police raided a warehouse in Tarn on Tuesday and arrested the owner.';

test('the simple past goes on with the day that the lead tells of', () => {
  for (const [sentence, expected] of [
    ['They also found £21,000 in cash.', '£21,000: 2024-05-07'],
    ['Some 40 officers took part, the mayor said.', 'Some 40: 2024-05-07'],
    ['The search lasted nearly five hours.', 'nearly five hours: 2024-05-07'],
    ['A spokesman said that six rifles were recovered from the cellar.', 'six: 2024-05-07'],
    ['The van was carrying about 300 kg of copper.', 'about 300 kg: 2024-05-07'],
    ['“I saw at least ten men on the roof,” said a neighbour.', 'at least ten: 2024-05-07'],
  ])
    assert.equal(last(RAID, 'The mayor praised the police.', sentence), expected);
});

test('a length of the deed, and those who took part, are of its day all the same', () => {
  assert.equal(last(RAID, 'The search took four hours and filled 30 crates.'), '30: 2024-05-07');
  assert.equal(last(RAID, 'They questioned the owner and emptied 12 safes.'), '12: 2024-05-07');
});

test('adding an amount says nothing: its month holds for the report', () => {
  const lead = 'Mills in Tarn added 4,000 jobs in March, the bureau reported on Wednesday, up from the 2,000 created in February.';
  assert.equal(last(lead, 'The unemployment rate ticked up to 4.5%.'), '4.5%: 2024-03-01..2024-03-31');
  assert.equal(last('The mayor added on Tuesday that the flood had cost a mill.', 'Two bridges stood on 40 posts.'), '40: -');
});

test('a toll in the deadliest day since another has its own day', () => {
  for (const sentence of [
    'Shells killed at least 14 people and hurt 40 on Tuesday, in the deadliest day since a truce began 16 months ago.',
    'At least 14 people were killed as a storm crossed the coast on Tuesday, bringing the heaviest rain since 2015.',
  ])
    assert.equal(periods(sentence)[0], 'At least 14: 2024-05-07'.replace('At', sentence.startsWith('Shells') ? 'at' : 'At'));
  assert.equal(last('The storm brought winds of 95 km/h and the heaviest rain since 2015.'), '95 km/h: -');
});

test('stocks that fell by so much, and exports, are of the period reported on, not of the day', () => {
  assert.equal(
    last(
      'Oil slid by 2% on Monday.',
      'U.S. crude inventories rose by 4 million barrels in the week ended April 19, an agency said. Gasoline stocks fell 900,000 barrels.',
    ),
    '900,000 barrels: 2024-04-13..2024-04-19',
  );
  assert.equal(
    last('Exports of Chad rose by 8% in March, the bureau said today.', 'Exports to Mali, the country’s biggest market, rose by 3%.'),
    '3%: 2024-03-01..2024-03-31',
  );
});

test('the shares of a firm moved on the day that it reported', () => {
  const second = 'The mill said on Thursday that profit rose by 14% to £71m in the six months to 31 March.';
  assert.equal(
    last('Tarn Mill has raised its forecast.', second, 'Shares in the group jumped as much as 11%.'),
    'as much as 11%: 2024-05-09',
  );
});

test('what is told outside the story has no day of it', () => {
  for (const [sentence, expected] of [
    ['The owner, who had bought 12 vans, denied it.', '12: -'],
    ['The firm spent £3m on the warehouse.', '£3m: -'],
    ['The council announced a grant of £2m for the street.', '£2m: -'],
    ['The warehouse stood 18 km from the port.', '18 km: -'],
    ['The guards were paid £300 a month.', '£300: -'],
    ['The police have searched 60 sheds.', '60: -'],
    ['The search is one of 14.', '14: -'],
    ['The union said it needed £4m for the street.', '£4m: -'],
    ['“We asked for 35 officers,” said the mayor.', '35: -'],
    ['The rise of 35 per cent that the guards want would ruin the firm.', '35 per cent: -'],
    ['The week brought 612 complaints.', '612: -'],
    ['He spent 11 years in prison.', '11 years: -'],
    ['Detectives interviewed more than 70 people.', 'more than 70: -'],
    ['The official count of the rifles, 60, was too low.', '60: -'],
    ['The inquiry took five months and led them to three banks.', 'three: -'],
    ['The vans stood 200 metres and 350 metres from the port.', '350 metres: -'],
  ])
    assert.equal(last(RAID, 'The mayor praised the police.', sentence), expected);
});

test('in the first sentence the perfect tells news, with the day of the paragraph after', () => {
  assert.deepEqual(
    periods(
      'Detectives have arrested 18 people and recovered 1,100 stolen phones in raids across Tarn, the police said.',
      'More than 90 officers forced their way into 28 flats on Monday.',
    ).slice(0, 2),
    ['18: 2024-05-06', '1,100: 2024-05-06'],
  );
  assert.equal(last('The museum has sold 18 paintings.', 'Turnout at a gala rose in April.'), '18: -');
});

test('a result goes on with the period, a price with the day', () => {
  const lead = 'Mills in Tarn made a loss of $3 million in the March quarter, and its shares fell on Wednesday.';
  const report = ['Accounts showed that the club lost £7m in the year to March, compared with £5m in the previous year.'];
  assert.deepEqual(periods(report[0], 'Wages rose by 12% to £14m.').slice(2), [
    '12%: 2023-04-01..2024-03-31',
    '£14m: 2023-04-01..2024-03-31',
  ]);
  assert.equal(last(lead, 'Broker Lund set a target price of $12.'), '$12: -');
});

test('a record sets no day, and neither does a relative clause', () => {
  assert.equal(last('The port handled the biggest cargo so far this year, the harbour master said.', 'Crews unloaded 90 crates.'), '90: -');
  assert.equal(last('Holm, who bought the club in 2021, left it.', 'Fans burned 30 shirts.'), '30: -');
  assert.equal(
    last('Two soldiers were hurt in a gunfight that broke out in Ruvu on Tuesday.', 'The mayor spoke.', 'Troops recovered seven rifles.'),
    'seven: 2024-05-07',
  );
});

test('the only time of a sentence dates a figure of its clause', () => {
  for (const [sentence, expected] of [
    [
      'Economists expect the central bank to cut its rate by 25 basis points when it meets in July.',
      '25 basis points: 2024-07-01..2024-07-31',
    ],
    ['Funds sold bonds on Tuesday, while banks bought debt worth $2 billion.', '$2 billion: 2024-05-07'],
    ['The chance of a cut next month is put at about 40%.', 'about 40%: 2024-06-01..2024-06-30'],
    ['Some 15,000 farmers have fled since the war began in February 2022.', 'Some 15,000: 2022-02-01..2024-05-09'],
    ['The ferry, packed with 55 crates, was found on Wednesday in a creek.', '55: 2024-05-08'],
    ['January’s fall was revised to 0.3%.', '0.3%: 2024-01-01..2024-01-31'],
  ])
    assert.equal(last(sentence), expected);
});

test('a time of another clause, person or level dates nothing else', () => {
  for (const [sentence, expected] of [
    ['A clerk was sentenced on Tuesday for stealing nearly $2 million from her employer.', 'nearly $2 million: -'],
    ['The firm employs nearly 4,000 people, plans to close a mill this year and will move.', 'nearly 4,000: ..2024-05-09'],
    ['Lund rates the mill a buy, with a target of $2.30, well above Tuesday’s close.', '$2.30: -'],
    ['Rain of 412 mm fell on Tarn, half of the average for July.', '412 mm: -'],
    ['The fund will pay out $40m when the bonds expire in 2031.', '$40m: -'],
    ['The jail was built for 350 men, a wing for women having been closed in 2011.', '350: -'],
  ])
    assert.equal(periods(sentence)[0], expected);
  assert.equal(last('He expects the club to break even by 2028 and wants the state to give $40 million.'), '$40 million: -');
  assert.match(last('The mill, which employs 8,600 people, plans to close in 2027.') ?? '', /^8,600: (?!2027)/);
  assert.equal(last('He blamed a 31 per cent jump in the price of steel since 2022.'), '31 per cent: 2022-01-01..2024-05-09');
  assert.match(last('He blamed a 31 per cent jump that had ruined mills since 2022.') ?? '', /^31 per cent: -/);
  assert.equal(last('If that share had held until 2021, the mill estimates, about $24m would have been spent.'), 'about $24m: -');
  assert.equal(last('Ms Varga, who was jailed in 2020 for hiding $2m, left prison last month.'), '$2m: -');
  assert.equal(last('The gunman, who killed nine people on Tuesday, fled.'), 'nine: 2024-05-07');
  assert.equal(last('Of 60 barns put up in 2011, 25 collapsed in the gale of January 2020.'), '25: 2020-01-01..2020-01-31');
  assert.equal(last('In Ruvu, where 256 prisoners escaped in 2023, 18 people were convicted.'), '18: -');
  assert.equal(last('The bank, which has kept its rate at 28% since March, targets inflation of 8%.'), '8%: -');
});

test('the base of a comparison has its own day, and sets none', () => {
  const session = [
    'Shares in Tarn rose for a third session on Wednesday.',
    'Turnover reached 5.8 billion pesos, lower than the 6.4 billion pesos logged on Tuesday. Advancers beat decliners, 118 to 79.',
  ];
  assert.deepEqual(periods(...session), [
    '5.8 billion pesos: 2024-05-08',
    '6.4 billion pesos: 2024-05-07',
    '118: 2024-05-08',
    '79: 2024-05-08',
  ]);
  // where things are from is no base
  assert.deepEqual(periods('Holm took 19 points from eight matches in March.'), [
    '19: 2024-03-01..2024-03-31',
    'eight: 2024-03-01..2024-03-31',
  ]);
  assert.deepEqual(periods('Thefts fell to 40 in April from 63 in March.'), ['40: 2024-04-01..2024-04-30', '63: 2024-03-01..2024-03-31']);
});

test('a base that is only counted back to has the period of its figure, moved back', () => {
  assert.deepEqual(periods('Visas dropped to 98,400 in the year to March from 161,200 a year earlier.'), [
    '98,400: 2023-04-01..2024-03-31',
    '161,200: 2022-04-01..2023-03-31',
  ]);
  assert.deepEqual(periods('The ward treated 240 patients in the week ended May 4, up from 210 in the previous week.'), [
    '240: 2024-04-28..2024-05-04',
    '210: 2024-04-21..2024-04-27',
  ]);
  assert.deepEqual(periods('Inflation rose to 3.7% in the year to April, up from 3.4% a month earlier.'), [
    '3.7%: 2023-05-01..2024-04-30',
    '3.4%: 2023-04-01..2024-03-31',
  ]);
  // no year before a day: the year that it lies in
  assert.deepEqual(periods('The share closed at $12 on Tuesday, up from $9 a year earlier.')[1], '$9: 2023-01-01..2023-12-31');
});

test('what a budget gives and foresees is of its year', () => {
  const lead = 'The governor of Kano on Tuesday presented a budget of N67 billion for the 2025 fiscal year to the House of Assembly.';
  const year = '2025-01-01..2025-12-31';
  assert.deepEqual(
    periods(
      lead,
      'Works take N34 billion, or 51 per cent of the total. Education gets N14 billion and health N6 billion.',
      'The deficit would be held at 3 per cent of output.',
      'Nigeria’s traders welcomed it.',
    ),
    [
      `N67 billion: ${year}`,
      `N34 billion: ${year}`,
      `51 per cent: ${year}`,
      `N14 billion: ${year}`,
      `N6 billion: ${year}`,
      `3 per cent: ${year}`,
    ],
  );
  // of another length, of what is, or of a budget that is over
  assert.equal(periods(lead, 'Hospitals will receive N9 billion over five years.')[1], 'N9 billion: -');
  assert.equal(last('The council passed a budget for 2022 on Tuesday.', 'Parks get $4 million.'), '$4 million: -');
  assert.equal(last('The council met on Tuesday.', 'Parks get $4 million.'), '$4 million: -');
});

test('a case count goes on since the day that the lead names', () => {
  assert.equal(
    last('Cholera has spread in Tarn since the beginning of April, the ministry said.', 'Some 1,206 cases had been recorded in the town.'),
    'Some 1,206: 2024-04-01..2024-05-09',
  );
});

test('a time right after a figure is its own, however near another stands', () => {
  assert.deepEqual(periods('Forecasters expect a high of 10 degrees on Friday and 20 degrees on Sunday.'), [
    '10 degrees: 2024-05-10',
    '20 degrees: 2024-05-12',
  ]);
  assert.equal(last('Some 41 miners have died so far this year, against 26 miners in the whole of 2022.'), '26: 2022-01-01..2022-12-31');
  assert.equal(last('Organisers sold 900 tickets for the 2025 season.'), '900: -');
});

test('the day of telling is never what was told', () => {
  assert.equal(last('Ace said Tuesday it will cut 1,400 jobs.'), '1,400: -');
  assert.equal(last('Stocks of oil rose to 423 million barrels, the agency reported Wednesday.'), '423 million barrels: -');
  assert.equal(last('The court fined Ace $40,000 on Tuesday.'), '$40,000: 2024-05-07');
});

test('an amount that is put in two ways has one time', () => {
  assert.deepEqual(periods('Ace earned $312 million, or 84 cents per share, in the first quarter.'), [
    '$312 million: 2024-01-01..2024-03-31',
    '84 cents: 2024-01-01..2024-03-31',
  ]);
  assert.deepEqual(periods('Ace hired 40 people in March, or so it said, and 12 drivers.').slice(0, 1), ['40: 2024-03-01..2024-03-31']);
});
