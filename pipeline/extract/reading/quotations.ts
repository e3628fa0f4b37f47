import { partitionPoint } from '../../common/partition-point.ts';
import { classOf, DIGIT, LETTER, SPACE } from './characters.ts';
import { CLOSERS, STYLES, styleOf } from './quotation-marks.ts';
import type { Quotation } from './reading.ts';
import type { Sentences } from './sentences.ts';
import type { Tokens } from './tokens.ts';

export interface Quotations {
  list: Quotation[];
  /** token → index of the innermost quotation that holds it, or -1 */
  ofToken: Int32Array;
}

const DOUBLE = ['"', '”', '“', "''", '’’', '‘’', '``', '„', '‟'];
const SINGLE = 3;
/** marks that only ever open, whatever stands around them */
const ONLY_OPENS = new Set(['“', '„', '‟', '‘', '‚', '«', '‹', '「', '『', '《', '``', '‘‘']);
const ONLY_CLOSES = new Set(['”', '›', '」', '』', '》']);
/** marks longer than any of these are no quotation marks; quotations in quotations in quotations deeper than this are noise */
const LONGEST_MARK = 2;
/** ''Call it 'old school,''' he said: the inner quotation closes with the outer one */
const SINGLE_AND_DOUBLE = "'''";
const DEEPEST = 4;
/**
 * Tokens after which one more mark that opens shows that the innermost of so many was never closed. Nobody is quoted as long in a paragraph; in a text
 * whose marks only open, each claim would otherwise reach back to the fourth of them.
 */
const LONGEST_INNERMOST = 1000;

interface Opened {
  quotation: Quotation;
  style: number;
}

/**
 * Finds the stretches between quotation marks, paragraph by paragraph. A mark that could be either opens where white space, a bracket or a dash stands
 * before it and a word after it. A single mark opens only where a mark that could close it follows in the paragraph, and "workers’ rights" and "don’t" close nothing.
 * A quotation still open at the end of its paragraph ends there, unclosed; where the next paragraph opens with the same style, that one goes on from it.
 */
export function findQuotations(text: string, tokens: Tokens, sentences: Sentences): Quotations {
  const list: Quotation[] = [];
  const ofToken = new Int32Array(tokens.count).fill(-1);
  let unclosed: Opened | undefined; // outermost one left open by the paragraph before
  if (tokens.marks.length === 0) return { list, ofToken };
  for (let sentence = 0; sentence < sentences.count; ) {
    const first = sentences.first[sentence];
    const paragraph = sentences.paragraphOf[sentence];
    while (sentence < sentences.count && sentences.paragraphOf[sentence] === paragraph) sentence++;
    const end = sentences.first[sentence];
    unclosed = scanParagraph(text, tokens, first, end, unclosed, list);
  }
  for (const [index, quotation] of list.entries()) ofToken.fill(index, quotation.firstToken, quotation.endToken);
  return { list, ofToken };
}

/** The quotations of one paragraph, added to the list in order of start; returns the outermost one that it leaves open. */
function scanParagraph(
  text: string,
  tokens: Tokens,
  first: number,
  end: number,
  unclosed: Opened | undefined,
  list: Quotation[],
): Opened | undefined {
  const open: Opened[] = [];
  const { marks } = tokens;
  const lastSingle = lastSingleCloser(text, tokens, first, end);
  for (let at = firstMark(tokens, first); at < marks.length && marks[at] < end; at++) {
    const token = marks[at];
    const mark = markAt(text, tokens, token);
    if (mark === '') continue;
    const closes = closingLevel(text, tokens, token, mark, open, end);
    if (reopens(text, tokens, token, mark, open)) reopen(tokens, token, open, list);
    else if (closes >= 0) closeLevel(tokens, token, open, closes);
    else if (opens(text, tokens, token, mark, lastSingle, end) && makesRoom(tokens, token, open))
      openLevel(tokens, token, styleOf.get(mark)!, open, list, token === first ? unclosed : undefined);
  }
  const last = tokens.end[end - 1];
  for (const { quotation } of open) close(quotation, last, last, end, false);
  return open.find(({ style }) => style !== SINGLE);
}

/** Whether one more quotation may open: nobody quotes deeper. Ends the innermost one first where it was never closed. */
function makesRoom(tokens: Tokens, token: number, open: Opened[]): boolean {
  if (open.length < DEEPEST) return true;
  const { quotation } = open[DEEPEST - 1];
  if (token - quotation.firstToken < LONGEST_INNERMOST) return false;
  const last = tokens.end[token - 1];
  close(quotation, last, last, token, false);
  open.pop();
  return true;
}

/** Opens a quotation within those that are open. @param unclosed what the paragraph before left open, where this one begins with the mark */
function openLevel(tokens: Tokens, token: number, style: number, open: Opened[], list: Quotation[], unclosed: Opened | undefined): void {
  const continues = unclosed?.style === style ? list.indexOf(unclosed.quotation, list.length - 64) : -1;
  const quotation = begin(tokens, token, open.length, continues);
  list.push(quotation);
  open.push({ quotation, style });
}

/** A new line opens the quotation again, as a new paragraph does. */
function reopen(tokens: Tokens, token: number, open: Opened[], list: Quotation[]): void {
  const last = tokens.end[token - 1];
  for (const { quotation } of open) close(quotation, last, last, token, false);
  const quotation = begin(tokens, token, 0, list.indexOf(open[0].quotation, -64));
  open.splice(0, open.length, { quotation, style: open[0].style });
  list.push(quotation);
}

/** Closes a quotation with its mark, and those inside it that were left open. */
function closeLevel(tokens: Tokens, token: number, open: Opened[], level: number): void {
  close(open[level].quotation, tokens.start[token], tokens.end[token], token + 1, true);
  for (const inner of open.splice(level).slice(1)) close(inner.quotation, tokens.start[token], tokens.start[token], token, false);
}

/** Whether a line begins with the mark of a quotation that the line before left open. */
function reopens(text: string, tokens: Tokens, token: number, mark: string, open: readonly Opened[]): boolean {
  if (open.length === 0 || open[0].style === SINGLE || styleOf.get(mark) !== open[0].style || ONLY_CLOSES.has(mark)) return false;
  return text.slice(tokens.end[token - 1], tokens.start[token]).includes('\n') && !isSpaceAt(text, tokens.end[token]);
}

const begin = (tokens: Tokens, token: number, depth: number, continues: number): Quotation => ({
  start: tokens.start[token],
  end: tokens.end[token],
  innerStart: tokens.end[token],
  innerEnd: tokens.end[token],
  firstToken: token,
  endToken: token + 1,
  depth,
  closed: false,
  continues,
});

function close(quotation: Quotation, innerEnd: number, end: number, endToken: number, closed: boolean): void {
  quotation.innerEnd = innerEnd;
  quotation.end = end;
  quotation.endToken = endToken;
  quotation.closed = closed;
}

/** Which of the tokens that may be marks is the first from a token on. */
const firstMark = ({ marks }: Tokens, token: number): number => partitionPoint(marks.length, (at) => marks[at] < token);

function markAt(text: string, tokens: Tokens, token: number): string {
  const length = tokens.end[token] - tokens.start[token];
  if (length > LONGEST_MARK)
    return text.startsWith(SINGLE_AND_DOUBLE, tokens.start[token]) && length === SINGLE_AND_DOUBLE.length ? "''" : '';
  const mark = text.slice(tokens.start[token], tokens.end[token]);
  return styleOf.has(mark) || CLOSERS.has(mark) ? mark : '';
}

/** Index of the open quotation that this mark closes, or -1. */
function closingLevel(text: string, tokens: Tokens, token: number, mark: string, open: Opened[], end: number): number {
  if (open.length === 0 || (ONLY_OPENS.has(mark) && mark !== '“')) return -1;
  for (let level = open.length - 1; level >= 0; level--) {
    const { style, quotation } = open[level];
    if (!STYLES[style].close.includes(mark)) continue;
    if (style === SINGLE && isApostrophe(text, tokens, token, end)) return -1;
    if (mark === '“' && !closesGerman(text, tokens, token, quotation)) return -1;
    if (!ONLY_CLOSES.has(mark) && level < open.length - 1 && looksOpening(text, tokens, token)) return -1;
    return level;
  }
  return -1;
}

/** „German“ closes so; “English“ only by mistake, after a full stop or comma */
const closesGerman = (text: string, tokens: Tokens, token: number, { start }: Quotation): boolean =>
  text[start] === '„' || ('.,!?'.includes(text[tokens.start[token] - 1]) && isSpaceAt(text, tokens.end[token]));

/** Whether a mark opens a quotation, as far as what stands around it tells. */
function opens(text: string, tokens: Tokens, token: number, mark: string, lastSingle: number, end: number): boolean {
  if (!styleOf.has(mark) || token + 1 >= end) return false;
  if (styleOf.get(mark) === SINGLE) return looksOpening(text, tokens, token) && lastSingle > token;
  if (ONLY_OPENS.has(mark)) return true;
  return looksOpening(text, tokens, token) || (DOUBLE.includes(mark) && isDetached(text, tokens, token));
}

const isSpaceAt = (text: string, at: number): boolean => at < 0 || at >= text.length || classOf(text.charCodeAt(at)) === SPACE;
const isWordAt = (text: string, at: number): boolean => {
  const kind = at >= 0 && at < text.length ? classOf(text.charCodeAt(at)) : SPACE;
  return kind === LETTER || kind === DIGIT;
};

const MAY_PRECEDE = '([{—–-/“‘"\'«:';
/** white space, a bracket, a dash or another opening mark before, and a word or a mark after */
function looksOpening(text: string, tokens: Tokens, token: number): boolean {
  const before = tokens.start[token] - 1;
  return (isSpaceAt(text, before) || MAY_PRECEDE.includes(text[before])) && !isSpaceAt(text, tokens.end[token]);
}

/** white space on both sides: telling nothing, so the state decides */
const isDetached = (text: string, tokens: Tokens, token: number): boolean =>
  isSpaceAt(text, tokens.start[token] - 1) && isSpaceAt(text, tokens.end[token]);

/** Whether a single mark inside a single quotation is an apostrophe: a letter follows, or it makes a possessive ("workers’ rights") and a better closer follows. */
function isApostrophe(text: string, tokens: Tokens, token: number, end: number): boolean {
  const after = tokens.end[token];
  if (isWordAt(text, after) || isSpaceAt(text, tokens.start[token] - 1)) return true;
  if (!'sS'.includes(text[tokens.start[token] - 1])) return false;
  const next = token + 1;
  if (next >= end || !isSpaceAt(text, after) || !isWordAt(text, tokens.start[next])) return false;
  return lastSingleCloser(text, tokens, next, Math.min(end, next + 40)) >= 0;
}

/** The last token of a range that could close a single quotation, or -1. */
function lastSingleCloser(text: string, tokens: Tokens, first: number, end: number): number {
  const { marks } = tokens;
  for (let at = firstMark(tokens, end) - 1; at >= 0 && marks[at] >= first; at--) {
    const token = marks[at];
    if (tokens.end[token] - tokens.start[token] !== 1) continue;
    const mark = text[tokens.start[token]];
    if (!STYLES[SINGLE].close.includes(mark)) continue;
    if (!isSpaceAt(text, tokens.start[token] - 1) && !isWordAt(text, tokens.end[token])) return token;
  }
  return -1;
}
