/**
 * The words of a text as the time parsers want them: the reading's tokens, with compounds such as "mid-2023", "2019/20"
 * and "10:30pm" taken apart, and "Nov" "." put together, whatever the tokenizer made of them.
 */
import { sentenceStart } from '../language/scan.ts';
import type { TokenTest } from '../language/test.ts';
import { isUpper } from '../reading/characters.ts';
import type { Reading } from '../reading/reading.ts';
import { entryOf } from './lexicon.ts';

// up here, since the TypeScript loader makes a new RegExp of \p{…} wherever it stands
const TITLED = /^\p{Lu}\p{Ll}/u;

const PIECE = /\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|s)(?![\p{L}\d]))?|[\p{L}\p{M}]+(?:[.'’][\p{L}\p{M}]+)*\.?|\S/gu;

/** stands between two paragraphs, so that no words are joined over it */
const BREAK = '\n';

/** An object of a class, since its functions are asked more often than anything else of the times. */
export class Words {
  readonly reading: Reading;
  /** offsets by word; ends are exclusive */
  readonly start: number[] = [];
  readonly end: number[] = [];
  /** the token that a word is, or is a piece of */
  readonly token: number[] = [];
  /** the words that are pieces of tokens, in lower case; of the others the reading is asked */
  readonly #pieces: (string | undefined)[] = [];

  constructor(reading: Reading) {
    this.reading = reading;
    const { sentenceCount, sentenceFirst, paragraphOf, tokenStart } = reading;
    for (let sentence = 0; sentence < sentenceCount; sentence++) {
      const [first, end] = [sentenceFirst[sentence], sentenceFirst[sentence + 1]];
      if (sentence > 0 && first < end && paragraphOf[sentence] !== paragraphOf[sentence - 1])
        this.#add(BREAK, tokenStart[first], tokenStart[first], first);
      for (let token = first; token < end; token++) this.#addToken(token);
    }
  }

  get count(): number {
    return this.#pieces.length;
  }

  /** lower case, straight apostrophes; '' beyond the ends */
  lower(word: number): string {
    return word < 0 || word >= this.#pieces.length ? '' : (this.#pieces[word] ?? this.reading.lower(this.token[word]));
  }

  /** a piece of a token, not all of it */
  isPiece(word: number): boolean {
    return this.#pieces[word] !== undefined;
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
    return word >= 0 && word < this.count && TITLED.test(this.reading.text.slice(this.start[word], this.start[word] + 2));
  }

  #addToken(token: number): void {
    const { text, tokenStart, tokenEnd } = this.reading;
    const [from, to] = [tokenStart[token], tokenEnd[token]];
    if (to - from > 1 && isCompound(text, from, to)) {
      for (const { 0: piece, index } of this.reading.lower(token).matchAll(PIECE))
        if (!this.#takesStop(from + index, from + index + piece.length)) this.#add(piece, from + index, from + index + piece.length, token);
    } else if (!this.#takesStop(from, to)) this.#add(undefined, from, to, token);
  }

  #add(piece: string | undefined, from: number, to: number, token: number): void {
    this.#pieces.push(piece);
    this.start.push(from);
    this.end.push(to);
    this.token.push(token);
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

export const wordsOf = (reading: Reading): Words => new Words(reading);

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
