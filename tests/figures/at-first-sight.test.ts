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

test('a part of its own or a definite whole is a ratio; of people both are counted', () => {
  expectFigures({
    'Two of its nine rigs are idle.': [`Two of its nine: 0.222222222 exact 1 (ratio)`],
    'They won 11 of the past 14 games.': ['11 of the past 14: 0.785714286 exact 1 (ratio)'],
    'Six out of every ten pupils walk.': ['Six out of every ten: 0.6 exact 1 (ratio)'],
    'Two of their 14 injured are children.': ['Two: 2 exact 1', '14: 14 exact 1'],
    'Eight of the 12 wards closed.': ['Eight of the 12: 0.666666667 exact 1 (ratio)'],
    'It was late in three of the last four years.': ['three of the last four: 0.75 exact 1 (ratio)'],
    'Some 410 out of the 1,900 ballots were spoilt.': ['Some 410 out of the 1,900: ~0.215789474 about 1 (ratio)'],
    'Eight of the 12 soldiers fell ill.': ['Eight: 8 exact 1', '12: 12 exact 1'],
    'They won 31 of the 60 seats.': ['31: 31 exact 1', '60: 60 exact 1'],
    'Only one of the two lifts works.': ['one: 1 exact 1', 'two: 2 exact 1'],
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
  assert.deepEqual(withPlaces('The Kampala market made Shs9 billion.'), ['Shs9 billion: 9000000000 UGX']);
  assert.deepEqual(withPlaces('The Nairobi market made Shs9 billion.'), ['Shs9 billion: 9000000000 KES']);
  assert.deepEqual(withPlaces('The Australian dollar bought US63.21¢.'), ['63.21¢: 0.6321 USD']);
  assert.deepEqual(withPlaces('It costs R45, and petrol fell 8c.'), ['R45: 45 ZAR', '8c: 0.08 ZAR']);
  assert.deepEqual(withPlaces('It costs $45, and petrol fell 8 cents.'), ['$45: 45 USD', '8 cents: 0.08 USD']);
});

test('won after a scale and in front of a time, naira after a price word', () => {
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

test('numbers of two things are not added; a number of pesos with cents is money', () => {
  expectFigures({
    'It got N25 million and 1,200 bags of rice.': ['N25 million: 25000000 exact NGN', '1,200: 1200 exact 1'],
    'It shipped $3 million and 40 trucks.': ['$3 million: 3000000 exact USD', '40: 40 exact 1'],
    'Three thousand and 21 came.': ['Three thousand: 3000 exact 1', '21: 21 exact 1'],
    'The stock rose to P27.85.': ['P27.85: 27.85 exact PHP'],
    'They ordered up to 30 787 Dreamliners.': ['up to 30: ..30 at_most 1'],
    'Some 30 787 candidates sat it.': ['Some 30 787: ~30787 about 1'],
  });
});

test('quarters of a year, years of a base, years before Christ and titles are no amounts', () => {
  expectFigures({
    'It was the first gain in seven quarters.': ['seven: 7 exact 1'],
    'He ate three quarters of it.': ['three quarters: 0.75 exact 1 (ratio)'],
    'That was a 31% increase over 2024.': ['31%: 31 exact %'],
    'Takings came to over 2024 dollars.': ['over 2024 dollars: 2024.. more_than USD'],
    'They burned between 2450 and 2200 BC.': [],
    'The film “28 Days Later” flopped.': [],
    'He said “28 days later” and left.': ['28 days: 28 exact d'],
    'It said "… in 2023".': [],
    'He lay in the 92 Base Hospital.': [],
    'A ％ sign stood there.': [],
  });
});

test('what limits, and what only stands in front', () => {
  expectFigures({
    'Vents, some as tall as 120 feet, rose.': ['as tall as 120 feet: ..120 at_most [ft_i]'],
    'Drones were downed over eight regions.': ['eight: 8 exact 1'],
    'It was dug over four winters.': ['four: 4 exact 1'],
    'Voters are angry about a 19-month delay.': ['19-month: 19 exact mo'],
    'It is worth about a 5% rise.': ['about a 5%: ~5 about %'],
    'Revenue is estimated at $40.': ['$40: 40 exact USD'],
    'An estimated 40 came.': ['An estimated 40: ~40 about 1'],
  });
});

test('a unit that the words in front have told', () => {
  expectFigures({
    'Output slipped to 1.68 million tonnes from 1.72 million in May.': [
      '1.68 million tonnes: 1680000 exact t',
      '1.72 million: 1720000 exact t',
    ],
    'It made 8,000 tonnes, up from 7,000.': ['8,000 tonnes: 8000 exact t', '7,000: 7000 exact t'],
    'It took 800 tonnes from 70 farms.': ['800 tonnes: 800 exact t', '70: 70 exact 1'],
    'The river stood at 5.9 metres, up from 3.2m.': ['5.9 metres: 5.9 exact m', '3.2m: 3.2 exact m'],
    'The show drew 5.9 million, up from 3.2m.': ['5.9 million: 5900000 exact 1', '3.2m: 3200000 exact 1'],
    'The water was 5C at the bottom of the dive that they made, compared with 17C above.': ['5C: 5 exact Cel', '17C: 17 exact Cel'],
    'It lost 640 billion won by selling.': ['640 billion won: 640000000000 exact KRW'],
  });
});

test('rates after brackets and after what is weighed; ages of a pair and of a share', () => {
  expectFigures({
    'It closed at RM4,128 (US$982) a tonne.': ['RM4,128: 4128 exact MYR a tonne', 'US$982: 982 exact USD a tonne'],
    'Oil fetched $63.20 a barrel early on Monday.': ['$63.20: 63.2 exact USD a barrel'],
    'They smelt 500 kilograms of copper a year.': ['500 kilograms: 500 exact kg a year'],
    'It saves 5m tonnes of carbon annually.': ['5m tonnes: 5000000 exact t annually'],
    'They found three adults and a child.': ['three: 3 exact 1'],
    'Brothers aged 26 and 29 from Leeds left.': ['26: 26 exact a (age)', '29: 29 exact a (age)'],
    'More than 60% of them are under 18.': ['More than 60%: 60.. more_than %', 'under 18: ..18 less_than a (age)'],
    'The bill was under 18.': ['under 18: ..18 less_than 1'],
  });
});

test('a rank by a bare number, one point, a negative level', () => {
  expectFigures({
    'She was ranked 214 before it.': ['214: 214 exact 1 (rank)'],
    'They ranked 214 towns.': ['214: 214 exact 1'],
    'Labour was on 33 per cent, up one point.': ['33 per cent: 33 exact %', 'one point: 1 exact pp'],
    'That is one point of view.': [],
    'Growth was negative at 0.3%.': ['0.3%: -0.3 exact %'],
    'Only one of the rafts opened.': ['one: 1 exact 1'],
    'One of the reasons is cost.': [],
  });
});
