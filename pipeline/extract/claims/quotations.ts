/** Speech between quotation marks, told apart from scare quotes, titles and nicknames. */
import { cueVerbAt, verbTakes } from '../language/lexicon/cues.ts';
import { firstFrom, type Range, runEnd, some } from '../language/scan.ts';
import { isFiniteVerb } from '../language/tags.ts';
import { not, type TokenTest } from '../language/test.ts';
import { marks, words } from '../language/words.ts';
import { classAt, isDigit, isLower, isUpper, SPACE, unitAt } from '../reading/characters.ts';
import type { Reading } from '../reading/reading.ts';

/** A word or two in marks may be a name or a distance kept; this many are somebody's speech. */
const SPEECH_WORDS = 4;
/** of speech in the middle of a sentence, in tokens with both marks and the comma */
const SHORTEST_SPEECH = 6;
/** from a quotation to the verb of its reporting clause, in tokens */
const LONGEST_CLAUSE = 14;
const isWithinTitles = marks('of the and in on for to a with');

/** The quotation that opens with this token, or -1. */
export function quotationFrom(reading: Reading, token: number): number {
  if (token >= reading.tokenCount) return -1;
  let q = reading.quotationOf[token];
  while (q >= 0 && reading.quotations[q].firstToken !== token) q = enclosing(reading, q);
  return q;
}

/** Whether a quotation opens with this token. */
export const opensQuotation: TokenTest = (reading, token) => quotationFrom(reading, token) >= 0;

/** The quotation that ends with this token, or -1. */
export function quotationTo(reading: Reading, token: number): number {
  let q = token >= 0 ? reading.quotationOf[token] : -1;
  while (q >= 0 && reading.quotations[q].endToken - 1 !== token) q = enclosing(reading, q);
  return q;
}

/** The quotation around a quotation, or -1. */
function enclosing(reading: Reading, q: number): number {
  const { depth, start } = reading.quotations[q];
  if (depth === 0) return -1;
  for (let i = q - 1; i >= 0; i--) {
    if (reading.quotations[i].depth < depth && reading.quotations[i].start <= start) return i;
  }
  return -1;
}

/** Sentences or a clause in marks: it is long, or closes with a speaker's punctuation. */
export function isSpeech(reading: Reading, q: number): boolean {
  const { firstToken, endToken } = reading.quotations[q];
  return isClosedLikeSpeech(reading, q) || endToken - firstToken - 2 >= SPEECH_WORDS;
}

/** “no,” “never!” */
export const isClosedLikeSpeech = (reading: Reading, q: number): boolean => ',.?!…—–-'.includes(lastCharacter(reading, q));

/** What the mark that closes a quotation stands after, over a space or two; a space where there is nothing else. */
function lastCharacter({ text, quotations }: Reading, q: number): string {
  const { innerStart, innerEnd } = quotations[q];
  for (let at = innerEnd - 1; at >= innerStart && at >= innerEnd - 3; at--) if (classAt(text, at) !== SPACE) return text[at];
  return ' ';
}

/** “Viking,” “Song of the Weir” — a word or two in the middle of a sentence, or words in capitals: a name, not speech. */
export function isTitle(reading: Reading, q: number): boolean {
  const { firstToken, endToken } = reading.quotations[q];
  if (firstToken === reading.sentenceFirst[reading.sentenceOf[firstToken]]) return false;
  return endToken - firstToken < SHORTEST_SPEECH || !some(reading, firstToken + 1, endToken - 1, isNoTitleWord);
}

/** in small letters, and none of the small words of titles */
const isNoTitleWord: TokenTest = (reading, token) => isLower(reading.form(token), 0) && !isWithinTitles(reading, token);

/** “Lark Street”, “Song of the Weir”: a name in marks, wherever it stands, and nothing that anybody says. */
export function isNameInMarks(reading: Reading, q: number): boolean {
  const { firstToken, endToken } = reading.quotations[q];
  if (isClosedLikeSpeech(reading, q) || endToken - firstToken < 3) return false;
  if (some(reading, firstToken + 1, endToken - 1, isNoTitleWord)) return false;
  return !isLower(reading.form(firstToken + 1), 0);
}

/** Whether a quotation is closed like a sentence: nothing of it goes on after the mark. */
export function isWhole(reading: Reading, q: number): boolean {
  const { innerStart } = reading.quotations[q];
  return '.?!…'.includes(lastCharacter(reading, q)) && opensSentence(reading.text, innerStart);
}

/** A capital, a number, a bracket, dots. */
function opensSentence(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  if (unit >= 128) return OPENS_SENTENCE.test(text.slice(at, at + 2));
  return isUpper(text, at) || isDigit(unit) || text[at] === '[';
}
const OPENS_SENTENCE = /^[\p{Lu}\p{N}…]/u;

const goesOnWithAuthor = words('and but when while after before as in with to on at');

/** '…: “The weir held,” she said.': who speaks stands after it, not in front. */
export function hasOwnReportingClause(reading: Reading, q: number): boolean {
  const { endToken } = reading.quotations[q];
  if (!',?!'.includes(lastCharacter(reading, q)) || endToken + 1 >= reading.tokenCount) return false;
  if (reading.sentenceOf[endToken] !== reading.sentenceOf[endToken - 1]) return false;
  if (goesOnWithAuthor(reading, endToken)) return false;
  const end = Math.min(reading.sentenceFirst[reading.sentenceOf[endToken] + 1], endToken + LONGEST_CLAUSE);
  const verb = firstFrom(reading, endToken, runEnd(reading, endToken, end, not(opensQuotation)), isFiniteVerb);
  return verb >= 0 && verbTakes(cueVerbAt(reading, verb), 'quote');
}

/** From the first paragraph of a quotation to its last, marks included. */
export function wholeQuotation(reading: Reading, q: number): Range {
  let start = q;
  while (reading.quotations[start].continues >= 0) start = reading.quotations[start].continues;
  let last = q;
  for (let next = q + 1; next < reading.quotations.length && next <= last + 8; next++) {
    if (reading.quotations[next].continues === last) last = next;
  }
  return { first: reading.quotations[start].firstToken, end: reading.quotations[last].endToken };
}
