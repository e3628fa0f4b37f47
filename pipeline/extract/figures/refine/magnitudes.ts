/** How strong an earthquake was: "a magnitude 6.4 earthquake", "the magnitude-6.8 quake", "a 5.9-magnitude tremor", "a magnitude of 6.4". */
import type { Amount } from '../amounts.ts';
import { isHyphen } from '../numerals/lexicon.ts';
import type { Pieces } from '../pieces.ts';

/** a number on a scale has no unit; UCUM keeps braces for what is only named */
const MAGNITUDE = { code: '{magnitude}', kind: 'measure' as const, base: null, factor: 1, minor: 1, symbol: false };
const STRONGEST = 10;

export function findMagnitudes(pieces: Pieces, amounts: Amount[]): Amount[] {
  return amounts.map((amount) => {
    if (amount.kind !== 'count' || amount.unit || Math.abs(amount.value ?? amount.low ?? STRONGEST) >= STRONGEST) return amount;
    const hyphen = isHyphen(pieces.word(amount.first - 1)) ? 1 : 0;
    const before = amount.first - 1 - hyphen;
    if (pieces.word(before) === 'magnitude') {
      const unit = { unit: MAGNITUDE, first: before, end: before + 1 };
      return { ...amount, kind: 'measure', unit, first: before, rule: 'magnitude' };
    }
    if (pieces.word(before) === 'of' && pieces.word(before - 1) === 'magnitude')
      return { ...amount, kind: 'measure', unit: { unit: MAGNITUDE, first: before - 1, end: before }, rule: 'magnitude' };
    const after = isHyphen(pieces.word(amount.end)) ? amount.end + 1 : amount.end;
    if (pieces.word(after) !== 'magnitude') return amount;
    return { ...amount, kind: 'measure', unit: { unit: MAGNITUDE, first: after, end: after + 1 }, end: after + 1, rule: 'magnitude' };
  });
}
