import assert from 'node:assert/strict';
import test from 'node:test';
import { extractText } from '../texts.ts';

/** Each figure of a text with its times and their basis: "19 ← 2021 (stated)". Published on Thursday 2024-05-09. */
function datedFigures(text: string): string[] {
  const { quantities, times } = extractText(text);
  const words = new Map(times.map((time) => [time.time_id, time.text ?? 'publication']));
  return quantities.map(
    ({ text: figure, time_ids, time_basis }) =>
      `${figure} ← ${time_ids.map((id) => words.get(id)).join(' + ') || 'no time'} (${time_basis})`,
  );
}

test('two figures and two times in one sentence go to the right ones (case 60)', () => {
  assert.deepEqual(datedFigures('Floods killed 43 villagers in July 2022 and 12 in March 2023.'), [
    '43 ← July 2022 (stated)',
    '12 ← March 2023 (stated)',
  ]);
  assert.deepEqual(datedFigures('Gunmen killed nine herders on Monday and wounded four others on Tuesday.'), [
    'nine ← Monday (stated)',
    'four ← Tuesday (stated)',
  ]);
  assert.deepEqual(datedFigures('Police arrested the man in March over a fire that killed 19 people in 2021.'), ['19 ← 2021 (stated)']);
});

test('one time is shared by coordinated clauses', () => {
  assert.deepEqual(datedFigures('On Monday raiders killed nine herders and wounded four others.'), [
    'nine ← Monday (stated)',
    'four ← Monday (stated)',
  ]);
});

test('the base of a change is not the time of the figure (case 53)', () => {
  assert.deepEqual(datedFigures('In 2023 the port handled 310,000 containers, a 12% drop from 2022.'), [
    '310,000 ← 2023 (stated)',
    '12% ← 2023 (stated)',
  ]);
});

test('what a figure is compared with keeps its own time', () => {
  assert.deepEqual(datedFigures('Turnout fell from 47% in 2019 to 41% last year.'), ['47% ← 2019 (stated)', '41% ← last year (stated)']);
  assert.deepEqual(datedFigures('It was the deadliest avalanche since 1998, with 21 climbers dead.'), ['21 ← no time (null)']);
});

test('a relative clause has the time of what it is about, not of the clause around it', () => {
  assert.deepEqual(datedFigures('The blast in August 2021, which killed about 170 villagers, is still a riddle.'), [
    'about 170 ← August 2021 (stated)',
  ]);
  assert.deepEqual(datedFigures('He fled the fighting in Darrow in 2019, a war that has killed 27,000.'), ['27,000 ← no time (null)']);
});

test('the time of an event that came before is not the time of what came after', () => {
  assert.deepEqual(datedFigures('After the 2018 flood the town spent $6m on a new wall.'), ['$6m ← no time (null)']);
});

/** Each claim with the time of saying: "told: April 30th". */
function datedClaims(text: string): string[] {
  const { assertions, times } = extractText(text);
  const words = new Map(times.map((time) => [time.time_id, time.text]));
  return assertions.map(({ cue, time_id }) => `${cue?.text}: ${time_id === null ? 'no time' : words.get(time_id)}`);
}

test('claims have the time of saying, where the text tells', () => {
  assert.deepEqual(datedClaims('The minister told a parliamentary panel on April 30th that 700 schools had closed since 2020.'), [
    'told: April 30th',
  ]);
  assert.deepEqual(datedClaims('“We buried 19 people on Friday,” the imam said on Saturday.'), ['said: Saturday']);
  assert.deepEqual(datedClaims('In 2023, the army says, 90 posts were lost.'), ['says: no time']);
});

test('the time of saying is not the time of the figure', () => {
  assert.deepEqual(datedFigures('The mayor said on Tuesday that the bridge would cost $90m.'), ['$90m ← no time (null)']);
});

test('a stock told of in the present is as of publication; a past one is not', () => {
  assert.deepEqual(datedFigures('The militia still has about 900 fighters.'), ['about 900 ← publication (implied)']);
  assert.deepEqual(datedFigures('The militia had about 900 fighters.'), ['about 900 ← no time (null)']);
});

test('the sentence before dates what it led to', () => {
  assert.deepEqual(datedFigures('A bomb went off in a market on Sunday. At least 12 people were killed.'), [
    'At least 12 ← Sunday (implied)',
  ]);
  assert.deepEqual(datedFigures('Officials said on Sunday that the road was shut. At least 12 people were killed.'), [
    'At least 12 ← no time (null)',
  ]);
});

test('a clause of time dates what it tells the moment of, and the other way round', () => {
  assert.deepEqual(
    datedFigures('At least 17 people died and more than 60 were hurt when a bridge fell in Izmir on Tuesday, police said.'),
    ['At least 17 ← Tuesday (stated)', 'more than 60 ← Tuesday (stated)'],
  );
  assert.deepEqual(datedFigures('As the river rose on Tuesday, a wall broke and 17 people died.'), ['17 ← Tuesday (stated)']);
  assert.deepEqual(datedFigures('When a mine collapsed in March, 17 men died.'), ['17 ← March (stated)']);
  assert.deepEqual(datedFigures('Nine passengers were injured after a tram derailed in Lyon on Tuesday.'), ['Nine ← Tuesday (stated)']);
});

test('a clause of time does not date what is told beside it', () => {
  assert.deepEqual(datedFigures('The fund will pay out $40m when the bonds expire in 2031.'), ['$40m ← no time (null)']);
  assert.deepEqual(datedFigures('The court jailed 14 men after a riot broke out in 2019.'), ['14 ← no time (null)']);
  assert.deepEqual(datedFigures('More than 900 people have died since fighting began, and a truce failed when shells fell on Tuesday.'), [
    'More than 900 ← no time (null)',
  ]);
});

test('what is so now, or what a total came to, is not of the time told of beside it', () => {
  assert.deepEqual(datedFigures('Unemployment, now 5%, is likely to reach 5.3% by the end of 2026.')[0], '5% ← no time (null)');
  assert.deepEqual(datedFigures('The clinic admitted 12 patients last week, bringing the total to 84.')[1], '84 ← no time (null)');
});

test('those who tell of it were not counted then', () => {
  assert.deepEqual(datedFigures('The firm has laid off 900 workers since March, according to two people familiar with the matter.'), [
    '900 ← March (stated)',
    'two ← no time (null)',
  ]);
  assert.deepEqual(
    datedFigures('Gangs killed 260 people between January and March, according to the UN, which has counted 13,000 homeless.')[1],
    '13,000 ← no time (null)',
  );
});

test('a length that something took happened at a time; a sentence, a ban and an aside did not', () => {
  assert.deepEqual(datedFigures('Des waited 11 hours on a trolley last Thursday.'), ['11 hours ← last Thursday (stated)']);
  assert.deepEqual(datedFigures('Ambulances spent 1,300 hours outside hospitals in April, up from 900 hours in March.'), [
    '1,300 hours ← April (stated)',
    '900 hours ← March (stated)',
  ]);
  for (const [text, length] of [
    ['A judge jailed him for five years on Tuesday.', 'five years'],
    ['She was banned on Tuesday for two years.', 'two years'],
    ['The talks lasted nine hours, officials said on Tuesday.', 'nine hours'],
    ['He waited three years for the trial, which opened on Tuesday.', 'three years'],
  ])
    assert.deepEqual(datedFigures(text), [`${length} ← no time (null)`]);
});

test('a season or a school year is the name of a time; a season that is paid for or won is none', () => {
  assert.deepEqual(datedFigures('Korvo scored 12 goals in the 2022/23 season.'), ['12 ← 2022/23 (stated)']);
  assert.deepEqual(datedFigures('The ministry spent $3 million on books in the 2022-23 school year.'), ['$3 million ← 2022-23 (stated)']);
  assert.deepEqual(datedFigures('Holm scored 14 goals for Tarn during the 2022 season.'), ['14 ← 2022 (stated)']);
  assert.deepEqual(datedFigures('Organisers sold 900 tickets for the 2025 season.'), ['900 ← no time (null)']);
  assert.deepEqual(datedFigures('Holm, the winner in the 2022 season final, sold 30 horses.'), ['30 ← no time (null)']);
});

test('what is usual at a time is compared with; an average that was measured is of its time', () => {
  assert.deepEqual(
    datedFigures('Tarn reached 36 degrees on Friday, 13 degrees above the average for early May.')[1],
    '13 degrees ← Friday (stated)',
  );
  assert.deepEqual(datedFigures('Rainfall was 40 mm below the mean for April.'), ['40 mm ← no time (null)']);
  assert.deepEqual(datedFigures('Korvo counted 40 storms, an average for April.'), ['40 ← April (stated)']);
  assert.deepEqual(datedFigures('The temperature averaged 13 degrees in April.'), ['13 degrees ← April (stated)']);
});

test('the half of a fiscal year is counted from its start, and the half of a match is no half of a year', () => {
  const periods = (text: string): string[] => extractText(text, { published: '2024-11-20' }).times.map(({ from, to }) => `${from}..${to}`);
  assert.deepEqual(periods('NEW DELHI: Tarn Mills expects sales in India to grow 6 per cent in the second half of the fiscal.'), [
    '2024-10-01..2025-03-31',
  ]);
  assert.deepEqual(periods('Sales grew 6 per cent in the first half of the year.'), ['2024-01-01..2024-06-30']);
  assert.deepEqual(periods('Rovers scored two goals in the second half of the match.'), []);
});
