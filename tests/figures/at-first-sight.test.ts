/** Amounts and units that articles at first sight brought up: kinds, with neighbours that stay as they are. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { extractText } from '../texts.ts';
import { expectFigures, expectNone } from './figures-of.ts';

/** With places known: "words: value unit". */
const withPlaces = (text: string): string[] =>
  extractText(text).quantities.map(
    ({ text: words, value, low, high, unit }) => `${words}: ${value ?? `${low ?? ''}..${high ?? ''}`} ${unit}`,
  );

test('a part of its own whole is a ratio; of a definite whole both are counted', () => {
  expectFigures({
    'Two of its nine rigs are idle.': [`Two of its nine: 0.222222222 exact 1 (ratio)`],
    'They won 11 of the past 14 games.': ['11 of the past 14: 0.785714286 exact 1 (ratio)'],
    'Six out of every ten pupils walk.': ['Six out of every ten: 0.6 exact 1 (ratio)'],
    'Two of their 14 injured are children.': ['Two: 2 exact 1', '14: 14 exact 1'],
    'Eight of the 12 wards closed.': ['Eight: 8 exact 1', '12: 12 exact 1'],
  });
});

test('degrees of the scale that the story names or its country uses; below zero without the word', () => {
  assert.deepEqual(withPlaces('The temperature in Duluth fell to minus 31 degrees, and the wind chill hit 58 below zero.'), [
    'minus 31 degrees: -31 [degF]',
    '58 below zero: -58 [degF]',
  ]);
  assert.deepEqual(withPlaces('In Oslo the temperature fell to minus 21 degrees.'), ['minus 21 degrees: -21 Cel']);
  assert.deepEqual(withPlaces('The ship turned 30 degrees to port off Norway.'), ['30 degrees: 30 deg']);
  assert.deepEqual(
    withPlaces('In Oslo he stood 20 below the winner.').map((row) => row.split(': ')[1]),
    ['20 1'],
  );
});

test('cents are of the money of the article', () => {
  assert.deepEqual(withPlaces('Shops in Australia and New Zealand pay 28c a share on profit of $80 million.'), [
    '28c: 0.28 AUD',
    '$80 million: 80000000 AUD',
  ]);
  assert.deepEqual(withPlaces('It made Sh9 billion and Sh8 billion, and pays 20 cents a share.').at(-1), '20 cents: 0.2 KES');
  assert.deepEqual(withPlaces('The Australian dollar bought US63.21¢.'), ['63.21¢: 0.6321 USD']);
  assert.deepEqual(withPlaces('It costs R45, and petrol fell 8c.'), ['R45: 45 ZAR', '8c: 0.08 ZAR']);
  assert.deepEqual(withPlaces('It costs $45, and petrol fell 8 cents.'), ['$45: 45 USD', '8 cents: 0.08 USD']);
});

test('won behind a scale and in front of a time, naira behind a price word', () => {
  expectFigures({
    'It made 6.4 trillion won a year earlier.': ['6.4 trillion won: 6400000000000 exact KRW'],
    'A cup sells for N350.': ['N350: 350 exact NGN'],
  });
  expectNone(['The N200 was closed.']);
});

test('pounds of Sudan where Britain is not named', () => {
  assert.deepEqual(withPlaces('In Khartoum a sack costs 900 pounds, and in Port Sudan 800 pounds.'), [
    '900 pounds: 900 SDG',
    '800 pounds: 800 SDG',
  ]);
  assert.deepEqual(withPlaces('In Leeds a sack sent to Sudan costs 90 pounds.'), ['90 pounds: 90 GBP']);
});

test('a step and a level of unlike size are no range', () => {
  expectFigures({
    'The population shrank by 550,000 to 123.8 million.': ['550,000: 550000 exact 1', '123.8 million: 123800000 exact 1'],
    'It improved by a quarter to 20 hours.': ['a quarter: 0.25 exact 1 (ratio)', '20 hours: 20 exact h'],
    'Rents could rise by 5 to 10 percent.': ['5 to 10 percent: 5..10 range %'],
    'It could grow by $3 to $5bn.': ['$3 to $5bn: 3000000000..5000000000 range USD'],
  });
});

test('names of indices and of hotlines, ages by an average, votes', () => {
  expectFigures({
    'The average age was 64.': ['64: 64 exact a (age)'],
    'Voters approved a sales tax, 10,412 to 8,231, and left.': ['10,412: 10412 exact 1', '8,231: 8231 exact 1'],
    'The index lost 20 index points.': ['20: 20 exact 1'],
    'The battery holds 5,000mAh.': ['5,000mAh: 5000 exact mA.h'],
    'Blood pressure fell by 5 mm Hg.': ['5 mm Hg: 5 exact mm[Hg]'],
    'Twelve cm of snow fell.': ['Twelve cm: 12 exact cm'],
  });
  expectNone([
    'The Nifty 50 fell.',
    'The Harbour 20 Index fell.',
    'Traders at Mile 12 left.',
    'Call the 997 hotline.',
    'The Owls lost, 98 to 91.',
  ]);
});

test('what lies beneath is not bounded; what weighs is', () => {
  expectFigures({
    'The ice lay under two feet of snow.': ['two feet: 2 exact [ft_i]'],
    'It weighs under 10 tonnes.': ['under 10 tonnes: ..10 less_than t'],
  });
});

test('ranks that tell where something stands, and how many there have been', () => {
  expectFigures({
    'They sit 17th on the ladder.': ['17th: 17 exact 1 (rank)'],
    'The film slipped to second with ease.': ['second: 2 exact 1 (rank)'],
    'It was the fourth storm to hit the coast.': ['fourth: 4 exact 1 (rank)'],
  });
  expectNone(['It was the second quarter to show growth.', 'He was second to none.', 'It fell to the second floor.']);
});

test('rates: apiece, a bowl, a dollar; not whose a thing is', () => {
  expectFigures({
    'They cost $9 apiece.': ['$9: 9 exact USD apiece'],
    'Soup is $4 a bowl.': ['$4: 4 exact USD a bowl'],
    'Four members of a family left.': ['Four: 4 exact 1'],
  });
});
