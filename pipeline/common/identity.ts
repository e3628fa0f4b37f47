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

/** 96 bits in lower-case hex behind the kind's letter: `q_0f3a…` */
export function identify(prefix: string, ...parts: (string | number)[]): string {
  return `${prefix}_${sha256(parts.join('\u0000')).slice(0, 24)}`;
}

/** characters by which places and quotes are matched first */
const KEY = 3;
const PAIRS = 1 << 14;
const pairOf = (first: number, second: number): number => (Math.imul(first, 0x01000193) ^ second) & (PAIRS - 1);

/**
 * Numbers the occurrences of many quotes in one text in a single pass.
 * Ask with the quote and the UTF-16 offset where it starts; the answer counts the places before it, in the folded text, where the
 * same folded quote starts too. Linear in the text: a place is looked up once for each length of the quotes that begin with the same characters.
 */
export function occurrenceCounter(text: string, quotes: Iterable<string>): (quote: string, start: number) => number {
  const { folded, position } = foldWithMap(text);
  const starts = new Map<string, number[]>();
  /** by length of the key: key → lengths of the quotes that begin with it */
  const lengths: Map<string, Set<number>>[] = Array.from({ length: KEY + 1 }, () => new Map());
  // most places are passed by without a look at the maps: no quote begins with their first two characters
  const pairs = new Uint8Array(PAIRS);
  const lone = new Set<number>();
  for (const raw of quotes) {
    const quote = fold(raw);
    if (quote === '' || starts.has(quote)) continue;
    starts.set(quote, []);
    const key = quote.slice(0, KEY);
    const known = lengths[key.length].get(key);
    if (known) known.add(quote.length);
    else lengths[key.length].set(key, new Set([quote.length]));
    if (quote.length === 1) lone.add(quote.charCodeAt(0));
    else pairs[pairOf(quote.charCodeAt(0), quote.charCodeAt(1))] = 1;
  }
  for (let i = 0; i < folded.length; i++) {
    const first = folded.charCodeAt(i);
    if (pairs[pairOf(first, folded.charCodeAt(i + 1))] === 0 && !lone.has(first)) continue;
    for (let length = 1; length <= KEY; length++) {
      const candidates = lengths[length].size > 0 ? lengths[length].get(folded.slice(i, i + length)) : undefined;
      if (candidates) for (const whole of candidates) if (i + whole <= folded.length) starts.get(folded.slice(i, i + whole))?.push(i);
    }
  }
  return (quote, start) => {
    const places = starts.get(fold(quote)) ?? [];
    const at = position(start);
    return partitionPoint(places.length, (n) => places[n] < at);
  };
}

/** White space that folding changes: at the ends, longer than one character, or another character than a space. */
const FOLDED = /^\s+|\s+$|\s{2,}|[^\S ]/g;

/** The folded text, and where an offset of the original stands in it. */
function foldWithMap(text: string): { folded: string; position: (offset: number) => number } {
  const gaps: number[] = []; // original offsets behind which something was dropped
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
