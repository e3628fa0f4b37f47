/**
 * Degrees of which scale: "minus 31 degrees" in a story from Minnesota are Fahrenheit, in one from Oslo Celsius, unless the story names
 * a scale; and "58 below zero", "20 above" are degrees without the word.
 */
import type { DraftPlace } from '../../drafts.ts';
import type { Amount } from '../amounts.ts';
import type { Pieces } from '../pieces.ts';
import { UNITS, type Unit } from '../units/table.ts';
import { hasWarmth } from '../units/temperature.ts';
import { setOf } from '../words.ts';

const CELSIUS = UNITS.byWord.get('celsius')?.[0].meaning as Unit;
const FAHRENHEIT = UNITS.byWord.get('fahrenheit')?.[0].meaning as Unit;
/** the word's own code: an angle, where nobody speaks of warmth */
const ANGLE = 'deg';

export function degreesOf(pieces: Pieces, amounts: Amount[], places: readonly DraftPlace[]): Amount[] {
  if (!amounts.some((amount) => isBare(amount) || isBesideZero(pieces, amount))) return amounts;
  const scale = namedScale(amounts) ?? scaleOf(places);
  const out: Amount[] = [];
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i];
    if (scale && (isBesideZero(pieces, amount) || isAnother(pieces, amount, out.at(-1)))) {
      const below = belowZero(pieces, amount, amounts[i + 1], scale);
      out.push(below);
      if (amounts[i + 1] && amounts[i + 1].first < below.end) i++; // "zero" is no figure of its own
    } else out.push(scale ? inScale(pieces, amount, out.at(-1), scale) : amount);
  }
  return out;
}

/** "13 degrees above the average": a bare number of degrees, where the talk is of warmth. */
function inScale(pieces: Pieces, amount: Amount, before: Amount | undefined, unit: Unit): Amount {
  if (!isBare(amount) || !amount.unit) return amount;
  const isWarmth = hasWarmth(pieces, amount.numeralFirst) || isBesideTemperature(amount, before);
  return isWarmth ? { ...amount, unit: { ...amount.unit, unit } } : amount;
}

const isBare = ({ unit }: Amount): boolean => unit?.unit.code === ANGLE;

/** The one scale that the text names. */
function namedScale(amounts: readonly Amount[]): Unit | null {
  const codes = new Set(amounts.map(({ unit }) => unit?.unit.code));
  const [celsius, fahrenheit] = [codes.has(CELSIUS.code), codes.has(FAHRENHEIT.code)];
  return celsius === fahrenheit ? null : celsius ? CELSIUS : FAHRENHEIT;
}

/** America's, where it is named most; Celsius anywhere else; null where no place is named. */
function scaleOf(places: readonly DraftPlace[]): Unit | null {
  let [american, others] = [0, 0];
  for (const { country } of places) if (country) country === 'US' ? american++ : others++;
  return american + others === 0 || american === others ? null : american > others ? FAHRENHEIT : CELSIUS;
}

/** "58 below zero", "around 10 below on Thursday", "20 above": a bare number where the talk is of warmth. */
function isBesideZero(pieces: Pieces, amount: Amount): boolean {
  return isBeside(pieces, amount) && hasWarmth(pieces, amount.numeralFirst);
}

/** "10 below on Thursday and 20 above on Sunday" */
const isAnother = (pieces: Pieces, amount: Amount, before: Amount | undefined): boolean =>
  before?.kind === 'measure' &&
  (before.unit?.unit === CELSIUS || before.unit?.unit === FAHRENHEIT) &&
  amount.first - before.end <= 6 &&
  isBeside(pieces, amount);

/** "hit 36.4C on Friday, 13 degrees above the average" */
const isBesideTemperature = (amount: Amount, before: Amount | undefined): boolean =>
  (before?.unit?.unit === CELSIUS || before?.unit?.unit === FAHRENHEIT) && amount.first - before.end <= 8;

function isBeside(pieces: Pieces, amount: Amount): boolean {
  const { end, kind, unit, prefix } = amount;
  if ((kind !== 'count' && !isBare(amount)) || (unit && !isBare(amount)) || prefix || !['below', 'above'].includes(pieces.word(end)))
    return false;
  return pieces.word(end + 1) === 'zero' || END.has(pieces.word(end + 1)) || end + 1 >= pieces.count;
}
const END = setOf(', . ; ) and in on by at overnight early late tonight with');

function belowZero(pieces: Pieces, amount: Amount, next: Amount | undefined, unit: Unit): Amount {
  const isBelow = pieces.word(amount.end) === 'below';
  const end = pieces.word(amount.end + 1) === 'zero' ? amount.end + 2 : amount.end + 1;
  const signed = (value: number | null): number | null => (value === null ? null : isBelow ? -value : value);
  const [low, high] = isBelow ? [signed(amount.high), signed(amount.low)] : [amount.low, amount.high];
  const read = amount.unit ?? { first: amount.end, end };
  return {
    ...amount,
    kind: 'measure',
    value: signed(amount.value),
    low,
    high,
    unit: { ...read, unit },
    end: Math.max(end, next && next.first < end ? next.end : end),
  };
}
