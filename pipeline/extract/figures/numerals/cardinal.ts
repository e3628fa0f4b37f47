/** The plain case: a sign, a currency, a numeral, a scale letter, a unit. "-5", "$1.2m", "270-hp", "twenty-one thousand". */
import { type Amount, amountOf } from '../amounts.ts';
import { NUMBER, type Pieces, WORD } from '../pieces.ts';
import { readPrefix, readUnit, type UnitRead } from '../units/unit.ts';
import { DASHES, isHyphen, SCALES } from './lexicon.ts';
import { type Numeral, readNumeral, times } from './numeral.ts';
import { isPronoun } from './one.ts';

/** The amount whose numeral starts at a piece, or null. */
export function readAmount(pieces: Pieces, first: number, floor: number): Amount | null {
  if (pieces.dead[first]) return null;
  const numeral = readNumeral(pieces, first);
  if (!numeral) return readArticleUnit(pieces, first, floor);
  if (numeral.value === 1 && !numeral.digits && isPronoun(pieces, numeral)) return null;
  if (isOrdinal(pieces, numeral.end) || (numeral.terms && !isFraction(pieces, numeral))) return null;
  const prefix = readPrefix(pieces, numeral.first, floor);
  const scaled = scaleLetter(pieces, numeral, prefix);
  const unit = readUnit(pieces, scaled.end, scaled.digits, prefix !== null) ?? readOfUnit(pieces, scaled);
  const amount = amountOf(scaled, prefix, prefix && unit?.unit.kind !== 'percent' ? null : unit);
  if (amount.unit?.unit.kind === 'money') scaleBehindUnit(pieces, amount);
  if (prefix && unit?.unit.kind === 'percent') amount.prefix = null;
  if (prefix && amount.unit === null) sharedName(pieces, amount);
  return applySign(pieces, amount);
}

/** "75 USD million" */
function scaleBehindUnit(pieces: Pieces, amount: Amount): void {
  const scale = SCALES.get(pieces.word(amount.end));
  if (scale === undefined || scale < 1e3 || amount.value === null || amount.scale > 1 || pieces.word(amount.end).endsWith('s')) return;
  amount.value = times(amount.value, scale);
  amount.scale = scale;
  amount.end += 1;
}

/** "US$5 dollars", "$3 Canadian": the name behind says nothing new and belongs to the span. */
function sharedName(pieces: Pieces, amount: Amount): void {
  const name = readUnit(pieces, amount.end, true, false);
  if (name && name.unit.kind === 'money' && name.unit.minor === 1 && !name.unit.symbol) amount.end = name.end;
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

/** "$1.2m", "8m jobs", "£3B", "1.2b": one letter that scales. */
function scaleLetter(pieces: Pieces, numeral: Numeral, prefix: UnitRead | null): Numeral {
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

const METRE_BEHIND = new Set([
  'tall',
  'long',
  'wide',
  'high',
  'deep',
  'thick',
  'away',
  'race',
  'final',
  'sprint',
  'hurdles',
  'relay',
  'freestyle',
  'butterfly',
  'breaststroke',
  'backstroke',
  'off',
  'above',
  'below',
  'x',
  'from',
  'apart',
  'underwater',
  'x',
]);
const METRE_BEFORE = new Set([
  'high',
  'deep',
  'long',
  'wide',
  'tall',
  'height',
  'depth',
  'length',
  'width',
  'distance',
  'waves',
  'altitude',
  'swell',
  'within',
  'elevation',
  'seas',
  'surge',
]);

function scaleOf(letter: string, money: boolean, pieces: Pieces, at: number): number | null {
  if (letter === 'M') return 1e6;
  if (letter === 'B' || letter === 'b') return 1e9;
  if (letter === 'T' && money) return 1e12;
  if (letter === 't' && money) return 1e12;
  if (letter !== 'm') return null;
  if (money) return 1e6;
  if (METRE_BEHIND.has(pieces.word(at + 1)) || readUnitPower(pieces, at)) return null;
  for (let i = at - 4; i < at; i++) if (METRE_BEFORE.has(pieces.word(i))) return null;
  // all alone it measures; in a sentence news counts millions
  const alone = at <= 3 && (at + 1 >= pieces.count || !(pieces.kind[at + 1] === WORD) || isJoint(pieces.word(at + 1)));
  return alone ? null : 1e6;
}

const isJoint = (word: string): boolean => word === 'and' || word === 'to' || word === 'is';
const readUnitPower = (pieces: Pieces, at: number): boolean =>
  pieces.gap(at + 1) === 0 && at + 1 < pieces.count && /^[2-3²³^/]/.test(pieces.text[pieces.start[at + 1]]);

/** "5th", "21st": no count. */
const isOrdinal = (pieces: Pieces, end: number): boolean => /^(?:st|nd|rd|th)$/.test(pieces.word(end)) && pieces.gap(end) === 0;

/** "minus 5", "-5", "- 20 degrees": a minus, not a dash between words. */
function applySign(pieces: Pieces, amount: Amount): Amount {
  const at = amount.first - 1;
  const word = pieces.word(at);
  if (amount.value === null || pieces.dead[at]) return amount;
  const spoken = word === 'minus' || word === 'negative';
  if (spoken && pieces.kind[at - 1] === NUMBER) return amount;
  // "$-99.99"
  if ((word === '-' || word === '−') && CURRENCY.test(pieces.word(at - 1)) && pieces.gap(at) === 0 && pieces.gap(amount.first) === 0) {
    const prefix = readPrefix(pieces, at, 0);
    if (prefix) return { ...amount, first: prefix.first, kind: 'money', prefix, value: -amount.value, mantissa: -amount.mantissa };
  }
  const mark = (word === '-' || word === '−' || word === '–') && isSign(pieces, at, amount);
  if (mark || spoken)
    return { ...amount, first: at, numeralFirst: Math.min(amount.numeralFirst, at + 1), value: -amount.value, mantissa: -amount.mantissa };
  if (word === '+' && pieces.gap(amount.first) === 0 && (at === 0 || pieces.gap(at) > 0)) return { ...amount, first: at };
  return amount;
}

const CURRENCY = /^[$£€¥]$/;
const OPENS = new Set(['(', '[', '$', '£', '€', '<', '>', '=', '≤', '≥', ',', ':', ';', '"', '“']);

function isSign(pieces: Pieces, at: number, amount: Amount): boolean {
  const joined = pieces.gap(amount.first) === 0;
  if (at === 0) return true;
  if (pieces.gap(at) === 0) return OPENS.has(pieces.word(at - 1)) && joined;
  if (joined) return pieces.kind[at - 1] !== NUMBER;
  // spaced out: only a temperature, and not behind a number
  return /Cel|degF|^deg$/.test(amount.unit?.unit.code ?? '') && pieces.kind[at - 1] === WORD && pieces.gap(at) === 1;
}

/** Behind "a third" stands what it is a part of, or nothing: "a third of", "by a third,"; not "a third party", "a third day". */
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
  return BEHIND_FRACTION.has(next) || (!article && readUnit(pieces, numeral.end, false, false) !== null);
}

const BEHIND_FRACTION = new Set(
  `of in to from more less lower higher fewer larger smaller bigger greater as were was are is had have has said say will would could may can the its their
  his her than and or since over between by for at on last this when while after before below above each faster slower cheaper compared live believe think
  but with against during if because not already`.split(/\s+/),
);

/** "a gallon of milk", "a dollar": one of a unit, where no price or noun makes it a denominator. */
/** what "a … of" measures out: a gallon of beer, a tonne of sand */
const SUBSTANCE_UNITS = new Set([
  'L',
  'mL',
  'g',
  'kg',
  't',
  '[ston_av]',
  '[lb_av]',
  '[oz_av]',
  '[gal_us]',
  '[pt_us]',
  '[qt_us]',
  '[bbl_us]',
  '[in_i]',
  'cL',
  'dL',
  'mg',
]);

function readArticleUnit(pieces: Pieces, first: number, floor: number): Amount | null {
  const word = pieces.word(first);
  if (word !== 'a' && word !== 'an') return null;
  const unit = readUnit(pieces, first + 1, false, false);
  if (!unit || unit.unit.symbol || pieces.word(unit.end - 1).endsWith('s')) return null;
  const behind = unit.end;
  const half = pieces.word(behind) === 'and' && /^(?:a|half|quarter|three)$/.test(pieces.word(behind + 1));
  const opens = first === 0;
  const filled = first > 0 && pieces.word(behind) === 'of' && SUBSTANCE_UNITS.has(unit.unit.code) && first !== floor;
  const limited = LIMITED.has(pieces.word(first - 1));
  if (!half && !opens && !limited && !filled) return null;
  if (
    half &&
    !/^(?:half|quarter|third|quarters)$/.test(pieces.word(behind + 2)) &&
    pieces.word(behind + 1) !== 'half' &&
    !limited &&
    !opens &&
    !filled
  )
    return null;
  const numeral: Numeral = { first, end: first + 1, value: 1, scale: 1, mantissa: 1, terms: null, digits: false, rule: 'numeral.article' };
  return amountOf(numeral, null, unit);
}

/** "just over a month", "more than a mile" */
const LIMITED = new Set([
  'over',
  'than',
  'under',
  'least',
  'nearly',
  'almost',
  'above',
  'about',
  'around',
  'below',
  'roughly',
  'approximately',
  'barely',
  'within',
]);

/** Whether a dash at a piece stands between two amounts. */
export const isDash = (pieces: Pieces, at: number): boolean => DASHES.has(pieces.word(at));
