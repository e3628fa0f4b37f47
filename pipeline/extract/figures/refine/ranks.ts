/** Ordinals that rank something (phenomenon 24): "third-largest", "ranked 22nd", "154th out of 165"; never "the third day". */

import { type Amount, amountOf } from '../amounts.ts';
import { CARDINALS, isHyphen, ORDINAL_WORDS, UNIT_ORDINALS } from '../numerals/lexicon.ts';
import type { ValueTo } from '../numerals/types.ts';
import { isCapital, MARK, NUMBER, type Pieces, WORD } from '../pieces.ts';
import { setOf } from '../words.ts';

const RANKING = setOf('ranked ranks rank ranking placed finished finishing finish came coming come');
/** who is put there stands between: "ranks Chad second" */
const ASSIGNING = setOf('ranks ranked rank placed puts placing ranking');
const GOES_ON = new Set(['', 'among', 'of', 'in', 'out', 'behind', 'for', 'on', 'by', 'after', 'and', 'overall', '.', ',', ';', ':', ')']);
const PLACES = setOf('place spot position overall');
const NOT_SUPERLATIVE = setOf(`
  test west east guest interest protest request contest arrest forest quest rest nest chest harvest conquest midwest
  northwest southwest northeast southeast priest invest latest
`);

/** The rank that starts at a piece, or null. */
export function readRank(pieces: Pieces, first: number): Amount | null {
  if (pieces.dead[first]) return null;
  const ordinal = ordinalAt(pieces, first);
  if (ordinal) return rankAt(pieces, first, ordinal);
  return isRankedNumber(pieces, first) ? rankOf(pieces, first, pieces.value[first], first + 1, first + 1) : null;
}

/** Whether an ordinal ranks where it stands. */
function rankAt(pieces: Pieces, first: number, { value, end }: ValueTo): Amount | null {
  const at = isHyphen(pieces.word(end)) && pieces.gap(end) <= 1 ? end + 1 : end;
  const superlative = superlativeEnd(pieces, at);
  const ranked = isRanked(pieces, first, end);
  const isTold = ranked || isOutOf(pieces, at);
  if (value < 2 && !isTold) return null;
  if (value > 1 && isNextInLine(pieces, first, end)) return rankOf(pieces, first, value, end, end);
  const isRank =
    superlative > 0 ||
    (isTold && pieces.kind[end] !== NUMBER) ||
    (PLACES.has(pieces.word(at)) && pieces.gap(at) <= 1) ||
    (value > 1 && standsAs(pieces, first, end));
  return isRank ? rankOf(pieces, first, value, end, superlative || end) : null;
}

/** "ranked 214 before the tournament" */
const isRankedNumber = (pieces: Pieces, first: number): boolean =>
  pieces.kind[first] === NUMBER &&
  Number.isInteger(pieces.value[first]) &&
  pieces.word(first - 1) === 'ranked' &&
  (first + 1 >= pieces.count || pieces.kind[first + 1] === MARK || AFTER_NUMBER.has(pieces.word(first + 1)));
const AFTER_NUMBER = setOf('in before at among globally nationally worldwide overall when last this');

/** "third-[largest]", "second [most populous]": where the superlative ends; 0 where none stands there. */
function superlativeEnd(pieces: Pieces, at: number): number {
  const word = pieces.word(at);
  if ((word === 'most' || word === 'least') && pieces.kind[at + 1] === WORD) return at + 2;
  return word.length > 4 && word.endsWith('est') && !NOT_SUPERLATIVE.has(word) ? at + 1 : 0;
}

/** "ranked 22nd", "came in third", "ranks Chad second" */
function isRanked(pieces: Pieces, first: number, end: number): boolean {
  const before = pieces.word(first - 1);
  const outer = pieces.word(first - 2);
  if (RANKING.has(before) || (before === 'in' && RANKING.has(outer))) return true;
  return ASSIGNING.has(outer) && isCapital(pieces, first - 1) && GOES_ON.has(pieces.word(end));
}

/** "154th out of 165", "third of nine" */
const isOutOf = (pieces: Pieces, at: number): boolean =>
  pieces.word(at) === 'out' ? pieces.word(at + 1) === 'of' : pieces.word(at) === 'of' && pieces.kind[at + 1] === NUMBER;

function rankOf(pieces: Pieces, first: number, value: number, end: number, last: number): Amount {
  const numeral = { first, end, value, scale: 1, mantissa: value, terms: null, digits: pieces.kind[first] === NUMBER, rule: 'rank' };
  return { ...amountOf(numeral, null, null), kind: 'rank', end: last };
}

/** "the fourth storm to hit the coast": how many there have been; not "the second half to", "the third time to". */
const isNextInLine = (pieces: Pieces, first: number, end: number): boolean =>
  pieces.word(first - 1) === 'the' &&
  pieces.kind[end] === WORD &&
  !NO_LINE.has(pieces.word(end)) &&
  pieces.word(end + 1) === 'to' &&
  pieces.kind[end + 2] === WORD &&
  !isCapital(pieces, end + 2) &&
  !['the', 'a', 'an', 'its', 'his', 'her', 'their', 'this', 'that'].includes(pieces.word(end + 2));
const NO_LINE =
  setOf(`half quarter day week month year time round leg floor set game street avenue party phase stage part half-time thing step option
  way place spot position in is was`);

/** "sit 17th on the ladder", "slipped to second with $4m", "was third with": where something stands among others. */
function standsAs(pieces: Pieces, first: number, end: number): boolean {
  const before = pieces.word(first - 1);
  const isMoved = before === 'to' && MOVED.has(pieces.word(first - 2));
  if (!isMoved && !STANDING.has(before)) return false;
  return end >= pieces.count || pieces.kind[end] !== WORD || AFTER_RANK.has(pieces.word(end));
}
const MOVED =
  setOf(`slip slips slipped slid fell fall falls fallen drop drops dropped dropping rose risen climb climbs climbed jumped moved move up
  down back`);
const STANDING = setOf('sit sits sitting sat lie lies lying stand stands standing was were is are remain remains remained');
const AFTER_RANK = setOf('with on in behind ahead overall at after among and last this only');

/** "22nd", "third", "twenty-first": its value and where it ends. */
function ordinalAt(pieces: Pieces, first: number): ValueTo | null {
  if (pieces.kind[first] === NUMBER) {
    const suffix = ['st', 'nd', 'rd', 'th'].includes(pieces.word(first + 1)) && pieces.gap(first + 1) === 0;
    return suffix && Number.isInteger(pieces.value[first]) ? { value: pieces.value[first], end: first + 2 } : null;
  }
  const value = ORDINAL_WORDS.get(pieces.word(first));
  if (value !== undefined) return { value, end: first + 1 };
  const tens = CARDINALS.get(pieces.word(first));
  if (tens === undefined || tens < 20) return null;
  const at = isHyphen(pieces.word(first + 1)) ? first + 2 : first + 1;
  const unit = UNIT_ORDINALS.get(pieces.word(at));
  return unit !== undefined && !pieces.word(at).endsWith('s') ? { value: tens + unit, end: at + 1 } : null;
}
