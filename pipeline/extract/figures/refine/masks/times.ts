/** The digits of times that the module of times has found. */
import { readNumeral } from '../../numerals/numeral.ts';
import { kill, type Pieces, pieceAt } from '../../pieces.ts';
import { readUnit } from '../../units/unit.ts';

/** A date's digits; but "two weeks ago" states a length of time, which is a figure too. */
export function maskTime(pieces: Pieces, start: number, end: number): void {
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, end);
  // "two thousand [and two hundred]" is no year
  const numeral = readNumeral(pieces, first);
  if (numeral && numeral.end > last) return;
  for (let i = first; i < last; i++) {
    const unit = i > first ? readUnit(pieces, i, true, false) : null;
    if (unit?.unit.kind === 'duration' && unit.end <= last) return;
  }
  kill(pieces, first, last);
}
