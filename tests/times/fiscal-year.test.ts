import assert from 'node:assert/strict';
import test from 'node:test';
import { fiscalYearOf } from '../../pipeline/extract/times/resolve/fiscal-year.ts';

const startOf = (text: string): number | undefined => fiscalYearOf(text)?.startMonth;

test('a company says itself when its year ends', () => {
  assert.equal(startOf('In the financial year ended March 31 it made a loss.'), 4);
  assert.equal(startOf('Sales for the business year, which ends on the 30th June, fell.'), 7);
  assert.equal(startOf('The fiscal year endorsed by the board. In the fiscal year to September, it grew.'), 10);
  assert.equal(startOf('The fiscal year to come. The fiscal year to March was worse.'), undefined, 'what comes first is no month');
});

test('else the country does that the text names twice', () => {
  assert.equal(startOf('Tokyo and Kyoto: the fiscal year of Japan.'), 4);
  assert.equal(startOf('The fiscal year of Japan.'), undefined, 'once');
  assert.equal(startOf('Tokyoites of Japantown.'), undefined, 'no whole words');
  assert.equal(startOf('The Federal Budget Office.'), undefined, 'two names in one place');
  assert.equal(startOf('The federal budget, said the Budget Office.'), 10);
  assert.equal(startOf('Cairo, Egypt, Lagos, Abuja and Kano.'), 1, 'that which it names more often');
});
