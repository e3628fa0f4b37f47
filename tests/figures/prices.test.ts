import assert from 'node:assert/strict';
import test from 'node:test';
import { extractText } from '../texts.ts';
import { expectFigures, expectNone } from './figures-of.ts';

test('currencies by their signs', () => {
  expectFigures({
    'Sales rose to $A4.3 billion.': ['$A4.3 billion: 4300000000 exact AUD'],
    'Gold slipped $US3 to $US1278 an ounce.': ['$US3: 3 exact USD', '$US1278: 1278 exact USD an ounce'],
    'A litre costs 98 US cents.': ['A litre: 1 exact L', '98 US cents: 0.98 exact USD'],
    'They asked N15 million.': ['N15 million: 15000000 exact NGN'],
    'Orvex fell 15 sen to RM3.20.': ['15 sen: 0.15 exact MYR', 'RM3.20: 3.2 exact MYR'],
    'It costs &pound;5m.': ['&pound;5m: 5000000 exact GBP'],
    'It cost up to $400 million (£287m).': ['up to $400 million: ..400000000 at_most USD', '£287m: ..287000000 at_most GBP'],
  });
  expectNone(['The N11 road and N95 masks.']);
});

test('a count in front of a price, thousands written once, a number behind an amount', () => {
  expectFigures({
    'two $500 cheques and ten €50 bills': ['two: 2 exact 1', '$500: 500 exact USD', 'ten: 10 exact 1', '€50: 50 exact EUR'],
    'Dealers quote $5-8,000.': ['$5-8,000: 5000..8000 range USD'],
    'between 200 and 300,000 fans': ['between 200 and 300,000: 200000..300000 range 1'],
    'It paid $2.4 billion two years ago.': ['$2.4 billion: 2400000000 exact USD', 'two years: 2 exact a'],
    'between 800 metres and 2km': ['between 800 metres and 2km: 800..2000 range m'],
  });
});

test('parts of a point and of a percentage', () => {
  expectFigures({
    'less than a tenth of a percent': ['less than a tenth of a percent: ..0.1 less_than %'],
    'half a percentage point': ['half a percentage point: 0.5 exact pp'],
    'by a quarter point': ['a quarter point: 0.25 exact pp'],
    'The gap is 0.25 of a percentage point.': ['0.25 of a percentage point: 0.25 exact pp'],
    'It fell 0.2%.': ['0.2%: 0.2 exact %'],
  });
});

test('metres and millions, degrees and seats, magnitudes, rates of so many', () => {
  expectFigures({
    'Torv leapt 6.14m and Holm threw the hammer 61.44m.': ['6.14m: 6.14 exact m', '61.44m: 61.44 exact m'],
    'A 10m pool for 8m people.': ['10m: 10 exact m', '8m: 8000000 exact 1'],
    'It was minus 41.3C (minus 42.3F) there.': ['minus 41.3C: -41.3 exact Cel', 'minus 42.3F: -42.3 exact [degF]'],
    'A magnitude 6.4 earthquake.': ['magnitude 6.4: 6.4 exact {magnitude}'],
    'The rate is 41.2 per 100,000 people.': ['41.2: 41.2 exact 1 per 100,000 people'],
    'said “at least 45”': ['at least 45: 45.. at_least 1'],
    'minus-160 degrees Celsius': ['minus-160 degrees Celsius: -160 exact Cel'],
    'families living near 178 dams': ['178: 178 exact 1'],
    'an average of 1200 was spent': ['1200: 1200 exact 1'],
    'The cuts are 400 barrels for Tarn and 220 for Ode.': ['400 barrels: 400 exact [bbl_us]', '220: 220 exact [bbl_us]'],
    'Women favor Castell 54 to 38 percent.': ['54: 54 exact %', '38 percent: 38 exact %'],
    'The Yes vote fell by three points.': ['three points: 3 exact pp'],
    'The index lost 81 points, or 0.2 percent.': ['81: 81 exact 1', '0.2 percent: 0.2 exact %'],
  });
  expectNone(['Maths scores were up.', 'The 76ers lost.', 'Game five is on Tuesday.', 'He fired .22 rifles.', 'She won 6-4, 3-6, 7-5.']);
});

/** text, publisher, code */
const HOMES: [string, string | null, string][] = [
  ['In Lahore, each family got Rs10 million. Lahore police agreed.', null, 'PKR'],
  ['In Delhi, each family got Rs10 million.', null, 'INR'],
  ['A coffee costs $4.', 'The Straits Times', 'SGD'],
  ['Oil rose to $80 in Singapore.', null, 'USD'],
  ['It closed at $1.95; shares worth S$3 million changed hands.', null, 'SGD'],
];
for (const [text, publisher, code] of HOMES) {
  test(`shared money: ${text} ${publisher}`, () => assert.equal(extractText(text, { publisher }).quantities[0].unit, code));
}
