import assert from 'node:assert/strict';
import test from 'node:test';
import { expectFigures, findIn } from './figures-of.ts';

test('currencies in front, after and on both sides', () => {
  expectFigures({
    'He paid $1.2m, €3.4bn, A$5, US$ 6 and £7.': [
      '$1.2m: 1200000 exact USD',
      '€3.4bn: 3400000000 exact EUR',
      'A$5: 5 exact AUD',
      'US$ 6: 6 exact USD',
      '£7: 7 exact GBP',
    ],
    'Rs 5 crore, 2 lakh rupees and 164p a share.': [
      'Rs 5 crore: 50000000 exact INR',
      '2 lakh rupees: 200000 exact INR',
      '164p: 1.64 exact GBP a share',
    ],
    'It cost 1.36bn yen ($9m) or 42 Lebanese pounds.': [
      '1.36bn yen: 1360000000 exact JPY',
      '$9m: 9000000 exact USD',
      '42 Lebanese pounds: 42 exact LBP',
    ],
    'It is 20 cents, five euros and 3 dollars 50 cents.': [
      '20 cents: 0.2 exact USD',
      'five euros: 5 exact EUR',
      '3 dollars 50 cents: 3.5 exact USD',
    ],
    'USD 4m and 75 USD million, or 30 MEUR.': [
      'USD 4m: 4000000 exact USD',
      '75 USD million: 75000000 exact USD',
      '30 MEUR: 30000000 exact EUR',
    ],
    'The baby weighed 7 pounds and cost 900 pounds.': ['7 pounds: 7 exact [lb_av]', '900 pounds: 900 exact GBP'],
    'A 10-pound weight and a 10-pound note.': ['10-pound: 10 exact [lb_av]', '10-pound: 10 exact GBP'],
    'He spent millions of dollars.': ['millions of dollars: 2000000..9999999 vague USD'],
  });
});

test("a bare dollar is the publisher's own", () => {
  const unitAt = (url: string | null) => findIn('It cost $5.', url)[0].unit;
  assert.equal(unitAt(null), 'USD');
  assert.equal(unitAt('https://example.com/a'), 'USD');
  assert.equal(unitAt('https://news.example.com.au/a'), 'AUD');
  assert.equal(unitAt('https://example.ca'), 'CAD');
  assert.equal(findIn('It cost US$5.', 'https://example.ca')[0].unit, 'USD');
});

test('a sign of several currencies goes to the one that the text speaks of', () => {
  const unitOf = (text: string) => findIn(text)[0].unit;
  assert.equal(unitOf('It cost ¥500 in Tokyo, the yen being weak.'), 'JPY');
  assert.equal(unitOf('It cost ¥500 in Beijing.'), 'CNY');
  assert.equal(unitOf('It cost ¥500 on the road from Tokyo to Beijing.'), 'CNY'); // as the table of currencies has it
  assert.equal(unitOf('It cost $500 in Tokyo.'), 'USD');
});
