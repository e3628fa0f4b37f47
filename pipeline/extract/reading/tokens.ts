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
  GLUED,
  isApostrophe,
  isCliticAt,
} from './token-ends.ts';
import { BY_RULES, DONE, LONG_WORD, NEW_WORD, putStretch, STRETCH, type WordMemory, wordMemory } from './word-memory.ts';
import { addWords, canLearn, learn, makeRoom, type Word } from './words.ts';

/** Where the tokens of a text stand; `end` is exclusive. */
export interface Tokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
  /** tokens after which a sentence may end: there is white space, and they end with neither letter nor digit or a line ends; and the last one */
  stops: Int32Array;
  /** tokens that begin as quotation marks do */
  marks: Int32Array;
}

/** Tokens with their words. */
export interface WordTokens extends Tokens {
  words: Word[];
  /** of the words; of those from the token `known` on, they are those of the present generation */
  ids: Int32Array;
  known: number;
  /** where the row of a word begins in the lists of words, in small letters and as it is written */
  rowOf: Int32Array;
  rowAsWrittenOf: Int32Array;
  /** how many letters a word has, and 65536 times how many of them are capitals */
  cases: Int32Array;
  /** bits of a word for the lists of sentences, as many numbers as these take */
  bits: Int32Array;
}

/** "Rs500", "USD5": the currency is a word of its own */
const CURRENCY = /^(?:Rs|USD|EUR|GBP|INR|PKR|CHF|CNY|RMB|JPY|AUD|CAD)$/;

/**
 * Cuts a text into tokens as the English treebanks do: hyphens, slashes and brackets apart, clitics ("'s", "n't") apart, full stops kept by abbreviations
 * and initials, numbers with their separators whole; and looks their words up. One pass; every character that is not white space is in exactly one token.
 * Two views of a text are finer: the words of the time parsers are these tokens with compounds taken apart (`times/words.ts`); the pieces that
 * numerals are read from (`figures/pieces.ts`) are cut by the same kinds of characters, since they keep "don" of "don't", "cannot" and ".08" whole.
 */
export function tokenize(text: string): WordTokens {
  const tokenizer = new Tokenizer(text, wordMemory());
  tokenizer.take();
  return tokenizer.tokens();
}

/** Numbers that are copied from the memory of the kernel. */
class Numbers {
  private numbers = new Int32Array(0);
  private count = 0;

  add({ integers }: WordMemory, address: number, added: number): void {
    const from = address / 4;
    const { numbers, count } = this;
    this.count += added;
    if (count === 0) {
      this.numbers = integers.slice(from, from + added);
      return;
    }
    if (this.count > numbers.length) {
      this.numbers = new Int32Array(Math.max(this.count, 2 * numbers.length));
      this.numbers.set(numbers);
    }
    this.numbers.set(integers.subarray(from, from + added), count);
  }

  all(): Int32Array {
    return this.count === this.numbers.length ? this.numbers : this.numbers.slice(0, this.count);
  }
}

/** The kernel cuts what is plain and finds the words that are known; what is not, and new words, are dealt with here, one at a time. */
class Tokenizer {
  private readonly text: string;
  private readonly memory: WordMemory;
  private readonly chunk: Chunk;
  private count = 0;
  private known = 0;
  private readonly words: Word[] = [];
  private readonly numbers = {
    start: new Numbers(),
    end: new Numbers(),
    ids: new Numbers(),
    rowOf: new Numbers(),
    rowAsWrittenOf: new Numbers(),
    cases: new Numbers(),
    bits: new Numbers(),
    stops: new Numbers(),
    marks: new Numbers(),
  };
  /** where the stretch ends that stands in the memory */
  private stretchEnd = 0;
  /** where the two tokens part that a word is cut into; 0 where it is one */
  private cut = 0;

  constructor(text: string, memory: WordMemory) {
    this.text = text;
    this.memory = memory;
    this.chunk = new Chunk(text);
  }

  tokens(): WordTokens {
    const { count, known, words, numbers } = this;
    return {
      count,
      known,
      words,
      start: numbers.start.all(),
      end: numbers.end.all(),
      ids: numbers.ids.all(),
      rowOf: numbers.rowOf.all(),
      rowAsWrittenOf: numbers.rowAsWrittenOf.all(),
      cases: numbers.cases.all(),
      bits: numbers.bits.all(),
      stops: numbers.stops.all(),
      marks: numbers.marks.all(),
    };
  }

  take(): void {
    const { memory, text } = this;
    const { kernel, integers } = memory;
    const told = memory.places.told / 4;
    kernel.begin();
    this.stretchEnd = putStretch(memory, text, 0);
    for (;;) {
      const status = kernel.take();
      if (status === NEW_WORD || status === LONG_WORD) this.settle(integers[told], integers[told + 1], status);
      else if (status === BY_RULES) this.takeByRules(integers[told], integers[told + 2]);
      else if (status === STRETCH) this.stretchEnd = putStretch(memory, text, integers[told]);
      else this.empty();
      if (status === DONE) break;
    }
  }

  /** @param chunkStart where the run without white space begins; -1 where there was a letter or a digit in it */
  private takeByRules(at: number, chunkStart: number): void {
    const kind = classAt(this.text, at);
    this.chunk.moveTo(at, chunkStart);
    const end = this.endOfToken(kind, at);
    if (this.cut === 0) {
      this.push(at, end, kind);
    } else {
      const { cut } = this;
      this.cut = 0;
      this.push(at, cut, kind);
      this.push(cut, end, kind);
    }
  }

  private push(from: number, to: number, kind: number): void {
    if (to > this.stretchEnd) this.stretchEnd = putStretch(this.memory, this.text, from);
    const status = this.memory.kernel.push(from, to, kind === OTHER ? 1 : 0);
    if (status !== 0) this.settle(from, to, status);
  }

  /** Tells the kernel which word a token is that it could not tell. */
  private settle(from: number, to: number, status: number): void {
    if (!canLearn()) {
      this.empty(); // the words of its tokens are asked for by their ids
      makeRoom(1);
      this.known = this.count;
    }
    this.memory.kernel.settle(learn(this.text.slice(from, to), status));
  }

  /** Copies the tokens of the kernel's block, which may be others' from now on. */
  private empty(): void {
    const { memory, numbers, words } = this;
    const { integers, places } = memory;
    const count = memory.kernel.empty();
    const told = places.told / 4;
    numbers.start.add(memory, places.starts, count);
    numbers.end.add(memory, places.ends, count);
    numbers.ids.add(memory, places.ids, count);
    numbers.rowOf.add(memory, places.rows, count);
    numbers.rowAsWrittenOf.add(memory, places.rowsAsWritten, count);
    numbers.cases.add(memory, places.cases, count);
    numbers.bits.add(memory, places.tokenBits, (count * places.bitBytes) / 4);
    numbers.stops.add(memory, places.stops, integers[told + 3]);
    numbers.marks.add(memory, places.marks, integers[told + 4]);
    addWords(words, this.count, integers, places.ids / 4, count);
    this.count += count;
  }

  /** Of a token, or of a word that `cut` parts. */
  private endOfToken(kind: number, at: number): number {
    const { text, chunk } = this;
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
