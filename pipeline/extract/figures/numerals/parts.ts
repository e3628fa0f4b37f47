/** Parts of a percentage or a point: "a tenth of a percent", "half a percentage point", "a quarter point", "0.25 of a percentage point". */
import { type Amount, amountOf } from '../amounts.ts';
import { NUMBER, type Pieces } from '../pieces.ts';
import { readUnit, type UnitRead } from '../units/unit.ts';
import { setOf } from '../words.ts';
import { CARDINALS, DENOMINATORS, isHyphen, ORDINAL_WORDS } from './lexicon.ts';
import type { Numeral } from './types.ts';

const POINT = { code: 'pp', kind: 'points' as const, base: null, factor: 1, minor: 1, symbol: false };
/** what a "half point" is a part of, where it is no point of a game */
const RATES = setOf('rate rates interest cut hike rise increase bank fed inflation yield growth poll polls unemployment lending');
const REACH = 10;

/** Every word that a part may start with. */
export const PART_WORDS = [...CARDINALS.keys(), 'half', 'quarter', 'a', 'an'];

/** The part that starts at a piece, or null. */
export function readPart(pieces: Pieces, first: number): Amount | null {
  const part = pieces.dead[first] ? null : fractionAt(pieces, first);
  if (!part) return null;
  let at = part.end;
  if (isHyphen(pieces.word(at)) && pieces.gap(at) === 0) at += 1;
  const joined = pieces.word(at) === 'of';
  if (joined) at += 1;
  const article = ['a', 'one'].includes(pieces.word(at)) ? 1 : 0;
  if (joined ? !article : part.digits) return null;
  const unit = partOf(pieces, at + article, part);
  return unit && amountOf(part, null, unit);
}

/** "a tenth", "a quarter", "half", "three quarters", "two tenths", "0.25". */
function fractionAt(pieces: Pieces, first: number): Numeral | null {
  if (pieces.kind[first] === NUMBER)
    return pieces.value[first] > 0 && pieces.value[first] < 1 ? fraction(first, first + 1, pieces.value[first], true) : null;
  const word = pieces.word(first);
  if (word === 'half') return fraction(first, first + 1, 1 / 2, false);
  if (word === 'quarter') return fraction(first, first + 1, 1 / 4, false);
  const top = word === 'a' || word === 'an' ? 1 : (CARDINALS.get(word) ?? 0);
  const at = isHyphen(pieces.word(first + 1)) ? first + 2 : first + 1;
  const bottom = DENOMINATORS.get(pieces.word(at));
  if (top < 1 || top > 9 || bottom === undefined || pieces.gap(at) > 1) return null;
  return ORDINAL_WORDS.has(pieces.word(at)) || bottom <= 4 || top > 1 ? fraction(first, at + 1, top / bottom, false) : null;
}

const fraction = (first: number, end: number, value: number, digits: boolean): Numeral => ({
  first,
  end,
  value,
  scale: 1,
  mantissa: value,
  terms: null,
  digits,
  rule: 'numeral.part',
});

function partOf(pieces: Pieces, at: number, { digits, first, value }: Numeral): UnitRead | null {
  const unit = readUnit(pieces, at, false, false);
  if (unit && (unit.unit.kind === 'percent' || unit.unit.kind === 'points') && unit.unit.code !== 'bp') return unit;
  if (digits || !['point', 'points'].includes(pieces.word(at)) || !(value === 0.25 || speaksOfRates(pieces, first, at))) return null;
  return { unit: POINT, first: at, end: at + 1 };
}

function speaksOfRates(pieces: Pieces, first: number, at: number): boolean {
  for (let i = first - REACH; i < at + REACH; i++) if (RATES.has(pieces.word(i))) return true;
  return false;
}
