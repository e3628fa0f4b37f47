import { grown } from '../grown.ts';
import { readTable } from '../table.ts';
import { abbreviationOf } from './abbreviations.ts';
import { addressAt, LONGEST_ADDRESS } from './addresses.ts';
import {
  afterCharacter,
  classAt,
  classOf,
  endOfDigits,
  endOfLetters,
  isDigitAt,
  isLetterAt,
  isLower,
  isUpper,
  LETTER,
  OTHER,
  SPACE,
  unitAt,
} from './characters.ts';

/** Where the tokens of a text stand; `end` is exclusive. */
export interface Tokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
}

const prefixes = new Set(readTable(new URL('./data/prefixes.csv', import.meta.url)).map((row) => row.prefix));

/** marks that make one token when they are repeated: "...", "--", "''", "====" */
const REPEATED = new Set(".-–—=_*~#+<>`'’‘".split('').map((mark) => mark.charCodeAt(0)));
/** marks of which any mixture is one token: "?!" */
const isShout = (unit: number) => unit === 33 || unit === 63;
const isApostrophe = (unit: number) => unit === 39 || unit === 0x2019;
const isJoiner = (unit: number) => unit === 46 || unit === 44 || unit === 58 || unit === 47; // . , : /

const CLITICS = new Set(['s', 're', 've', 'll', 'd', 'm']);
/** words written as one that the treebanks cut in two, and where */
const GLUED = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
]);
const ORDINAL_OR_DECADE = /^(?:st|nd|rd|th|s)$/i;
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

const [FULL_STOP, AMPERSAND, HYPHEN] = [46, 38, 45];

/** The end of a word with the letters after the mark at `end`, where the two make one: "example.org", "AT&T", "non-human". */
function endOfJoined(text: string, from: number, end: number, hasDigit: boolean): number {
  const length = end - from;
  const joined = endOfLetters(text, end + 1);
  const added = joined - end;
  switch (text.charCodeAt(end)) {
    case FULL_STOP:
      return length > 1 && !hasDigit && isLower(text, end + 1) ? endOfDotted(text, end) : end;
    case AMPERSAND:
      return length <= 3 && added <= 4 && isUpper(text, end - 1) && isUpper(text, end + 1) ? joined : end;
    case HYPHEN:
      return length <= 7 && prefixes.has(text.slice(from, end).toLowerCase()) ? joined : end;
    default:
      return end;
  }
}

const firstDigit = (text: string, from: number, end: number): number => {
  for (let at = from; at < end; at++) if (isDigitAt(text, at)) return at;
  return -1;
};

/** The end of "U.S.", "Ph.D.", "J." or "Gen.", which starts here with letters up to `end` and a full stop; `end` where it is none of these. */
function endOfInitials(text: string, from: number, end: number): number {
  if (abbreviationOf(text.slice(from, Math.min(end, from + 12))) && !isLetterAt(text, end + 1)) return end + 1;
  if (end - from > 2) return end;
  let at = end;
  let letters = 1;
  while (unitAt(text, at) === FULL_STOP && isLetterAt(text, at + 1) && !isLetterAt(text, at + 2) && !isDigitAt(text, at + 2)) {
    at += 2;
    letters++;
  }
  if (letters > 1) return unitAt(text, at) === FULL_STOP ? at + 1 : at;
  return end - from === 1 && isUpper(text, from) && text[from] !== 'I' ? end + 1 : end;
}

/** The end of "example.org" or "a.k.a", whose first full stop is at `dot`. */
function endOfDotted(text: string, dot: number): number {
  let at = dot;
  while (unitAt(text, at) === FULL_STOP && isLetterAt(text, at + 1) && isLower(text, at + 1)) at = endOfLetters(text, at + 1);
  return at;
}

/** Whether the apostrophe at an offset starts "'s" or the like. */
const isCliticAt = (text: string, apostrophe: number): boolean => {
  const end = endOfLetters(text, apostrophe + 1);
  return end - apostrophe <= 3 && CLITICS.has(text.slice(apostrophe + 1, end).toLowerCase());
};

/** "1,081", "3.5", "5:30", "9/11", "11/28/2000", "10th", "1990s", "4x4"; a unit glued to it ("15km", "$5bn") is a token of its own. */
function endOfNumeral(text: string, from: number): number {
  let end = endOfDigits(text, from);
  while (isJoiner(unitAt(text, end)) && isDigitAt(text, end + 1)) end = endOfDigits(text, end + 1);
  if (isLetterAt(text, end)) {
    const tail = endOfLetters(text, end);
    const letters = text.slice(end, Math.min(tail, end + 8));
    const isPart = ORDINAL_OR_DECADE.test(letters) || (letters.length === 1 && /[A-Z]/.test(letters) && !/[BKMT]/.test(letters));
    if (isPart || firstDigit(text, end, tail) >= 0) end = tail;
  }
  return end;
}

/** A mark, or a run of them that is written as one; "'s" after and "'90s" before a word. */
function endOfMark(text: string, from: number, chunkEnd: number): number {
  const end = endOfMarks(text, from, chunkEnd);
  const isApostropheAlone = isApostrophe(text.charCodeAt(from)) && end === from + 1;
  return isApostropheAlone ? endOfApostrophised(text, end) : end;
}

function endOfMarks(text: string, from: number, chunkEnd: number): number {
  const unit = text.charCodeAt(from);
  let end = afterCharacter(text, from);
  if (isShout(unit)) while (end < chunkEnd && isShout(text.charCodeAt(end))) end++;
  else if (REPEATED.has(unit)) while (end < chunkEnd && text.charCodeAt(end) === unit) end++;
  return end;
}

/** The end of what an apostrophe right before `from` belongs to: "'s" after a word, "'90s" at the start of one; `from` where it stands alone. */
function endOfApostrophised(text: string, from: number): number {
  const tail = endOfLetters(text, from);
  const isFirst = from === 1 || classOf(text.charCodeAt(from - 2)) === SPACE;
  const belongs = isFirst ? isDecade(text, from, tail) : tail - from <= 2 && CLITICS.has(text.slice(from, tail).toLowerCase());
  return belongs ? tail : from;
}

/** "'90s" and "'72" */
const isDecade = (text: string, from: number, end: number): boolean =>
  end - from >= 2 && end - from <= 3 && isDigitAt(text, from) && isDigitAt(text, from + 1) && (end - from === 2 || text[end - 1] === 's');
