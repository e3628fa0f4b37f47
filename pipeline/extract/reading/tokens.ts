import { grown } from '../grown.ts';
import { addressAt, LONGEST_ADDRESS } from './addresses.ts';
import { classAt, classOf, endOfLetters, isLetterAt, LETTER, OTHER, SPACE, unitAt } from './characters.ts';
import {
  CLITICS,
  endOfInitials,
  endOfJoined,
  endOfMark,
  endOfNumeral,
  FULL_STOP,
  firstDigit,
  isApostrophe,
  isCliticAt,
} from './token-ends.ts';

/** Where the tokens of a text stand; `end` is exclusive. */
export interface Tokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
}

/** words written as one that the treebanks cut in two, and where */
const GLUED = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
]);
/** "Rs500", "USD5": the currency is a word of its own */
const CURRENCY = /^(?:Rs|USD|EUR|GBP|INR|PKR|CHF|CNY|RMB|JPY|AUD|CAD)$/;

/**
 * Cuts a text into tokens as the English treebanks do: hyphens, slashes and brackets apart, clitics ("'s", "n't") apart, full stops kept by abbreviations
 * and initials, numbers with their separators whole. One pass; every character that is not white space is in exactly one token.
 * Two views of a text are finer: the words of the time parsers are these tokens with compounds taken apart (`times/words.ts`); the pieces that
 * numerals are read from (`figures/pieces.ts`) are cut by the same kinds of characters, since they keep "don" of "don't", "cannot" and ".08" whole.
 */
export function tokenize(text: string): Tokens {
  const tokenizer = new Tokenizer(text);
  tokenizer.take();
  const { count, start, end } = tokenizer;
  return { count, start: start.slice(0, count), end: end.slice(0, count) };
}

/** The tokens that are cut so far. One object without closures, as `Cut` of the pieces is: it is compiled once, and in half the time. */
class Tokenizer {
  count = 0;
  start: Int32Array;
  end: Int32Array;
  private readonly text: string;
  private readonly chunk: Chunk;
  /** where the two tokens part that a word is cut into; 0 where it is one */
  private cut = 0;

  constructor(text: string) {
    this.text = text;
    this.start = new Int32Array(64 + (text.length >> 2));
    this.end = new Int32Array(this.start.length);
    this.chunk = new Chunk(text);
  }

  take(): void {
    const { text } = this;
    const { length } = text;
    for (let at = 0; at < length; ) {
      const kind = classAt(text, at);
      at = kind === SPACE ? at + 1 : this.takeToken(kind, at);
    }
  }

  /** Returns where to go on. @param kind the class of the character at `at` */
  private takeToken(kind: number, at: number): number {
    const end = this.endOfToken(kind, at);
    if (this.cut === 0) {
      this.push(at, end);
    } else {
      this.push(at, this.cut);
      this.push(this.cut, end);
      this.cut = 0;
    }
    return end;
  }

  private push(from: number, to: number): void {
    const at = this.count++;
    if (at === this.start.length) this.grow();
    this.start[at] = from;
    this.end[at] = to;
  }

  private grow(): void {
    this.start = grown(this.start);
    this.end = grown(this.end);
  }

  /** Of a token, or of a word that `cut` parts. */
  private endOfToken(kind: number, at: number): number {
    const { text, chunk } = this;
    chunk.moveTo(at);
    if (kind === OTHER) return endOfMark(text, at, chunk.end);
    const address = chunk.endOfAddress(at);
    if (address > at) return address;
    return kind === LETTER ? this.endOfWord(at) : endOfNumeral(text, at);
  }

  /** A word that starts with a letter, with what belongs to it and follows: initials, an abbreviation's full stop, "O'Brien", "AT&T", "non-human". */
  private endOfWord(from: number): number {
    const { text } = this;
    const end = endOfLetters(text, from);
    const digit = firstDigit(text, from, end);
    if (digit > from && CURRENCY.test(text.slice(from, Math.min(digit, from + 4)))) return digit;
    const next = unitAt(text, end);
    if (isApostrophe(next) && isLetterAt(text, end + 1)) return this.endOfContraction(from, end);
    const stop = next === FULL_STOP && digit < 0 ? endOfInitials(text, from, end) : end;
    if (stop > end) return stop;
    const joined = isLetterAt(text, end + 1) ? endOfJoined(text, from, end, digit >= 0) : end;
    const glued = joined - from === 5 || joined - from === 6 ? GLUED.get(text.slice(from, joined).toLowerCase()) : undefined;
    if (glued !== undefined) this.cut = from + glued;
    return joined;
  }

  /** "don't", "Pakistan's", "they'll", "O'Brien": letters, an apostrophe, letters. */
  private endOfContraction(from: number, apostrophe: number): number {
    const { text } = this;
    const end = endOfLetters(text, apostrophe + 1);
    const tail = end - apostrophe <= 3 ? text.slice(apostrophe + 1, end).toLowerCase() : '';
    if (tail === 't' && (text.charCodeAt(apostrophe - 1) | 32) === 110 && apostrophe - from > 1) {
      this.cut = apostrophe - 1;
    } else if (CLITICS.has(tail)) {
      this.cut = apostrophe;
    } else if (isApostrophe(unitAt(text, end)) && isLetterAt(text, end + 1) && !isCliticAt(text, end)) {
      this.cut = apostrophe; // letters'letters'letters is no word: they are cut off one at a time
      return apostrophe + 1;
    }
    return end;
  }
}

/** The run without white space that a place of the text is in. */
class Chunk {
  end = 0;
  private readonly text: string;
  /** nothing but marks was met in it */
  private mayHoldAddress = false;
  /** the next "@" of the text */
  private sign: number;

  constructor(text: string) {
    this.text = text;
    this.sign = text.indexOf('@');
  }

  moveTo(at: number): void {
    if (at < this.end) return;
    this.end = endOfChunk(this.text, at);
    this.mayHoldAddress = this.end - at <= LONGEST_ADDRESS;
  }

  /** Where an address ends that begins at its first letter or digit; `at` itself where none does. */
  endOfAddress(at: number): number {
    if (!this.mayHoldAddress) return at;
    this.mayHoldAddress = false;
    if (this.sign >= 0 && this.sign < at) this.sign = this.text.indexOf('@', at);
    return addressAt(this.text, at, this.end, this.sign >= 0 && this.sign < this.end);
  }
}

function endOfChunk(text: string, from: number): number {
  let at = from;
  while (at < text.length && classOf(text.charCodeAt(at)) !== SPACE) at++;
  return at;
}
