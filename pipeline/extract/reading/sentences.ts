import { abbreviationOf } from './abbreviations.ts';
import { isBasicLetter, isDigit, isDigitAt, isLower, isUpper } from './characters.ts';
import type { Tokens } from './tokens.ts';

/** Sentence and paragraph of each token; see `Reading`. */
export interface Sentences {
  count: number;
  first: Int32Array;
  ofToken: Int32Array;
  paragraphOf: Int32Array;
}

const CLOSERS = new Set(['"', '”', '’', "'", "''", '’’', '»', ')', ']', '“']);
const OPENERS = new Set(['"', '“', '‘', "'", "''", '``', '«', '„', '(', '[', '-', '–', '—', '•', '*']);
/** words with a capital that start sentences more often than they follow an abbreviation within one */
const STARTERS = new Set(
  'The A An He She It They We I In On At But And This That These Those However There For After As If When While His Her Its Their Our By With From Since To Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. So Not No Some Many Most'.split(
    ' ',
  ),
);
/** a line that starts like this is an item of a list: "- ", "• ", "3. ", "b) " */
const ITEM = /^(?:[-–—*•·▪●◦‣]\s|(?:\d{1,3}|[a-zA-Z])[.)]\s)/;
/** narrower paragraphs are not wrapped by a machine */
const NARROWEST_WRAP = 40;
/** What goes on for more tokens than this is a list or a text without full stops: it is cut, so that no rule meets a sentence without end. */
export const LONGEST_SENTENCE = 300;

/** Groups tokens into sentences and paragraphs (a blank line between). A headline or list item on its own line is a sentence without a full stop. */
export function splitSentences(text: string, tokens: Tokens): Sentences {
  const { count } = tokens;
  const first: number[] = [];
  const paragraphOf: number[] = [];
  const ofToken = new Int32Array(count);
  const paragraph = new Paragraph(text, tokens);
  let newline = newlineFrom(text, count > 0 ? tokens.start[0] : 0);
  let stop = 0;
  for (let begin = 0, token = 0; token < count; token++) {
    stop = nextStop(tokens.stops, stop, token);
    token = Math.min(tokens.stops[stop], begin + LONGEST_SENTENCE - 1);
    const isLast = token + 1 === count;
    const breaks = isLast ? 2 : lineBreaks(text, tokens, token, newline);
    if (breaks > 0 && !isLast) newline = newlineFrom(text, tokens.start[token + 1]);
    const isEnd =
      breaks > 1 ||
      (breaks === 1 && paragraph.endsLine(token)) ||
      (mayEndSentence(text, tokens, token) && endsSentence(text, tokens, token, begin)) ||
      token - begin + 1 >= LONGEST_SENTENCE;
    if (!isEnd) continue;
    ofToken.fill(first.length, begin, token + 1);
    first.push(begin);
    paragraphOf.push(paragraph.number);
    begin = token + 1;
    if (breaks > 1 && !isLast) paragraph.goOn(begin);
  }
  first.push(count);
  return { count: first.length - 1, first: Int32Array.from(first), ofToken, paragraphOf: Int32Array.from(paragraphOf) };
}

/** Where each sentence begins and where it ends, one after the other. @param first the first token of each, and the number of tokens */
export function offsetsOfSentences(first: Int32Array, start: Int32Array, end: Int32Array): number[] {
  const offsets: number[] = [];
  for (let sentence = 0; sentence + 1 < first.length; sentence++) offsets.push(start[first[sentence]], end[first[sentence + 1] - 1]);
  return offsets;
}

/** Which of the stops is the first from a token on. @param from which one may be */
function nextStop(stops: Int32Array, from: number, token: number): number {
  let at = from;
  while (stops[at] < token) at++;
  return at;
}

/** The paragraph that is split. */
class Paragraph {
  number = 0;
  private readonly text: string;
  private readonly tokens: Tokens;
  private begin = 0;
  /** found at the first line that breaks: most paragraphs have one line */
  private ends: Set<number> | null = null;

  constructor(text: string, tokens: Tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** To the next one. */
  goOn(begin: number): void {
    this.number++;
    this.begin = begin;
    this.ends = null;
  }

  /** Whether the line break after a token was meant. */
  endsLine(token: number): boolean {
    this.ends ??= paragraphLines(this.text, this.begin, this.tokens);
    return this.ends.has(this.tokens.end[token]);
  }
}

/** Where the next line of a text breaks; its end where none does. */
function newlineFrom(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** Line breaks between a token and the next: 0, 1, or 2 for a blank line. @param newline the next one after the token */
function lineBreaks(text: string, tokens: Tokens, token: number, newline: number): number {
  const next = tokens.start[token + 1];
  if (next <= newline) return 0;
  return newlineFrom(text, newline + 1) < next ? 2 : 1;
}

/**
 * Token ends in the paragraph that starts at `token` after which a single line break was meant: an item of a list follows, or
 * the next word would have fitted on the line (so it was not a machine that wrapped it) and the next line starts anew.
 */
function paragraphLines(text: string, token: number, tokens: Tokens): Set<number> {
  const ends = new Set<number>();
  const { lines, widest } = linesFrom(text, token, tokens);
  for (const { end, width, next } of lines) {
    const start = tokens.start[next];
    const fits = widest < NARROWEST_WRAP || width + 1 + tokens.end[next] - start <= widest;
    if (ITEM.test(text.slice(start, start + 6)) || (fits && startsAnew(text, start))) ends.add(end);
  }
  return ends;
}

/** A line of a paragraph that another one follows. */
interface Line {
  end: number;
  /** in UTF-16 units */
  width: number;
  /** first token of the next line */
  next: number;
}

/** The lines of the paragraph that starts at `token`, but for its last one, and how wide the widest of all is. */
function linesFrom(text: string, token: number, tokens: Tokens): { lines: Line[]; widest: number } {
  const lines: Line[] = [];
  let lineStart = token < tokens.count ? tokens.start[token] : 0;
  let widest = 0;
  let newline = newlineFrom(text, lineStart);
  for (let t = token; t < tokens.count; t++) {
    const isLast = t + 1 === tokens.count;
    const breaks = isLast ? 2 : lineBreaks(text, tokens, t, newline);
    if (breaks === 0) continue;
    const width = tokens.end[t] - lineStart;
    if (width > widest) widest = width;
    if (breaks > 1) break;
    lines.push({ end: tokens.end[t], width, next: t + 1 });
    lineStart = tokens.start[t + 1];
    newline = newlineFrom(text, lineStart);
  }
  return { lines, widest };
}

/** marks that begin no sentence */
const GOING_ON = ',;:)]%';
const startsAnew = (text: string, start: number): boolean => !isLower(text, start) && !GOING_ON.includes(text[start]);

/** No sentence ends without a space, nor after a letter or a digit, as where a line just ends. */
function mayEndSentence(text: string, tokens: Tokens, token: number): boolean {
  const end = tokens.end[token];
  const last = text.charCodeAt(end - 1);
  return !isBasicLetter(last) && !isDigit(last) && tokens.start[token + 1] > end;
}

/** Whether a sentence ends after this token, as far as its marks and the words around it tell. */
function endsSentence(text: string, tokens: Tokens, token: number, begin: number): boolean {
  const next = token + 1;
  const body = beforeReference(text, tokens, token, begin);
  if (body === token && referenceFollows(text, tokens, next)) return false;
  const stop = stopBefore(text, tokens, body, begin);
  if (stop < 0) return false;
  const isClosed = stop !== token;
  let start = next;
  while (start < tokens.count && start < next + 3 && OPENERS.has(formOf(text, tokens, start))) start++;
  if (start === tokens.count) return true;
  const isOpened = start !== next;
  if (isLower(text, tokens.start[start]) && !(isOpened && !isClosed && !isDash(text, tokens.start[next]))) return false;
  const stopForm = formOf(text, tokens, stop);
  if (stopForm.length === 1 || stopForm[0] === '.' || isClosed) return true;
  if (UNIT_END.test(stopForm)) return true; // "per sq ft. Visitor arrivals"
  if (stop > begin && AMOUNT_END.test(stopForm) && isDigitAt(text, tokens.end[stop - 1] - 1)) return true; // "from 4p. Net debt"
  return abbreviationEnds(stopForm, formOf(text, tokens, start), isOpened);
}

/** A reference mark ("[12]") after a full stop belongs to the sentence that it ends: the token before one that ends here, else the token itself. */
function beforeReference(text: string, tokens: Tokens, token: number, begin: number): number {
  const opens = token - 2;
  const before = token - 3;
  return before >= begin && referenceFollows(text, tokens, opens) ? before : token;
}

const REFERENCE = /^\[\d{1,3}\]/;
const referenceFollows = (text: string, tokens: Tokens, token: number): boolean =>
  text.charCodeAt(tokens.start[token]) === 91 && REFERENCE.test(text.slice(tokens.start[token], tokens.start[token] + 5));

/** units that are written like initials and titles, after a number */
const UNIT_END = /^(?:ft|lbs?|oz|kg|km|cm|mm|hrs?|mins?)\.$/;
const AMOUNT_END = /^(?:p|c|m|g|sen)\.$/;

const isDash = (text: string, at: number): boolean => '-–—'.includes(text[at]);

const formOf = (text: string, tokens: Tokens, token: number): string =>
  text.slice(tokens.start[token], Math.min(tokens.end[token], tokens.start[token] + 16));

/** The token with the full stop (or the like) that this token ends on or closes, or -1. Looks back over a bounded number of closing marks. */
function stopBefore(text: string, tokens: Tokens, token: number, begin: number): number {
  let at = token;
  while (at > begin && at > token - 4 && CLOSERS.has(formOf(text, tokens, at)) && tokens.start[at] === tokens.end[at - 1]) at--;
  const last = text[tokens.end[at] - 1];
  if (last === '!' || last === '?' || last === '…') return at;
  return last === '.' ? at : -1;
}

/** Whether "Inc.", "U.S.", "Sept." or an initial ends a sentence before this word. */
function abbreviationEnds(form: string, next: string, isOpened: boolean): boolean {
  const bare = form.slice(0, -1);
  const abbreviation = abbreviationOf(bare);
  if (abbreviation && !abbreviation.maybeEndsSentence) return false;
  if (!abbreviation && bare.length === 1) return false; // "J. Smith"
  if (!abbreviation && !bare.includes('.')) return true; // the stop of "etc..": no abbreviation that we know
  return isOpened ? isUpper(next, 0) : STARTERS.has(next);
}
