/**
 * The text cut as finely as numerals need it, by the kinds of characters that the reading's tokens are cut by, whatever those join or part:
 * written numbers, runs of letters, single marks.
 * "$1.2m" is three pieces, "4,000-6,000" three, "270-hp" three, "twenty - six" three. Built in one linear pass.
 */

import { partitionPoint } from '../../common/partition-point.ts';
import { grown } from '../grown.ts';
import {
  afterCharacter,
  classAt,
  DIGIT,
  endOfPlainLetters,
  isBasicLetter,
  isDigitAt,
  isLetterAt,
  isUpper,
  LETTER,
  SPACE,
} from '../reading/characters.ts';
import { pushNumber } from './written.ts';

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

const BLANK = 32;
const FULL_STOP = 46;
const LAST_OF_ASCII = 127;

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

/** Cuts a text into pieces. */
export function cut(text: string): Pieces {
  const pieces = new Cut(text);
  pieces.take();
  const { start, end, kind, value, count } = pieces;
  return laidOut(text, start.subarray(0, count), end.subarray(0, count), kind.subarray(0, count), value.subarray(0, count));
}

/** The pieces that are cut so far. One object, since a closure that is told of each character takes twice the time. */
class Cut {
  readonly text: string;
  count = 0;
  start: Int32Array;
  end: Int32Array;
  kind: Uint8Array;
  value: Float64Array;

  constructor(text: string) {
    this.text = text;
    // of a short text, such as the name of a unit, no more than its characters
    const most = Math.min(text.length, 64 + (text.length >> 2));
    this.start = new Int32Array(most);
    this.end = new Int32Array(most);
    this.kind = new Uint8Array(most);
    this.value = new Float64Array(most);
  }

  take(): void {
    const { text } = this;
    const { length } = text;
    const pushWritten = (from: number, to: number, amount: number | null): void => {
      this.push(from, to, amount === null ? MARK : NUMBER, amount ?? 0);
    };
    for (let at = this.takeWords(0); at < length; at = this.takeWords(at)) {
      if (classAt(text, at) === DIGIT || startsDecimal(text, at)) at = pushNumber(text, at, pushWritten);
      else if (text.charCodeAt(at) > LAST_OF_ASCII && text[at] in VULGAR) at = this.push(at, at + 1, NUMBER, VULGAR[text[at]]);
      else at = this.push(at, afterCharacter(text, at), MARK, 0);
    }
  }

  /** Words up to the next character that is neither a letter nor white space, which is most of a text: where that is. */
  private takeWords(from: number): number {
    const { text } = this;
    const { length } = text;
    let at = from;
    while (at < length) {
      const unit = text.charCodeAt(at);
      // most are a space or a letter of ASCII
      const kind = unit === BLANK ? SPACE : isBasicLetter(unit) ? LETTER : classAt(text, at);
      if (kind === SPACE) at++;
      else if (kind === LETTER) at = this.push(at, endOfPlainLetters(text, at), WORD, 0);
      else return at;
    }
    return at;
  }

  /** Returns where the piece ends. */
  push(from: number, to: number, kind: number, amount: number): number {
    const at = this.count++;
    if (at === this.start.length) {
      this.start = grown(this.start);
      this.end = grown(this.end);
      this.kind = grown(this.kind);
      this.value = grown(this.value);
    }
    this.start[at] = from;
    this.end[at] = to;
    this.kind[at] = kind;
    if (amount !== 0) this.value[at] = amount;
    return to;
  }
}

function laidOut(text: string, start: Int32Array, end: Int32Array, kind: Uint8Array, value: Float64Array): Pieces {
  const count = start.length;
  const words: (string | undefined)[] = new Array(count);
  const indent = start[0];
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
    gap: (piece) => (piece <= 0 ? indent : piece >= count ? 1 : start[piece] - end[piece - 1]),
  };
}

/** ".08", but not the dot of "U.S.5" or of an ellipsis. */
function startsDecimal(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== FULL_STOP) return false;
  const isAfter = at > 0 && (text.charCodeAt(at - 1) === FULL_STOP || isDigitAt(text, at - 1) || isLetterAt(text, at - 1));
  return !isAfter && isDigitAt(text, at + 1);
}

/** The first piece that starts at or after an offset. */
export const pieceAt = ({ count, start }: Pieces, offset: number): number => partitionPoint(count, (piece) => start[piece] < offset);

/** A piece as written; '' beyond both ends. */
export const textOf = (pieces: Pieces, at: number): string =>
  at < 0 || at >= pieces.count ? '' : pieces.text.slice(pieces.start[at], pieces.end[at]);
/** Whether a piece follows the one before without a space. */
export const touches = (pieces: Pieces, at: number): boolean => pieces.gap(at) === 0;
export const isCapital = (pieces: Pieces, at: number): boolean =>
  at >= 0 && pieces.kind[at] === WORD && isUpper(pieces.text, pieces.start[at]);

/** Rules that pieces belong to no figure. */
export function kill(pieces: Pieces, first: number, end: number): void {
  pieces.dead.fill(1, first, Math.min(end, pieces.count));
}
