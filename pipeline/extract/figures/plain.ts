/** The plain case: a sign, a currency, a numeral, a unit. "-5", "$1.2m", "270-hp", "twenty-one thousand"; before that, what a numeral multiplies. */
import { type Amount, amountOf } from './amounts.ts';
import { afterHyphen, isHyphen, SCALES } from './numerals/lexicon.ts';
import { timesFrom } from './numerals/multiple.ts';
import { readNumeral } from './numerals/numeral.ts';
import { isPronoun } from './numerals/one.ts';
import { times } from './numerals/scale.ts';
import type { Numeral } from './numerals/types.ts';
import { type Pieces, WORD } from './pieces.ts';
import { applySign } from './sign.ts';
import { readArticleUnit } from './units/article.ts';
import { scaleLetter } from './units/letter.ts';
import { readPrefix } from './units/prefix.ts';
import { readTemperature } from './units/temperature.ts';
import { readUnit, type UnitRead } from './units/unit.ts';
import { setOf } from './words.ts';

/** The amount whose numeral starts at a piece, or null. */
export function readAmount(pieces: Pieces, first: number, floor: number): Amount | null {
  if (pieces.dead[first]) return null;
  const numeral = readNumeral(pieces, first);
  if (!numeral) return readArticleUnit(pieces, first, floor);
  return timesFrom(pieces, numeral) ?? amountFrom(pieces, numeral, floor);
}

function amountFrom(pieces: Pieces, numeral: Numeral, floor: number): Amount | null {
  if (numeral.value === 1 && !numeral.digits && isPronoun(pieces, numeral)) return null;
  if (isOrdinal(pieces, numeral.end) || isOrdinalInWords(pieces, numeral.end) || (numeral.terms && !isFraction(pieces, numeral)))
    return null;
  const prefix = readPrefix(pieces, numeral.first, floor);
  const scaled = scaleLetter(pieces, numeral, prefix);
  const unit =
    readUnit(pieces, scaled.end, scaled.digits, prefix !== null) ?? readTemperature(pieces, scaled) ?? readOfUnit(pieces, scaled);
  const amount = amountOf(scaled, prefix, prefix && unit?.unit.kind !== 'percent' ? null : unit);
  if (amount.unit?.unit.kind === 'money') scaleAfterUnit(pieces, amount);
  if (prefix && unit?.unit.kind === 'percent') amount.prefix = null;
  if (prefix && amount.unit === null) sharedName(pieces, amount);
  return applySign(pieces, amount);
}

/** "75 USD million" */
function scaleAfterUnit(pieces: Pieces, amount: Amount): void {
  const scale = SCALES.get(pieces.word(amount.end));
  if (scale === undefined || scale < 1e3 || amount.value === null || amount.scale > 1 || pieces.word(amount.end).endsWith('s')) return;
  amount.value = times(amount.value, scale);
  amount.scale = scale;
  amount.end += 1;
}

/** "US$5 dollars", "$3 Canadian dollars": the name after it belongs to the span, and may tell whose dollars they are. */
function sharedName(pieces: Pieces, amount: Amount): void {
  const name = readUnit(pieces, amount.end, true, false);
  if (name?.unit.kind !== 'money' || name.unit.minor !== 1 || name.unit.symbol || amount.prefix === null) return;
  amount.end = name.end;
  if (name.unit.code !== 'USD') amount.prefix = { ...amount.prefix, unit: name.unit };
}

/** "half an hour", "a third of a mile", "tenth of a gallon". */
function readOfUnit(pieces: Pieces, numeral: Numeral): UnitRead | null {
  if (!numeral.terms) return null;
  let at = numeral.end;
  if (pieces.word(at) === 'of') at += 1;
  if (pieces.word(at) === 'a' || pieces.word(at) === 'an') at += 1;
  if (at === numeral.end) return null;
  const unit = readUnit(pieces, at, false, false);
  return unit && unit.unit.kind !== 'percent' && isSingular(pieces, unit) ? unit : null;
}

const isSingular = (pieces: Pieces, unit: UnitRead): boolean => !pieces.word(unit.end - 1).endsWith('s') || unit.unit.code === 's';

/** "5th", "21st": no count. */
const isOrdinal = (pieces: Pieces, end: number): boolean => ['st', 'nd', 'rd', 'th'].includes(pieces.word(end)) && pieces.gap(end) === 0;

/** "thirty-fourth", "the twenty-first": no count; a "forty-second delay" may be so long. */
function isOrdinalInWords(pieces: Pieces, end: number): boolean {
  const after = afterHyphen(pieces, end);
  return after !== end && pieces.word(after) !== 'second' && ORDINALS_OF_UNITS.has(pieces.word(after));
}
const ORDINALS_OF_UNITS = setOf('first third fourth fifth sixth seventh eighth ninth');

/** After "a third" stands what it is a part of, or nothing: "a third of", "by a third,"; not "a third party", "a third day". */
function isFraction(pieces: Pieces, numeral: Numeral): boolean {
  const next = pieces.word(numeral.end);
  const last = pieces.word(numeral.end - 1);
  if (isHyphen(next) && pieces.gap(numeral.end) === 0 && pieces.gap(numeral.end + 1) === 0) {
    return readUnit(pieces, numeral.end, false, false) !== null;
  }
  if (last === 'half') return true;
  if (last.endsWith('s') || numeral.terms?.[0] !== 1) return true;
  const article = pieces.word(numeral.first) === 'a';
  if (!article && isHyphen(pieces.word(numeral.end - 2))) return true; // one-third
  if (pieces.kind[numeral.end] !== WORD || numeral.end >= pieces.count || pieces.gap(numeral.end) > 2) return true;
  if (SINGULAR_VERB.has(next)) return LIMITED.has(pieces.word(numeral.first - 1));
  return AFTER_FRACTION.has(next) || (!article && readUnit(pieces, numeral.end, false, false) !== null);
}

/** "less than a third has been paid" is a share; "a third was arrested" is the next man. */
const SINGULAR_VERB = setOf('has is was remains comes goes went came');
const LIMITED = setOf('than about around roughly nearly almost only just over under approximately exactly barely estimated');

const AFTER_FRACTION = new Set(
  `of in to from more less lower higher fewer larger smaller bigger greater as were are had have said say will would could may can the its their
  his her than and or since over between by for on last this when while after before below above each faster slower cheaper compared live believe think
  but with against during if because not already`.split(/\s+/),
);
