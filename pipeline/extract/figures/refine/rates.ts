/** Denominators of rates (phenomenon 21): "30 a week", "$80 per sq m", "$15.4/hour", "2,000 people a day". */

import { readTable } from '../../table.ts';
import type { Amount } from '../amounts.ts';
import { isHyphen } from '../numerals/lexicon.ts';
import { type Pieces, WORD } from '../pieces.ts';
import { readUnit } from '../units/unit.ts';
import { setOf } from '../words.ts';

/** what news counts by with "a": "a barrel", "a head" */
const DENOMINATORS = new Set(readTable(new URL('../data/denominators.csv', import.meta.url)).map((row) => row.noun));
const NOUN_REACH = 3;
/** "27 deaths in a week" tells how long it took, "four members of a family" whose they are: not how fast it goes */
const TIMING = setOf('in within over during for after than of from with by at and or plus');

export function findRates(pieces: Pieces, amounts: Amount[]): Amount[] {
  /** numbers that belong to a denominator */
  const taken = new Set<Amount>();
  const rated = amounts.map((amount, i) => {
    const stop = amounts[i + 1]?.first ?? pieces.count;
    const counted = countedDenominator(pieces, amount, amounts[i + 1]);
    if (counted) {
      taken.add(amounts[i + 1]);
      return { ...amount, per: counted };
    }
    const per =
      denominatorAt(pieces, amount.end, amount.end) ??
      (amount.kind === 'count' ? afterNoun(pieces, amount.end, stop) : (afterBracket(pieces, amount) ?? afterMass(pieces, amount, stop)));
    // "64 cents a dozen": the dozen is no figure of its own
    if (per && amounts[i + 1]?.first < per.end && amounts[i + 1].first >= per.first) taken.add(amounts[i + 1]);
    return per ? { ...amount, per } : amount;
  });
  return rated.filter((_, i) => !taken.has(amounts[i]));
}

/** "41.2 per 100,000 people", "12 cases for every 10,000 flats": one rate. */
function countedDenominator(pieces: Pieces, amount: Amount, next: Amount | undefined): Denominator | null {
  // "Rs2,200 per 40kg"
  if (
    next?.kind === 'measure' &&
    next.value !== null &&
    next.first === amount.end + 1 &&
    amount.kind === 'money' &&
    pieces.word(amount.end) === 'per'
  )
    return { first: amount.end, end: next.end };
  if (next?.kind !== 'count' || next.value === null || next.first - amount.end > NOUN_REACH + 2) return null;
  const word = pieces.word(next.first - 1);
  if (word !== 'per' && word !== 'every') return null;
  const first = word === 'every' && pieces.word(next.first - 2) === 'for' ? next.first - 2 : next.first - 1;
  for (let at = amount.end; at < first; at++) if (pieces.kind[at] !== WORD) return null;
  const noun =
    pieces.kind[next.end] === WORD && next.end < pieces.count && /s$|^(?:people|men|women|children)$/.test(pieces.word(next.end));
  return { first, end: noun ? next.end + 1 : next.end };
}

/** "30 attacks a week": after the one to three words that say what is counted. */
function afterNoun(pieces: Pieces, end: number, stop: number): Denominator | null {
  for (let at = end + 1; at <= Math.min(end + NOUN_REACH, stop - 1); at++) {
    if (!isOfNoun(pieces, at - 1) || (at > end + 1 && TIMING.has(pieces.word(at - 1)))) return null;
    const per = denominatorAt(pieces, at, end);
    if (per) return per;
  }
  return null;
}

/** "$4.10 (£3.20) a tonne": after the same in brackets, of both. */
function afterBracket(pieces: Pieces, { end, kind }: Amount): Denominator | null {
  if (kind !== 'money' && kind !== 'measure') return null;
  const opening = pieces.word(end) === '(' ? end : end - 1;
  for (let at = opening + 1; at <= opening + LONGEST_BRACKET; at++)
    if (pieces.word(at) === ')') return at === end || opening === end ? denominatorAt(pieces, at + 1, at + 1) : null;
  return null;
}
const LONGEST_BRACKET = 6;

/** "500 kilograms of copper a year", "5m tonnes of carbon dioxide a year" */
function afterMass(pieces: Pieces, { end, kind }: Amount, stop: number): Denominator | null {
  return kind === 'measure' && pieces.word(end) === 'of' ? afterNoun(pieces, end + 1, stop) : null;
}

/** Pieces of a denominator, end exclusive. */
interface Denominator {
  first: number;
  end: number;
}

/** A word, or the hyphen inside one: "ten roll-ups a day". */
const isOfNoun = (pieces: Pieces, at: number): boolean =>
  pieces.kind[at] === WORD || (isHyphen(pieces.word(at)) && pieces.gap(at) === 0 && pieces.gap(at + 1) === 0);

/** A denominator that opens at a piece, after an amount that ends at `from`; null where its word opens none here. */
type Way = (pieces: Pieces, at: number, from: number) => Denominator | null;

/** By the word that opens it. */
const WAYS = new Map<string, Way>([
  ['apiece', byItself],
  ['annually', byItself],
  ['yearly', byItself],
  ['/', bySlash], //      "$15.4/hour"
  ['-', byHyphens], //    "$40-a-barrel"
  ['per', byPer], //      "per sq m"
  ['every', byEvery], //  "every hour"
  ['each', byEvery],
  ['a', byArticle], //    "a week"
  ['an', byArticle],
]);

const denominatorAt = (pieces: Pieces, at: number, from: number): Denominator | null =>
  pieces.dead[at] || at >= pieces.count ? null : (WAYS.get(pieces.word(at))?.(pieces, at, from) ?? null);

function byItself(_: Pieces, at: number): Denominator {
  return { first: at, end: at + 1 };
}

function bySlash(pieces: Pieces, at: number, from: number): Denominator | null {
  if (at !== from || pieces.kind[at + 1] !== WORD || pieces.gap(at) > 0) return null;
  return { first: at, end: readUnit(pieces, at + 1, true, false)?.end ?? at + 2 };
}

function byHyphens(pieces: Pieces, at: number): Denominator | null {
  return pieces.word(at + 1) === 'a' && isHyphenated(pieces, at + 2) ? { first: at + 1, end: at + 4 } : null;
}

/** A unit, as everything else that a rate can be told by. */
function byEvery(pieces: Pieces, at: number): Denominator | null {
  if (pieces.kind[at + 1] !== WORD || at + 1 >= pieces.count) return null;
  const unit = readUnit(pieces, at + 1, false, false);
  return unit && { first: at, end: unit.end };
}

/** Any noun: "per pupil". */
function byPer(pieces: Pieces, at: number): Denominator | null {
  if (pieces.kind[at + 1] !== WORD || at + 1 >= pieces.count) return null;
  return byEvery(pieces, at) ?? { first: at, end: at + 2 };
}

/** A time, a measure, or what news counts by. */
function byArticle(pieces: Pieces, at: number, from: number): Denominator | null {
  const unit = readUnit(pieces, at + 1, false, false);
  if (unit?.unit.kind !== 'measure' && TELLS_WHEN.has(pieces.word(unit?.end ?? at + 2))) return null; // "a week ago"
  if (DENOMINATORS.has(pieces.word(at + 1))) return { first: at, end: Math.max(at + 2, unit?.end ?? 0) };
  const isMeasured = at === from && (unit?.unit.kind === 'measure' || unit?.unit.kind === 'duration');
  return unit && isMeasured ? { first: at, end: unit.end } : null;
}
/** words that make a time of "a week" */
const TELLS_WHEN = setOf('ago earlier later before after early late');

const isHyphenated = (pieces: Pieces, at: number): boolean => pieces.word(at) === '-' && DENOMINATORS.has(pieces.word(at + 1));
