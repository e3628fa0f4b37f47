/**
 * The text cut as finely as numerals need it, by the kinds of characters that the reading's tokens are cut by, whatever those join or part:
 * written numbers, runs of letters, single marks.
 * "$1.2m" is three pieces, "4,000-6,000" three, "270-hp" three, "twenty - six" three. Built in one linear pass.
 */

import { partitionPoint } from '../../common/partition-point.ts';
import { Growing } from '../grown.ts';
import { afterCharacter, classAt, DIGIT, endOfPlainLetters, isDigitAt, isLetterAt, isUpper, LETTER } from '../reading/characters.ts';
import { mayBeIn, NO_WORDS, type WordFilter } from '../word-filter.ts';
import { DONE, OTHERWISE, type PieceMemory, pieceMemory, putStretch, STRETCH } from './piece-memory.ts';
import { VULGAR } from './vulgar.ts';
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
  /** the numbers, and the words that may be among those that are asked for, in text order */
  readonly noted: readonly number[];
  /** 1 where a refiner has ruled that the piece belongs to no figure */
  readonly dead: Uint8Array;
}

const FULL_STOP = 46;

/** Cuts a text into pieces. @param wanted words that are noted on the way */
export function cut(text: string, wanted = NO_WORDS): Pieces {
  const pieces = new Cut(text, wanted);
  pieces.take();
  return laidOut(text, pieces);
}

/** The pieces that are cut so far. The kernel takes plain words and marks; numbers, other letters and what is rare are taken here. */
class Cut {
  readonly start = new Growing<Int32Array>(new Int32Array(0));
  readonly end = new Growing<Int32Array>(new Int32Array(0));
  readonly kind = new Growing<Uint8Array>(new Uint8Array(0));
  readonly noted: number[] = [];
  private readonly text: string;
  private readonly wanted: WordFilter;
  private readonly memory: PieceMemory;
  /** pieces that are numbers, and what they amount to */
  private readonly numbers: number[] = [];
  private readonly amounts: number[] = [];

  constructor(text: string, wanted: WordFilter) {
    this.text = text;
    this.wanted = wanted;
    this.memory = pieceMemory(wanted);
  }

  values(): Float64Array {
    const values = new Float64Array(this.start.count);
    for (let at = 0; at < this.numbers.length; at++) values[this.numbers[at]] = this.amounts[at];
    return values;
  }

  take(): void {
    const { memory, text } = this;
    const { kernel } = memory;
    const pushWritten = (from: number, to: number, amount: number | null): void => {
      if (amount === null) this.push(from, to, MARK);
      else this.pushNumber(from, to, amount);
    };
    kernel.empty();
    kernel.emptyNotes();
    putStretch(memory, text, 0);
    for (;;) {
      const status = kernel.take();
      if (status === OTHERWISE) this.takeAt(kernel.offset(), pushWritten);
      else if (status === STRETCH) putStretch(memory, text, kernel.offset());
      else this.empty();
      if (status === DONE) return;
    }
  }

  private takeAt(at: number, pushWritten: (from: number, to: number, amount: number | null) => void): void {
    const { text } = this;
    const kind = classAt(text, at);
    const vulgar = VULGAR.get(text.charCodeAt(at));
    if (kind === LETTER) this.pushWord(at, endOfPlainLetters(text, at));
    else if (kind === DIGIT || startsDecimal(text, at)) pushNumber(text, at, pushWritten);
    else if (vulgar !== undefined) this.pushNumber(at, at + 1, vulgar);
    else this.push(at, afterCharacter(text, at), MARK);
  }

  private pushWord(from: number, to: number): void {
    this.push(from, to, WORD, mayBeIn(this.wanted, this.text, from, to));
  }

  private pushNumber(from: number, to: number, amount: number): void {
    const place = this.push(from, to, NUMBER, true);
    this.numbers.push(place);
    this.amounts.push(amount);
  }

  /** Returns which piece it is. */
  private push(from: number, to: number, kind: number, isNoted = false): number {
    const { kernel } = this.memory;
    let place = kernel.push(from, to, kind, isNoted);
    if (place < 0) {
      this.empty();
      place = kernel.push(from, to, kind, isNoted);
    }
    return this.start.count + place;
  }

  /** Copies the pieces of the kernel's block, which may be others' from now on. */
  private empty(): void {
    const { kernel, starts, ends, kinds, noted } = this.memory;
    const notes = kernel.emptyNotes();
    for (let note = 0; note < notes; note++) this.noted.push(this.start.count + noted[note]);
    const count = kernel.empty();
    this.start.add(starts, 0, count);
    this.end.add(ends, 0, count);
    this.kind.add(kinds, 0, count);
  }
}

function laidOut(text: string, pieces: Cut): Pieces {
  const [start, end, kind] = [pieces.start.all(), pieces.end.all(), pieces.kind.all()];
  const count = start.length;
  const words: (string | undefined)[] = new Array(count);
  const indent = start[0];
  return {
    text,
    count,
    start,
    end,
    kind,
    value: pieces.values(),
    noted: pieces.noted,
    dead: new Uint8Array(count),
    word(piece) {
      if (piece < 0 || piece >= count || kind[piece] === NUMBER) return '';
      const known = words[piece];
      if (known !== undefined) return known;
      const word = text.slice(start[piece], end[piece]).toLowerCase();
      words[piece] = word;
      return word;
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
