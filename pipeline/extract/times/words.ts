/**
 * The words of a text as the time parsers want them: the reading's tokens, with compounds such as "mid-2023", "2019/20"
 * and "10:30pm" taken apart, and "Nov" "." put together, whatever the tokenizer made of them.
 */
import { grown } from '../grown.ts';
import { sentenceStart } from '../language/scan.ts';
import type { TokenTest } from '../language/test.ts';
import { endOfDigits, isTitled, isUpper } from '../reading/characters.ts';
import type { Reading } from '../reading/reading.ts';
import { endOfPiece, pieceFrom } from './compound.ts';
import { entryOf } from './lexicon.ts';

/** stands between two paragraphs, so that no words are joined over it */
const BREAK = '\n';

/** what a compound has, and the full stop that an abbreviation may take: few tokens, which are looked for at once */
const SPECIAL = /[-–—/\d]|\.(?= ?\d)/g;

/** An object of a class, since its functions are asked more often than anything else of the times. */
export class Words {
  readonly reading: Reading;
  /** offsets by word; ends are exclusive */
  start: Int32Array;
  end: Int32Array;
  /** the token that a word is, or is a piece of */
  token: Int32Array;
  /** 0 where a word is all of a token, else the number of the piece that it is, from 1 on */
  piece: Int32Array;
  /** words that are one of the tokens asked for, and all pieces; in text order */
  readonly noted: number[] = [];
  /** in lower case; of the other words the reading is asked */
  readonly #pieces: string[] = [];
  readonly #wanted: readonly number[];
  /** of these, the first that no word was looked for yet */
  #next = 0;
  #count = 0;

  constructor(reading: Reading, wanted: readonly number[]) {
    this.reading = reading;
    this.#wanted = wanted;
    const { tokenCount, sentenceCount, sentenceFirst, paragraphOf, tokenStart } = reading;
    const most = tokenCount + sentenceCount;
    this.start = new Int32Array(most);
    this.end = new Int32Array(most);
    this.token = new Int32Array(most);
    this.piece = new Int32Array(most);
    let special = this.#specialFrom(0);
    for (let sentence = 0; sentence < sentenceCount; sentence++) {
      const first = sentenceFirst[sentence];
      const end = sentenceFirst[sentence + 1];
      if (sentence > 0 && first < end && paragraphOf[sentence] !== paragraphOf[sentence - 1])
        this.#addPiece(BREAK, tokenStart[first], tokenStart[first], first);
      for (let token = first; token < end; ) {
        token = this.#addTokens(token, Math.min(special, end));
        if (token === end) break;
        this.#addSpecial(token++);
        special = this.#specialFrom(token);
      }
    }
    this.start = this.start.subarray(0, this.#count);
    this.end = this.end.subarray(0, this.#count);
    this.token = this.token.subarray(0, this.#count);
    this.piece = this.piece.subarray(0, this.#count);
  }

  get count(): number {
    return this.#count;
  }

  /** lower case, straight apostrophes; '' beyond the ends */
  lower(word: number): string {
    if (word < 0 || word >= this.#count) return '';
    const piece = this.piece[word];
    return piece > 0 ? this.#pieces[piece - 1] : this.reading.lower(this.token[word]);
  }

  /** no white space before it */
  glued(word: number): boolean {
    return word > 0 && this.end[word - 1] === this.start[word];
  }

  /** whether it begins with a capital letter */
  capital(word: number): boolean {
    return word >= 0 && word < this.count && this.start[word] < this.end[word] && isUpper(this.reading.text, this.start[word]);
  }

  /** whether it begins with a capital letter and goes on small: no word of a text all in capitals does */
  titled(word: number): boolean {
    return word >= 0 && word < this.count && isTitled(this.reading.text.slice(this.start[word], this.start[word] + 2));
  }

  /** The first token from one on that may be a compound or a full stop in front of a number. */
  #specialFrom(token: number): number {
    const { text, tokenCount, tokenStart } = this.reading;
    if (token >= tokenCount) return tokenCount;
    SPECIAL.lastIndex = tokenStart[token];
    return SPECIAL.test(text) ? this.reading.tokenAt(SPECIAL.lastIndex - 1) : tokenCount;
  }

  /** Tokens that are words as they are; returns the end. */
  #addTokens(first: number, end: number): number {
    const { tokenStart, tokenEnd } = this.reading;
    this.#makeRoom(end - first);
    const { start, end: ends, token: tokens } = this;
    const ahead = this.#count - first;
    for (let token = first; token < end; token++) {
      start[token + ahead] = tokenStart[token];
      ends[token + ahead] = tokenEnd[token];
      tokens[token + ahead] = token;
    }
    for (const wanted = this.#wanted; this.#next < wanted.length && wanted[this.#next] < end; this.#next++)
      if (wanted[this.#next] >= first) this.noted.push(wanted[this.#next] + ahead);
    this.#count += end - first;
    return end;
  }

  #addSpecial(token: number): void {
    const { text, tokenStart, tokenEnd } = this.reading;
    const from = tokenStart[token];
    const to = tokenEnd[token];
    if (to - from > 1 && isCompound(text, from, to)) this.#addCompound(token, from, to);
    else if (!this.#takesStop(from, to)) this.#addTokens(token, token + 1);
  }

  #addCompound(token: number, from: number, to: number): void {
    const word = this.reading.lower(token);
    if (endOfDigits(this.reading.text, from) === to) {
      this.#addPiece(word, from, to, token);
      return;
    }
    for (let start = pieceFrom(word, 0); start < word.length; ) {
      const end = endOfPiece(word, start);
      if (!this.#takesStop(from + start, from + end)) this.#addPiece(word.slice(start, end), from + start, from + end, token);
      start = pieceFrom(word, end);
    }
  }

  #addPiece(piece: string, from: number, to: number, token: number): void {
    this.#makeRoom(1);
    this.noted.push(this.#count);
    this.start[this.#count] = from;
    this.end[this.#count] = to;
    this.token[this.#count] = token;
    this.piece[this.#count++] = this.#pieces.push(piece);
  }

  #makeRoom(words: number): void {
    if (this.#count + words <= this.start.length) return;
    this.start = grown(this.start);
    this.end = grown(this.end);
    this.token = grown(this.token);
    this.piece = grown(this.piece);
  }

  /** An abbreviated month or weekday takes the full stop that stands right after it, when a number follows. */
  #takesStop(from: number, to: number): boolean {
    const { text } = this.reading;
    if (to - from !== 1 || text.charCodeAt(from) !== STOP) return false;
    const last = this.count - 1;
    if (last < 0 || this.end[last] !== from || !isBeforeDigit(text, to) || !isAbbreviation(this.lower(last))) return false;
    this.end[last] = to;
    return true;
  }
}

const STOP = 46;

/** @param wanted tokens that are noted, in text order */
export const wordsOf = (reading: Reading, wanted: readonly number[] = []): Words => new Words(reading, wanted);

/** Whether a word has one of these tags; beyond the text none has. */
export const isTagged = ({ reading, token }: Words, word: number, test: TokenTest): boolean =>
  word >= 0 && word < token.length && test(reading, token[word]);

/** Where a phrase begins that may have an article in front of it: "the" before that word, or the word itself. */
export const fromArticle = (words: Words, at: number): number => (words.lower(at - 1) === 'the' ? at - 1 : at);

/** Whether these words stand here one after another: `follows(words, at, ['in', 'the', 'making'])`. */
export const follows = (words: Words, at: number, phrase: readonly string[]): boolean =>
  phrase.every((word, i) => words.lower(at + i) === word);

/** Whether a word stands where its sentence begins. */
export const opensSentence = ({ reading, token }: Words, word: number): boolean => token[word] === sentenceStart(reading, token[word]);

/** Whether a token holds a digit, a slash or a dash. */
function isCompound(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if ((unit >= 47 && unit <= 57) || unit === 45 || unit === 0x2013 || unit === 0x2014) return true;
  }
  return false;
}

/** at once, or after a space */
const isBeforeDigit = (text: string, at: number): boolean => /^ ?\d/.test(text.slice(at, at + 2));

const isAbbreviation = (word: string): boolean =>
  word.length <= 5 && (entryOf(word, 'month') !== null || entryOf(word, 'weekday_abbreviation') !== null) && word !== 'may';
