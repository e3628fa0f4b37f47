/** A reader's own copy of an article, made searchable: white space folded, offsets in code points of the copy as it was cleaned. */

import { fold } from '../common/identity.ts';
import { partitionPoint } from '../common/partition-point.ts';
import { codePoints } from '../extract/code-points.ts';

export interface Copy {
  text: string;
  /** white space folded, as ids and quotes are compared */
  folded: string;
  /** code point offset in `text` of an index of `folded` */
  offsetAt: (index: number) => number;
  /** index in `folded` of a code point offset in `text` */
  indexAt: (offset: number) => number;
  /** where a folded quote begins in `folded`, in order */
  occurrences: (quote: string) => number[];
}

export function copyOf(text: string): Copy {
  const toCodePoint = codePoints(text);
  const folded = fold(text);
  // positions of the folded text's characters in the text, and code point offsets of those
  const offsets = new Int32Array(folded.length + 1);
  let at = 0;
  for (let index = 0; index < folded.length; index++) {
    if (folded[index] === ' ') {
      offsets[index] = toCodePoint(at);
      while (at < text.length && /\s/.test(text[at])) at++;
      continue;
    }
    while (/\s/.test(text[at])) at++;
    offsets[index] = toCodePoint(at);
    at++;
  }
  offsets[folded.length] = toCodePoint(at);
  const found = new Map<string, number[]>();
  return {
    text,
    folded,
    offsetAt: (index) => offsets[index],
    indexAt: (offset) => firstAtLeast(offsets, offset),
    occurrences: (quote) => {
      let places = found.get(quote);
      if (!places) {
        places = [];
        for (let i = folded.indexOf(quote); i >= 0 && quote !== ''; i = folded.indexOf(quote, i + 1)) places.push(i);
        found.set(quote, places);
      }
      return places;
    },
  };
}

function firstAtLeast(sorted: Int32Array, value: number): number {
  return partitionPoint(Math.max(0, sorted.length - 1), (n) => sorted[n] < value);
}
