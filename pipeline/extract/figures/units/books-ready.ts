/** The books that are made of the reviewed lists of units and currencies: see table.ts. */
import type { QuantityKind } from '../../../contract.ts';
import { readTable } from '../../table.ts';
import { type Booked, writtenBook } from '../phrases.ts';
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
const WORDLIKE_CODES = setOf('ALL TRY CUP TOP MOP PEN GEL BOB MAD SOS BAM COP ANG LAK WST');

/** codes that are no words in lower case */
const ANY_CASE = setOf('USD EUR GBP INR RMB CNY CHF AUD CAD JPY HKD SGD NZD PKR RM MYR TL');

type Row = Record<string, string>;

function phrasesOfUnit(row: Row): Booked<Unit>[] {
  const factor = row.factor ? Number(row.factor) : 1;
  const unit: Unit = { code: row.unit, kind: row.kind as QuantityKind, base: row.base || null, factor, minor: 1, symbol: false };
  const asSymbol = { ...unit, symbol: true };
  return [
    ...split(row.names).map((name): Booked<Unit> => [name, unit]),
    ...split(row.symbols).map((symbol): Booked<Unit> => [symbol, /^\p{L}/u.test(symbol) ? asSymbol : unit, true]),
    ...split(row.prefixes, ' ').flatMap((letter) => prefixed(row, unit, letter)),
  ];
}

/** "kilowatt", "kW": a unit with one of the prefixes of its row. */
function prefixed(row: Row, unit: Unit, letter: string): Booked<Unit>[] {
  const prefix = PREFIXES[letter];
  const derived: Unit = { ...unit, code: prefix.code + row.unit, factor: unit.factor * prefix.factor };
  const asSymbol = { ...derived, symbol: true };
  const names = split(row.names).filter((name) => /^[a-z]{3,}/.test(name));
  // "20 kms", "250 mls"; never one letter and s
  const spellings = (symbol: string): string[] => [letter + symbol, ...(letter === 'µ' ? [`μ${symbol}`] : []), `${letter}${symbol}s`];
  return [
    ...names.map((name): Booked<Unit> => [prefix.name + name, derived]),
    ...split(row.symbols)
      .flatMap(spellings)
      .map((symbol): Booked<Unit> => [symbol, asSymbol, true]),
  ];
}

/** "km", "feet", "per cent" */
export const UNIT_BOOK = writtenBook(readTable(new URL('../data/units.csv', import.meta.url)).flatMap(phrasesOfUnit));

const names: Booked<Unit>[] = [];
const prefixes: Booked<Unit>[] = [];
for (const row of readTable(new URL('../data/currencies.csv', import.meta.url))) {
  const unit: Unit = { code: row.code, kind: 'money', base: row.code, factor: 1, minor: 1, symbol: false };
  const asSymbol = { ...unit, symbol: true };
  names.push(...split(row.names).map((name): Booked<Unit> => [name, unit]));
  names.push(...split(row.suffixes).map((suffix): Booked<Unit> => [suffix, asSymbol, true]));
  bookCode(row, unit, names, prefixes);
  // mixed case and marks are safe in any case; plain capitals stand as written
  const safe = split(row.prefixes).filter((prefix) => !WORDLIKE_CODES.has(prefix));
  prefixes.push(...safe.map((prefix): Booked<Unit> => [prefix, unit, /^[A-Z]+$/.test(prefix) && !ANY_CASE.has(prefix)]));
  for (const minor of split(row.minor)) names.push([minor, { ...unit, factor: 0.01, minor: 0.01, symbol: minor.length === 1 }]);
}

/** "EUR", "120 MEUR", "CAD$": what is written with the currency's code. */
function bookCode({ code, title }: Row, unit: Unit, names: Booked<Unit>[], prefixes: Booked<Unit>[]): void {
  if (WORDLIKE_CODES.has(code) || code === 'XXX') return;
  const millions: Booked<Unit> = [`M${code}`, { ...unit, minor: 1e6 }, true];
  names.push([code, { ...unit, symbol: true }, !ANY_CASE.has(code)], millions);
  prefixes.push(millions);
  if (/ dollar/i.test(title) || code === 'MXN') prefixes.push([`${code}$`, unit]);
}

export const NAME_BOOK = writtenBook(names);
export const PREFIX_BOOK = writtenBook(prefixes, true);
