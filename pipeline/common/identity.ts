/**
 * Ids from the source: the document's identity, the kind of row, the quote with white space folded, and which
 * occurrence of that quote in the folded text it is. Never offsets, never cleaned values: a better extractor, or another copy of
 * the article with other line breaks, gives the same ids.
 */
import * as crypto from 'node:crypto';
import { partitionPoint } from '../extract/partition-point.ts';

/** White space folded: runs become one space, none at the ends. */
export const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** In lower-case hex. Node 20.12 and later have a function for it that takes a third of the time. */
export const sha256: (data: string | Uint8Array) => string = crypto.hash
  ? (data) => crypto.hash('sha256', data)
  : (data) => crypto.createHash('sha256').update(data).digest('hex');

/** 96 bits in lower-case hex after the kind's letter: `q_0f3a…` */
export function identify(prefix: string, ...parts: (string | number)[]): string {
  return `${prefix}_${sha256(parts.join('\u0000')).slice(0, 24)}`;
}

/**
 * Numbers the occurrences of many quotes in one text in a single pass.
 * Ask with the quote and the UTF-16 offset where it starts; the answer counts the places before it, in the folded text, where the
 * same folded quote starts too. Linear in the text: a place is looked up once for each length of the quotes that begin with the same characters.
 */
export function occurrenceCounter(text: string, quotes: Iterable<string>): (quote: string, start: number) => number {
  const { folded, position } = foldWithMap(text);
  const index = new QuoteIndex(quotes);
  const starts = index.placesIn(folded);
  return (quote, start) => {
    const places = starts.get(fold(quote)) ?? [];
    const at = position(start);
    return partitionPoint(places.length, (n) => places[n] < at);
  };
}

/** characters by which places and quotes are matched first */
const KEY = 3;
const PAIRS = 1 << 14;
const pairOf = (first: number, second: number): number => (Math.imul(first, 0x01000193) ^ second) & (PAIRS - 1);

/** Folded quotes by how they begin. */
class QuoteIndex {
  private readonly quotes = new Set<string>();
  /** by length of the key: key → lengths of the quotes that begin with it */
  private readonly lengths: Map<string, Set<number>>[] = Array.from({ length: KEY + 1 }, () => new Map());
  // most places are passed by without a look at the maps: no quote begins with their first two characters
  private readonly pairs = new Uint8Array(PAIRS);
  private readonly lone = new Set<number>();

  constructor(quotes: Iterable<string>) {
    for (const raw of quotes) {
      const quote = fold(raw);
      if (quote !== '' && !this.quotes.has(quote)) this.add(quote);
    }
  }

  private add(quote: string): void {
    this.quotes.add(quote);
    const key = quote.slice(0, KEY);
    const known = this.lengths[key.length].get(key);
    if (known) known.add(quote.length);
    else this.lengths[key.length].set(key, new Set([quote.length]));
    if (quote.length === 1) this.lone.add(quote.charCodeAt(0));
    else this.pairs[pairOf(quote.charCodeAt(0), quote.charCodeAt(1))] = 1;
  }

  /** Where each of the quotes starts in a folded text, in order. */
  placesIn(folded: string): Map<string, number[]> {
    const starts = new Map([...this.quotes].map((quote) => [quote, [] as number[]]));
    for (let at = 0; at < folded.length; at++) {
      const first = folded.charCodeAt(at);
      if (this.pairs[pairOf(first, folded.charCodeAt(at + 1))] === 0 && !this.lone.has(first)) continue;
      for (const length of this.lengthsAt(folded, at))
        if (at + length <= folded.length) starts.get(folded.slice(at, at + length))?.push(at);
    }
    return starts;
  }

  /** The lengths of the quotes that begin as the text does here. */
  private lengthsAt(folded: string, at: number): number[] {
    const found: number[] = [];
    for (let length = 1; length <= KEY; length++) {
      if (this.lengths[length].size > 0) found.push(...(this.lengths[length].get(folded.slice(at, at + length)) ?? []));
    }
    return found;
  }
}

/** White space that folding changes: at the ends, longer than one character, or another character than a space. */
const FOLDED = /^\s+|\s+$|\s{2,}|[^\S ]/g;

/** The folded text, and where an offset of the original stands in it. */
function foldWithMap(text: string): { folded: string; position: (offset: number) => number } {
  const gaps: number[] = []; // original offsets after which something was dropped
  const dropped: number[] = []; // how much, in all, up to and with that gap
  let total = 0;
  const folded: string[] = [];
  let last = 0;
  for (const run of text.matchAll(FOLDED)) {
    const whole = run[0].length;
    const edge = run.index === 0 || run.index + whole === text.length;
    folded.push(text.slice(last, run.index), edge ? '' : ' ');
    last = run.index + whole;
    const lost = edge ? whole : whole - 1;
    if (lost > 0) {
      total += lost;
      gaps.push(last);
      dropped.push(total);
    }
  }
  folded.push(text.slice(last));
  const position = (offset: number): number => {
    const before = partitionPoint(gaps.length, (n) => gaps[n] <= offset);
    return offset - (before > 0 ? dropped[before - 1] : 0);
  };
  return { folded: folded.join(''), position };
}
