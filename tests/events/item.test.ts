import assert from 'node:assert/strict';
import test from 'node:test';
import { figure } from './figures-of.ts';

/** text, figure, item */
const COUNTED: [string, string, string | null][] = [
  ['The bomb hit 13 British service members.', '13', 'British service members'],
  ['The group has 300 fighters, including Tajiks and Turks.', '300', 'fighters'],
  ['Four of its citizens were held.', 'Four', 'its citizens'],
  ['About 90 members of the security forces fled.', 'About 90', 'members of the security forces'],
  ['Twelve Chinese and Pakistani engineers left.', 'Twelve', 'Chinese and Pakistani engineers'],
  ['Six people killed in a raid were buried.', 'Six', 'people'],
  ['Two thirds of its 600 shops have shut.', 'Two thirds', 'its 600 shops'],
  ['The ferry carried 80 men and women.', '80', 'men and women'],
  ['Police held nine people Tuesday.', 'nine', 'people'],
  ['One in five teachers plans to leave.', 'One in five', 'teachers'],
  ['The truck carried 3 tonnes of cocaine.', '3 tonnes', 'cocaine'],
  ['America sent $6m in aid.', '$6m', 'aid'],
  ['Inflation was 3% in May.', '3%', 'Inflation'],
  ['The floods killed 43.', '43', null],
  ['She stayed for three weeks.', 'three weeks', null],
];

for (const [text, words, item] of COUNTED) {
  test(`item: ${text}`, () => assert.equal(figure(text, words).item?.text ?? null, item));
}

test('a noun left out is carried over, past a part of the first figure', () => {
  const text = 'The blast killed 12 people, four of them children, and wounded about 30 more.';
  assert.equal(figure(text, 'about 30').item, null);
  assert.equal(figure(text, 'about 30').itemLabel, 'people');
});

test('a label without a person in front stays empty', () => {
  assert.equal(figure('The clash left 14 wounded.', '14').itemLabel, null);
});

const CLASSES: [string, string, string | null][] = [
  ['Six civilians waited.', 'Six', 'civilian'],
  ['Six service members waited.', 'Six', 'military'],
  ['Six police officers waited.', 'Six', 'police'],
  ['Six rebels waited.', 'Six', 'militant'],
  ['Six judges waited.', 'Six', 'official'],
  ['Six girls waited.', 'Six', 'child'],
  ['Six people waited.', 'Six', 'unspecified'],
  ['Six lorries waited.', 'Six', null],
];
for (const [text, words, itemClass] of CLASSES) {
  test(`class: ${text}`, () => assert.equal(figure(text, words).itemClass, itemClass));
}

test('what moved is what the level is of; no figure is of another figure', () => {
  assert.equal(figure('Shares in Orbis fell 6.1 percent to $52.30.', '$52.30').item?.text, 'Shares');
  assert.notEqual(figure('The index lost 250 points, or 0.8 percent, to 31,200.', '0.8 percent').item?.text, '250 points');
  assert.equal(figure('Only 70 of the 300 nurses have come.', '70').item?.text, 'nurses');
  assert.equal(figure('Five Democrats voting against it were jeered.', 'Five').item?.text, 'Democrats');
  assert.equal(figure('One man died and eight suffered burns.', 'eight').outcome, 'injured');
});

test('who expects and how often somebody is struck is not who is counted', () => {
  assert.equal(figure('It sold fewer than the 410,000 analysts had expected.', '410,000').item, null);
  assert.equal(figure('He would lay off 900 of its 7,000 workers.', '900 of its 7,000').item?.text, 'workers');
  assert.equal(figure('The man stabbed his uncle 12 times.', '12').outcome, null);
  assert.equal(figure('The agency needs $80m but has raised just a tenth of that.', 'a tenth').item, null);
});

/** text, figure, item */
const MEASURED: [string, string, string | null][] = [
  ['Shares in Tolmar closed down 14p at 962.5p.', '962.5p', 'Shares'],
  ['Net interest income rose 12% y-o-y to RM1.4 billion.', '12%', 'Net interest income'],
  ['The economy grew 3.1 per cent year on year.', '3.1 per cent', 'economy'],
  ['Shares ended over 6 percent higher at Rs 71.20 apiece.', 'Rs 71.20', 'Shares'],
  ['Net profit for the March quarter rose 18 per cent.', '18 per cent', 'Net profit'],
  ['The deficit fell to 4.9 per cent of GDP.', '4.9 per cent', 'deficit'],
  ['The state ran a deficit of 4.8 per cent of GDP.', '4.8 per cent', 'deficit'],
  ['Orvel jumped 7.5% and Stannic gained 2.5%.', '2.5%', 'Stannic'],
  ['With the Nifty gaining 90 points to settle at 24,100, traders relaxed.', '24,100', 'Nifty'],
  ['The N&P 500 gained 0.4 percent.', '0.4 percent', 'N&P 500'],
  ['The shop sells for $899,000.', '$899,000', 'shop'],
  ['Tickets cost £14.', '£14', 'Tickets'],
  ['The court fined the broker $3m.', '$3m', 'broker'],
  ['Foreign investors sold shares worth Rs 4,400 crore on Friday.', 'Rs 4,400 crore', 'shares'],
  ['The city spent £12m on a tram depot.', '£12m', 'tram depot'],
  ['The council left its budget unchanged at £40m.', '£40m', 'its budget'],
  ['A 9% rise in fares hit commuters.', '9%', 'fares'],
  ['The number of burglaries has fallen by more than 30%.', 'more than 30%', 'burglaries'],
  ['The others were "Ironwood" ($5.1 million) and "Mr. Obi" ($3 million).', '$3 million', 'Mr. Obi'],
  ['Of the new arrivals, 61 per cent are well.', '61 per cent', 'new arrivals'],
  ['The raid brought to 64 the number of herders killed.', '64', 'herders'],
  ['The slump wiped about £95m off its market value.', 'about £95m', 'its market value'],
  ['Mount Arden, which stands 1,640 metres high, is snowed in.', '1,640 metres', 'Mount Arden'],
  ['Debt is 2.4 times earnings.', '2.4 times', 'Debt'],
  ['Traders snapped up a three-day ticket.', 'three-day', 'ticket'],
  ['Repairs could take four days.', 'four days', 'Repairs'],
  ['Six of the injured are in a ward.', 'Six', 'injured'],
  ['Police found two $500 cheques.', 'two', 'cheques'],
  ['The road was shut for three hours.', 'three hours', null],
];
for (const [text, words, item] of MEASURED) {
  test(`measured: ${text}`, () => assert.equal(figure(text, words).item?.text ?? null, item));
}

test('a pronoun is told as what it stands for', () => {
  const { itemLabel } = figure('Orvel Bank was the top gainer. It dropped 2.1 per cent.', '2.1 per cent');
  assert.equal(itemLabel, 'Orvel Bank');
});

test('a noun that is left out is a label', () => {
  for (const [text, words, label] of [
    ['Health care added 44,000 positions, while mining shed 9,000.', '9,000', 'positions'],
    ['The class has 34 pupils in a room built for 24.', '24', 'pupils'],
    ['The union asked 2,300 teachers. It found that 71% had bought books.', '71%', 'teachers'],
    ['Of the crews, 40 left in May.', '40', 'crews'],
    ['The unions say it has hired 650 nurses. They count 280.', '280', 'nurses'],
  ])
    assert.equal(figure(text, words).itemLabel, label, text);
});

const AGED: [string, string, string | null][] = [
  ['Asha Rao, 43, a nurse, was hurt.', '43', 'Asha Rao'],
  ['A 32-year-old woman was hurt.', '32-year-old', 'woman'],
  ['His brother Lee, 33, who was just 24 when he left, is back.', '24', 'Lee'],
  ['Some 62% of ticket buyers were under 25.', 'under 25', 'ticket buyers'],
  ['A girl of 17 was found.', '17', 'girl'],
  ['Tarrow, 40 — a father and student — was shot.', '40', 'Tarrow'],
];
for (const [text, words, item] of AGED) {
  test(`whose age: ${text}`, () => {
    const { kind, item: found } = figure(text, words);
    assert.deepEqual([kind, found?.text ?? null], ['age', item]);
  });
}
