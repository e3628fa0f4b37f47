/** One letter that scales or measures: "$1.2m", "8m jobs", "£3B"; "9m high" is metres. */

import { times } from '../numerals/scale.ts';
import type { Numeral } from '../numerals/types.ts';
import { type Pieces, WORD } from '../pieces.ts';
import { isMetres } from './metres.ts';
import type { UnitRead } from './unit.ts';

/** "$1.2m", "8m jobs", "£3B", "1.2b": one letter that scales. */
export function scaleLetter(pieces: Pieces, numeral: Numeral, prefix: UnitRead | null): Numeral {
  const at = numeral.end;
  if (!numeral.digits || pieces.kind[at] !== WORD || pieces.end[at] - pieces.start[at] !== 1 || numeral.scale !== 1 || at >= pieces.count)
    return numeral;
  const letter = pieces.text[pieces.start[at]];
  const touches = pieces.gap(at) === 0;
  if (!touches && !(prefix && letter !== 'a' && pieces.gap(at) === 1 && /[MBbT]/.test(letter))) return numeral;
  const scale = scaleOf(letter, prefix !== null, pieces, at);
  if (!scale) return numeral;
  return { ...numeral, end: at + 1, value: times(numeral.value, scale), scale, mantissa: numeral.value };
}

function scaleOf(letter: string, money: boolean, pieces: Pieces, at: number): number | null {
  if (letter === 'M') return 1e6;
  if (letter === 'B' || letter === 'b') return 1e9;
  if (letter === 'T' && money) return 1e12;
  if (letter === 't' && money) return 1e12;
  if (letter !== 'm') return null;
  if (money) return 1e6;
  if (isMetres(pieces, at)) return null;
  // all alone it measures; in a sentence news counts millions
  const alone = at <= 3 && (at + 1 >= pieces.count || !(pieces.kind[at + 1] === WORD) || isJoint(pieces.word(at + 1)));
  return alone ? null : 1e6;
}

const isJoint = (word: string): boolean => word === 'and' || word === 'to' || word === 'is';
