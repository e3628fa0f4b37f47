/**
 * Ids from the source: the document's identity, the kind of row, the quote with white space folded, and which
 * occurrence of that quote in the folded text it is. Never offsets, never cleaned values: a better extractor, or another copy of
 * the article with other line breaks, gives the same ids.
 */
import * as crypto from 'node:crypto';
import { partitionPoint } from './partition-point.ts';

/** White space folded: runs become one space, none at the ends. */
export const fold = (text: string): string => (isFolded(text) ? text : text.replace(OTHER_THAN_ONE_SPACE, ' ').trim());

/** White space that is not one space already. */
const OTHER_THAN_ONE_SPACE = /\s{2,}|[^\S ]/g;

/** Whether a text is folded already, as most quotes are: it has no white space but single spaces between words. */
function isFolded(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE ? before === SPACE : unit < SPACE || (unit > 126 && WHITE_SPACE.test(text[at]))) return false;
    before = unit;
  }
  return before !== SPACE || text === '';
}

const WHITE_SPACE = /\s/;

const SPACE = 32;

/** In lower-case hex. Node 20.12 and later have a function for it that takes a third of the time. */
export const sha256: (data: string | Uint8Array) => string = crypto.hash
  ? (data) => crypto.hash('sha256', data)
  : (data) => crypto.createHash('sha256').update(data).digest('hex');

/** 96 bits in lower-case hex after the kind's letter: `q_0f3a…` */
export function identify(prefix: string, ...parts: (string | number)[]): string {
  return `${prefix}_${sha256(parts.join('\u0000')).slice(0, 24)}`;
}

/** Stretches of one text as ids name them. */
export interface Quotes {
  /** the words of one of the spans, folded */
  quoteOf(span: Stretch): string;
  /** at how many places before a span its quote starts, too, in the folded text */
  occurrenceOf(quote: string, span: Stretch): number;
}

/** In UTF-16 code units, end exclusive; what is read begins and ends with no white space. */
type Stretch = { readonly start: number; readonly end: number };

/**
 * Numbers the occurrences of many quotes in one text in a single pass. The text is folded once, and a quote is cut out of what it became.
 * Linear in the text: a place is looked up once for each length of the quotes that begin with the same characters.
 */
export function quotesIn(text: string, spans: readonly Stretch[]): Quotes {
  const { folded, position } = foldWithMap(text);
  const quoteOf = ({ start, end }: Stretch): string => folded.slice(position(start), position(end)).trim();
  const starts = new QuoteIndex(spans, quoteOf).placesIn(folded);
  const occurrenceOf = (quote: string, { start }: Stretch): number => {
    const places = starts.get(quote) ?? [];
    const at = position(start);
    // most rows are the first on their words
    return places.length === 0 || places[0] >= at ? 0 : partitionPoint(places.length, (n) => places[n] < at);
  };
  return { quoteOf, occurrenceOf };
}

/** numbers of two characters, of which the last seven bits count: those of ASCII are told apart */
const PAIRS = 1 << 14;
const pairOf = (first: number, second: number): number => ((first & 127) << 7) | (second & 127);
/** A bit for a third character; those that share one are not told apart. */
const bitOfThird = (unit: number): number => 1 << (unit & 31);
const ANY_THIRD = -1;

/** Folded quotes by how they begin. */
class QuoteIndex {
  /** quote → where it starts */
  private readonly starts = new Map<string, number[]>();
  /** by the first two characters: the number of a beginning; 0 where no quote begins so, and most places are passed by */
  private readonly beginnings = new Uint16Array(PAIRS);
  /** by beginning: the third characters of its quotes, and their lengths */
  private readonly thirds: number[] = [0];
  private readonly lengths: number[][] = [[]];
  /** quotes of one character, which are few */
  private readonly ones: string[] = [];

  constructor(spans: readonly Stretch[], quoteOf: (span: Stretch) => string) {
    for (let i = 0; i < spans.length; i++) {
      const quote = quoteOf(spans[i]);
      if (quote !== '' && !this.starts.has(quote)) this.add(quote);
    }
  }

  private add(quote: string): void {
    this.starts.set(quote, []);
    if (quote.length === 1) this.ones.push(quote);
    else this.begin(quote);
  }

  private begin(quote: string): void {
    const pair = pairOf(quote.charCodeAt(0), quote.charCodeAt(1));
    if (this.beginnings[pair] === 0) {
      this.beginnings[pair] = this.lengths.push([]) - 1;
      this.thirds.push(0);
    }
    const beginning = this.beginnings[pair];
    this.thirds[beginning] |= quote.length === 2 ? ANY_THIRD : bitOfThird(quote.charCodeAt(2));
    const lengths = this.lengths[beginning];
    if (!lengths.includes(quote.length)) lengths.push(quote.length);
  }

  /** Where each of the quotes starts in a folded text, in order. */
  placesIn(folded: string): Map<string, number[]> {
    for (const one of this.ones)
      for (let at = folded.indexOf(one); at >= 0; at = folded.indexOf(one, at + 1)) this.starts.get(one)?.push(at);
    for (let at = this.next(folded, 0); at < folded.length; at = this.next(folded, at + 1)) this.look(folded, at);
    return this.starts;
  }

  /** The next place where a quote of more than one character may begin, or the end: apart from the rest, since this alone meets every character. */
  private next(folded: string, from: number): number {
    const { beginnings, thirds } = this;
    const last = folded.length - 1;
    let first = unitAt(folded, from);
    for (let at = from; at < last; at++) {
      const second = folded.charCodeAt(at + 1);
      const beginning = beginnings[pairOf(first, second)];
      if (beginning !== 0 && (thirds[beginning] & bitOfThird(unitAt(folded, at + 2))) !== 0) return at;
      first = second;
    }
    return folded.length;
  }

  /** Looks for the quotes that may begin at a place. */
  private look(folded: string, at: number): void {
    const lengths = this.lengths[this.beginnings[pairOf(folded.charCodeAt(at), folded.charCodeAt(at + 1))]];
    for (let i = 0; i < lengths.length; i++) {
      const end = at + lengths[i];
      if (end <= folded.length) this.starts.get(folded.slice(at, end))?.push(at);
    }
  }
}

/** 0 beyond the end */
const unitAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0);

/** The folded text, and where an offset of the original stands in it. */
function foldWithMap(text: string): { folded: string; position: (offset: number) => number } {
  const end = text.trimEnd().length;
  let last = Math.min(end, text.length - text.trimStart().length);
  const gaps = [last]; // original offsets after which something was dropped
  const dropped = [last]; // how much, in all, up to and with that gap
  const folded: string[] = [];
  OTHER_THAN_ONE_SPACE.lastIndex = last;
  for (let run = OTHER_THAN_ONE_SPACE.exec(text); run !== null && run.index < end; run = OTHER_THAN_ONE_SPACE.exec(text)) {
    const { length } = run[0];
    folded.push(text.slice(last, run.index), ' ');
    last = run.index + length;
    if (length > 1) {
      gaps.push(last);
      dropped.push(dropped[dropped.length - 1] + length - 1);
    }
  }
  folded.push(text.slice(last, end));
  /** the gaps up to the offset that was asked for last: rows of a kind are in the order of the text */
  let before = 0;
  const position = (offset: number): number => {
    while (before < gaps.length && gaps[before] <= offset) before++;
    while (before > 0 && gaps[before - 1] > offset) before--;
    const at = before > 0 ? offset - dropped[before - 1] : offset;
    // within a run of white space: after the one space that it became
    return before < gaps.length ? Math.min(at, gaps[before] - dropped[before]) : at;
  };
  return { folded: folded.join(''), position };
}
