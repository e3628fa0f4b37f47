/** The denominator of a fraction in words: "thirds", "quarters", "twenty-firsts", and the scale after it. */
import type { Pieces } from '../pieces.ts';
import { afterHyphen, CARDINALS, DENOMINATORS, SCALES, UNIT_ORDINALS } from './lexicon.ts';
import type { Numeral } from './types.ts';

/** The fraction whose numerator has been read up to `at`; null where no denominator stands there. */
export function denominator(pieces: Pieces, first: number, at: number, top: number, article: boolean): Numeral | null {
  const hyphenated = afterHyphen(pieces, at);
  const read = bottomAt(pieces, hyphenated, article);
  if (!read || pieces.dead[hyphenated] || pieces.gap(hyphenated) > 2) return null;
  const { bottom } = read;
  let { end } = read;
  if (!pieces.word(end - 1).endsWith('s') && top !== 1 && pieces.word(end - 1) !== 'half') {
    if (!(bottom === 4 && pieces.word(end - 1).startsWith('quarter'))) return null; // "two third", "21 fifth"
  }
  let value = top / bottom;
  // "two thirds of a million", "three quarters million"
  let scale = 1;
  let next = end;
  if (pieces.word(next) === 'of' && pieces.word(next + 1) === 'a') next += 2;
  const factor = SCALES.get(pieces.word(next));
  if (factor !== undefined && factor !== 100 && !pieces.word(next).endsWith('s')) {
    scale = factor;
    value *= factor;
    end = next + 1;
  }
  return {
    first,
    end,
    value,
    scale,
    mantissa: top / bottom,
    terms: scale === 1 ? [top, bottom] : null,
    digits: false,
    rule: 'numeral.fraction',
  };
}

/** "thirds", "twenty-firsts"; "a twenty first" is none */
function bottomAt(pieces: Pieces, at: number, article: boolean): { bottom: number; end: number } | null {
  const word = pieces.word(at);
  const tens = CARDINALS.get(word);
  const end = at + 1;
  if (tens !== undefined && tens >= 20) {
    const after = afterHyphen(pieces, end);
    const unit = UNIT_ORDINALS.get(pieces.word(after));
    return unit === undefined || (article && after === end) ? null : { bottom: tens + unit, end: after + 1 };
  }
  const bottom = DENOMINATORS.get(word);
  return bottom === undefined ? null : { bottom, end };
}
