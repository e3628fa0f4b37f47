/** Ordinals that rank something (phenomenon 24): "third-largest", "ranked 22nd", "154th out of 165"; never "the third day". */

import { type Amount, amountOf } from '../amounts.ts';
import { CARDINALS, isHyphen, ORDINAL_WORDS, UNIT_ORDINALS } from '../numerals/lexicon.ts';
import { NUMBER, type Pieces, WORD } from '../pieces.ts';
import { setOf } from '../words.ts';

const RANKING = new Set(['ranked', 'ranks', 'rank', 'ranking', 'placed', 'finished', 'finishing', 'finish', 'came', 'coming', 'come']);
const PLACES = new Set(['place', 'spot', 'position', 'overall']);
const NOT_SUPERLATIVE = setOf(`
  test west east guest interest protest request contest arrest forest quest rest nest chest harvest conquest midwest
  northwest southwest northeast southeast priest invest latest
`);

/** The rank that starts at a piece, or null. */
export function readRank(pieces: Pieces, first: number): Amount | null {
  if (pieces.dead[first]) return null;
  const ordinal = ordinalAt(pieces, first);
  if (!ordinal) return null;
  const [value, end] = ordinal;
  const at = isHyphen(pieces.word(end)) && pieces.gap(end) <= 1 ? end + 1 : end;
  const next = pieces.word(at);
  const superlative =
    (next.length > 4 && next.endsWith('est') && !NOT_SUPERLATIVE.has(next)) ||
    ((next === 'most' || next === 'least') && pieces.kind[at + 1] === WORD);
  const ranked = RANKING.has(pieces.word(first - 1)) || (pieces.word(first - 1) === 'in' && RANKING.has(pieces.word(first - 2)));
  const outOf = (next === 'out' && pieces.word(at + 1) === 'of') || (next === 'of' && pieces.kind[at + 1] === NUMBER);
  if (value < 2 && !ranked && !outOf) return null;
  if (!superlative && !outOf && !(ranked && pieces.kind[end] !== NUMBER) && !(PLACES.has(next) && pieces.gap(at) <= 1)) return null;
  const numeral = { first, end, value, scale: 1, mantissa: value, terms: null, digits: pieces.kind[first] === NUMBER, rule: 'rank' };
  return { ...amountOf(numeral, null, null), kind: 'rank', end: superlative ? at + (next === 'most' || next === 'least' ? 2 : 1) : end };
}

/** "22nd", "third", "twenty-first": its value and where it ends. */
function ordinalAt(pieces: Pieces, first: number): [value: number, end: number] | null {
  if (pieces.kind[first] === NUMBER) {
    const suffix = /^(?:st|nd|rd|th)$/.test(pieces.word(first + 1)) && pieces.gap(first + 1) === 0;
    return suffix && Number.isInteger(pieces.value[first]) ? [pieces.value[first], first + 2] : null;
  }
  const value = ORDINAL_WORDS.get(pieces.word(first));
  if (value !== undefined) return [value, first + 1];
  const tens = CARDINALS.get(pieces.word(first));
  if (tens === undefined || tens < 20) return null;
  const at = isHyphen(pieces.word(first + 1)) ? first + 2 : first + 1;
  const unit = UNIT_ORDINALS.get(pieces.word(at));
  return unit !== undefined && !pieces.word(at).endsWith('s') ? [tens + unit, at + 1] : null;
}
