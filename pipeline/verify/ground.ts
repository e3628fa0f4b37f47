/**
 * Grounds a published row anew in a reader's own copy, as the W3C TextQuoteSelector does it: by its words with what stands before and after
 * them. A row whose id tells which occurrence it is needs no more; offsets only say whether it moved.
 */
import { fold } from '../common/identity.ts';
import type { Copy } from './copy.ts';

export type Status = 'found' | 'moved' | 'changed' | 'missing';

export interface Grounded {
  status: Status;
  /** code point offset in the copy; null when missing */
  start: number | null;
  /** for a changed or missing row: what stands there, or why it is held to be missing */
  why: string;
}

/** What is published of a row's words. */
export interface Anchor {
  /** whether words, with white space folded, give the row's id when they are the text's n-th of their kind */
  proves: (words: string, occurrence: number) => boolean;
  /** whether the id tells which occurrence of its words it is */
  isNumbered: boolean;
  start: number;
  end: number;
  /** null where the quote policy let only offsets out */
  text: string | null;
  before: string;
  after: string;
}

/** How far from where a row is expected its words are still taken for the row's, in code points. */
const NEAR = 400;
/** How much of the context next to the words is looked at, in characters. */
const ADJACENT = 24;
/** How far from where it is expected a row without words is looked for, in code points. */
const REACH = 40;
/** How much of the context must be there to call words changed rather than missing. */
const CONTEXT = 12;

/** `shift` is how far rows nearby have moved. */
export function ground(anchor: Anchor, copy: Copy, shift: number): Grounded {
  const expected = anchor.start + shift;
  if (anchor.text === null) return groundWithoutWords(anchor, copy, expected);
  const quote = fold(anchor.text);
  const places = copy.occurrences(quote);
  const before = fold(anchor.before);
  const after = fold(anchor.after);
  const own = anchor.isNumbered ? places.find((_, occurrence) => anchor.proves(quote, occurrence)) : undefined;
  const standing = places.filter((place) => {
    const sides = contextAt(copy.folded, place, quote, before, after);
    if (place === own) return sides.left || sides.right; // the id tells which one it is: one side may have been edited
    return sides.left && sides.right && (hasContext(anchor) || Math.abs(copy.offsetAt(place) - expected) <= NEAR);
  });
  const place = own !== undefined && standing.includes(own) ? own : nearest(standing, copy, expected);
  if (place !== null) {
    const start = copy.offsetAt(place);
    return { status: start === anchor.start ? 'found' : 'moved', start, why: '' };
  }
  return changed(anchor, copy, before, after, places.length);
}

const hasContext = (anchor: Anchor): boolean => fold(anchor.before).length + fold(anchor.after).length >= CONTEXT;

/** Whether the words published next to a place stand there, on either side; spaces at the seams do not matter. */
function contextAt(folded: string, place: number, quote: string, before: string, after: string): { left: boolean; right: boolean } {
  const left = before.slice(-ADJACENT);
  const right = after.slice(0, ADJACENT);
  return {
    left: folded
      .slice(Math.max(0, place - left.length - 1), place)
      .trimEnd()
      .endsWith(left.trimEnd()),
    right: folded
      .slice(place + quote.length, place + quote.length + right.length + 1)
      .trimStart()
      .startsWith(right.trimStart()),
  };
}

function nearest(places: number[], copy: Copy, expected: number): number | null {
  let best: number | null = null;
  for (const place of places) {
    if (best === null || Math.abs(copy.offsetAt(place) - expected) < Math.abs(copy.offsetAt(best) - expected)) best = place;
  }
  return best;
}

function changed(anchor: Anchor, copy: Copy, before: string, after: string, occurrences: number): Grounded {
  const left = before.slice(-ADJACENT);
  const right = after.slice(0, ADJACENT);
  if (left.length >= CONTEXT) {
    for (const place of copy.occurrences(left)) {
      const from = place + left.length;
      const until = right.length >= CONTEXT ? copy.folded.indexOf(right, from) : from + (anchor.text ?? '').length;
      if (until >= from && until - from <= (anchor.text ?? '').length + 80) {
        const stands = copy.folded.slice(from, until).trim();
        return { status: 'changed', start: copy.offsetAt(from), why: `"${anchor.text}" is published; the copy has "${stands}"` };
      }
    }
  }
  const why = occurrences > 0 ? `its words occur ${occurrences} times, but not with the words around them` : 'its words do not occur';
  return { status: 'missing', start: null, why: `"${anchor.text}": ${why}` };
}

/** Offsets alone: the id proves which words they are, wherever they stand nearby. */
function groundWithoutWords(anchor: Anchor, copy: Copy, expected: number): Grounded {
  const length = anchor.end - anchor.start;
  for (let step = 0; step <= 2 * REACH; step++) {
    const offset = expected + (step % 2 === 0 ? step / 2 : -(step + 1) / 2);
    const from = copy.indexAt(offset);
    for (const longer of [0, 1, -1, 2, -2]) {
      const words = copy.folded.slice(from, copy.indexAt(offset + length + longer)).trim();
      const occurrence = copy.occurrences(words).indexOf(copy.folded.indexOf(words, from));
      if (words !== '' && anchor.proves(words, occurrence)) {
        return { status: offset === anchor.start ? 'found' : 'moved', start: offset, why: '' };
      }
    }
  }
  return { status: 'missing', start: null, why: `no words are published, and none at ${expected} ± ${REACH} give its id` };
}
