import { addressAt, LONGEST_ADDRESS } from './addresses.ts';
import { classOf, endOfLetters, isLetterAt, LETTER, OTHER, SPACE, unitAt } from './characters.ts';
import {
  CLITICS,
  endOfInitials,
  endOfJoined,
  endOfMark,
  endOfNumeral,
  FULL_STOP,
  firstDigit,
  GLUED,
  isApostrophe,
  isCliticAt,
} from './token-ends.ts';

/** "Rs500", "USD5": the currency is a word of its own */
const CURRENCIES = new Set('Rs USD EUR GBP INR PKR CHF CNY RMB JPY AUD CAD'.split(' '));

/** Where the tokens of one text end, from its beginning on, for as many of them as are asked about. One object without closures: it is compiled once. */
export class TokenRules {
  /** where the two tokens part that the last word is cut into; 0 where it is one */
  cut = 0;
  private readonly text: string;
  private readonly chunk: Chunk;

  constructor(text: string) {
    this.text = text;
    this.chunk = new Chunk(text);
  }

  /**
   * Where a token ends, or a word that `cut` parts.
   * @param kind the class of the character at `at`, where it begins
   * @param chunkStart where the run without white space begins that it is in; -1 where there was a letter or a digit in it before
   */
  endOfToken(kind: number, at: number, chunkStart: number): number {
    const { text, chunk } = this;
    this.cut = 0;
    chunk.moveTo(at, chunkStart);
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
    if (digit > from && CURRENCIES.has(text.slice(from, Math.min(digit, from + 4)))) return digit;
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
  /** nothing but marks was met in it, and it is not too long */
  private mayHoldAddress = false;
  /** the next "@" of the text */
  private sign: number;

  constructor(text: string) {
    this.text = text;
    this.sign = text.indexOf('@');
  }

  /** @param start where it begins; -1 where there was a letter or a digit in it before `at` */
  moveTo(at: number, start: number): void {
    if (at >= this.end) this.end = endOfChunk(this.text, at);
    this.mayHoldAddress = start >= 0 && this.end - start <= LONGEST_ADDRESS;
  }

  /** Where an address ends that begins at its first letter or digit; `at` itself where none does. */
  endOfAddress(at: number): number {
    if (!this.mayHoldAddress) return at;
    if (this.sign >= 0 && this.sign < at) this.sign = this.text.indexOf('@', at);
    return addressAt(this.text, at, this.end, this.sign >= 0 && this.sign < this.end);
  }
}

function endOfChunk(text: string, from: number): number {
  let at = from;
  while (at < text.length && classOf(text.charCodeAt(at)) !== SPACE) at++;
  return at;
}
