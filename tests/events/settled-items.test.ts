/** Items and outcomes that another figure tells, and numerals that count nothing (cases 13, 14, 22, 24, 64, 77). */
import assert from 'node:assert/strict';
import test from 'node:test';
import { extractText } from '../texts.ts';

/** Each figure as "12 rebels killed". */
const readIn = (text: string): string[] =>
  extractText(text).quantities.map(({ text: words, item, item_label, outcome }) =>
    [words, item_label ?? item?.text ?? '-', outcome ?? '-'].join(' | '),
  );

const CASES: [text: string, expected: string[]][] = [
  // the base of a change is of what the level counts
  ['There were 59 raids in Chad in August, up from 38 in July.', ['59 | raids | -', '38 | raids | -']],
  [
    'In 2023, 223 rebels were arrested, down by 65% from 640 in 2022.',
    ['223 | rebels | arrested', '65% | rebels | -', '640 | rebels | arrested'],
  ],
  ['There were 59 raids in Chad in 2023, 40% more than in 2022.', ['59 | raids | -', '40% | raids | -']],
  ['The club had 59 boats in 2023, 40% more than the guild.', ['59 | boats | -', '40% | boats | -']],
  // who tells of it
  ['The number of boys killed then rose to 169, according to two officials.', ['169 | boys | killed', 'two | officials | -']],
  // which of two is not told
  ['Dozens of members of the gang have been killed or captured.', ['Dozens | members of the gang | -']],
  ['Twelve rebels were killed or arrested.', ['Twelve | rebels | -']],
  ['Twelve rebels were killed or wounded.', ['Twelve | rebels | killed_or_injured']],
  ['Five leaders of the gang have been captured.', ['Five | leaders of the gang | arrested']],
  ['The army captured five villages.', ['five | villages | -']],
  // people of two kinds, one count
  ['In all, 161 civilians and security personnel were killed.', ['161 | civilians and security personnel | killed']],
  ['In all, 161 civilians and 20 guards were killed.', ['161 | civilians | killed', '20 | guards | killed']],
  // compounds joined by hyphens
  [
    'They left 95 air-to-ground missiles and 12 ship-to-shore cranes.',
    ['95 | air-to-ground missiles | -', '12 | ship-to-shore cranes | -'],
  ],
  // what is worth so much, without how many there are
  ['The club sold at least 78 boats worth $9m.', ['at least 78 | boats | -', '$9m | boats | -']],
  ['The shares worth $9m were sold.', ['$9m | shares | -']],
  // some of those who were harmed before
  [
    'The storm killed 137 people, three of them children. It said that 62 of the people killed had been named.',
    ['137 | people | killed', 'three | children | killed', '62 | people | killed'],
  ],
  // whom somebody ranks
  ['The index ranks Chad second among the states.', ['second | Chad | -']],
  ['Chad ranks second in the index.', ['second | Chad | -']],
  // ordinals in words
  ['The report, its thirty-fourth, was read at the twenty-first session.', []],
];

for (const [text, expected] of CASES) test(text, () => assert.deepEqual(readIn(text), expected));
