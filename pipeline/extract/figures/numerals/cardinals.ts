/** Whole numbers in words, digits and scales, piece by piece: "two hundred and six thousand", "4 thousand 3 hundred", "three lakh crore". */
import { NUMBER, type Pieces } from '../pieces.ts';
import { readWritten } from './digits.ts';
import { endsInFraction } from './fractions.ts';
import { behindHyphen, CARDINALS, SCALES, SHORT_SCALES } from './lexicon.ts';

export interface Cardinal {
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

export function readCardinal(pieces: Pieces, first: number): Cardinal | null {
  const state: Cardinal = { at: first, total: 0, group: null, lastScale: Number.POSITIVE_INFINITY, mantissa: 0, scale: 1, digits: false };
  let started = false;
  for (;;) {
    const next = readOn(pieces, state, started);
    if (!next) break;
    started = true;
  }
  return started ? state : null;
}

/** Reads one more word or number into the state; false when the numeral is over. */
export function readOn(pieces: Pieces, state: Cardinal, started: boolean): boolean {
  let at = state.at;
  if (pieces.dead[at] || at >= pieces.count) return false;
  if (started && pieces.gap(at) > 3) return false;
  if (!started && pieces.kind[at] === NUMBER) return readWritten(pieces, state);
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
  if (started && !joined && state.group === null && opensAnother(pieces, state, at)) return false;
  state.group = (state.group ?? 0) + value;
  state.at = at + 1;
  return true;
}

/** "$2.4 billion two years ago", "1.5 million three times": behind a scale a small word begins another number, unless its own scale follows. */
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
  if (!started && (scale <= 12 || scale === 1e5 || scale === 1e7)) return false; // bare "dozens" is vague
  if (!started && /s$/.test(pieces.word(end - 1))) return false; // as are "thousands"
  if (!started && scale === 100 && !SCALES.has(pieces.word(end))) return false;
  if (started && state.group === null) {
    // "three lakh crore", "five hundred thousand million"
    if (scale < state.lastScale) return false;
    state.total *= scale;
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

/** "3 hundred and 21", "4 thousand 3 hundred". */
function readMoreDigits(pieces: Pieces, state: Cardinal, at: number, joined: boolean): boolean {
  const value = pieces.value[at];
  if (!state.digits || !Number.isInteger(value) || value === 0) return false;
  const scaled = SCALES.get(pieces.word(at + 1));
  if (state.group === null ? value >= state.lastScale : value >= 100 || state.group % 100 !== 0) return false;
  if (scaled !== undefined ? scaled >= state.lastScale || state.group !== null : !joined) return false;
  state.group = (state.group ?? 0) + value;
  state.at = at + 1;
  return true;
}
