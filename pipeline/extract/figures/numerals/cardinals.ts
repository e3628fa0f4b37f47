/** Whole numbers in words, digits and scales, piece by piece: "two hundred and six thousand", "4 thousand 3 hundred", "three lakh crore". */
import { NUMBER, type Pieces } from '../pieces.ts';
import { denominator } from './denominators.ts';
import { readWritten } from './digits.ts';
import { afterHyphen, CARDINALS, DENOMINATORS, isHyphen, SCALES, SHORT_SCALES } from './lexicon.ts';
import type { Cardinal, Numeral } from './types.ts';

export function readCardinal(pieces: Pieces, first: number): Cardinal | null {
  if (!mayBegin(pieces, first)) return null;
  const state: Cardinal = { at: first, total: 0, group: null, lastScale: Number.POSITIVE_INFINITY, mantissa: 0, scale: 1, digits: false };
  if (!readOn(pieces, state, false)) return null;
  while (readOn(pieces, state, true));
  return state;
}

/** Asked first: most pieces begin no numeral, and need no state. */
function mayBegin(pieces: Pieces, at: number): boolean {
  if (pieces.kind[at] === NUMBER) return true;
  const word = pieces.word(at);
  return CARDINALS.has(word) || SCALES.has(word);
}

/** Reads one more word or number into the state; false when the numeral is over. */
export function readOn(pieces: Pieces, state: Cardinal, started: boolean): boolean {
  const { at } = state;
  if (pieces.dead[at] || at >= pieces.count) return false;
  if (!started) return pieces.kind[at] === NUMBER ? readWritten(pieces, state) : readFirstWord(pieces, state);
  return pieces.gap(at) <= 3 && readNext(pieces, state);
}

function readFirstWord(pieces: Pieces, state: Cardinal): boolean {
  const word = pieces.word(state.at);
  const scale = SCALES.get(word);
  if (scale !== undefined) return multiply(pieces, state, scale, state.at + 1, false);
  const value = CARDINALS.get(word);
  return value !== undefined && take(state, value, state.at);
}

/** What ties a word to the numeral in front of it. */
type Tie = 'none' | 'hyphen' | 'and' | 'comma';

function readNext(pieces: Pieces, state: Cardinal): boolean {
  const { at } = state;
  const word = pieces.word(at);
  const scale = SCALES.get(word) ?? shortScale(pieces, at, word, state);
  if (scale !== undefined) return multiply(pieces, state, scale, at + 1, true);
  const hyphenated = afterHyphen(pieces, at);
  if (hyphenated !== at) return readHyphenated(pieces, state, hyphenated);
  if ((word === 'and' || word === '&') && (state.scale > 1 || (state.group ?? 0) >= 100)) return add(pieces, state, at + 1, 'and');
  if (word === ',' && isCompleteInWords(state)) {
    // "three million, two hundred and forty": only where the next words end in a smaller scale
    const after = pieces.word(at + 2);
    return (after === 'hundred' || after === 'thousand') && add(pieces, state, at + 1, 'comma');
  }
  return add(pieces, state, at, 'none');
}

/** "twenty-one", "two-hundred" */
function readHyphenated(pieces: Pieces, state: Cardinal, at: number): boolean {
  if (pieces.kind[at] === NUMBER) return false;
  const scale = SCALES.get(pieces.word(at));
  if (scale !== undefined && state.group !== null) return multiply(pieces, state, scale, at + 1, true);
  return add(pieces, state, at, 'hyphen');
}

/** "three million", nothing below it yet */
const isCompleteInWords = ({ group, lastScale, digits }: Cardinal): boolean =>
  group === null && lastScale >= 1e6 && lastScale < Number.POSITIVE_INFINITY && !digits;

/** Adds a word or digits below the last scale, where they may follow. */
function add(pieces: Pieces, state: Cardinal, at: number, tie: Tie): boolean {
  if (pieces.kind[at] === NUMBER) return readMoreDigits(pieces, state, at, tie === 'and');
  const value = CARDINALS.get(pieces.word(at));
  if (value === undefined || !fits(state, value, tie === 'hyphen')) return false;
  if (tie === 'and' ? endsInFraction(pieces, at) : state.group === null && opensAnother(pieces, state, at)) return false;
  return take(state, value, at);
}

function take(state: Cardinal, value: number, at: number): boolean {
  state.group = (state.group ?? 0) + value;
  state.at = at + 1;
  return true;
}

/** "$2.4 billion two years ago", "1.5 million three times": after a scale a small word begins another number, unless its own scale follows. */
const opensAnother = (pieces: Pieces, state: Cardinal, at: number): boolean =>
  state.digits
    ? !SCALES.has(pieces.word(at + 1))
    : /^(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|times)$/.test(pieces.word(at + 1));

/** Whether a word below a hundred may follow: "twenty" + "one", "hundred" + "six", "thousand" + "eleven". */
function fits(state: Cardinal, value: number, hyphen: boolean): boolean {
  if (value === 0) return false;
  if (state.group === null) return !hyphen && state.lastScale > value && state.lastScale !== 12;
  const rest = state.group >= 100 ? state.group % 100 : state.group;
  if (rest === 0) return state.group >= 100;
  return rest >= 20 && rest % 10 === 0 && value < 10 && !(state.digits && state.group < 100);
}

function shortScale(pieces: Pieces, at: number, word: string, state: Cardinal): number | undefined {
  const scale = SHORT_SCALES.get(word);
  if (scale === undefined || state.group === null) return undefined;
  if (word === 'k') return pieces.gap(at) === 0 || pieces.text[pieces.start[at]] === 'k' ? scale : undefined;
  if (word === 'mm' && pieces.text.slice(pieces.start[at], pieces.end[at]) !== 'MM') return undefined;
  return scale;
}

export function multiply(pieces: Pieces, state: Cardinal, scale: number, end: number, started: boolean): boolean {
  if (!started && !mayStart(pieces, scale, end)) return false;
  if (started && state.group === null) return multiplyTotal(state, scale, end);
  return scale === 100 ? multiplyByHundred(state, end) : multiplyGroup(state, scale, end);
}

/** "million"; bare "dozens" and "thousands" are vague, a lakh and a crore take a number, and so does a hundred without a scale after it. */
const mayStart = (pieces: Pieces, scale: number, end: number): boolean =>
  scale > 12 && scale !== 1e5 && scale !== 1e7 && !pieces.word(end - 1).endsWith('s') && (scale !== 100 || SCALES.has(pieces.word(end)));

/** "three lakh crore", "five hundred thousand million" */
function multiplyTotal(state: Cardinal, scale: number, end: number): boolean {
  if (scale < state.lastScale) return false;
  state.total *= scale;
  state.scale *= scale;
  state.lastScale = scale;
  state.at = end;
  return true;
}

function multiplyByHundred(state: Cardinal, end: number): boolean {
  const group = state.group ?? 1;
  if (group >= 100 && !state.digits) return false;
  state.mantissa = group;
  state.scale = 100;
  state.group = group * 100;
  state.at = end;
  return true;
}

/** "three million", "two hundred thousand", "one and two dozen" */
function multiplyGroup(state: Cardinal, scale: number, end: number): boolean {
  if (scale >= state.lastScale) return false;
  const group = state.group ?? 1;
  state.mantissa = group;
  state.scale = scale;
  state.total = scale === 12 ? (state.total + group) * 12 : state.total + group * scale;
  state.group = null;
  state.lastScale = scale;
  state.at = end;
  return true;
}

/** "3 hundred and 21", "4 thousand 3 hundred". */
function readMoreDigits(pieces: Pieces, state: Cardinal, at: number, joined: boolean): boolean {
  const value = pieces.value[at];
  if (!state.digits || !Number.isInteger(value) || value === 0) return false;
  const scaled = SCALES.get(pieces.word(at + 1));
  if (joined && scaled === undefined && state.group === null && state.lastScale >= 1e6) return false; // "$25 million and 1,200 bags"
  if (state.group === null ? value >= state.lastScale : value >= 100 || state.group % 100 !== 0) return false;
  if (scaled !== undefined ? scaled >= state.lastScale || state.group !== null : !joined) return false;
  state.group = (state.group ?? 0) + value;
  state.at = at + 1;
  return true;
}

/** "three quarters", "a half" */
const MIXED_TAIL = 3;

/** "one hundred and [three quarters]": what stands after "and" is a fraction of its own. */
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

/** "a third", "one-fifth", "three quarters", "a hundred trillionths". */
export function readSimpleFraction(pieces: Pieces, first: number): Numeral | null {
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
