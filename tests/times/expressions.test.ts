import assert from 'node:assert/strict';
import test from 'node:test';
import { inShort, timesOf } from './times-of.ts';

/** a sentence, and its times in short; published on Thursday 2024-05-09 */
type Case = [text: string, ...times: string[]];

function check(name: string, cases: readonly Case[]): void {
  test(name, () => {
    for (const [text, ...expected] of cases) assert.deepEqual(inShort(timesOf(text)), expected, text);
  });
}

check('explicit dates, months, years, decades (case 48)', [
  ['The mill burned down on 10 June 2019.', '10 June 2019: 2019-06-10 2019-06-10..2019-06-10'],
  ['The mill burned down on June 10th, 2019.', 'June 10th, 2019: 2019-06-10 2019-06-10..2019-06-10'],
  ['The mill burned down on Monday, 10 June 2019.', 'Monday, 10 June 2019: 2019-06-10 2019-06-10..2019-06-10'],
  ['The mill burned down on 2019-06-10.', '2019-06-10: 2019-06-10 2019-06-10..2019-06-10'],
  ['The mill burned down in Feb. 2019.', 'Feb. 2019: 2019-02 2019-02-01..2019-02-28'],
  ['In 2019 alone the mill burned twice.', '2019: 2019 2019-01-01..2019-12-31'],
  ['The mill closed in the 1990s.', 'the 1990s: 199 1990-01-01..1999-12-31'],
  ['The mill grew in the early 2020s.', 'the early 2020s: 202 2020-01-01..2023-12-31'],
  ['The mill was built in the 19th century.', 'the 19th century: 18 1800-01-01..1899-12-31'],
  ['The mill made losses in 2019-23.', '2019-23: 2019/2023 2019-01-01..2023-12-31'],
  ['The mill stood still from 2015 to 2017.', 'from 2015 to 2017: 2015/2017 2015-01-01..2017-12-31'],
  ['The 2020/21 season was cut short.', '2020/21: 2020/2021 2020-07-01..2021-06-30'],
  ['The mill burned on 3 and 5 May 2019.', '3: 2019-05-03 2019-05-03..2019-05-03', '5 May 2019: 2019-05-05 2019-05-05..2019-05-05'],
  ['The mill burned on May 3-5, 2019.', 'May 3-5, 2019: 2019-05-03/2019-05-05 2019-05-03..2019-05-05'],
  ['The wall fell in 490 BC.', '490 BC: BC0490 -0489-01-01..-0489-12-31'],
]);

check('dates without a year: tense and nearness (case 49)', [
  ['The bridge opened on 10 June.', '10 June: 2023-06-10 2023-06-10..2023-06-10'],
  ['The owners extended the offer to 10 June.', '10 June: 2024-06-10 2024-06-10..2024-06-10'],
  ['The bridge opened on 20 December.', '20 December: 2023-12-20 2023-12-20..2023-12-20'],
  ['The bridge will open on 20 December.', '20 December: 2024-12-20 2024-12-20..2024-12-20'],
  ['The bridge opened in March.', 'March: 2024-03 2024-03-01..2024-03-31'],
  ['The bridge will open in March.', 'March: 2025-03 2025-03-01..2025-03-31'],
  ['The bridge opened in October.', 'October: 2023-10 2023-10-01..2023-10-31'],
  ['The bridge opened last October.', 'last October: 2023-10 2023-10-01..2023-10-31'],
  ['Two men were hanged on Tuesday.', 'Tuesday: 2024-05-07 2024-05-07..2024-05-07'],
  ['Two men were hanged on Thursday.', 'Thursday: 2024-05-09 2024-05-09..2024-05-09'],
  ['One of the miners was killed by gas in January.', 'January: 2024-01 2024-01-01..2024-01-31'],
  ['One of the miners was killed by gas in October.', 'October: 2023-10 2023-10-01..2023-10-31'],
  ['Sales have doubled since 1 December.', '1 December: 2023-12-01 2023-12-01..2024-05-09'],
  ['The court will sit on Tuesday.', 'Tuesday: 2024-05-14 2024-05-14..2024-05-14'],
  ['They could arrive as soon as Tuesday.', 'Tuesday: 2024-05-14 2024-05-14..2024-05-14'],
]);

check('counted from the day of publication (case 49)', [
  ['It rained yesterday.', 'yesterday: 2024-05-08 2024-05-08..2024-05-08'],
  ['It rained overnight.', 'overnight: 2024-05-09TNI 2024-05-08..2024-05-09'],
  ['It rained last night.', 'last night: 2024-05-08TNI 2024-05-08..2024-05-08'],
  ['It rained over the weekend.', 'the weekend: 2024-W18-WE 2024-05-04..2024-05-05'],
  ['It rained last week.', 'last week: 2024-W18 2024-04-29..2024-05-05'],
  ['It rained this month.', 'this month: 2024-05 2024-05-01..2024-05-09'],
  ['It will rain this month.', 'this month: 2024-05 2024-05-01..2024-05-31'],
  ['It rained earlier this month.', 'earlier this month: 2024-05 2024-05-01..2024-05-08'],
  ['It rained late last year.', 'late last year: 2023 2023-09-01..2023-12-31'],
  ['It rained so far this year.', 'so far this year: 2024 2024-01-01..2024-05-09'],
  ['It rained less in the past 25 years.', 'the past 25 years: P25Y 1999-05-09..2024-05-09'],
  ['It rained less in the last year or so.', 'the last year or so: P1Y 2023-05-09..2024-05-09'],
  ['It rained in the past few days.', 'the past few days: PXD 2024-05-06..2024-05-08'],
  ['It rained in recent weeks.', 'recent weeks: PXW 2024-04-19..2024-05-09'],
  ['A decade ago it rained.', 'A decade ago: 2014 2014-01-01..2014-12-31'],
  ['Two months ago it rained.', 'Two months ago: 2024-03 2024-03-01..2024-03-31'],
]);

check('counted from an event, or from what was told (case 50)', [
  ['The thaw came seven weeks after the frost set in.', 'seven weeks: P7W ..'],
  [
    'The frost set in on 3 May 2023. Two days later it thawed.',
    '3 May 2023: 2023-05-03 2023-05-03..2023-05-03',
    'Two days later: 2023-05-05 2023-05-05..2023-05-05',
  ],
  ['Two days later it thawed.', 'Two days later: P2D ..'],
  ['Nobody had been told at the time.', 'the time: PAST_REF ..'],
]);

test('the event that a time is counted from is named', () => {
  const [time] = timesOf('The thaw came just over a month after a hard frost, farmers said.');
  assert.equal(time.anchor, 'event');
  assert.equal(time.mod, 'MORE_THAN');
  assert.equal(time.span?.text, 'just over a month');
  assert.equal(time.relativeTo?.direction, 'after');
  assert.equal(time.relativeTo?.span.text, 'a hard frost');
});

check('quarters, fiscal years, seasons, feasts, periods named by their end (case 51)', [
  ['Profit fell in the third quarter of 2023.', 'the third quarter of 2023: 2023-Q3 2023-07-01..2023-09-30'],
  ['Third-quarter profit fell.', 'Third-quarter: 2023-Q3 2023-07-01..2023-09-30'],
  ['Profit fell in the first half of 2023.', 'the first half of 2023: 2023-H1 2023-01-01..2023-06-30'],
  ['Profit fell in fiscal 2023.', 'fiscal 2023: 2023 ..'],
  ['Profit fell in the summer of 2023.', 'the summer of 2023: 2023-SU 2023-06-01..2023-08-31'],
  ['Profit fell in the first nine months of 2023.', 'the first nine months of 2023: P9M 2023-01-01..2023-09-30'],
  ['Profit fell in the 12 months to March.', 'the 12 months to March: P12M 2023-04-01..2024-03-31'],
  ['Profit fell in the year to March.', 'the year to March: P1Y 2023-04-01..2024-03-31'],
  ['Profit fell in the year ended March 31.', 'the year: P1Y 2023-04-01..2024-03-31', 'March 31: 2024-03-31 2024-03-31..2024-03-31'],
  ['Shops closed on Christmas Day.', 'Christmas Day: 2023-12-25 2023-12-25..2023-12-25'],
  ['Shops closed for Eid al-Fitr.', 'Eid al-Fitr: 2024-04-10 2024-04-10..2024-04-10'],
  ['Shops closed in the first week of August 2023.', 'the first week of August 2023: 2023-W31 2023-08-01..2023-08-07'],
  ['Shops closed in the last six days of January.', 'the last six days of January: P6D 2024-01-26..2024-01-31'],
]);

check('open starts and ends (case 54)', [
  ['As of 1 February, 48,000 had left.', '1 February: 2024-02-01 ..2024-02-01'],
  ['Since 2021, 2,500 shops have closed.', '2021: 2021 2021-01-01..2024-05-09'],
  ['Until 2018 it had a mill.', '2018: 2018 ..2018-12-31'],
]);

check('no dates: rates, ages, counts, names, verbs (cases 22, 23, 52)', [
  ['About 30 people a week leave.'],
  ['It burns 40 tonnes of coal per day.'],
  ['A 15-year-old boy and a woman aged 36 were hurt.'],
  ['The farm has 2000 sheep and 1500 goats.'],
  ['They may march on the capital.'],
  ['Theresa May spoke.'],
  ['It cost $1999.'],
  ['He scored a second goal, and won a quarter of the vote.'],
  ['The score was 2-0, then 10-9.'],
  ['Prices fall as sales spring up.'],
  ['Room 2014 was empty.'],
  ['He wrote for USA Today.'],
  ['She is in her early 30s.'],
]);

check('capitals decide nothing in a text of capitals', [
  ['IT RAINED TODAY.', 'TODAY: 2024-05-09 2024-05-09..2024-05-09'],
  ['LIMA, 4 MAR 90 -- IT RAINED ON FRIDAY.', '4 MAR 90: 1990-03-04 1990-03-04..1990-03-04', 'FRIDAY: 2024-05-03 2024-05-03..2024-05-03'],
]);

test('a date never swallows the number behind it', () => {
  assert.deepEqual(inShort(timesOf('In February 26 nurses left.')), ['February: 2024-02 2024-02-01..2024-02-29']);
  assert.deepEqual(inShort(timesOf('In 2019 500 nurses left.')), ['2019: 2019 2019-01-01..2019-12-31']);
});

test('without a day of publication a bare date stays open', () => {
  assert.deepEqual(inShort(timesOf('It rained on Tuesday.', null)), ['Tuesday: XXXX-WXX-2 ..']);
  assert.deepEqual(inShort(timesOf('It rained last year.', null)), ['last year: PAST_REF ..']);
});

test('a story goes on from the time it has reached; a report counts from its publication', () => {
  const story =
    'In March 1871 the town rose. On 2 April 1871 the army came. On 30 April 1871 the gate fell. In May the town burned. On 3 June 1871 it was over.';
  assert.ok(inShort(timesOf(story)).includes('May: 1871-05 1871-05-01..1871-05-31'));
  const report = 'The town rose in March 1871, the museum said on Tuesday. In April it had 900 visitors.';
  assert.ok(inShort(timesOf(report)).includes('April: 2024-04 2024-04-01..2024-04-30'));
});
