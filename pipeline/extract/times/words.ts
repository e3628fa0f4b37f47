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

export interface Words {
  readonly reading: Reading;
  readonly count: number;
  /** lower case, straight apostrophes; '' beyond the ends */
  lower(word: number): string;
  readonly start: number[];
  /** exclusive */
  readonly end: number[];
  readonly token: number[];
  /** a piece of a token, not all of it */
  isPiece(word: number): boolean;
  /** no white space before it */
  glued(word: number): boolean;
  /** whether it begins with a capital letter */
  capital(word: number): boolean;
  /** whether it begins with a capital letter and goes on small: no word of a text all in capitals does */
  titled(word: number): boolean;
}

const PIECE = /\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|s)(?![\p{L}\d]))?|[\p{L}\p{M}]+(?:[.'’][\p{L}\p{M}]+)*\.?|\S/gu;

export function wordsOf(reading: Reading): Words {
  const { text, tokenCount, tokenStart, tokenEnd } = reading;
  /** of pieces of tokens; whole tokens are written small when somebody asks */
  const lowers: (string | undefined)[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const token: number[] = [];
  const lower = (word: number): string => (word < 0 || word >= lowers.length ? '' : (lowers[word] ?? reading.lower(token[word])));
  const push = (piece: string | undefined, from: number, to: number, of: number): void => {
    const last = lowers.length - 1;
    // an abbreviated month or weekday takes the full stop that stands right after it, when a number follows
    if (
      to - from === 1 &&
      text[from] === '.' &&
      last >= 0 &&
      end[last] === from &&
      isBeforeDigit(text, to) &&
      isAbbreviation(lower(last))
    ) {
      end[last] = to;
      return;
    }
    lowers.push(piece);
    start.push(from);
    end.push(to);
    token.push(of);
  };
  for (let t = 0; t < tokenCount; t++) {
    const [from, to] = [tokenStart[t], tokenEnd[t]];
    if (isParagraphStart(reading, t)) push(BREAK, from, from, t);
    if (to - from === 1 || !isCompound(text, from, to)) push(undefined, from, to, t);
    else for (const piece of reading.lower(t).matchAll(PIECE)) push(piece[0], from + piece.index, from + piece.index + piece[0].length, t);
  }
  return {
    reading,
    count: lowers.length,
    lower,
    start,
    end,
    token,
    isPiece: (word) => lowers[word] !== undefined,
    glued: (word) => word > 0 && end[word - 1] === start[word],
    capital: (word) => word >= 0 && word < lowers.length && start[word] < end[word] && isUpper(text, start[word]),
    titled: (word) => word >= 0 && word < lowers.length && TITLED.test(text.slice(start[word], start[word] + 2)),
  };
}

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

/** stands between two paragraphs, so that no words are joined over it */
const BREAK = '\n';

function isParagraphStart({ sentenceOf, sentenceFirst, paragraphOf }: Reading, token: number): boolean {
  const sentence = sentenceOf[token];
  return sentence > 0 && sentenceFirst[sentence] === token && paragraphOf[sentence] !== paragraphOf[sentence - 1];
}

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
