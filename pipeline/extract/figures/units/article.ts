/** "A" as one of a unit: "a gallon of milk", "just over a month", "an hour and a half". */
import { type Amount, amountOf } from '../amounts.ts';
import type { Numeral } from '../numerals/types.ts';
import { type Pieces, WORD } from '../pieces.ts';
import { setOf } from '../words.ts';
import { readUnit } from './unit.ts';

/** "a gallon of milk", "a dollar": one of a unit, where no price or noun makes it a denominator. */
/** what "a … of" measures out: a gallon of beer, a tonne of sand */
const SUBSTANCE_UNITS = setOf('L mL g kg t [ston_av] [lb_av] [oz_av] [gal_us] [pt_us] [qt_us] [bbl_us] [in_i] cL dL mg');

/** "just over a month", "more than a mile" */
const LIMITED = setOf('over than under least nearly almost above about around below roughly approximately barely within');

const COMPARATIVES = setOf('more less fewer longer shorter older younger farther');

export function readArticleUnit(pieces: Pieces, first: number, floor: number): Amount | null {
  const word = pieces.word(first);
  if (word !== 'a' && word !== 'an') return null;
  const unit = readUnit(pieces, first + 1, false, false);
  if (!unit || unit.unit.symbol || pieces.kind[unit.end - 1] !== WORD || pieces.word(unit.end - 1).endsWith('s')) return null;
  const after = unit.end;
  const half = pieces.word(after) === 'and' && ['a', 'half', 'quarter', 'three'].includes(pieces.word(after + 1));
  const opens = first === 0;
  // "the price of a litre of petrol" is for each
  const isPriced = pieces.word(first - 1) === 'of' && ['price', 'prices', 'cost', 'costs'].includes(pieces.word(first - 2));
  const filled = first > 0 && !isPriced && pieces.word(after) === 'of' && SUBSTANCE_UNITS.has(unit.unit.code) && first !== floor;
  // "than a year ago" dates; "more than a year ago" measures too
  const limited = LIMITED.has(pieces.word(first - 1)) && (pieces.word(first - 1) !== 'than' || COMPARATIVES.has(pieces.word(first - 2)));
  // "12% more than a year earlier" compares with a year, and measures none
  const compared =
    limited &&
    ['earlier', 'before', 'ago'].includes(pieces.word(after)) &&
    ['%', 'percent', 'cent', 'pc', 'point', 'points'].includes(pieces.word(first - 3));
  if (compared || (!half && !opens && !limited && !filled)) return null;
  if (
    half &&
    !['half', 'quarter', 'third', 'quarters'].includes(pieces.word(after + 2)) &&
    pieces.word(after + 1) !== 'half' &&
    !limited &&
    !opens &&
    !filled
  )
    return null;
  const numeral: Numeral = { first, end: first + 1, value: 1, scale: 1, mantissa: 1, terms: null, digits: false, rule: 'numeral.article' };
  return amountOf(numeral, null, unit);
}
