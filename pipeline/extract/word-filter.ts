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
export const SLOTS = 1 << 14;

/** A filter as compiled code holds it. */
export interface WordSlots {
  /** those with 1 */
  taken: readonly number[];
  longest: number;
}

/** A filter for words in lower case. */
export const wordFilter = (words: Iterable<string>): WordFilter => filterOf(slotsOf(words));

/** A filter that no word passes. */
export const NO_WORDS: WordFilter = { slots: new Uint8Array(SLOTS), longest: 0 };

/** What such a filter is made of. */
export function slotsOf(words: Iterable<string>): WordSlots {
  const list = [...words];
  const taken = new Set(list.map((word) => hashOf(word, 0, word.length)).filter((hash) => hash >= 0));
  return { taken: [...taken], longest: Math.max(0, ...list.map(({ length }) => length)) };
}

/** A filter for the words of all of these. */
export function filterOf(...lists: WordSlots[]): WordFilter {
  const slots = new Uint8Array(SLOTS);
  for (const { taken } of lists) for (let i = 0; i < taken.length; i++) slots[taken[i]] = 1;
  return { slots, longest: Math.max(...lists.map(({ longest }) => longest)) };
}

/** False when the characters from `start` to `end`, in whatever case, are surely no word of the filter. */
export function mayBeIn({ slots, longest }: WordFilter, text: string, start: number, end: number): boolean {
  if (end - start > longest) return false;
  const hash = hashOf(text, start, end);
  return hash < 0 || slots[hash] === 1;
}

/**
 * A slot, by the length and by the first letter, that in the middle and the last, in either case: few words share all of these with another, and
 * most of a text is asked about. -1 where one of them is beyond ASCII, whose case is not this simple. So does pieces.wat for words of ASCII.
 */
function hashOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  const middle = text.charCodeAt((start + end) >> 1);
  const last = text.charCodeAt(end - 1);
  if ((first | middle | last) > 127) return -1;
  return (((first & 31) << 10) ^ ((middle & 31) << 5) ^ (last & 31) ^ ((end - start) * 0x0b31)) & (SLOTS - 1);
}
