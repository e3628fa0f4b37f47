/** Phrases that name no day, days beside another, weeks of a date, parts of the day told of, quarters of a report, and what is no time. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { inShort, timesOf } from './times-of.ts';

/** a text, and its times in short; published on Thursday 2024-05-09 */
type Case = [text: string, ...times: string[]];

function check(name: string, cases: readonly Case[], published = '2024-05-09'): void {
  test(name, () => {
    for (const [text, ...expected] of cases) assert.deepEqual(inShort(timesOf(text, published)), expected, text);
  });
}

check('phrases that point to the present, the past or the future', [
  ['Rents will fall in the near term.', 'the near term: FUTURE_REF ..'],
  ['These days few people walk to the mill.', 'These days: PRESENT_REF ..'],
  ['Two miners are missing at the moment.', 'at the moment: PRESENT_REF ..'],
  ['The vote was put off to a later date.', 'a later date: FUTURE_REF ..'],
  ['The pier stays shut for the foreseeable future.', 'the foreseeable future: FUTURE_REF ..'],
  ['The pier was shut for a while.', 'a while: PXX ..'],
  ['The repair will take some time.', 'some time: PXX ..'],
  ['He paid a term of rent, a date with fate.'],
  ['Some time ago they moved.'],
]);

check('one day to come, and a day that was one', [
  ['The island will one day be a park.', 'one day: FUTURE_REF ..'],
  ['She hopes to one day own a farm.', 'one day: FUTURE_REF ..'],
  ['The siege lasted one day.', 'one day: P1D ..'],
  ['They rested for one day.', 'one day: P1D ..'],
]);

check('lengths not said how long', [
  ['Over the years the mill has lost half its hands.', 'the years: PXY ..'],
  ['Talks go on in the weeks ahead.', 'the weeks ahead: PXW ..'],
  ['In the years that followed, the mill grew.', 'the years: PXY ..'],
  ['A months-long drought ended.', 'months-long: PXM ..'],
  ['The day-long talks failed.', 'day-long: P1D ..'],
  ['It may last as long as a month.', 'a month: P1M ..'],
  ['The mill sells forty looms a month.'],
  ['She counted the years.'],
]);

check('days beside another, and weeks of a date', [
  ['The day before Tuesday’s vote, the hall burned.', 'The day before Tuesday: 2024-05-06 2024-05-06..2024-05-06'],
  ['The hall burned on the day after Christmas.', 'the day after Christmas: 2023-12-26 2023-12-26..2023-12-26'],
  ['The day after the vote, the hall burned.', 'The day: null ..'],
  [
    'On Monday two men fell ill. The day after, one died.',
    'Monday: 2024-05-06 2024-05-06..2024-05-06',
    'The day after: 2024-05-07 2024-05-07..2024-05-07',
  ],
  ['The hearing is set for the week of June 3.', 'the week of June 3: 2024-W23 2024-06-03..2024-06-09'],
  ['The fair is in the week beginning 3 June.', 'the week beginning 3 June: 2024-W23 2024-06-03..2024-06-09'],
  ['The roads were full in Easter week.', 'Easter week: 2024-W13 2024-03-25..2024-03-31'],
  [
    'Shares rose on Friday, more than on the previous Friday.',
    'Friday: 2024-05-03 2024-05-03..2024-05-03',
    'the previous Friday: 2024-04-26 2024-04-26..2024-04-26',
  ],
]);

check('windows up to today', [
  ['Rents rose over the last year.', 'the last year: P1Y 2023-05-09..2024-05-09'],
  ['Rents rose in the last month.', 'the last month: P1M 2024-04-09..2024-05-09'],
  ['Rents rose last month.', 'last month: 2024-04 2024-04-01..2024-04-30'],
  ['The last week of March was dry.', 'The last week of March: 2024-W13 2024-03-25..2024-03-31'],
  ['In the last year of the war the mill closed.'],
]);

check('parts of the day that is told of, and nights of every week', [
  [
    'On Tuesday shells hit the mill. In the morning the roof fell, by mid-afternoon the walls.',
    'Tuesday: 2024-05-07 2024-05-07..2024-05-07',
    'the morning: 2024-05-07TMO 2024-05-07..2024-05-07',
    'mid-afternoon: 2024-05-07TAF 2024-05-07..2024-05-07',
  ],
  ['The roof fell in the morning.', 'the morning: null ..'],
  ['The roof fell at mid-afternoon yesterday.', 'mid-afternoon yesterday: 2024-05-08TAF 2024-05-08..2024-05-08'],
  ['The morning sun rose over the mill.'],
  ['Ferries leave on Monday and Tuesday nights.', 'Monday: XXXX-WXX-1TNI ..', 'Tuesday nights: XXXX-WXX-2TNI ..'],
  ['The ferry left on Monday night.', 'Monday night: 2024-05-06TNI 2024-05-06..2024-05-06'],
]);

check('a report is on the latest quarter that is over', [
  [
    'After a weak fourth quarter, sales rose in the first quarter. In the quarter the mill hired.',
    'fourth quarter: 2023-Q4 2023-10-01..2023-12-31',
    'the first quarter: 2024-Q1 2024-01-01..2024-03-31',
    'the quarter: 2024-Q1 2024-01-01..2024-03-31',
  ],
  [
    'First-quarter sales rose after falling in the fourth quarter of 2023. In the quarter the mill hired.',
    'First-quarter: 2024-Q1 2024-01-01..2024-03-31',
    'the fourth quarter of 2023: 2023-Q4 2023-10-01..2023-12-31',
    'the quarter: 2024-Q1 2024-01-01..2024-03-31',
  ],
  [
    'First-quarter sales rose. The mill will hire in the fourth quarter. Sales fell 2% from a year earlier.',
    'First-quarter: 2024-Q1 2024-01-01..2024-03-31',
    'the fourth quarter: 2024-Q4 2024-10-01..2024-12-31',
    'a year earlier: 2023-Q1 2023-01-01..2023-03-31',
  ],
  [
    'The mill made a profit in the fiscal third quarter ended March 31. A year earlier it made a loss.',
    'the fiscal third quarter: 2024-Q3 2024-01-01..2024-03-31',
    'March 31: 2024-03-31 2024-03-31..2024-03-31',
    'A year earlier: 2023-Q3 2023-01-01..2023-03-31',
  ],
  // whose fiscal year it is the text does not tell: a quarter by name, on no days
  [
    'The mill made a profit in the fiscal first quarter. A year earlier it made a loss.',
    'the fiscal first quarter: 2024-Q1 ..',
    'A year earlier: 2023-Q1 ..',
  ],
]);

check('the tense of what was planned, and of a sentence that a time opens', [
  ['The launch had been set for Tuesday.', 'Tuesday: 2024-05-07 2024-05-07..2024-05-07'],
  ['The launch is set for Tuesday.', 'Tuesday: 2024-05-14 2024-05-14..2024-05-14'],
  ['The envoys meet separately Monday with the mayor.', 'Monday: 2024-05-13 2024-05-13..2024-05-13'],
  ['The envoys met separately Monday with the mayor.', 'Monday: 2024-05-06 2024-05-06..2024-05-06'],
  [
    'The siege ended on Monday. Until then, the mill stood still.',
    'Monday: 2024-05-06 2024-05-06..2024-05-06',
    'then: 2024-05-06 ..2024-05-06',
  ],
]);

check('model years, names of programmes and our own time are no dates', [
  ['Police looked for a 2019 Toyota pickup.'],
  ['The 2015 Volkswagen scandal went on.', '2015: 2015 2015-01-01..2015-12-31'],
  ['In 2020 Toyota sold more cars.', '2020: 2020 2020-01-01..2020-12-31'],
  ['He told “60 Minutes” that the mill would close.'],
  ['He waited 60 minutes.', '60 minutes: PT60M ..'],
  ['In today’s world the mill would be a museum.', 'today: PRESENT_REF ..'],
  ['Today’s vote was close.', 'Today: 2024-05-09 2024-05-09..2024-05-09'],
  ['The mill is run by Ace Co. Recently, it hired.', 'Recently: PAST_REF ..'],
]);
