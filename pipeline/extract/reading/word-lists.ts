/**
 * Lists and tables of words that tests ask for, and what they have of a word: looked up once for each different word of a text, not once for each
 * question.
 */
import { grown } from '../grown.ts';
import { mayBeIn, SLOTS, type WordFilter, wordFilter } from '../word-filter.ts';

/** Lists of words, each with a bit: that of the one numbered n is among the 32 numbered n >> 5. */
interface Bits {
  /** list → its words, by its number */
  lists: (readonly string[])[];
  /** the words of a list, with blanks between → its number */
  numbers: Map<string, number>;
}

export interface Registry {
  /** lists that are asked for by token, and those few that are asked for by sentence */
  ofTokens: Bits;
  ofSentences: Bits;
  /** and those whose tokens are looked for in all of a text at once: no more than one number holds */
  ofTexts: Bits;
  /** table → its words, by its number */
  tables: (readonly string[])[];
  /** word → where its row begins, made when the first word is looked up: a list that comes later is in none of them */
  places: Map<string, number> | null;
  /** a first look at a word, where the words of all lists are so few that it knows most words to be in none */
  filter: WordFilter | null;
  /**
   * Row after row, that of words in no list first: the bits of a word for the lists of tokens, of sentences and of texts, then its numbers in the
   * tables, that of the first table last.
   */
  rows: Int32Array;
  /** of a row */
  width: number;
}

const noBits = (): Bits => ({ lists: [], numbers: new Map() });

export const emptyRegistry = (): Registry => ({
  ofTokens: noBits(),
  ofSentences: noBits(),
  ofTexts: noBits(),
  tables: [],
  places: null,
  filter: null,
  rows: new Int32Array(0),
  width: 0,
});

/** of words in small letters, with straight apostrophes */
export const SMALL: Registry = emptyRegistry();
/** of words and marks as they are written */
export const WRITTEN: Registry = emptyRegistry();

/** Adds a list that is asked for by token: its number, the same for the same words, or -1 where it comes too late. @param name all of them, with blanks between */
export const addList = (registry: Registry, words: readonly string[], name = words.join(' ')): number =>
  add(registry, registry.ofTokens, words, name);

/** Adds one that is asked for by sentence. */
export const addSentenceList = (registry: Registry, words: readonly string[], name = words.join(' ')): number =>
  add(registry, registry.ofSentences, words, name);

/** Adds one whose tokens are looked for in all of a text; -1 for one too many, too. */
export const addTextList = (registry: Registry, words: readonly string[], name = words.join(' ')): number =>
  registry.ofTexts.lists.length < BITS ? add(registry, registry.ofTexts, words, name) : -1;

/** of a number */
const BITS = 32;

function add(registry: Registry, { lists, numbers }: Bits, words: readonly string[], name: string): number {
  if (registry.places) return -1;
  const number = numbers.get(name) ?? lists.push(words) - 1;
  numbers.set(name, number);
  return number;
}

/** Adds a table, whose words are different: its number, or -1 where it comes too late. */
export function addTable(registry: Registry, words: readonly string[]): number {
  return registry.places ? -1 : registry.tables.push(words) - 1;
}

/** Where the row of a word begins. */
export function rowOf(registry: Registry, word: string): number {
  const places = placesOf(registry);
  const { filter } = registry;
  return filter === null || mayBeIn(filter, word, 0, word.length) ? (places.get(word) ?? 0) : 0;
}

function placesOf(registry: Registry): Map<string, number> {
  registry.places ??= fillRows(registry);
  return registry.places;
}

/** Which word of a table it is, counted from 1; 0 for none. */
export const placeIn = ({ rows, width }: Registry, row: number, table: number): number => rows[row + width - 1 - table];

/** Where in a row that stands. No table comes later. */
export const columnOf = ({ width }: Registry, table: number): number => width - 1 - table;

/** How many numbers the bits of a sentence take. No list comes later. */
export function widthOfSentences(registry: Registry): number {
  placesOf(registry);
  return widthOf(registry.ofSentences);
}

/** Copies which lists of sentences a word is in. @param to where they are put */
export function copySentenceBits(registry: Registry, row: number, bits: Int32Array, to: number): void {
  const from = row + widthOf(registry.ofTokens);
  const width = widthOf(registry.ofSentences);
  for (let index = 0; index < width; index++) bits[to + index] = registry.rows[from + index];
}

/** The bits of a word for the lists of texts. No list comes later. */
export const textBits = (registry: Registry, row: number): number =>
  registry.ofTexts.lists.length === 0 ? 0 : registry.rows[row + columnOfTexts(registry)];

/** Where they stand in a row. */
const columnOfTexts = ({ ofTokens, ofSentences }: Registry): number => widthOf(ofTokens) + widthOf(ofSentences);

const widthOf = ({ lists }: Bits): number => (lists.length + 31) >> 5;

/** the share of a filter's slots: one in so many */
const TAKEN_AT_MOST = 8;

/** Where the row of each word begins; fills the rows. Words are many, and each is looked up once for each of its lists. */
function fillRows(registry: Registry): Map<string, number> {
  const { ofTokens, ofSentences, ofTexts, tables } = registry;
  const width = columnOfTexts(registry) + widthOf(ofTexts) + tables.length;
  const most = [...ofTokens.lists, ...ofSentences.lists, ...ofTexts.lists, ...tables].reduce((sum, words) => sum + words.length, 0);
  // most words are in several lists
  const table = { places: new Map<string, number>(), rows: new Int32Array(((most >> 1) + 1) * width), width };
  setBits(table, ofTokens, 0);
  setBits(table, ofSentences, widthOf(ofTokens));
  setBits(table, ofTexts, columnOfTexts(registry));
  for (let number = 0; number < tables.length; number++) {
    const words = tables[number];
    const column = width - 1 - number;
    const places = placesIn(table, words);
    for (let i = 0; i < words.length; i++) table.rows[places[i] + column] = i + 1;
  }
  registry.rows = table.rows;
  registry.width = width;
  if (table.places.size < SLOTS / TAKEN_AT_MOST) registry.filter = wordFilter(table.places.keys());
  return table.places;
}

interface Rows extends Pick<Registry, 'rows' | 'width'> {
  places: Map<string, number>;
}

function setBits(table: Rows, { lists }: Bits, from: number): void {
  for (let list = 0; list < lists.length; list++) {
    const places = placesIn(table, lists[list]);
    const { rows } = table;
    const column = from + (list >> 5);
    const bit = 1 << (list & 31);
    for (let i = 0; i < places.length; i++) rows[places[i] + column] |= bit;
  }
}

/** Where the rows of some words begin: those that are new get the next ones. */
function placesIn(table: Rows, words: readonly string[]): number[] {
  const { places, width } = table;
  const found: number[] = [];
  for (let i = 0; i < words.length; i++) {
    let place = places.get(words[i]);
    if (place === undefined) {
      place = (places.size + 1) * width;
      places.set(words[i], place);
    }
    found.push(place);
  }
  if ((places.size + 1) * width > table.rows.length) table.rows = grown(table.rows);
  return found;
}
