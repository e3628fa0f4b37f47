/**
 * Lists and tables of words that tests ask for, and what they have of a word: looked up once for each different word of a text, not once for each
 * question.
 */

/** Bits, a list each: the one numbered n stands in the 32 numbered n >> 5. */
export type Lists = Int32Array;

export interface Registry {
  /** list → its words, by its number */
  lists: (readonly string[])[];
  /** the words of a list, with blanks between → its number */
  numbers: Map<string, number>;
  /** table → its words, by its number */
  tables: (readonly string[])[];
  /** word → where its row begins, made when the first word is looked up: a list that comes later is in none of them */
  places: Map<string, number> | null;
  /** Row after row, that of words in no list first: the bits of a word, and then its numbers in the tables, that of the first table last. */
  rows: Int32Array;
  /** of a row */
  width: number;
}

export const emptyRegistry = (): Registry => ({
  lists: [],
  numbers: new Map(),
  tables: [],
  places: null,
  rows: new Int32Array(0),
  width: 0,
});

/** of words in small letters, with straight apostrophes */
export const SMALL: Registry = emptyRegistry();
/** of words and marks as they are written */
export const WRITTEN: Registry = emptyRegistry();

/** Adds a list: its number, the same for the same words, or -1 where it comes too late. */
export function addList(registry: Registry, words: readonly string[]): number {
  if (registry.places) return -1;
  const name = words.join(' ');
  const number = registry.numbers.get(name) ?? registry.lists.push(words) - 1;
  registry.numbers.set(name, number);
  return number;
}

/** Adds a table, whose words are different: its number, or -1 where it comes too late. */
export function addTable(registry: Registry, words: readonly string[]): number {
  return registry.places ? -1 : registry.tables.push(words) - 1;
}

/** Where the row of a word begins. */
export function rowOf(registry: Registry, word: string): number {
  registry.places ??= fillRows(registry);
  return registry.places.get(word) ?? 0;
}

/** Which word of a table it is, counted from 1; 0 for none. */
export const placeIn = ({ rows, width }: Registry, row: number, table: number): number => rows[row + width - 1 - table];

/** Which lists any of some words are in. @param rowsOf of each word */
export function listsOfAll(registry: Registry, rowsOf: Int32Array, first: number, end: number): Lists {
  const { rows } = registry;
  const all = new Int32Array(lengthOfBits(registry));
  for (let at = first; at < end; at++) {
    const row = rowsOf[at];
    if (row > 0) for (let index = 0; index < all.length; index++) all[index] |= rows[row + index];
  }
  return all;
}

const lengthOfBits = ({ lists }: Registry): number => (lists.length >> 5) + 1;

/** Where the row of each word begins; fills the rows. */
function fillRows(registry: Registry): Map<string, number> {
  const { lists, tables } = registry;
  const width = lengthOfBits(registry) + tables.length;
  const places = new Map<string, number>();
  for (const words of [...lists, ...tables]) for (const word of words) if (!places.has(word)) places.set(word, (places.size + 1) * width);
  const rows = new Int32Array((places.size + 1) * width);
  const placeOf = (word: string): number => places.get(word) as number;
  for (const [list, words] of lists.entries()) for (const word of words) rows[placeOf(word) + (list >> 5)] |= 1 << (list & 31);
  for (const [table, words] of tables.entries()) for (const [at, word] of words.entries()) rows[placeOf(word) + width - 1 - table] = at + 1;
  registry.rows = rows;
  registry.width = width;
  return places;
}
