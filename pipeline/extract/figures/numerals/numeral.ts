/** One numeral from its first piece: "1,081", "twenty-one thousand", "3.2 million", "two and a half", "half a million", "a third". */
import { NUMBER, type Pieces } from '../pieces.ts';
import { multiply, readCardinal, readOn, readSimpleFraction } from './cardinals.ts';
import { fractionAfter, joinFraction, readHalf } from './fractions.ts';
import { CARDINALS, DENOMINATORS, NUMERAL_WORDS, SCALES } from './lexicon.ts';
import { readPoint } from './point.ts';
import { tidy, times } from './scale.ts';
import type { Cardinal, Numeral } from './types.ts';

/** The numeral that starts at a piece, or null. Never reads over a dead piece. */
export function readNumeral(pieces: Pieces, first: number): Numeral | null {
  if (pieces.kind[first] !== NUMBER && !NUMERAL_WORDS.has(pieces.word(first))) return null;
  const opened = readHalf(pieces, first) ?? readArticle(pieces, first);
  if (opened) return opened;
  const whole = readCardinal(pieces, first);
  return readPoint(pieces, first, whole) ?? finish(pieces, first, whole);
}

/** "a hundred", "a dozen", "a third", "a million and a half". */
function readArticle(pieces: Pieces, first: number): Numeral | null {
  const word = pieces.word(first);
  if (word !== 'a' && word !== 'an') return null;
  const next = pieces.word(first + 1);
  if (pieces.dead[first + 1] || pieces.gap(first + 1) === 0) return null;
  if (DENOMINATORS.has(next) || (CARDINALS.get(next) ?? 0) >= 20) return readSimpleFraction(pieces, first);
  const scale = SCALES.get(next);
  if (scale === undefined || next.endsWith('s')) return null;
  const state: Cardinal = { at: first + 1, total: 0, group: 1, lastScale: Number.POSITIVE_INFINITY, mantissa: 1, scale: 1, digits: false };
  multiply(pieces, state, scale, first + 2, true);
  while (readOn(pieces, state, true));
  return finish(pieces, first, state);
}

/** Closes a cardinal: a fraction in front of a denominator, a fraction joined on by "and", a scale after that. */
function finish(pieces: Pieces, first: number, state: Cardinal | null): Numeral | null {
  if (!state) return null;
  const value = state.total + (state.group ?? 0);
  const whole: Numeral = {
    first,
    end: state.at,
    value: state.digits ? tidy(value) : value,
    scale: state.scale,
    mantissa: state.scale === 1 ? value : state.mantissa || value,
    terms: null,
    digits: state.digits,
    rule: state.digits ? 'numeral.digits' : 'numeral.words',
  };
  const fraction = fractionAfter(pieces, first, state, value);
  if (fraction) return fraction;
  const mixed = joinFraction(pieces, state.at);
  if (!mixed) return whole;
  const { value: after, end } = mixed;
  const scale = SCALES.get(pieces.word(end));
  if (scale !== undefined && state.group !== null && scale !== 12) {
    return {
      first,
      end: end + 1,
      value: times(value + after, scale),
      scale,
      mantissa: value + after,
      terms: null,
      digits: state.digits,
      rule: 'numeral.mixed',
    };
  }
  if (scale !== undefined && scale < state.scale) return { ...whole, end: end + 1, value: value + after * scale, rule: 'numeral.mixed' };
  // "a million and a half" is half a million more; "a hundred and three quarters" is not
  const more = state.group === null && state.scale >= 1e3 ? after * state.scale : after;
  return { ...whole, end, value: value + more, mantissa: whole.mantissa + after, rule: 'numeral.mixed' };
}
