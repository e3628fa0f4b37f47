/** The reviewed lists of units and currencies, as books of phrases. */

import type { QuantityKind } from '../../../contract.ts';
import { readTable } from '../../table.ts';
import { bookOf, type Phrase, type PhraseBook, phraseOf } from '../phrases.ts';
import { setOf } from '../words.ts';

export interface Unit {
  /** UCUM, ISO 4217, or one of the contract's `1`, `%`, `pp`, `bp` */
  code: string;
  kind: QuantityKind;
  /** units of one base add up: feet and inches */
  base: string | null;
  /** how many of the base it is */
  factor: number;
  /** what a number of it is multiplied by: cents are 0.01 of their currency */
  minor: number;
  /** a symbol, which needs digits in front ("5 m"), against a word */
  symbol: boolean;
}

const PREFIXES: Record<string, { name: string; code: string; factor: number }> = {
  k: { name: 'kilo', code: 'k', factor: 1e3 },
  K: { name: 'kilo', code: 'k', factor: 1e3 },
  h: { name: 'hecto', code: 'h', factor: 1e2 },
  d: { name: 'deci', code: 'd', factor: 1e-1 },
  c: { name: 'centi', code: 'c', factor: 1e-2 },
  m: { name: 'milli', code: 'm', factor: 1e-3 },
  µ: { name: 'micro', code: 'u', factor: 1e-6 },
  n: { name: 'nano', code: 'n', factor: 1e-9 },
  p: { name: 'pico', code: 'p', factor: 1e-12 },
  f: { name: 'femto', code: 'f', factor: 1e-15 },
  a: { name: 'atto', code: 'a', factor: 1e-18 },
  M: { name: 'mega', code: 'M', factor: 1e6 },
  G: { name: 'giga', code: 'G', factor: 1e9 },
  T: { name: 'tera', code: 'T', factor: 1e12 },
  P: { name: 'peta', code: 'P', factor: 1e15 },
  E: { name: 'exa', code: 'E', factor: 1e18 },
};

const split = (list: string, by = '|'): string[] => list.split(by).filter(Boolean);
/** three-letter codes that are words of headlines in capitals */
const WORDLIKE_CODES = new Set(['ALL', 'TRY', 'CUP', 'TOP', 'MOP', 'PEN', 'GEL', 'BOB', 'MAD', 'SOS', 'BAM', 'COP', 'ANG', 'LAK', 'WST']);

/** codes that are no words in lower case */
const ANY_CASE = setOf('USD EUR GBP INR RMB CNY CHF AUD CAD JPY HKD SGD NZD PKR RM MYR TL');

function loadUnits(): PhraseBook<Unit> {
  const phrases: Phrase<Unit>[] = [];
  for (const row of readTable(new URL('../data/units.csv', import.meta.url))) {
    const factor = row.factor ? Number(row.factor) : 1;
    const unit: Unit = { code: row.unit, kind: row.kind as QuantityKind, base: row.base || null, factor, minor: 1, symbol: false };
    for (const name of split(row.names)) phrases.push(phraseOf(name, unit));
    for (const symbol of split(row.symbols)) phrases.push(phraseOf(symbol, { ...unit, symbol: /^\p{L}/u.test(symbol) }, true));
    for (const letter of split(row.prefixes, ' ')) {
      const prefix = PREFIXES[letter];
      const derived: Unit = { ...unit, code: prefix.code + row.unit, factor: factor * prefix.factor };
      for (const name of split(row.names)) if (/^[a-z]{3,}/.test(name)) phrases.push(phraseOf(prefix.name + name, derived));
      for (const symbol of split(row.symbols)) {
        phrases.push(phraseOf(letter + symbol, { ...derived, symbol: true }, true));
        if (letter === 'µ') phrases.push(phraseOf(`μ${symbol}`, { ...derived, symbol: true }, true));
        // "20 kms", "250 mls"; never one letter and s
        phrases.push(phraseOf(`${letter}${symbol}s`, { ...derived, symbol: true }, true));
      }
    }
  }
  return bookOf(phrases);
}

function loadCurrencies(): { names: PhraseBook<Unit>; prefixes: PhraseBook<Unit> } {
  const names: Phrase<Unit>[] = [];
  const prefixes: Phrase<Unit>[] = [];
  for (const row of readTable(new URL('../data/currencies.csv', import.meta.url))) {
    const unit: Unit = { code: row.code, kind: 'money', base: row.code, factor: 1, minor: 1, symbol: false };
    for (const name of split(row.names)) names.push(phraseOf(name, unit));
    for (const suffix of split(row.suffixes)) names.push(phraseOf(suffix, { ...unit, symbol: true }, true));
    if (!WORDLIKE_CODES.has(row.code) && row.code !== 'XXX') {
      names.push(phraseOf(row.code, { ...unit, symbol: true }, !ANY_CASE.has(row.code)));
      // "120 MEUR", "MAUD 60": millions
      const millions = phraseOf(`M${row.code}`, { ...unit, minor: 1e6 }, true);
      names.push(millions);
      prefixes.push(millions);
      if (/ dollar/i.test(row.title) || row.code === 'MXN') prefixes.push(phraseOf(`${row.code}$`, unit));
    }
    for (const prefix of split(row.prefixes)) {
      // mixed case and marks are safe in any case; plain capitals stand as written
      if (!WORDLIKE_CODES.has(prefix)) prefixes.push(phraseOf(prefix, unit, /^[A-Z]+$/.test(prefix) && !ANY_CASE.has(prefix)));
    }
    for (const minor of split(row.minor)) names.push(phraseOf(minor, { ...unit, factor: 0.01, minor: 0.01, symbol: minor.length === 1 }));
  }
  return { names: bookOf(names), prefixes: bookOf(prefixes, true) };
}

export const UNITS = loadUnits();
const currencies = loadCurrencies();
/** behind a number: "euros", "Turkish lira", "EUR", "cents" */
export const CURRENCY_NAMES = currencies.names;
/** in front of a number: "$", "US$", "Rs", "EUR"; booked under their last word */
export const CURRENCY_PREFIXES = currencies.prefixes;
