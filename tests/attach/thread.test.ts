/** The thread of an article: the day of its event, its session, its period is carried on, and ends where another is told of (case 76). */
import assert from 'node:assert/strict';
import test from 'node:test';
import { extractText } from '../texts.ts';

/** Each figure as "12: 2024-05-07" or "12: 2024-01-01..2024-03-31"; published on Thursday 2024-05-09. */
function periods(text: string): string[] {
  const { quantities, times } = extractText(text);
  const byId = new Map(times.map((time) => [time.time_id, time]));
  return quantities.map((one) => {
    const [time] = one.time_ids.map((id) => byId.get(id));
    return `${one.text}: ${time ? (time.from === time.to ? time.from : `${time.from ?? ''}..${time.to ?? ''}`) : '-'}`;
  });
}

const ARTICLES: [name: string, paragraphs: string[], expected: string[]][] = [
  [
    'the toll of the lead’s event',
    [
      'A bomb killed nine people at a market in Ruvu on Tuesday.',
      'Two policemen were among the dead. At least 40 stalls were destroyed.',
      'The blast injured 14 people.',
    ],
    ['nine: 2024-05-07', 'Two: 2024-05-07', 'At least 40: 2024-05-07', '14: 2024-05-07'],
  ],
  [
    'an event that is named with its day',
    ['The death toll from Sunday’s landslide in Ruvu is 31, the mayor said on Wednesday.', 'At least 60 houses were destroyed.'],
    ['31: 2024-05-05', 'At least 60: 2024-05-05'],
  ],
  [
    'background keeps its own time, and a war has no day',
    [
      'A bomb killed nine people at a market in Ruvu on Tuesday.',
      'An attack in the town in 2019 killed 70 people.',
      'The war has killed 14,000 people.',
      'Since January 200 people have been killed in attacks in the district.',
    ],
    ['nine: 2024-05-07', '70: 2019-01-01..2019-12-31', '14,000: -', '200: 2024-01-01..2024-05-09'],
  ],
  [
    'a plan and a promise are not of that day',
    [
      'A bomb killed nine people at a market in Ruvu on Tuesday.',
      'The mayor promised to pay 300 euros to every trader. The town has 4,000 stalls.',
    ],
    ['nine: 2024-05-07', '300 euros: -', '4,000: ..2024-05-09'],
  ],
  [
    'a time of day is of the day told of',
    ['A fire killed nine people at a market in Ruvu on Tuesday.', 'It broke out at 10:30 pm and destroyed 12 stalls.'],
    ['nine: 2024-05-07', '12: 2024-05-07'],
  ],
  [
    'the session of the lead',
    [
      'Shares in Tarn slipped on Wednesday as banks fell.',
      'The Tarn index lost 120 points, or 0.8%, to 14,210.',
      'Miner Korvo dropped 4.1% to $1.20, wiping $30 million off its value.',
      'The crown had gained 3% in April.',
      'Copper touched a record of $9,800 on May 3. Zinc was 0.4% lower at $2,600.',
    ],
    [
      '120: 2024-05-08',
      '0.8%: 2024-05-08',
      '14,210: 2024-05-08',
      '4.1%: 2024-05-08',
      '$1.20: 2024-05-08',
      '$30 million: 2024-05-08',
      '3%: 2024-04-01..2024-04-30',
      '$9,800: 2024-05-03',
      '0.4%: 2024-05-03',
      '$2,600: 2024-05-03',
    ],
  ],
  [
    'a target and a forecast are not of the session',
    ['Shares in Tarn slipped on Wednesday.', 'Broker Lund set a target price of $12. The shares could fall to $8.'],
    ['$12: -', '$8: -'],
  ],
  [
    'the period of the results, and what had been forecast for it',
    [
      'Mills in Tarn shed 4,000 jobs in March, the bureau said.',
      'Wages rose 0.3% to $31.20 an hour. Hospitals added 900 jobs, while mines shed 600.',
      'Economists had forecast a loss of 2,500 jobs.',
      'Separately, the bureau said the trade deficit narrowed to $4.1 billion in February. Exports grew 2%.',
    ],
    [
      '4,000: 2024-03-01..2024-03-31',
      '0.3%: 2024-03-01..2024-03-31',
      '$31.20: 2024-03-01..2024-03-31',
      '900: 2024-03-01..2024-03-31',
      '600: 2024-03-01..2024-03-31',
      '2,500: 2024-03-01..2024-03-31',
      '$4.1 billion: 2024-02-01..2024-02-29',
      '2%: 2024-02-01..2024-02-29',
    ],
  ],
  [
    'a quarter reported on, the day of its shares, and guidance',
    [
      'Engine maker Holmen reported a 22% rise in first-quarter profit on Wednesday.',
      'Revenue climbed 9% to $12 billion, and the margin narrowed to 10.4%.',
      'It raised its guidance to $52 billion. It expects margins of 11% in the second quarter.',
      'Shares in Holmen rose 6.1% in early trade.',
    ],
    [
      '22%: 2024-01-01..2024-03-31',
      '9%: 2024-01-01..2024-03-31',
      '$12 billion: 2024-01-01..2024-03-31',
      '10.4%: 2024-01-01..2024-03-31',
      '$52 billion: -',
      '11%: 2024-04-01..2024-06-30',
      '6.1%: 2024-05-08',
    ],
  ],
  [
    'people pulled out after the event',
    [
      'At least 31 people drowned after a ferry sank on Monday night.',
      'Rescuers pulled 81 people from the water. The ferry was licensed to carry 90 people.',
    ],
    ['At least 31: 2024-05-06', '81: 2024-05-06', '90: -'],
  ],
  [
    'the scene of the sentence before, in the simple past alone',
    [
      'Lena Holm won the race in Tarn on Saturday. She passed 14 runners on the last lap. She has won 20 races. The prize is worth 900 euros.',
    ],
    ['14: 2024-05-04', '20: -', '900 euros: -'],
  ],
  [
    'a second deed of one subject, and what tells of the time of it',
    ['Holm made 12 saves and faced 30 shots as the Owls beat the Kings on Friday night.'],
    ['12: 2024-05-03', '30: 2024-05-03'],
  ],
  [
    'an apposition and a comma before the day',
    ['Some 23 traders were killed when gunmen stormed Ruvu, a village in the hills, early on Sunday.'],
    ['Some 23: 2024-05-05'],
  ],
  [
    'a time right after the base, with its noun',
    [
      'Turnout was 38%, down from 67% at the 2019 general election.',
      'The bureau counted 171 fires in April, up from 122 in the whole of 2023.',
    ],
    ['38%: -', '67%: 2019-01-01..2019-12-31', '171: 2024-04-01..2024-04-30', '122: 2023-01-01..2023-12-31'],
  ],
  [
    'the day of an election, and what is told of another',
    [
      'Ann Field won Sunday’s election in Tarn by 412 votes.',
      'She had 9,570 votes to 9,158 for Jo Marsh.',
      'In the 2019 elections, the town had a turnout of 60%.',
      'A survey of 500 voters had shown a lead of 4 points. She has 12 goats.',
    ],
    [
      '412: 2024-05-05',
      '9,570: 2024-05-05',
      '9,158: 2024-05-05',
      '60%: 2019-01-01..2019-12-31',
      '500: -',
      '4 points: -',
      '12: ..2024-05-09',
    ],
  ],
  [
    'the day of a match, up to another report',
    [
      'Corby beat Ashby in the championship at Tarn on Saturday.',
      'Corby had 17 shots and 58% of the possession.',
      'Hockey: Turku had 31 shots.',
    ],
    ['17: 2024-05-04', '58%: 2024-05-04', '31: -'],
  ],
  [
    'the month of a waiting list',
    [
      'The waiting list for hospital treatment fell to 7 million in March.',
      'Some 40% of patients had been waiting for a year.',
      'The hospital has 300 beds.',
    ],
    ['7 million: 2024-03-01..2024-03-31', 'Some 40%: 2024-03-01..2024-03-31', '300: ..2024-05-09'],
  ],
  [
    'the day of the lead’s event stands in the second paragraph',
    [
      'At least 21 people were killed when jets bombed a market in Ruvu, a witness said.',
      'The jets dropped four bombs on Monday, the clinic said.',
    ],
    ['At least 21: 2024-05-06', 'four: 2024-05-06'],
  ],
  [
    'what was seized in the raid',
    ['Police arrested nine people in a raid on Monday.', 'They seized 63 phones. Some 400 phones have been sold since.'],
    ['nine: 2024-05-06', '63: 2024-05-06', 'Some 400: -'],
  ],
  [
    'a change set after its base',
    ['Thefts rose to 733 last year from 582 in 2022, an increase of 26%.'],
    ['733: 2023-01-01..2023-12-31', '582: 2022-01-01..2022-12-31', '26%: 2023-01-01..2023-12-31'],
  ],
  [
    'a rise that is to begin, and one from a base',
    ['Fares will go up by 4% from June.', 'Fares rose by 3% from March.'],
    ['4%: 2024-06-01..2024-06-30', '3%: -'],
  ],
  [
    'what was then, in a claim',
    ['The court heard that between April 2017 and May 2019 Rao forged 211 bills.'],
    ['211: 2017-04-01..2019-05-31'],
  ],
  [
    'shares of a poll are of its fieldwork, not of the day that it came out',
    [
      'Lake has gained on Hill before the vote, a poll published on Tuesday suggests.',
      'The Norvik survey put Lake on 31%. The Reds slipped to 7%. Unemployment rose to 5%.',
      'Norvik interviewed 1,004 adults between 1 and 4 May.',
    ],
    ['31%: 2024-05-01..2024-05-04', '7%: 2024-05-01..2024-05-04', '5%: -', '1,004: 2024-05-01..2024-05-04'],
  ],
  [
    'votes are of polling day, not of the hour when they were announced',
    [
      'The candidate has been declared winner of Tuesday’s by-election in Fenmoor, polling 18,264 votes.',
      'Ms Lund secured 1,902 votes, the officer announced at the town hall at 1:40 a.m. on Wednesday.',
    ],
    ['18,264: 2024-05-07', '1,902: 2024-05-07'],
  ],
  [
    'a release of statistics',
    [
      'Fuel stocks in Norvik rose last week, the energy office said on Wednesday.',
      'Stocks climbed by 515,000 barrels in the week ended May 3.',
      'Stocks at Ruvu declined by 64,000 barrels. Its refineries slipped to 86.3% of their capacity.',
      'Separately, the office paid $4 million for a hall.',
    ],
    ['515,000 barrels: 2024-04-27..2024-05-03', '64,000 barrels: 2024-04-27..2024-05-03', '86.3%: 2024-04-27..2024-05-03', '$4 million: -'],
  ],
  [
    'the month in which a report gave its view is none of the figures’',
    [
      'A report of the survey team gave its view in April.',
      'Some teams found that the herd of Ruvu was unchanged, at 2,000 to 3,500 goats. Milk slipped to 86.3% of its norm.',
    ],
    ['2,000 to 3,500: -', '86.3%: -'],
  ],
  [
    'a month in which something was given away is',
    ['The mills gave little work in April.', 'Output slipped to 86.3% of its norm.'],
    ['86.3%: 2024-04-01..2024-04-30'],
  ],
  [
    'shares move on the day, not in the quarter that was reported on',
    [
      'Tool maker Holmen on Wednesday reported a 14% fall in profit for the quarter ended March 31.',
      'Shares of Holmen settled 3.7% lower.',
    ],
    ['14%: 2024-01-01..2024-03-31', '3.7%: 2024-05-08'],
  ],
  [
    'the same period, a year earlier and the year before go by the period told of',
    [
      'The monitor has recorded 46 attacks in Ruvu this year, compared with 39 in the same period of 2023.',
      'Bad loans fell to 1.9% in March from 2.4% a year earlier.',
      'The club lost $1.2 million in the year to June 30, down from $1.9 million the year before.',
    ],
    [
      '46: 2024-01-01..2024-05-09',
      '39: 2023-01-01..2023-05-09',
      '1.9%: 2024-03-01..2024-03-31',
      '2.4%: 2023-03-01..2023-03-31',
      '$1.2 million: 2022-07-01..2023-06-30',
      '$1.9 million: 2021-07-01..2022-06-30',
    ],
  ],
  [
    'what was then, in its own clause',
    [
      'The raid was the deadliest in the state since August 2022, when 37 people died.',
      'It was the worst since the attack on Ruvu in April 2023, in which more than 160 people died.',
    ],
    ['37: 2022-08-01..2022-08-31', 'more than 160: 2023-04-01..2023-04-30'],
  ],
  [
    'windows since a part of a year',
    ['Prices have risen 4% since the start of the year.', 'They fell below $80 for the first time since February.'],
    ['4%: 2024-01-01..2024-05-09', 'below $80: -'],
  ],
  [
    'the month of a contract is none, a year earlier is compared with, a counted year is told of',
    [
      'The port handled 19 million tonnes in 2023, 11% more than a year earlier.',
      'In 2022 the country registered some 64,000 cases and 1,888 deaths.',
    ],
    [
      '19 million tonnes: 2023-01-01..2023-12-31',
      '11%: 2023-01-01..2023-12-31',
      'some 64,000: 2022-01-01..2022-12-31',
      '1,888: 2022-01-01..2022-12-31',
    ],
  ],
  [
    'before dawn is a part of the day, and a clock after it is of that day',
    [
      'The death toll from the quake that rocked Ruvu before dawn on Tuesday climbed to 27, with nine people missing, the mayor said.',
      'Of the fatalities, 14 were in Upper Ruvu.',
      'The quake struck at 4:12 am and destroyed 60 houses.',
    ],
    ['27: 2024-05-07', 'nine: 2024-05-07', '14: 2024-05-07', '60: 2024-05-07'],
  ],
  [
    'before a day is not that day',
    ['The number of people killed in attacks before Tuesday stood at nine.', 'The blast destroyed 12 stalls.'],
    ['nine: -', '12: -'],
  ],
  [
    'by a clock of the day told of, in the pluperfect too',
    ['The grid of Tarn collapsed on Tuesday.', 'By 7pm supply had recovered to 1,208MW.'],
    ['1,208MW: 2024-05-07'],
  ],
  [
    'what results are compared with sets no period',
    [
      'Profit at Tarn Mills rose to $12 million in the first quarter from $9 million in the corresponding quarter last year.',
      'Revenue grew 14 percent to $80 million.',
    ],
    [
      '$12 million: 2024-01-01..2024-03-31',
      '$9 million: 2023-01-01..2023-03-31',
      '14 percent: 2024-01-01..2024-03-31',
      '$80 million: 2024-01-01..2024-03-31',
    ],
  ],
  [
    'compared with another month, of the month reported on',
    ['Retail sales in Tarn rose 0.6% in April, the ministry said on Wednesday.', 'Compared with April 2023, sales were up 3.9%.'],
    ['0.6%: 2024-04-01..2024-04-30', '3.9%: 2024-04-01..2024-04-30'],
  ],
  [
    'a match that was won, told of after "to"',
    [
      'Tarn Rovers held their nerve to beat Korvo Town in the final of the cup on Sunday.',
      'Rovers enjoyed 58 per cent of the possession and made 21 circle entries, but the goalkeeper pulled off seven saves.',
    ],
    ['58 per cent: 2024-05-05', '21: 2024-05-05', 'seven: 2024-05-05'],
  ],
  [
    'a match to come is not the one told of',
    [
      'Tarn Rovers hope to beat Korvo Town in the final of the cup on Sunday.',
      'Rovers enjoyed 58 per cent of the possession and made seven saves in the semi-final.',
    ],
    ['58 per cent: -', 'seven: -'],
  ],
];

for (const [name, paragraphs, expected] of ARTICLES)
  test(`carried on: ${name}`, () => assert.deepEqual(periods(paragraphs.join('\n\n')), expected));
