/** Decimals in words: "five point five", "two point two million". */
import { NUMBER, type Pieces, textOf } from '../pieces.ts';
import { afterHyphen, CARDINALS, SCALES } from './lexicon.ts';
import { times } from './scale.ts';
import type { Cardinal, Numeral } from './types.ts';

/** "five point five", "nought point nought four", "two point two million", "point 77". @param cardinal what was read from `first` on */
export function readPoint(pieces: Pieces, first: number, cardinal: Cardinal | null): Numeral | null {
  const whole = wholeBefore(pieces, first, cardinal);
  const decimals = whole && decimalsAt(pieces, whole.point + 1);
  if (!whole || !decimals) return null;
  const mantissa = Number(`${whole.value}.${decimals.digits}`);
  const scale = SCALES.get(pieces.word(decimals.end)) ?? 1;
  const end = scale > 1 ? decimals.end + 1 : decimals.end;
  return { first, end, value: times(mantissa, scale), scale, mantissa, terms: null, digits: false, rule: 'numeral.point' };
}

/** The number in front of "point", and where that stands; "point 77" has none in front. */
function wholeBefore(pieces: Pieces, first: number, state: Cardinal | null): { value: number; point: number } | null {
  if (pieces.word(first) === 'point') return pieces.kind[first + 1] === NUMBER ? { value: 0, point: first } : null;
  if (!state || pieces.word(state.at) !== 'point') return null;
  return { value: state.total + (state.group ?? 0), point: state.at };
}

interface Decimals {
  digits: string;
  /** exclusive */
  end: number;
}

function decimalsAt(pieces: Pieces, at: number): Decimals | null {
  if (at >= pieces.count || pieces.dead[at]) return null;
  const value = CARDINALS.get(pieces.word(at));
  if (value === undefined) return inDigits(pieces, at);
  return value < 10 ? oneByOne(pieces, at) : asNumber(pieces, at, value);
}

/** "point nought four" */
function oneByOne(pieces: Pieces, first: number): Decimals {
  let digits = '';
  let at = first;
  for (; at < pieces.count && !pieces.dead[at]; at++) {
    const digit = CARDINALS.get(pieces.word(at));
    if (digit === undefined || digit > 9) break;
    digits += digit;
  }
  return { digits, end: at };
}

/** "point twenty", "point twenty-five" */
function asNumber(pieces: Pieces, at: number, value: number): Decimals {
  const next = afterHyphen(pieces, at + 1);
  const unit = CARDINALS.get(pieces.word(next));
  const joins = value >= 20 && unit !== undefined && unit > 0 && unit < 10;
  return joins ? { digits: String(value + unit), end: next + 1 } : { digits: String(value), end: at + 1 };
}

/** "point 77" */
const inDigits = (pieces: Pieces, at: number): Decimals | null =>
  pieces.kind[at] === NUMBER && Number.isInteger(pieces.value[at]) ? { digits: textOf(pieces, at), end: at + 1 } : null;
