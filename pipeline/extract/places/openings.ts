/**
 * The first words of the names of a list: of ten words that a text has with a capital, nine open no name, and are known not to without a search.
 * Two bits for each word by its hash, six to a character: a text that compiled code holds, and that is asked as it is. A word that is none of them
 * seldom finds both.
 */
import { hashOf } from '../reading/hashing.ts';

/** a power of two: several times as many as there are first words */
const SLOTS = 1 << 16;
const BITS = 6;
/** characters from here on stand for the numbers from nought on: all of them are in ASCII, and none is a quotation mark */
const NOUGHT = 48;

/** What is to be known of some words. */
export function openingsOf(words: Iterable<string>): string {
  const numbers = new Uint8Array(Math.ceil(SLOTS / BITS));
  for (const word of words) {
    const hash = hashOf(word);
    for (const slot of [firstSlot(hash), secondSlot(hash)]) numbers[Math.floor(slot / BITS)] |= 1 << (slot % BITS);
  }
  return Array.from(numbers, (number) => String.fromCharCode(NOUGHT + number)).join('');
}

/** False when a word is surely none of them. */
export function mayOpen(openings: string, word: string): boolean {
  const hash = hashOf(word);
  return isSet(openings, firstSlot(hash)) && isSet(openings, secondSlot(hash));
}

const isSet = (openings: string, slot: number): boolean =>
  (((openings.charCodeAt(Math.floor(slot / BITS)) - NOUGHT) >> (slot % BITS)) & 1) === 1;

const firstSlot = (hash: number): number => (hash ^ (hash >>> 15)) & (SLOTS - 1);
const secondSlot = (hash: number): number => (Math.imul(hash, 0x9e3779b1) >>> 16) & (SLOTS - 1);
