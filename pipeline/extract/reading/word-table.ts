import { add, firstSlot } from './hashing.ts';

/** A word as it is written. */
export interface Written {
  written: string;
}

/** Words by their letters, looked up where these stand in a text: no string is cut for a word that is known. */
export interface WordTable<Word extends Written> {
  /** hash of the letters, by slot */
  hashes: Int32Array;
  words: (Word | undefined)[];
}

/** A table for up to `capacity` words. */
export function createWordTable<Word extends Written>(capacity: number): WordTable<Word> {
  const slots = 2 ** Math.ceil(Math.log2(capacity * 2));
  return { hashes: new Int32Array(slots), words: new Array(slots).fill(undefined) };
}

/** The hash of the letters between two offsets. Only whole texts come here: with strings of all kinds the loop would not be compiled well. */
export function hashOfLetters(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = add(hash, text.charCodeAt(at));
  return hash;
}

/** The word whose letters, which have this hash, stand between two offsets of a text. */
export function findWord<Word extends Written>(
  { hashes, words }: WordTable<Word>,
  hash: number,
  text: string,
  start: number,
  end: number,
): Word | undefined {
  const mask = words.length - 1;
  let slot = firstSlot(hash, mask);
  for (let word = words[slot]; word !== undefined; word = words[slot]) {
    if (hashes[slot] === hash && isWritten(word.written, text, start, end)) return word;
    slot = (slot + 1) & mask;
  }
  return undefined;
}

/** Adds a word that is not there yet. */
export function addWord<Word extends Written>({ hashes, words }: WordTable<Word>, hash: number, word: Word): void {
  const mask = words.length - 1;
  let slot = firstSlot(hash, mask);
  while (words[slot] !== undefined) slot = (slot + 1) & mask;
  hashes[slot] = hash;
  words[slot] = word;
}

/** Leaves only the words that pass. */
export function keepWords<Word extends Written>(table: WordTable<Word>, passes: (word: Word) => boolean): void {
  const hashes = table.hashes.slice();
  const words = table.words.slice();
  table.words.fill(undefined);
  for (const [slot, word] of words.entries()) if (word !== undefined && passes(word)) addWord(table, hashes[slot], word);
}

function isWritten(letters: string, text: string, start: number, end: number): boolean {
  if (letters.length !== end - start) return false;
  for (let at = 0; at < letters.length; at++) if (letters.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
