/** House numbers: "10 Downing Street". */
import { isCapital, NUMBER, type Pieces } from '../../pieces.ts';
import { STREETS } from './names.ts';

/** Where a house number ends, or null: capitalised words up to a street. */
export function addressEnd(pieces: Pieces, at: number): number | null {
  const block = pieces.word(at + 1) === 'block' && pieces.word(at + 2) === 'of';
  return block || isAddress(pieces, at) ? at + 1 : null;
}

function isAddress(pieces: Pieces, at: number): boolean {
  if (!Number.isInteger(pieces.value[at]) || pieces.value[at] > 99999) return false;
  for (let i = at + 1; i <= at + 4; i++) {
    if (i > at + 1 && STREETS.has(pieces.word(i)) && isCapital(pieces, i)) return true;
    if (['st', 'nd', 'rd', 'th'].includes(pieces.word(i)) && i > at + 1) continue;
    if (!isCapital(pieces, i) && !(pieces.word(i) === '.' && i > at + 1) && !(pieces.kind[i] === NUMBER)) return false;
  }
  return false;
}
