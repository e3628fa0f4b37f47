/**
 * Ids from the source: the document's identity, the kind of row, the quote with white space folded, and which
 * occurrence of that quote in the folded text it is. Never offsets, never cleaned values: a better extractor, or another copy of
 * the article with other line breaks, gives the same ids.
 */
import { createHash } from 'node:crypto';
import { partitionPoint } from './extract/partition-point.ts';

/** White space folded: runs become one space, none at the ends. */
export const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** 96 bits in lower-case hex behind the kind's letter: `q_0f3a…` */
export function identify(prefix: string, ...parts: (string | number)[]): string {
  return `${prefix}_${createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 24)}`;
}

/**
 * Numbers the occurrences of many quotes in one text in a single pass.
 * Ask with the quote and the UTF-16 offset where it starts; the answer counts the places before it, in the folded text, where the
 * same folded quote starts too. Linear in the text: places are compared only with the quotes that begin with the same characters.
 */
export function occurrenceCounter(text: string, quotes: Iterable<string>): (quote: string, start: number) => number {
  const KEY = 3; // characters by which places and quotes are matched first
  const { folded, position } = foldWithMap(text);
  const byLength: Map<string, string[]>[] = Array.from({ length: KEY + 1 }, () => new Map());
  const starts = new Map<string, number[]>();
  for (const raw of quotes) {
    const quote = fold(raw);
    if (quote === '' || starts.has(quote)) continue;
    starts.set(quote, []);
    const key = quote.slice(0, KEY);
    const known = byLength[key.length].get(key);
    if (known) known.push(quote);
    else byLength[key.length].set(key, [quote]);
  }
  for (let i = 0; i < folded.length; i++) {
    for (let length = 1; length <= KEY; length++) {
      const candidates = byLength[length].size > 0 ? byLength[length].get(folded.slice(i, i + length)) : undefined;
      if (candidates) for (const quote of candidates) if (folded.startsWith(quote, i)) starts.get(quote)!.push(i);
    }
  }
  return (quote, start) => {
    const places = starts.get(fold(quote)) ?? [];
    const at = position(start);
    return partitionPoint(places.length, (n) => places[n] < at);
  };
}

/** The folded text, and where an offset of the original stands in it. */
function foldWithMap(text: string): { folded: string; position: (offset: number) => number } {
  const gaps: number[] = []; // original offsets behind which something was dropped
  const dropped: number[] = []; // how much, in all, up to and with that gap
  let total = 0;
  const folded: string[] = [];
  let last = 0;
  for (const run of text.matchAll(/\s+/g)) {
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
