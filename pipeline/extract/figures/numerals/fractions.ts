/** Fractions in words (phenomenon 9): "a third", "three quarters", "half a million", "twenty-three fifths". */
import type { Pieces } from '../pieces.ts';
import { setOf } from '../words.ts';
import { readSimpleFraction } from './cardinals.ts';
import { denominator } from './denominators.ts';
import { afterHyphen, CARDINALS, isHyphen, SCALES, UNIT_ORDINALS } from './lexicon.ts';
import type { Cardinal, Numeral, ValueTo } from './types.ts';

const NO_HALF_AFTER = setOf(`
  first second other better this last latter top bottom each either final opening upper lower northern southern eastern
  western time my his her your
`);

const HALF_COMPOUNDS = setOf(`
  hour mile litre liter century dozen million billion day year inch point percent cent percentage kilo pound ton gallon
  pint metre meter kilometre kilometer dollar acre foot marathon trillion crore lakh hourly
`);

/** "half of", "half a million", "half a dozen", "half an hour", "quarter million". */
export function readHalf(pieces: Pieces, first: number): Numeral | null {
  const word = pieces.word(first);
  if ((word !== 'half' && word !== 'quarter') || isHalfOfName(pieces, first)) return null;
  const next = pieces.word(first + 1);
  const article = next === 'a' || next === 'an';
  const noun = article ? first + 2 : afterHyphen(pieces, first + 1);
  const hyphened = !article && noun !== first + 1;
  const isCompound = HALF_COMPOUNDS.has(pieces.word(noun));
  if (hyphened && !isCompound) return null;
  const value = word === 'half' ? 1 / 2 : 1 / 4;
  const half = { first, end: first + 1, value, scale: 1, mantissa: value, digits: false, rule: 'numeral.half' };
  const scale = SCALES.get(pieces.word(noun));
  if (scale !== undefined && scale !== 100 && !pieces.word(noun).endsWith('s'))
    return { ...half, end: noun + 1, value: value * scale, scale, terms: null };
  // a quarter of nothing is one of a year
  if (word === 'quarter' && !isCompound) return null;
  return { ...half, terms: [1, 1 / value] };
}

/** "first half", "north-half": what the word in front makes no number */
function isHalfOfName(pieces: Pieces, first: number): boolean {
  const before = pieces.word(first - 1);
  return NO_HALF_AFTER.has(before) || (isHyphen(before) && pieces.gap(first) === 0);
}

/** The fraction whose numerator is a cardinal just read: "three fifths", "twenty-three fifths". */
export function fractionAfter(pieces: Pieces, first: number, cardinal: Cardinal, value: number): Numeral | null {
  if (cardinal.digits) return null;
  const fraction = tensDenominator(pieces, first, cardinal, value) ?? denominator(pieces, first, cardinal.at, value, false);
  return fraction && !isPeriods(pieces, first, fraction) ? fraction : null;
}

/** "three twenty-firsts", "one hundred thirty fifths": the tens at the end belong to the denominator, unless "and" ties them to the hundreds. */
function tensDenominator(pieces: Pieces, first: number, state: Cardinal, value: number): Numeral | null {
  const tens = CARDINALS.get(pieces.word(state.at - 1)) ?? 0;
  if (tens < 20 || state.at - 1 <= first || pieces.word(state.at - 2) === 'and') return null;
  const after = afterHyphen(pieces, state.at);
  const unit = UNIT_ORDINALS.get(pieces.word(after));
  const top = value - tens;
  if (unit === undefined || top <= 0) return null;
  const bottom = tens + unit;
  return {
    first,
    end: after + 1,
    value: top / bottom,
    scale: 1,
    mantissa: top / bottom,
    terms: [top, bottom],
    digits: false,
    rule: 'numeral.fraction',
  };
}

/** "for the past three quarters", "the first gain in seven quarters": quarters of a year. */
function isPeriods(pieces: Pieces, first: number, fraction: Numeral): boolean {
  if (!pieces.word(fraction.end - 1).startsWith('quarter')) return false;
  return (
    (fraction.value > 1 && pieces.word(fraction.end) !== 'of') ||
    ['past', 'last', 'next', 'first', 'previous', 'final', 'consecutive', 'straight', 'the'].includes(pieces.word(first - 1))
  );
}

/** "and a half", "and three quarters" after a number: its value and where it ends. */
export function joinFraction(pieces: Pieces, at: number): ValueTo | null {
  if (pieces.word(at) !== 'and' || pieces.dead[at]) return null;
  if (pieces.word(at + 1) === 'half' || pieces.word(at + 1) === 'quarter')
    return { value: pieces.word(at + 1) === 'half' ? 0.5 : 0.25, end: at + 2 };
  const fraction = readSimpleFraction(pieces, at + 1);
  if (!fraction || fraction.value >= 1 || fraction.scale > 1) {
    // "one billion and three quarters million": the scale belongs to the fraction
    if (fraction && fraction.scale > 1) return { value: fraction.mantissa, end: fraction.end - 1 };
    return null;
  }
  return { value: fraction.value, end: fraction.end };
}
