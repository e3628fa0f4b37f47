/** Decimals in words: "five point five", "two point two million". */
import { NUMBER, type Pieces } from '../pieces.ts';
import { readCardinal } from './cardinals.ts';
import { behindHyphen, CARDINALS, SCALES } from './lexicon.ts';
import { times } from './scale.ts';
import type { Numeral } from './types.ts';

/** "five point five", "nought point nought four", "two point two million", "point 77". */
export function readPoint(pieces: Pieces, first: number): Numeral | null {
  let at = first;
  let whole = 0;
  if (pieces.word(first) !== 'point') {
    const state = readCardinal(pieces, first);
    if (!state || pieces.word(state.at) !== 'point') return null;
    whole = state.total + (state.group ?? 0);
    at = state.at;
  } else if (pieces.kind[first + 1] !== NUMBER) return null;
  at += 1;
  let decimals = '';
  while (at < pieces.count && !pieces.dead[at]) {
    const digit = CARDINALS.get(pieces.word(at));
    if (digit !== undefined && digit < 10) decimals += digit;
    else if (digit !== undefined && decimals === '') {
      const unit = CARDINALS.get(pieces.word(behindHyphen(pieces, at + 1)));
      const joins = digit >= 20 && unit !== undefined && unit > 0 && unit < 10;
      decimals = String(joins ? digit + unit : digit);
      at = joins ? behindHyphen(pieces, at + 1) + 1 : at + 1;
      break;
    } else if (pieces.kind[at] === NUMBER && decimals === '' && Number.isInteger(pieces.value[at])) {
      decimals = pieces.text.slice(pieces.start[at], pieces.end[at]);
      at += 1;
      break;
    } else break;
    at += 1;
  }
  if (decimals === '') return null;
  const mantissa = Number(`${whole}.${decimals}`);
  const scale = SCALES.get(pieces.word(at)) ?? 1;
  const end = scale > 1 ? at + 1 : at;
  return { first, end, value: times(mantissa, scale), scale, mantissa, terms: null, digits: false, rule: 'numeral.point' };
}
