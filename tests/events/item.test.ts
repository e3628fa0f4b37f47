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
  assert.equal(figure('Only 70 of the 300 schools have water.', '70').item?.text, 'schools');
  assert.equal(figure('Five Democrats voting against it were jeered.', 'Five').item?.text, 'Democrats');
  assert.equal(figure('One man died and eight suffered burns.', 'eight').outcome, 'injured');
});

test('who expects and how often somebody is struck is not who is counted', () => {
  assert.equal(figure('It sold fewer than the 410,000 analysts had expected.', '410,000').item, null);
  assert.equal(figure('He would lay off 900 of its 7,000 workers.', '900').item?.text, 'workers');
  assert.equal(figure('The man stabbed his uncle 12 times.', '12').outcome, null);
  assert.equal(figure('The agency needs $80m but has raised just a tenth of that.', 'a tenth').item, null);
});
