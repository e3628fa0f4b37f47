/** Whether four bare digits are a year or count something. */

import { isMoving } from '../../limits/steps.ts';
import { DASHES, isHyphen } from '../../numerals/lexicon.ts';
import { NUMBER, type Pieces, textOf, WORD } from '../../pieces.ts';
import { readUnit } from '../../units/unit.ts';
import { setOf } from '../../words.ts';

export const YEAR = /^(?:1[5-9]\d\d|20\d\d)$/;

export const CURRENCY_MARKS = setOf('$ £ € ¥');

/** Four digits that count, though a year could be written so: "an average of 1200", "the toll to 1134", "rose by 1500", "1900 hp". */
export function isCounted(pieces: Pieces, at: number): boolean {
  if (!/^[12]\d{3}$/.test(textOf(pieces, at))) return false;
  const before = pieces.word(at - 1);
  const measured = readUnit(pieces, at + 1, true, false)?.unit;
  if (measured && (measured.kind === 'measure' || measured.kind === 'percent') && !measured.symbol && pieces.word(at + 1) !== 'in')
    return true;
  if (before === 'of' && ['average', 'total', 'minimum', 'maximum', 'sum', 'record'].includes(pieces.word(at - 2))) return true;
  if (before === 'by' && isMoving(pieces.word(at - 2)) && pieces.value[at] < FIRST_FORECAST) return true;
  if (!['to', 'at', 'of', 'reached', 'hit', 'passed'].includes(before)) return false;
  for (let i = at - 2; i > at - TOLL_REACH && !['.', ';'].includes(pieces.word(i)); i--)
    if (['toll', 'tolls', 'tally', 'deaths', 'casualties', 'cases', 'infections', 'arrests'].includes(pieces.word(i)))
      return pieces.kind[at + 1] !== WORD || at + 1 >= pieces.count;
  return false;
}
const TOLL_REACH = 8;
/** "fell by 1900" is how much, "will fall by 2050" is when */
const FIRST_FORECAST = 1950;

/** "by 2100", "until 2150": beyond the years that are plain by themselves */
export const isLateYear = (pieces: Pieces, at: number, before: string): boolean =>
  /^2[1-9]\d\d$/.test(textOf(pieces, at)) &&
  ['by', 'in', 'until', 'before', 'after', 'since', 'beyond', 'through'].includes(before) &&
  (at + 1 >= pieces.count || pieces.kind[at + 1] !== WORD || !/s$|^(?:people|men|women|children)$/.test(pieces.word(at + 1)));

const BEFORE_YEAR = setOf(`
  in since from by until till of during late early mid before after circa spring summer autumn fall winter the and to
  through throughout for year years between fiscal fy around about on ce ad election a its his her their calendar as back
  than with or end season beyond budget our post pre this that vs versus any beginning begun
`);

const LIMITING = setOf(`
  some least most nearly almost than roughly approximately additional exceeding exceed equal total another exceeded about
  up surpass > < = below above over under beyond topped fewer
`);

/** "a 31% increase over 2024" */
const isBaseYear = (pieces: Pieces, at: number, before: string): boolean => before === 'over' && CHANGES.has(pieces.word(at - 2));
const CHANGES = setOf('increase increases rise rises gain gains growth jump improvement decline declines drop fall reduction decrease');

/** A bare number that reads as a year: not money, no unit, not counting a plural after it. */
export function isYear(pieces: Pieces, at: number, before: string): boolean {
  const next = pieces.word(at + 1);
  if (isCounted(pieces, at)) return false;
  if (CURRENCY_MARKS.has(pieces.word(at - 1)) || next === '%') return false;
  if (isHyphen(next) && pieces.kind[at + 2] === WORD) return false;
  const unit = readUnit(pieces, at + 1, true, false);
  if (unit && pieces.word(at + 1) !== 'in') return false;
  if (['hundred', 'thousand', 'million', 'billion', 'trillion', 'k', 'm', 'bn'].includes(next)) return false;
  const dashed = DASHES.has(pieces.word(at - 1)) && pieces.kind[at - 2] === NUMBER;
  if (LIMITING.has(before)) return isBaseYear(pieces, at, before);
  const counts = /s$/.test(next) && !['was', 'is', 'has', 'as', 'its', 'his', 'this', 'vs'].includes(next) && pieces.gap(at + 1) > 0;
  const people = ['people', 'men', 'women', 'children', 'police', 'troops'].includes(next);
  if (people || (counts && !/^(?:in|since|by|until|during|of|the|from|year|its|his|fiscal)$/.test(before))) return false;
  return dashed || BEFORE_YEAR.has(before) || !counts;
}
