/** Kinds that articles at first sight brought up, with sentences of our own and neighbours that must stay as they are. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { extractText } from '../texts.ts';

/** Each figure as "words: value or limits unit | what it is of". */
const read = (text: string): string[] =>
  extractText(text).quantities.map(
    ({ text: words, value, low, high, unit, item, item_label }) =>
      `${words}: ${value ?? `${low ?? ''}..${high ?? ''}`} ${unit} | ${item?.text ?? item_label ?? '-'}`,
  );

test('a unit of its own closes the step of a change', () => {
  assert.deepEqual(read('Stocks climbed by 12,000 tonnes to 1.4 million tonnes.'), [
    '12,000 tonnes: 12000 t | Stocks',
    '1.4 million tonnes: 1400000 t | Stocks',
  ]);
  assert.deepEqual(read('Imports fell by 3 million barrels to 41 million.'), [
    '3 million barrels: 3000000 [bbl_us] | Imports',
    '41 million: 41000000 [bbl_us] | Imports',
  ]);
  assert.deepEqual(read('Rents could rise by 5 to 10 percent.'), ['5 to 10 percent: 5..10 % | Rents']);
});

test('points that move are of the index; points of a game are points', () => {
  assert.deepEqual(read('The Harbour Index rose 31.5 points to 4,120.9.'), [
    '31.5: 31.5 1 | Harbour Index',
    '4,120.9: 4120.9 1 | Harbour Index',
  ]);
  assert.deepEqual(read('The Herons led by 15 points at half-time.'), ['15: 15 1 | points']);
});

test('year-on-year stands between a change and its noun', () => {
  assert.deepEqual(read('The maker reported a 23% year-on-year rise in net profit.'), ['23%: 23 % | net profit']);
});

test('a dateline is nothing that moves', () => {
  assert.deepEqual(read('LUSAKA, May 5 – Inflation slowed to 12.4% in April, the agency said.'), ['12.4%: 12.4 % | Inflation']);
});

test('whose age: the name in front of the comma, also with a hyphen', () => {
  assert.deepEqual(read('Rosa Pavic, a 38-year-old farmer, left.'), ['38-year-old: 38 a | Rosa Pavic']);
  assert.deepEqual(read('Ama Oduro-Hall, 44, left.'), ['44: 44 a | Ama Oduro-Hall']);
  assert.deepEqual(read('A 38-year-old farmer left.'), ['38-year-old: 38 a | farmer']);
});

test('names with an ampersand, wounded and crowds', () => {
  assert.deepEqual(read('Harlow & Co gained 22 cents.'), ['22 cents: 0.22 USD | Harlow & Co']);
  assert.deepEqual(read('The wounded, numbering 17, were treated.'), ['17: 17 1 | wounded']);
  assert.deepEqual(read('A crowd of 6,812 watched.'), ['6,812: 6812 1 | crowd']);
});

test('peso, bil, degrees of water, square km, joined ranges, a score of goals and behinds', () => {
  assert.deepEqual(read('The storm did P1.94 billion in damage.')[0]?.split(' | ')[0], 'P1.94 billion: 1940000000 PHP');
  assert.deepEqual(read('Losses hit RM2.9bil.'), ['RM2.9bil: 2900000000 MYR | Losses']);
  assert.deepEqual(read('The water was 5C.'), ['5C: 5 Cel | water']);
  assert.deepEqual(read('Gate 5C was shut.'), []);
  assert.deepEqual(read('It covers about 650 square km.')[0]?.split(' | ')[0], 'about 650 square km: 650 km2');
  assert.deepEqual(read('It is a six-to-eight-week injury.'), ['six-to-eight-week: 6..8 wk | injury']);
  assert.deepEqual(read('The Herons won 14.9 (93) to 11.12 (78).'), []);
});

test('the dollar of the country that a story is of', () => {
  const units = (text: string): string[] => extractText(text).quantities.map(({ unit }) => unit);
  assert.deepEqual(units('Shops in Perth, Melbourne and Sydney sell it for $27.'), ['AUD']);
  assert.deepEqual(units('Shops in Perth, Sydney and Boston sell it for $27.'), ['USD']);
  assert.deepEqual(units('A shop in Perth sells it for $27.'), ['USD']);
});
