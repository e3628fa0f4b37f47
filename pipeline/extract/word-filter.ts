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
  if (hash >= 0) filter.slots[hash] = 1;
}

/** False when the characters from `start` to `end`, in whatever case, are surely no word of the filter. */
export function mayBeIn({ slots, longest }: WordFilter, text: string, start: number, end: number): boolean {
  if (end - start > longest) return false;
  const hash = hashOf(text, start, end);
  return hash < 0 || slots[hash] === 1;
}

/**
 * A slot, by the length and by the first letter, that in the middle and the last, in either case: few words share all of these with another, and
 * most of a text is asked about. -1 where one of them is beyond ASCII, whose case is not this simple.
 */
function hashOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  const middle = text.charCodeAt((start + end) >> 1);
  const last = text.charCodeAt(end - 1);
  if ((first | middle | last) > 127) return -1;
  return (((first & 31) << 10) ^ ((middle & 31) << 5) ^ (last & 31) ^ ((end - start) * 0x0b31)) & (SLOTS - 1);
}
