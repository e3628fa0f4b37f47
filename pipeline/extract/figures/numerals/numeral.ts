/**
 * One numeral from its first piece: "1,081", "twenty-one thousand", "3.2 million", "two and a half", "half a million", "a third", "816 000".
 */
import { NUMBER, type Pieces } from '../pieces.ts';
import { CARDINALS, DENOMINATORS, isHyphen, NUMERAL_WORDS, SCALES, SHORT_SCALES, UNIT_ORDINALS } from './lexicon.ts';

export interface Numeral {
  /** piece range, end exclusive */
  first: number;
  end: number;
  value: number;
  /** what the last scale word multiplies by, 1 where there is none: "$3-5bn" shares it */
  scale: number;
  /** the value before that scale */
  mantissa: number;
  /** both terms of a fraction */
  terms: [number, number] | null;
  /** written in digits, at least in part */
  digits: boolean;
  rule: string;
}

interface State {
  at: number;
  /** what is complete: thousands and above */
  total: number;
  /** what is still below a thousand, or null right behind a scale */
  group: number | null;
  /** the last multiplier above a hundred */
  lastScale: number;
  mantissa: number;
  scale: number;
  digits: boolean;
}

/** The numeral that starts at a piece, or null. Never reads over a dead piece. */
export function readNumeral(pieces: Pieces, first: number): Numeral | null {
  if (pieces.kind[first] !== NUMBER && !NUMERAL_WORDS.has(pieces.word(first))) return null;
  return (
    readHalf(pieces, first) ?? readArticle(pieces, first) ?? readPoint(pieces, first) ?? finish(pieces, first, readCardinal(pieces, first))
  );
}

/** The piece behind an optional hyphen: "twenty-one", "twenty - one", "twenty one". */
function behindHyphen(pieces: Pieces, at: number): number {
  return isHyphen(pieces.word(at)) && pieces.gap(at) <= 1 && pieces.gap(at + 1) <= 1 ? at + 1 : at;
}

function readCardinal(pieces: Pieces, first: number): State | null {
  const state: State = { at: first, total: 0, group: null, lastScale: Number.POSITIVE_INFINITY, mantissa: 0, scale: 1, digits: false };
  let started = false;
  for (;;) {
    const next = readNextPart(pieces, state, started);
    if (!next) break;
    started = true;
  }
  return started ? state : null;
}

/** Reads one more word or number into the state; false when the numeral is over. */
function readNextPart(pieces: Pieces, state: State, started: boolean): boolean {
  let at = state.at;
  if (pieces.dead[at] || at >= pieces.count) return false;
  if (started && pieces.gap(at) > 3) return false;
  if (!started && pieces.kind[at] === NUMBER) return readDigits(pieces, state);
  const word = pieces.word(at);
  const scale = SCALES.get(word) ?? (started ? shortScale(pieces, at, word, state) : undefined);
  if (scale !== undefined) return multiply(pieces, state, scale, at + 1, started);
  let joined = false;
  let listed = false;
  if (started) {
    const hyphenated = behindHyphen(pieces, at);
    if (hyphenated !== at) {
      if (pieces.kind[hyphenated] === NUMBER) return false;
      const scaleBehind = SCALES.get(pieces.word(hyphenated));
      if (scaleBehind !== undefined && state.group !== null) return multiply(pieces, state, scaleBehind, hyphenated + 1, true);
      at = hyphenated;
    } else if ((word === 'and' || word === '&') && (state.scale > 1 || (state.group ?? 0) >= 100)) {
      joined = true;
      at += 1;
    } else if (
      word === ',' &&
      state.group === null &&
      state.lastScale >= 1e6 &&
      state.lastScale < Number.POSITIVE_INFINITY &&
      !state.digits
    ) {
      // "three million, two hundred and forty": only where the next words end in a smaller scale
      if (pieces.word(at + 2) !== 'hundred' && pieces.word(at + 2) !== 'thousand') return false;
      at += 1;
      listed = true;
    }
  }
  const digit = pieces.kind[at] === NUMBER && started;
  if (digit) return readMoreDigits(pieces, state, at, joined);
  const value = CARDINALS.get(pieces.word(at));
  if (value === undefined) return false;
  if (started && !fits(state, value, at !== state.at && !joined && !listed)) return false;
  if (joined && endsInFraction(pieces, at)) return false;
  state.group = (state.group ?? 0) + value;
  state.at = at + 1;
  return true;
}

/** Whether a word below a hundred may follow: "twenty" + "one", "hundred" + "six", "thousand" + "eleven". */
function fits(state: State, value: number, hyphen: boolean): boolean {
  if (value === 0) return false;
  if (state.group === null) return !hyphen && state.lastScale > value && state.lastScale !== 12;
  const rest = state.group >= 100 ? state.group % 100 : state.group;
  if (rest === 0) return state.group >= 100;
  return rest >= 20 && rest % 10 === 0 && value < 10 && !(state.digits && state.group < 100);
}

const MIXED_TAIL = 3; // "three quarters", "a half"
/** "one hundred and [three quarters]": what stands behind "and" is a fraction of its own. */
function endsInFraction(pieces: Pieces, at: number): boolean {
  for (let i = at + 1; i <= at + MIXED_TAIL; i++) {
    const word = pieces.word(i);
    if (DENOMINATORS.has(word)) {
      const fraction = readSimpleFraction(pieces, at);
      return fraction !== null && fraction.mantissa < 1;
    }
    if (!isHyphen(word) && !CARDINALS.has(word)) return false;
  }
  return false;
}

function shortScale(pieces: Pieces, at: number, word: string, state: State): number | undefined {
  const scale = SHORT_SCALES.get(word);
  if (scale === undefined || state.group === null) return undefined;
  if (word === 'k') return pieces.gap(at) === 0 || pieces.text[pieces.start[at]] === 'k' ? scale : undefined;
  if (word === 'mm' && pieces.text.slice(pieces.start[at], pieces.end[at]) !== 'MM') return undefined;
  return scale;
}

function multiply(pieces: Pieces, state: State, scale: number, end: number, started: boolean): boolean {
  if (!started && (scale <= 12 || scale === 1e5 || scale === 1e7)) return false; // bare "dozens" is vague
  if (!started && /s$/.test(pieces.word(end - 1))) return false; // as are "thousands"
  if (!started && scale === 100 && !SCALES.has(pieces.word(end))) return false;
  if (started && state.group === null) {
    // "three lakh crore", "five hundred thousand million"
    if (scale < state.lastScale) return false;
    state.total *= scale;
    state.mantissa *= 1;
    state.scale *= scale;
    state.lastScale = scale;
    state.at = end;
    return true;
  }
  const group = state.group ?? 1;
  if (scale === 100) {
    if (group >= 100 && !state.digits) return false;
    state.mantissa = group;
    state.scale = 100;
    state.group = group * 100;
    state.at = end;
    return true;
  }
  if (scale >= state.lastScale) return false;
  state.mantissa = group;
  state.scale = scale;
  state.total = scale === 12 ? (state.total + group) * 12 : state.total + group * scale;
  state.group = null;
  state.lastScale = scale;
  state.at = end;
  return true;
}

function readDigits(pieces: Pieces, state: State): boolean {
  let value = pieces.value[state.at];
  if (Number.isNaN(value)) return false;
  let end = state.at + 1;
  state.digits = true;
  // "1 234 567": groups of three behind one to three digits
  if (Number.isInteger(value) && value > 0 && width(pieces, state.at) <= 3 && pieces.kind[state.at - 1] !== NUMBER) {
    let whole = value;
    let next = end;
    while (isGroup(pieces, next)) {
      whole = whole * 1000 + pieces.value[next];
      next += 1;
    }
    const overrun = pieces.kind[next] === NUMBER && next < pieces.count && pieces.gap(next) <= 1;
    if (next > end && !overrun && !isHyphen(pieces.word(next))) {
      value = whole;
      end = next;
    }
  }
  // "80, 000": a group of thousands that a tokenizer has set apart
  while (
    end === state.at + 1 &&
    pieces.word(end) === ',' &&
    pieces.gap(end) === 0 &&
    pieces.gap(end + 1) === 1 &&
    /^0\d\d$/.test(textOf(pieces, end + 1))
  ) {
    value = value * 1000 + pieces.value[end + 1];
    end += 2;
  }
  const fraction = fractionTail(pieces, end, value);
  if (fraction) {
    value += fraction.value;
    end = fraction.end;
  }
  state.group = value;
  state.at = end;
  return true;
}

const textOf = (pieces: Pieces, piece: number): string => pieces.text.slice(pieces.start[piece] ?? 0, pieces.end[piece] ?? 0);
const width = (pieces: Pieces, piece: number): number => pieces.end[piece] - pieces.start[piece];

function isGroup(pieces: Pieces, piece: number): boolean {
  if (piece >= pieces.count || pieces.kind[piece] !== NUMBER || pieces.gap(piece) !== 1 || pieces.dead[piece]) return false;
  const text = pieces.text.slice(pieces.start[piece], pieces.end[piece]);
  return /^\d{3}(?:\.\d+)?$/.test(text) && pieces.text[pieces.start[piece] - 1] !== '\n';
}

/** "1/4" or "½" behind a whole number. */
function fractionTail(pieces: Pieces, at: number, whole: number): { value: number; end: number } | null {
  if (pieces.kind[at] !== NUMBER || at >= pieces.count || !Number.isInteger(whole) || pieces.gap(at) > 2) return null;
  if (pieces.value[at] > 0 && pieces.value[at] < 1 && width(pieces, at) === 1) return { value: pieces.value[at], end: at + 1 };
  if (pieces.word(at + 1) !== '/' || pieces.kind[at + 2] !== NUMBER || pieces.gap(at + 1) + pieces.gap(at + 2) > 0) return null;
  const [top, bottom] = [pieces.value[at], pieces.value[at + 2]];
  return top > 0 && top < bottom && bottom <= 64 && pieces.word(at + 3) !== '/' ? { value: top / bottom, end: at + 3 } : null;
}

/** "3 hundred and 21", "4 thousand 3 hundred". */
function readMoreDigits(pieces: Pieces, state: State, at: number, joined: boolean): boolean {
  const value = pieces.value[at];
  if (!state.digits || !Number.isInteger(value) || value === 0) return false;
  const scaled = SCALES.get(pieces.word(at + 1));
  if (state.group === null ? value >= state.lastScale : value >= 100 || state.group % 100 !== 0) return false;
  if (scaled !== undefined ? scaled >= state.lastScale || state.group !== null : !joined) return false;
  state.group = (state.group ?? 0) + value;
  state.at = at + 1;
  return true;
}

/** "five point five", "nought point nought four", "two point two million", "point 77". */
function readPoint(pieces: Pieces, first: number): Numeral | null {
  let at = first;
  let whole = 0;
  if (pieces.word(first) !== 'point') {
    const state = readCardinal(pieces, first);
    if (!state || pieces.word(state.at) !== 'point') return null;
    whole = state.total + (state.group ?? 0);
    at = state.at;
  } else if (pieces.kind[first + 1] !== NUMBER) return null;
  at += 1;
  let decimals = '';
  while (at < pieces.count && !pieces.dead[at]) {
    const digit = CARDINALS.get(pieces.word(at));
    if (digit !== undefined && digit < 10) decimals += digit;
    else if (digit !== undefined && decimals === '') {
      const unit = CARDINALS.get(pieces.word(behindHyphen(pieces, at + 1)));
      const joins = digit >= 20 && unit !== undefined && unit > 0 && unit < 10;
      decimals = String(joins ? digit + unit : digit);
      at = joins ? behindHyphen(pieces, at + 1) + 1 : at + 1;
      break;
    } else if (pieces.kind[at] === NUMBER && decimals === '' && Number.isInteger(pieces.value[at])) {
      decimals = pieces.text.slice(pieces.start[at], pieces.end[at]);
      at += 1;
      break;
    } else break;
    at += 1;
  }
  if (decimals === '') return null;
  const mantissa = Number(`${whole}.${decimals}`);
  const scale = SCALES.get(pieces.word(at)) ?? 1;
  const end = scale > 1 ? at + 1 : at;
  return { first, end, value: times(mantissa, scale), scale, mantissa, terms: null, digits: false, rule: 'numeral.point' };
}

/** "a hundred", "a dozen", "a third", "a million and a half". */
function readArticle(pieces: Pieces, first: number): Numeral | null {
  const word = pieces.word(first);
  if (word !== 'a' && word !== 'an') return null;
  const next = pieces.word(first + 1);
  if (pieces.dead[first + 1] || pieces.gap(first + 1) === 0) return null;
  if (DENOMINATORS.has(next) || (CARDINALS.get(next) ?? 0) >= 20) return readSimpleFraction(pieces, first);
  const scale = SCALES.get(next);
  if (scale === undefined || next.endsWith('s')) return null;
  const state: State = { at: first + 1, total: 0, group: 1, lastScale: Number.POSITIVE_INFINITY, mantissa: 1, scale: 1, digits: false };
  multiply(pieces, state, scale, first + 2, true);
  while (readNextPart(pieces, state, true));
  return finish(pieces, first, state);
}

const NO_HALF_BEHIND = new Set([
  'first',
  'second',
  'other',
  'better',
  'this',
  'last',
  'latter',
  'top',
  'bottom',
  'each',
  'either',
  'final',
  'opening',
  'upper',
  'lower',
  'northern',
  'southern',
  'eastern',
  'western',
  'time',
  'my',
  'his',
  'her',
  'your',
]);
const HALF_COMPOUNDS = new Set([
  'hour',
  'mile',
  'litre',
  'liter',
  'century',
  'dozen',
  'million',
  'billion',
  'day',
  'year',
  'inch',
  'point',
  'percent',
  'cent',
  'percentage',
  'kilo',
  'pound',
  'ton',
  'gallon',
  'pint',
  'metre',
  'meter',
  'kilometre',
  'kilometer',
  'dollar',
  'acre',
  'foot',
  'marathon',
  'trillion',
  'crore',
  'lakh',
  'hourly',
]);

/** "half of", "half a million", "half a dozen", "half an hour", "quarter million". */
function readHalf(pieces: Pieces, first: number): Numeral | null {
  const word = pieces.word(first);
  if (word !== 'half' && word !== 'quarter') return null;
  const value = word === 'half' ? 1 / 2 : 1 / 4;
  const terms: [number, number] = [1, 1 / value];
  const before = pieces.word(first - 1);
  if (NO_HALF_BEHIND.has(before) || (isHyphen(before) && pieces.gap(first) === 0)) return null;
  let next = first + 1;
  const article = pieces.word(next) === 'a' || pieces.word(next) === 'an';
  if (article) next += 1;
  const hyphen = !article && behindHyphen(pieces, next);
  if (hyphen && hyphen !== next && !HALF_COMPOUNDS.has(pieces.word(hyphen))) return null;
  if (hyphen) next = hyphen;
  const scale = SCALES.get(pieces.word(next));
  if (scale !== undefined && scale !== 100 && !pieces.word(next).endsWith('s')) {
    return { first, end: next + 1, value: value * scale, scale, mantissa: value, terms: null, digits: false, rule: 'numeral.half' };
  }
  if (word === 'quarter') {
    if (!HALF_COMPOUNDS.has(pieces.word(next)) || (!hyphen && !article)) return null;
  }
  return { first, end: first + 1, value, scale: 1, mantissa: value, terms, digits: false, rule: 'numeral.half' };
}

/** "a third", "one-fifth", "three quarters", "a hundred trillionths". */
function readSimpleFraction(pieces: Pieces, first: number): Numeral | null {
  const article = pieces.word(first) === 'a' || pieces.word(first) === 'an';
  let top = 1;
  let at = first + 1;
  if (!article) {
    const state = readCardinal(pieces, first);
    if (!state) return null;
    top = state.total + (state.group ?? 0);
    at = state.at;
  }
  return denominator(pieces, first, at, top, article);
}

function denominator(pieces: Pieces, first: number, at: number, top: number, article: boolean): Numeral | null {
  const hyphenated = behindHyphen(pieces, at);
  const word = pieces.word(hyphenated);
  // "a twenty-first", "three twenty-firsts"
  const tens = CARDINALS.get(word);
  let bottom = DENOMINATORS.get(word);
  let end = hyphenated + 1;
  if (tens !== undefined && tens >= 20) {
    const behind = behindHyphen(pieces, end);
    const unit = UNIT_ORDINALS.get(pieces.word(behind));
    if (unit === undefined || (article && behind === end)) return null;
    bottom = tens + unit;
    end = behind + 1;
  }
  if (bottom === undefined || pieces.dead[hyphenated] || pieces.gap(hyphenated) > 2) return null;
  if (!pieces.word(end - 1).endsWith('s') && top !== 1 && pieces.word(end - 1) !== 'half') {
    if (!(bottom === 4 && /^quarter/.test(pieces.word(end - 1)))) return null; // "two third", "21 fifth"
  }
  let value = top / bottom;
  // "two thirds of a million", "three quarters million"
  let scale = 1;
  let next = end;
  if (pieces.word(next) === 'of' && pieces.word(next + 1) === 'a') next += 2;
  const factor = SCALES.get(pieces.word(next));
  if (factor !== undefined && factor !== 100 && !pieces.word(next).endsWith('s')) {
    scale = factor;
    value *= factor;
    end = next + 1;
  }
  return {
    first,
    end,
    value,
    scale,
    mantissa: top / bottom,
    terms: scale === 1 ? [top, bottom] : null,
    digits: false,
    rule: 'numeral.fraction',
  };
}

/** Closes a cardinal: a fraction in front of a denominator, a fraction joined on by "and", a scale behind that. */
function finish(pieces: Pieces, first: number, state: State | null): Numeral | null {
  if (!state) return null;
  const value = state.total + (state.group ?? 0);
  const whole = {
    first,
    end: state.at,
    value: state.digits ? tidy(value) : value,
    scale: state.scale,
    mantissa: state.mantissa || value,
    terms: null,
    digits: state.digits,
  };
  if (state.scale === 1) whole.mantissa = value;
  const fraction = state.digits
    ? null
    : (tensDenominator(pieces, first, state, value) ?? denominator(pieces, first, state.at, value, false));
  if (fraction && !isPeriods(pieces, first, fraction)) return fraction;
  const mixed = joinFraction(pieces, state.at);
  if (!mixed) return { ...whole, rule: state.digits ? 'numeral.digits' : 'numeral.words' };
  const [behind, end] = mixed;
  const scale = SCALES.get(pieces.word(end));
  if (scale !== undefined && state.group !== null && scale !== 12) {
    return {
      first,
      end: end + 1,
      value: times(value + behind, scale),
      scale,
      mantissa: value + behind,
      terms: null,
      digits: state.digits,
      rule: 'numeral.mixed',
    };
  }
  if (scale !== undefined && scale < state.scale) return { ...whole, end: end + 1, value: value + behind * scale, rule: 'numeral.mixed' };
  // "a million and a half" is half a million more; "a hundred and three quarters" is not
  const more = state.group === null && state.scale >= 1e3 ? behind * state.scale : behind;
  return { ...whole, end, value: value + more, mantissa: whole.mantissa + behind, rule: 'numeral.mixed' };
}

/** "three twenty-firsts", "one hundred thirty fifths": the tens at the end belong to the denominator, unless "and" ties them to the hundreds. */
function tensDenominator(pieces: Pieces, first: number, state: State, value: number): Numeral | null {
  const tens = CARDINALS.get(pieces.word(state.at - 1)) ?? 0;
  if (tens < 20 || state.at - 1 <= first || pieces.word(state.at - 2) === 'and') return null;
  const behind = behindHyphen(pieces, state.at);
  const unit = UNIT_ORDINALS.get(pieces.word(behind));
  const top = value - tens;
  if (unit === undefined || top <= 0) return null;
  const bottom = tens + unit;
  return {
    first,
    end: behind + 1,
    value: top / bottom,
    scale: 1,
    mantissa: top / bottom,
    terms: [top, bottom],
    digits: false,
    rule: 'numeral.fraction',
  };
}

/** "for the past three quarters": quarters of a year. */
function isPeriods(pieces: Pieces, first: number, fraction: Numeral): boolean {
  return (
    /^quarter/.test(pieces.word(fraction.end - 1)) &&
    /^(?:past|last|next|first|previous|final|consecutive|straight|the)$/.test(pieces.word(first - 1))
  );
}

/** "and a half", "and three quarters" behind a number: its value and where it ends. */
export function joinFraction(pieces: Pieces, at: number): [value: number, end: number] | null {
  if (pieces.word(at) !== 'and' || pieces.dead[at]) return null;
  if (pieces.word(at + 1) === 'half' || pieces.word(at + 1) === 'quarter') return [pieces.word(at + 1) === 'half' ? 0.5 : 0.25, at + 2];
  const fraction = readSimpleFraction(pieces, at + 1);
  if (!fraction || fraction.value >= 1 || fraction.scale > 1) {
    // "one billion and three quarters million": the scale belongs to the fraction
    if (fraction && fraction.scale > 1) return [fraction.mantissa, fraction.end - 1];
    return null;
  }
  return [fraction.value, fraction.end];
}

/** Decimal digits times a power of ten, without the noise of binary fractions: 4.35 million is 4,350,000. */
export const times = (mantissa: number, scale: number): number => tidy(mantissa * scale);
const tidy = (value: number): number => Number(value.toPrecision(15));
