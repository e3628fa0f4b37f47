/** Whether four bare digits are a year or count something. */
import { DASHES, isHyphen } from '../../numerals/lexicon.ts';
import { NUMBER, type Pieces, WORD } from '../../pieces.ts';
import { readUnit } from '../../units/unit.ts';
import { setOf } from '../../words.ts';

export const YEAR = /^(?:1[5-9]\d\d|20\d\d)$/;

export const CURRENCY_MARKS = new Set(['$', '£', '€', '¥']);

const BEFORE_YEAR = setOf(`
  in since from by until till of during late early mid before after circa spring summer autumn fall winter the and to
  through throughout for year years between fiscal fy around about on ce ad election a its his her their calendar as back
  than with or end season beyond budget our post pre this that vs versus any beginning begun
`);

const LIMITING = setOf(`
  some least most nearly almost than roughly approximately additional exceeding exceed equal total another exceeded about
  up surpass > < = below above over under beyond topped fewer
`);

/** A bare number that reads as a year: not money, no unit, not counting a plural behind it. */
export function isYear(pieces: Pieces, at: number, before: string): boolean {
  const next = pieces.word(at + 1);
  if (CURRENCY_MARKS.has(pieces.word(at - 1)) || next === '%') return false;
  if (isHyphen(next) && pieces.kind[at + 2] === WORD) return false;
  const unit = readUnit(pieces, at + 1, true, false);
  if (unit && pieces.word(at + 1) !== 'in') return false;
  if (/^(?:hundred|thousand|million|billion|trillion|k|m|bn)$/.test(next)) return false;
  const dashed = DASHES.has(pieces.word(at - 1)) && pieces.kind[at - 2] === NUMBER;
  if (LIMITING.has(before)) return false;
  const counts = /s$/.test(next) && !/^(?:was|is|has|as|its|his|this|vs)$/.test(next) && pieces.gap(at + 1) > 0;
  const people = /^(?:people|men|women|children|police|troops)$/.test(next);
  if (people || (counts && !/^(?:in|since|by|until|during|of|the|from|year|its|his|fiscal)$/.test(before))) return false;
  return dashed || BEFORE_YEAR.has(before) || !counts;
}
