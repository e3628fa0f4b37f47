/**
 * The text cut as finely as numerals need it, whatever the tokenizer joins or parts: written numbers, runs of letters, single marks.
 * "$1.2m" is three pieces, "4,000-6,000" three, "270-hp" three, "twenty - six" three. Built in one linear pass.
 */
import { isDigit, pushNumber } from './written.ts';

// up here, since the TypeScript loader makes a new RegExp of \p{…} wherever it stands
const CAPITAL = /^\p{Lu}/u;

export const NUMBER = 0;
export const WORD = 1;
export const MARK = 2;

export interface Pieces {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  /** exclusive */
  readonly end: Int32Array;
  /** NUMBER, WORD or MARK */
  readonly kind: Uint8Array;
  /** what a NUMBER amounts to; NaN where digits and dots are a code and no number ("192.168.1.2") */
  readonly value: Float64Array;
  /** lower case; a mark as written; '' for a number and beyond both ends */
  word(piece: number): string;
  /** white space in front of the piece, in code units; 0 when it touches the piece before */
  gap(piece: number): number;
  /** 1 where a refiner has ruled that the piece belongs to no figure */
  readonly dead: Uint8Array;
}

const VULGAR: Record<string, number> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅐': 1 / 7,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
  '⅑': 1 / 9,
  '⅒': 1 / 10,
};
const LETTER = /[\p{L}\p{M}]/u;
const SPACE = /[\s\u200b\u2060\ufeff]/;

function isLetter(text: string, at: number, code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return LETTER.test(String.fromCodePoint(text.codePointAt(at) as number));
}

const isSpace = (text: string, at: number, code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code > 127 && SPACE.test(text[at]));

/** Cuts a text into pieces. */
export function cut(text: string): Pieces {
  let room = 64 + (text.length >> 2);
  let start = new Int32Array(room);
  let end = new Int32Array(room);
  let kind = new Uint8Array(room);
  let value = new Float64Array(room);
  let count = 0;
  const push = (from: number, to: number, what: number, amount = 0): void => {
    if (count === room) {
      room *= 2;
      start = copied(start, new Int32Array(room));
      end = copied(end, new Int32Array(room));
      kind = copied(kind, new Uint8Array(room));
      value = copied(value, new Float64Array(room));
    }
    start[count] = from;
    end[count] = to;
    kind[count] = what;
    value[count++] = amount;
  };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isDigit(code) || (code === 46 && startsDecimal(text, at))) {
      at = pushNumber(text, at, (from, to, amount) => push(from, to, amount === null ? MARK : NUMBER, amount ?? 0));
    } else if (isLetter(text, at, code)) {
      const after = wordEnd(text, at);
      push(at, after, WORD);
      at = after;
    } else if (isSpace(text, at, code)) {
      at += 1;
    } else if (text[at] in VULGAR) {
      push(at, at + 1, NUMBER, VULGAR[text[at]]);
      at += 1;
    } else {
      const after = at + widthOf(code);
      push(at, after, MARK);
      at = after;
    }
  }
  return laidOut(text, start.slice(0, count), end.slice(0, count), kind.slice(0, count), value.slice(0, count));
}

/** The first half of a character of two code units makes it two wide. */
const widthOf = (code: number): number => (code >= 0xd800 && code < 0xdc00 ? 2 : 1);

/** Where the run of letters that begins at `from` ends. */
function wordEnd(text: string, from: number): number {
  let at = from;
  do at += widthOf(text.charCodeAt(at));
  while (at < text.length && isLetter(text, at, text.charCodeAt(at)));
  return at;
}

function laidOut(text: string, start: Int32Array, end: Int32Array, kind: Uint8Array, value: Float64Array): Pieces {
  const count = start.length;
  const words: (string | undefined)[] = new Array(count);
  return {
    text,
    count,
    start,
    end,
    kind,
    value,
    dead: new Uint8Array(count),
    word(piece) {
      if (piece < 0 || piece >= count || kind[piece] === NUMBER) return '';
      words[piece] ??= text.slice(start[piece], end[piece]).toLowerCase();
      return words[piece];
    },
    gap: (piece) => (piece <= 0 ? start[0] : piece >= count ? 1 : start[piece] - end[piece - 1]),
  };
}

function copied<Array extends { set: (values: Array) => void }>(values: Array, larger: Array): Array {
  larger.set(values);
  return larger;
}

/** ".08", but not the dot of "U.S.5" or of an ellipsis. */
function startsDecimal(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at + 1))) return false;
  const before = text[at - 1];
  return at === 0 || !(before === '.' || isDigit(before.charCodeAt(0)) || isLetter(text, at - 1, before.charCodeAt(0)));
}

/** The first piece that starts at or behind an offset. */
export function pieceAt(pieces: Pieces, offset: number): number {
  let low = 0;
  let high = pieces.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces.start[middle] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A piece as written; '' beyond both ends. */
export const textOf = (pieces: Pieces, at: number): string =>
  at < 0 || at >= pieces.count ? '' : pieces.text.slice(pieces.start[at], pieces.end[at]);
/** Whether a piece follows the one before without a space. */
export const touches = (pieces: Pieces, at: number): boolean => pieces.gap(at) === 0;
export const isCapital = (pieces: Pieces, at: number): boolean =>
  at >= 0 && pieces.kind[at] === WORD && CAPITAL.test(pieces.text[pieces.start[at]]);

/** Rules that pieces belong to no figure. */
export function kill(pieces: Pieces, first: number, end: number): void {
  pieces.dead.fill(1, first, Math.min(end, pieces.count));
}
