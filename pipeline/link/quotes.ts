/** Quotes of one text within the policy: how much of it may still leave, and the windows around spans that do. All offsets are code points. */
import { partitionPoint } from '../common/partition-point.ts';
import { codePoints, codeUnits } from '../extract/code-points.ts';
import { offsetsOfSentences, splitSentences } from '../extract/reading/sentences.ts';
import { tokenize } from '../extract/reading/tokens.ts';
import type { Redistribution } from '../schemas/types.ts';
import { codePointLength, LONGEST, SHARE } from './quote-policy.ts';

/** What is quoted of one text so far. */
export interface Quotes {
  /** length of the text, in code points */
  length: number;
  slice: (start: number, end: number) => string;
  /** The sentence that a span stands in, or those that it begins and ends in. */
  sentence: (start: number, end: number) => Window;
  /** Spends the span if the policy allows it; false when it does not, and nothing is spent. */
  spend: (start: number, end: number) => boolean;
  /** How many more code points may be quoted. */
  left: () => number;
  /** How many code points of the span are not quoted yet. */
  fresh: (start: number, end: number) => number;
}

/** @param told where each sentence begins and ends, where that is known: else they are looked for when they are first asked for */
export function quotesOf(text: string, redistribution: Redistribution, told: readonly number[] | null = null): Quotes {
  const unit = codeUnits(text);
  const length = codePoints(text)(text.length);
  const budget = { full: Number.POSITIVE_INFINITY, quotes: Math.floor(length * SHARE), none: 0 }[redistribution];
  const quoted = budget === Number.POSITIVE_INFINITY ? null : new Uint8Array(length);
  let spent = 0;
  const fresh = (start: number, end: number): number => {
    if (!quoted) return 0;
    let count = 0;
    for (let i = start; i < end; i++) count += 1 - quoted[i]!;
    return count;
  };
  let sentences = told;
  return {
    length,
    slice: (start, end) => text.slice(unit(start), unit(end)),
    sentence: (start, end) => {
      sentences ??= sentencesOf(text);
      const own = sentences;
      /** the last that begins before or at an offset, or the place before all */
      const at = (offset: number): number => partitionPoint(own.length / 2, (index) => own[2 * index]! <= offset) - 1;
      const [first, last] = [at(start), at(Math.max(start, end - 1))];
      return {
        start: first < 0 ? start : Math.min(start, own[2 * first]!),
        end: last < 0 ? end : Math.max(end, own[2 * last + 1]!),
      };
    },
    left: () => budget - spent,
    fresh,
    spend: (start, end) => {
      if (!quoted) return true;
      if (end - start > LONGEST) return false;
      const cost = fresh(start, end);
      if (budget === 0 || cost > budget - spent) return false;
      quoted.fill(1, start, end);
      spent += cost;
      return true;
    },
  };
}

export interface Window {
  start: number;
  end: number;
}

/** Where the sentences of a text begin and end, as its reading has them: none ends at "Mr." */
function sentencesOf(text: string): number[] {
  const tokens = tokenize(text);
  const { first } = splitSentences(text, tokens);
  return offsetsOfSentences(first, tokens.start, tokens.end).map(codePoints(text));
}

const SPACE = /\s/;

/** The sentence around a span, or as much of it on either side as a quote can hold, cut between words. */
export function sentenceAround(quotes: Quotes, start: number, end: number, reach: number): Window {
  const side = Math.min(reach, LONGEST - (end - start));
  if (side <= 0) return { start, end };
  const sentence = quotes.sentence(start, end);
  const left = start - sentence.start <= side ? start - sentence.start : lengthOf(lastWords(quotes.slice(start - side, start)));
  const right = sentence.end - end <= side ? sentence.end - end : lengthOf(firstWords(quotes.slice(end, end + side)));
  if (left + right + end - start <= LONGEST) return { start: start - left, end: end + right };
  // both sides are long: half of the room for each, the rest to the one that can use it
  const room = LONGEST - (end - start);
  const less = Math.min(left, Math.max(Math.floor(room / 2), room - right));
  return trim(quotes, { start: start - less, end: end + Math.min(right, room - less) }, start, end);
}

const lengthOf = codePointLength;

/** Words cut off in front: the whole ones. */
function lastWords(words: string): string {
  const space = words.search(SPACE);
  return space < 0 ? '' : words.slice(space + 1);
}

/** Words cut off at the end: the whole ones. */
function firstWords(words: string): string {
  const space = words.search(/\s\S*$/);
  return space < 0 ? '' : words.slice(0, space);
}

/** The window without the pieces of words at its edges; the span itself stays. */
function trim(quotes: Quotes, window: Window, start: number, end: number): Window {
  const before = quotes.slice(window.start, start);
  const after = quotes.slice(end, window.end);
  const space = before.search(SPACE);
  const begins = window.start === 0 || SPACE.test(quotes.slice(window.start - 1, window.start));
  const first = begins ? 0 : space < 0 ? before.length : space + 1;
  const whole = window.end === quotes.length || SPACE.test(quotes.slice(window.end, window.end + 1));
  const last = whole ? after.length : Math.max(0, after.search(/\s\S*$/));
  return { start: start - lengthOf(before.slice(first)), end: end + lengthOf(after.slice(0, last)) };
}

/** Widths of context, in code points on each side, tried in turn until all quotes fit. */
const REACHES = [LONGEST, 80, 50, 30, 20, 12, 6, 0];

/**
 * The windows around spans, all of one reach: the widest at which they take no more than a share of what may still be quoted.
 * Null where even the bare span is not allowed.
 */
export function windowsAround(quotes: Quotes, spans: Window[], share: number): (Window | null)[] {
  for (const reach of REACHES) {
    const windows = spans.map((span) => sentenceAround(quotes, span.start, span.end, reach));
    if (reach === 0 || cost(quotes, windows) <= quotes.left() * share) {
      return windows.map((window) => (window.end - window.start <= LONGEST && quotes.spend(window.start, window.end) ? window : null));
    }
  }
  return [];
}

/** Code points that the windows would newly quote, those in common counted once. */
function cost(quotes: Quotes, windows: Window[]): number {
  let total = 0;
  let reached = 0;
  for (const { start, end } of [...windows].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const from = Math.max(start, reached);
    if (from < end) total += quotes.fresh(from, end);
    reached = Math.max(reached, end);
  }
  return total;
}
