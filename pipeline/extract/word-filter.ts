/**
 * A first look at the words of a text: most of them are in no list, and are known not to be without being cut out and written small.
 * What the filter lets pass has still to be looked up.
 */
export interface WordFilter {
  /** 1 where a word of the list may be, by its hash */
  slots: Uint8Array;
  /** of the longest word, in code units */
  longest: number;
}

/** a power of two: enough for some thousand words */
const SLOTS = 1 << 14;

/** A filter as compiled code holds it. */
export interface WordSlots {
  /** those with 1 */
  taken: readonly number[];
  longest: number;
}

/** A filter for words in lower case. */
export const wordFilter = (words: Iterable<string>): WordFilter => filterOf(slotsOf(words));

/** What such a filter is made of. */
export function slotsOf(words: Iterable<string>): WordSlots {
  const list = [...words];
  const hashes = list.map((word) => hashOf(word, 0, word.length)).filter((hash) => hash >= 0);
  return { taken: [...new Set(hashes.map((hash) => hash & (SLOTS - 1)))], longest: Math.max(0, ...list.map(({ length }) => length)) };
}

/** A filter for the words of all of these. */
export function filterOf(...lists: WordSlots[]): WordFilter {
  const slots = new Uint8Array(SLOTS);
  for (const { taken } of lists) for (let i = 0; i < taken.length; i++) slots[taken[i]] = 1;
  return { slots, longest: Math.max(...lists.map(({ longest }) => longest)) };
}

/** False when the characters from `start` to `end`, in whatever case, are surely no word of the filter. */
export function mayBeIn(filter: WordFilter, text: string, start: number, end: number): boolean {
  if (end - start > filter.longest) return false;
  const hash = hashOf(text, start, end);
  return hash < 0 || filter.slots[hash & (filter.slots.length - 1)] === 1;
}

/** Of the letters in either case; -1 where there are some beyond ASCII, whose case is not this simple. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 127) return -1;
    hash = (Math.imul(hash, 0x01000193) ^ (unit | 32)) | 0;
  }
  return (hash ^ (hash >>> 15)) & 0x7fffffff;
}
