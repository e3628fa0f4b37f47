/**
 * Lists and tables of words that tests ask for, and what they have of a word: looked up once for each different word of a text, not once for each
 * question. A word has a bit for each list, and a number for each table.
 */

/** The bits of a word: the one numbered n stands in the 32 numbered n >> 5; its numbers in the tables after them, that of the first table last. */
export type Lists = Int32Array;

export interface Registry {
  /** list → its words, by its number */
  lists: (readonly string[])[];
  /** the words of a list, with blanks between → its number */
  numbers: Map<string, number>;
  /** table → its words, by its number */
  tables: (readonly string[])[];
  /** made when the first word is looked up: a list that comes later is in none of them */
  bits: Bits | null;
  /** of words that are in no list */
  none: Lists;
}

/** The bits of all words, one after the other: a text asks for few of the thousands. */
interface Bits {
  /** word → where its bits begin */
  starts: Map<string, number>;
  all: Int32Array;
}

export const emptyRegistry = (): Registry => ({ lists: [], numbers: new Map(), tables: [], bits: null, none: new Int32Array(0) });

/** of words in small letters, with straight apostrophes */
export const SMALL: Registry = emptyRegistry();
/** of words and marks as they are written */
export const WRITTEN: Registry = emptyRegistry();

/** Adds a list: its number, the same for the same words, or -1 where it comes too late. */
export function addList(registry: Registry, words: readonly string[]): number {
  if (registry.bits) return -1;
  const name = words.join(' ');
  const number = registry.numbers.get(name) ?? registry.lists.push(words) - 1;
  registry.numbers.set(name, number);
  return number;
}

/** Adds a table, whose words are different: its number, or -1 where it comes too late. */
export function addTable(registry: Registry, words: readonly string[]): number {
  return registry.bits ? -1 : registry.tables.push(words) - 1;
}

/** Which word of a table it is, counted from 1; 0 for none. */
export const placeIn = (lists: Lists, table: number): number => lists[lists.length - 1 - table] ?? 0;

/** Which lists a word is in. */
export function listsOf(registry: Registry, word: string): Lists {
  registry.bits ??= bitsOf(registry);
  const start = registry.bits.starts.get(word);
  return start === undefined ? registry.none : registry.bits.all.slice(start, start + registry.none.length);
}

/** Which lists any of some words are in. @param listsAt those of each */
export function listsOfAll(registry: Registry, first: number, end: number, listsAt: (at: number) => Lists): Lists {
  const all = new Int32Array(lengthOfBits(registry));
  for (let at = first; at < end; at++) {
    const lists = listsAt(at);
    if (lists !== registry.none) for (let index = 0; index < all.length; index++) all[index] |= lists[index];
  }
  return all;
}

const lengthOfBits = ({ lists }: Registry): number => (lists.length >> 5) + 1;

function bitsOf(registry: Registry): Bits {
  const length = lengthOfBits(registry) + registry.tables.length;
  const starts = new Map<string, number>();
  registry.none = new Int32Array(length);
  for (const words of [...registry.lists, ...registry.tables])
    for (const word of words) if (!starts.has(word)) starts.set(word, starts.size * length);
  const all = new Int32Array(starts.size * length);
  const startOf = (word: string): number => starts.get(word) as number;
  for (const [list, words] of registry.lists.entries()) for (const word of words) all[startOf(word) + (list >> 5)] |= 1 << (list & 31);
  for (const [table, words] of registry.tables.entries())
    for (const [at, word] of words.entries()) all[startOf(word) + length - 1 - table] = at + 1;
  return { starts, all };
}
