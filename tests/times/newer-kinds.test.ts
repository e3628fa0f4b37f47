/** Fiscal and named periods, windows, weekdays of months, clocks and what is no time (cases 48 to 54, 79). */
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

check('quarters in short and by their last month', [
  ['The mill lost money in Q3 2023 and in Q1.', 'Q3 2023: 2023-Q3 2023-07-01..2023-09-30', 'Q1: 2024-Q1 2024-01-01..2024-03-31'],
  ['Sales fell in 2Q23.', '2Q23: 2023-Q2 2023-04-01..2023-06-30'],
  ['For the March quarter sales fell.', 'the March quarter: 2024-Q1 2024-01-01..2024-03-31'],
  ['Sales fell in the October-to-December quarter.', 'the October-to-December quarter: 2023-Q4 2023-10-01..2023-12-31'],
  ['Sales fell in the last half of 2022.', 'the last half of 2022: 2022-H2 2022-07-01..2022-12-31'],
  ['Sales will fall in the fourth quarter.', 'the fourth quarter: 2024-Q4 2024-10-01..2024-12-31'],
  ['The firm expects to report a first-quarter loss.', 'first-quarter: 2024-Q1 2024-01-01..2024-03-31'],
  [
    'Sales fell in the first quarter of 2023, and for the entire year too.',
    'the first quarter of 2023: 2023-Q1 2023-01-01..2023-03-31',
    'the entire year: 2023 2023-01-01..2023-12-31',
  ],
]);

check('fiscal years by the custom of the country that the text is about', [
  ['The Mumbai firm in India lost money in Q2FY24.', 'Q2FY24: 2024-Q2 2023-07-01..2023-09-30'],
  ['The Mumbai firm in India lost money in 1QFY2025.', '1QFY2025: 2025-Q1 2024-04-01..2024-06-30'],
  ['India grew in FY24, Delhi and Mumbai too.', 'FY24: 2024 2023-04-01..2024-03-31'],
  ['India will grow in 2024-25, says Mumbai.', '2024-25: 2024/2025 2024-04-01..2025-03-31'],
  ['Japan’s Tokyo office lost money in FY2023.', 'FY2023: 2023 2023-04-01..2024-03-31'],
  ['Pakistan’s exports fell this fiscal, Karachi brokers said.', 'this fiscal: 2024 2023-07-01..2024-06-30'],
  ['It lost money in FY24.', 'FY24: 2024 ..'],
  ['The 2022-23 season was dry.', '2022-23: 2022/2023 2022-07-01..2023-06-30'],
]);

check('the same period in another year', [
  [
    'Sales rose in the first quarter from the same quarter last year.',
    'the first quarter: 2024-Q1 2024-01-01..2024-03-31',
    'the same quarter last year: 2023-Q1 2023-01-01..2023-03-31',
  ],
  [
    'Sales rose in March from the same month a year ago.',
    'March: 2024-03 2024-03-01..2024-03-31',
    'the same month a year ago: 2023-03 2023-03-01..2023-03-31',
  ],
  [
    'Sales rose in March from the same quarter last year.',
    'March: 2024-03 2024-03-01..2024-03-31',
    'the same quarter last year: 2023-Q1 2023-01-01..2023-03-31',
  ],
  [
    'Sales rose in March 2022 against the same period of 2019.',
    'March 2022: 2022-03 2022-03-01..2022-03-31',
    'the same period of 2019: 2019-03 2019-03-01..2019-03-31',
  ],
  ['Rents are higher than this time last year.', 'this time last year: 2023-05-09 2023-05-09..2023-05-09'],
]);

check('windows since and until', [
  ['Since the war began in April 2023, 900 people have fled.', 'April 2023: 2023-04 2023-04-01..2024-05-09'],
  ['The army has lost 40 tanks since the invasion of February 2022.', 'February 2022: 2022-02 2022-02-01..2024-05-09'],
  ['From February this year, 73 poachers have been arrested.', 'February this year: 2024-02 2024-02-01..2024-05-09'],
  ['From February the mill was shut.', 'February: 2024-02 2024-02-01..2024-02-29'],
  ['Since he left in 2019, the mill lost money.', '2019: 2019 2019-01-01..2019-12-31'],
  ['Some 31 people have drowned since 2 March to 20 April.', '2 March to 20 April: 2024-03-02/2024-04-20 2024-03-02..2024-04-20'],
  [
    'The mill shut in January. Since then 40 people have left.',
    'January: 2024-01 2024-01-01..2024-01-31',
    'then: 2024-01 2024-01-01..2024-05-09',
  ],
  [
    'Raids rose in the first half of 2022. In the next five months two men died.',
    'the first half of 2022: 2022-H1 2022-01-01..2022-06-30',
    'the next five months: P5M 2022-07-01..2022-11-30',
  ],
  [
    'In 2003 the mill opened. Over the following decade it grew.',
    '2003: 2003 2003-01-01..2003-12-31',
    'the following decade: P10Y 2003-01-01..2013-01-01',
  ],
]);

check('days by their place in a month or a week', [
  ['The ferry sank on the last Sunday of April.', 'the last Sunday of April: 2024-04-28 2024-04-28..2024-04-28'],
  ['The club meets on the first Monday in June.', 'the first Monday in June: 2024-06-03 2024-06-03..2024-06-03'],
  ['The club meets on the second Tuesday of each month.', 'the second Tuesday of each month: XXXX-XX-WXX-2 ..'],
  ['The envoy came the day before yesterday.', 'the day before yesterday: 2024-05-07 2024-05-07..2024-05-07'],
  ['The envoy will come the day after tomorrow.', 'the day after tomorrow: 2024-05-11 2024-05-11..2024-05-11'],
  ['The vote is a week from Thursday.', 'a week from Thursday: 2024-05-16 2024-05-16..2024-05-16'],
  ['The claim was lodged on 19-Nov-12.', '19-Nov-12: 2012-11-19 2012-11-19..2012-11-19'],
  [
    'Boats landed between Thursday 2 and Sunday 5 May.',
    'between Thursday 2 and Sunday 5 May: 2024-05-02/2024-05-05 2024-05-02..2024-05-05',
  ],
  ['They met on the morning of the 7th.', 'the morning of the 7th: 2024-05-07TMO 2024-05-07..2024-05-07'],
  ['Fog will delay flights on Thursday.', 'Thursday: 2024-05-09 2024-05-09..2024-05-09'],
  ['Come on Saturday to the hut.', 'Saturday: 2024-05-11 2024-05-11..2024-05-11'],
  [
    'They won in the summer of 2019 and lost that December.',
    'the summer of 2019: 2019-SU 2019-06-01..2019-08-31',
    'that December: 2019-12 2019-12-01..2019-12-31',
  ],
  ['He said that April was wet.', 'April: 2024-04 2024-04-01..2024-04-30'],
  ['The attacks of September 11th changed the law.', 'September 11th: 2001-09-11 2001-09-11..2001-09-11'],
  ['The fair opened on September 11th.', 'September 11th: 2023-09-11 2023-09-11..2023-09-11'],
  ['Sales fell in August.', 'August: 2023-08 2023-08-01..2023-08-31'],
]);

check('clocks and parts of days', [
  ['Thieves came between 7 and 9 last night.', 'between 7 and 9 last night: 2024-05-08T19:00/2024-05-08T21:00 2024-05-08..2024-05-08'],
  [
    'Thieves came between 2 and 4 on Tuesday afternoon.',
    'between 2 and 4 on Tuesday afternoon: 2024-05-07T14:00/2024-05-07T16:00 2024-05-07..2024-05-07',
  ],
  ['The ferry left at 18:00 UTC on Tuesday.', '18:00 UTC on Tuesday: 2024-05-07T18:00Z 2024-05-07..2024-05-07'],
  ['At 0800 UTC the domes opened.', '0800 UTC: 2024-05-09T08:00Z 2024-05-09..2024-05-09'],
  ['Tin slipped early in the day.', 'the day: 2024-05-09 2024-05-09..2024-05-09'],
  ['She checks the gauge every morning.', 'every morning: XXXX-XX-XXTMO ..'],
]);

check('lengths without a number, and in a row', [
  ['The repair can take weeks.', 'weeks: PXW ..'],
  ['The bridge fell in just minutes.', 'minutes: PTXM ..'],
  ['The play was decades in the making.', 'decades: PXDE ..'],
  ['The dairy shut after two consecutive quarters of loss.', 'two consecutive quarters: P2Q ..'],
  ['The mine closed following three successive dry years.', 'three successive dry years: P3Y ..'],
]);

check('years', [
  ['The marsh could vanish by 2150.', '2150: 2150 2150-01-01..2150-12-31'],
  ['It has stood since ’82.', '’82: 1982 1982-01-01..2024-05-09'],
  ['The film led in its first weekend in 2019.', '2019: 2019 2019-01-01..2019-12-31'],
]);

check('what cannot be told, or is no time', [
  ['The curfew ran from 10/1 to 11/7.', '10/1 to 11/7: null ..'],
  ['The airline leases six A320s.'],
  ['The Rowan 2000 index slipped.'],
  ['The crash of Black Monday is well known.'],
  ['Infants ages 9 months and older may swim.'],
  [
    'The mill stays shut until Friday\n\nMay 3, 2024\n\nSo it was said.',
    'Friday: 2024-05-10 ..2024-05-10',
    'May 3, 2024: 2024-05-03 2024-05-03..2024-05-03',
  ],
]);

check('what is forecast lies ahead, and is of the whole of its year', [
  ['The forecast calls for 10 cm of snow on Monday.', 'Monday: 2024-05-13 2024-05-13..2024-05-13'],
  ['The storm could reach Palu by Monday.', 'Monday: 2024-05-13 2024-05-13..2024-05-13'],
  ['The storm may reach Palu on Monday.', 'Monday: 2024-05-13 2024-05-13..2024-05-13'],
  ['The storm may have reached Palu on Monday.', 'Monday: 2024-05-06 2024-05-06..2024-05-06'],
  ['She could not leave on Monday.', 'Monday: 2024-05-06 2024-05-06..2024-05-06'],
  ['The call for help came on Monday.', 'Monday: 2024-05-06 2024-05-06..2024-05-06'],
  ['The bank cut its forecast for growth this year.', 'this year: 2024 2024-01-01..2024-12-31'],
  ['The firm was aiming for a profit this year.', 'this year: 2024 2024-01-01..2024-12-31'],
  ['The firm lost money this year.', 'this year: 2024 2024-01-01..2024-05-09'],
]);

check(
  'the winter that is running',
  [
    ['This winter 40 people have died.', 'This winter: 2023-WI 2023-12-01..2024-02-09'],
    ['It will be hot this summer.', 'this summer: 2024-SU 2024-06-01..2024-08-31'],
  ],
  '2024-02-09',
);

check('over a night, and before dawn', [
  ['It snowed from Monday night into Tuesday.', 'from Monday night into Tuesday: 2024-05-06/2024-05-07 2024-05-06..2024-05-07'],
  [
    'It rained between 6 p.m. Monday and noon Tuesday.',
    'between 6 p.m. Monday and noon Tuesday: 2024-05-06/2024-05-07 2024-05-06..2024-05-07',
  ],
  ['Raiders came before dawn Monday.', 'before dawn Monday: 2024-05-06TMO 2024-05-06..2024-05-06'],
  ['Raiders came at dawn on Monday.', 'dawn on Monday: 2024-05-06TMO 2024-05-06..2024-05-06'],
  ['He left before Monday.', 'Monday: 2024-05-06 2024-05-06..2024-05-06'],
]);

check('the month before, and the year-ago period', [
  [
    'Sales fell in March. They rose the month before.',
    'March: 2024-03 2024-03-01..2024-03-31',
    'the month before: 2024-02 2024-02-01..2024-02-29',
  ],
  ['Sales fell in 2021, down from the year before.', '2021: 2021 2021-01-01..2021-12-31', 'the year before: 2020 2020-01-01..2020-12-31'],
  ['He left the year before she came.'],
  [
    'Sales fell in the quarter to March from those of the year-ago period.',
    'the quarter to March: 2024-Q1 2024-01-01..2024-03-31',
    'the year-ago period: 2023-Q1 2023-01-01..2023-03-31',
  ],
]);

check('what is arranged or stands in a timetable lies ahead', [
  ['The council meets on Monday.', 'Monday: 2024-05-13 2024-05-13..2024-05-13'],
  ['Trading is to resume on Tuesday.', 'Tuesday: 2024-05-14 2024-05-14..2024-05-14'],
  ['The council met on Monday.', 'Monday: 2024-05-06 2024-05-06..2024-05-06'],
  ['Bandits kill nine on Monday.', 'Monday: 2024-05-06 2024-05-06..2024-05-06'],
]);

check('halves, months of every year, and names that are no times', [
  ['It lasted two and a half hours.', 'two and a half hours: PT2H30M ..'],
  ['She stayed for 3 1/2 years.', '3 1/2 years: P3Y6M ..'],
  ['They march each July.', 'each July: XXXX-07 ..'],
  ['He spoke on “This Week” at noon.', 'noon: 2024-05-09T12:00 2024-05-09..2024-05-09'],
  ['This week he spoke.', 'This week: 2024-W19 2024-05-06..2024-05-09'],
  ['The party daily Granma said so.'],
  ['She reads a daily paper.', 'daily: P1D ..'],
  ['It was high noon.'],
]);

check('the quarter whose results came out is over', [
  [
    'The fourth quarter will be slow. In the latest quarter it lost money.',
    'The fourth quarter: 2024-Q4 2024-10-01..2024-12-31',
    'the latest quarter: 2024-Q1 2024-01-01..2024-03-31',
  ],
]);

check('a day that is said once more is one time', [
  ['He was last seen on 3 May, the day before the flood.', '3 May: 2024-05-03 2024-05-03..2024-05-03'],
  ['On Tuesday, the day after the vote, the market shut.', 'Tuesday: 2024-05-07 2024-05-07..2024-05-07'],
  ['They met on Tuesday. The day after the flood they left.', 'Tuesday: 2024-05-07 2024-05-07..2024-05-07', 'The day: null ..'],
  ['The bridge was shut twice, most recently in March.', 'March: 2024-03 2024-03-01..2024-03-31'],
  ['The bridge was shut twice, most recently, in March.', 'March: 2024-03 2024-03-01..2024-03-31'],
  ['It was shut most recently for two days.', 'recently: PAST_REF ..', 'two days: P2D ..'],
  ['It was shut recently, and in March.', 'recently: PAST_REF ..', 'March: 2024-03 2024-03-01..2024-03-31'],
]);

check('how much of each day, a matter of days and the time of an event are no times', [
  ['The mill runs 20 hours a day.'],
  ['Nurses work 12 hours per day, five days each week.', 'each week: P1W ..'],
  ['They talked for two hours a day later.', 'two hours: PT2H ..', 'a day later: P1D ..'],
  ['They talked for two hours a few streets away.', 'two hours: PT2H ..'],
  ['A deal is only a matter of weeks away.'],
  ['A deal came after weeks of talks.', 'weeks: PXW ..'],
  ['The mayor was abroad at the time of the flood.'],
  ['The mayor was abroad at the time.', 'the time: PAST_REF ..'],
]);

check('yearly, years to come and somebody’s future', [
  ['The fair is held annually in Gao.', 'annually: P1Y ..'],
  ['The fair was a yearly feast.', 'yearly: P1Y ..'],
  ['The mill makes 9,000 wheels annually, and sales grow 5% annually.'],
  ['Rents will rise in the coming years.', 'the coming years: PXY ..'],
  ['Rents will rise in the coming weeks.', 'the coming weeks: PXW 2024-05-09..2024-05-30'],
  ['Rents rose in recent years.', 'recent years: PAST_REF ..'],
  ['The tax may bring less in future years.', 'future years: FUTURE_REF ..'],
  ['The club fears for its future.', 'future: FUTURE_REF ..'],
  ['The mill’s future is in doubt.', 'future: FUTURE_REF ..'],
  ['The club fears for its future earnings.'],
  ['The club faces a future in which nobody plays.'],
]);

check('a plan that something became of, a day or two ago', [
  ['A march planned for Tuesday was cancelled.', 'Tuesday: 2024-05-07 2024-05-07..2024-05-07'],
  ['The talks scheduled for Wednesday fell through.', 'Wednesday: 2024-05-08 2024-05-08..2024-05-08'],
  ['A march planned for Saturday was cancelled.', 'Saturday: 2024-05-11 2024-05-11..2024-05-11'],
  ['A march planned for Tuesday will go ahead.', 'Tuesday: 2024-05-14 2024-05-14..2024-05-14'],
  ['The next march is planned for Tuesday.', 'Tuesday: 2024-05-14 2024-05-14..2024-05-14'],
  ['Police said a march was planned for Tuesday.', 'Tuesday: 2024-05-14 2024-05-14..2024-05-14'],
]);

check('around a day, and around what was on it', [
  ['The mill sought a way around Tuesday’s ruling.', 'Tuesday: 2024-05-07 2024-05-07..2024-05-07'],
  ['The mill shut around 2 May.', 'around 2 May: 2024-05-02 2024-05-01..2024-05-03'],
]);
