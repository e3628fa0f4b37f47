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

/** A filter for words in lower case. */
export function wordFilter(words: Iterable<string>): WordFilter {
  const filter: WordFilter = { slots: new Uint8Array(SLOTS), longest: 0 };
  for (const word of words) addWord(filter, word);
  return filter;
}

function addWord(filter: WordFilter, word: string): void {
  const hash = hashOf(word, 0, word.length);
  filter.longest = Math.max(filter.longest, word.length);
  if (hash >= 0) filter.slots[hash & (filter.slots.length - 1)] = 1;
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
