/**
 * What cannot be so, or what no column can hold, is not published as if it were: it becomes null, and a finding says which words it was
 * read from and why. Pure, a document at a time, and the same when it is done twice.
 */

import { identify } from '../common/identity.ts';
import type { Finding, Quantity, Time } from '../contract.ts';
import { isDigit } from './reading/characters.ts';
import { chained, each, type RowLists } from './row-lists.ts';
import { isDay as isOfCalendar } from './times/civil.ts';

/** Days that ISO 8601 writes with four digits, which is what date columns of every format hold. */
export const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';
/** Significant decimal digits that a 64-bit number keeps, whatever they are. */
const DIGITS = 15;

/** A numeral as written; a space may only stand before a group of three. */
const NUMERAL = /\p{Nd}(?:[.,'’]?\p{Nd}|[ \u00a0\u2009\u202f](?=\p{Nd}{3}(?!\p{Nd})))*/gu;
/** So small that it may have become nothing: 1e-999. */
const TINY = /[1-9][\d.,]* ?(?:[eE]|× ?10\^?) ?[-−]\d/;

/** The same rows with impossible values taken out, and findings about them after the others. */
export function plausible(lists: RowLists): RowLists {
  const ofTimes: Finding[] = [];
  const ofQuantities: Finding[] = [];
  return {
    ...lists,
    quantities: each(lists.quantities, (quantity) => plausibleQuantity(quantity, ofQuantities)),
    times: each(lists.times, (time) => plausibleTime(time, ofTimes)),
    findings: chained(lists.findings, ofTimes, ofQuantities), // the last list: the others were gone through
  };
}

function plausibleTime(time: Time, findings: Finding[]): Time {
  const doubt = doubtsAbout(time.time_id, time, findings);
  const day = (field: 'from' | 'to'): string | null => {
    const value = time[field];
    if (value === null || isDay(value)) return value;
    doubt(`${field}-out-of-range`, `${field} is no day from ${FIRST_DAY} to ${LAST_DAY}, all that a column of dates holds`, value);
    return null;
  };
  const [from, to] = [day('from'), day('to')];
  if (from !== null && to !== null && from > to) {
    reversed(doubt, time.rule, from, to);
    return { ...time, from: null, to: null };
  }
  return from === time.from && to === time.to ? time : { ...time, from, to };
}

function plausibleQuantity(quantity: Quantity, findings: Finding[]): Quantity {
  const isLong = hasMoreDigits(quantity.text);
  const before = findings.length;
  const doubt = doubtsAbout(quantity.quantity_id, quantity, findings);
  const number = (field: string, value: number | null): number | null => {
    if (value === null) return null;
    const reason = whyNot(value, isLong, quantity.text);
    if (reason === null) return value;
    doubt(`${field}-not-held`, `${field} ${reason}`, String(value));
    return null;
  };
  const pair = (low: number | null, high: number | null): [number | null, number | null] => {
    if (low === null || high === null || low <= high) return [low, high];
    reversed(doubt, quantity.rule, low, high);
    return [null, null];
  };
  const value = number('value', quantity.value);
  const [low, high] = pair(number('low', quantity.low), number('high', quantity.high));
  const terms = quantity.terms?.map((term) => number('terms', term)) ?? null;
  const from = quantity.change?.from;
  const fromValue = number('change_from_value', from?.value ?? null);
  const [fromLow, fromHigh] = pair(number('change_from_low', from?.low ?? null), number('change_from_high', from?.high ?? null));
  if (findings.length === before) return quantity;
  return {
    ...quantity,
    value,
    low,
    high,
    terms: terms?.includes(null) ? null : quantity.terms,
    change: quantity.change && { ...quantity.change, from: { ...quantity.change.from, value: fromValue, low: fromLow, high: fromHigh } },
  };
}

/** Why a number that was read is not the one that is written; null when it is. */
function whyNot(value: number, isLong: boolean, words: string): string | null {
  if (!Number.isFinite(value)) return 'is beyond the largest number that a column holds';
  if (value === 0 && TINY.test(words)) return 'is nearer to nothing than the smallest number that a column holds';
  if (isLong && !(Number.isInteger(value) && Math.abs(value) < 10 ** DIGITS))
    return `has more than ${DIGITS} significant digits, and a column would round it`;
  return null;
}

/** Whether a numeral of the words has more digits than a number keeps, zeros at either end not counted. */
function hasMoreDigits(words: string): boolean {
  if (mostDigits(words) <= DIGITS) return false;
  for (const [numeral] of words.matchAll(NUMERAL)) {
    if (numeral.replace(/\P{Nd}/gu, '').replace(/^0+|0+$/g, '').length > DIGITS) return true;
  }
  return false;
}

/** No more digits are in the words: a first look, since those of all scripts make a pattern that is slow to get ready. */
function mostDigits(words: string): number {
  let count = 0;
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    if (isDigit(unit) || unit > LAST_OF_ASCII) count++;
  }
  return count;
}
const LAST_OF_ASCII = 127;

/** A day of the calendar that a date column can hold. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || value < FIRST_DAY || value > LAST_DAY) return false;
  return isOfCalendar(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8)));
}

type Doubt = (rule: string, reason: string, value: string) => void;

function doubtsAbout(rowId: string, row: { start: number | null; end: number | null; text: string | null }, findings: Finding[]): Doubt {
  const told: string[] = []; // mostly nothing
  return (rule, reason, value) => {
    if (told.includes(rule)) return;
    told.push(rule);
    findings.push({
      finding_id: identify('f', rowId, rule),
      row_id: rowId,
      rule,
      level: 'warning',
      start: row.start,
      end: row.end,
      message: `${reason}; it was left out`,
      actual: row.text === null ? value : `"${row.text}" read as ${value}`,
      expected: null,
    });
  };
}

function reversed(doubt: Doubt, rule: string, low: string | number, high: string | number): void {
  doubt('limits-reversed', `the rule ${rule} read limits in the wrong order; please report it`, `${low}..${high}`);
}
