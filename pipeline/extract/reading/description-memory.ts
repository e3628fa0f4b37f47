import { type Describer, MARKS, meet, ROOT, type Vocabulary } from './describe.ts';
import type { Kernels } from './kernels.ts';
import type { Allocator } from './memory.ts';
import { OWN_TABLES } from './network.ts';
import { putInto } from './pack.ts';
import { startKernel } from './start-kernel.ts';
import { GROUPS } from './word-codes.ts';
import { HASHES } from './word-looks.ts';
import { MOST_WORDS, wordMemory } from './word-memory.ts';

/** Where things stand in the memory of the kernels, and how long they are: the globals of `describe.wat`, which says what each is. */
export type DescriptionPlaces = ReturnType<typeof placeDescription>;

/** bytes of a number, of two, of what the encoder is told of a word */
const LONG = 4;
const PAIR = 8;
const FACTS = 12;
/** rows of a window of three words that the first layer sums, which are listed in the place of those of a word */
const MOST_LISTED = Math.max(OWN_TABLES + GROUPS, 9);

/** Takes room for sentences of up to `capacity` words. @param row bytes of a row of the tables */
export function placeDescription(allocator: Allocator, { sizes, words, codes, verbs }: Vocabulary, capacity: number, row: number) {
  const take = (bytes: number): number => allocator.take(bytes);
  let slots = 1024;
  while (slots < words.length * 2) slots *= 2;
  const ofWords = (): number => take((capacity + 2) * LONG);
  return {
    met: take(MOST_WORDS * LONG),
    looks: take((MOST_WORDS + 1) * LONG),
    word: take(HASHES * LONG),
    marks: take(MARKS.length * PAIR),
    markCount: MARKS.length,
    slots: take(slots * PAIR),
    mask: slots - 1,
    unknown: sizes.words,
    functionWordCount: sizes.functionWords,
    norms: take(codes.words.byteLength),
    normCount: codes.words.length,
    codes: take(codes.codes.byteLength),
    tables: take((OWN_TABLES + 1) * LONG),
    row,
    list: take(MOST_LISTED * LONG),
    ids: ofWords(),
    tags: take(capacity + 2),
    verbs: take(verbs.length),
    facts: take((capacity + 1) * FACTS),
    functionWords: ofWords(),
    before: ofWords(),
  };
}

/**
 * Fills the memory in, and starts the kernel over it.
 * @param tables where the rows of each of the tables that describe a word by itself begin, and those of the groups of its vector
 * @param sum what else is done, with its rows, for a word that is met
 */
export function startDescription(
  kernels: Kernels,
  places: DescriptionPlaces,
  { sizes, words, codes, verbs }: Vocabulary,
  tables: readonly number[],
  capacity: number,
  sum: (id: number) => void,
): Describer {
  const { buffer } = kernels.memory;
  const integers = new Int32Array(buffer);
  const bytes = new Uint8Array(buffer);
  const kernel = startKernel<Describer['kernel']>(
    new URL('./describe.wasm', import.meta.url),
    { kernels: { ...kernels }, words: { ...wordMemory().kernel }, network: { sum } },
    places,
  );
  integers.set(words, places.codes / LONG); // they stand in the place of the codes for as long as they are loaded from there
  kernel.addWords(places.codes, words.length);
  kernel.addWord(ROOT.hash, sizes.words + 1);
  putInto(bytes.subarray(places.codes), codes.codes);
  putInto(bytes.subarray(places.norms), codes.words);
  bytes.set(verbs, places.verbs);
  integers.set(tables, places.tables / LONG);
  integers.set(MARKS.flat(), places.marks / LONG);
  // what the root is in every sentence
  integers.set([ROOT.id, sizes.tags, 0], places.facts / LONG);
  bytes[places.tags] = sizes.tags - 1;
  integers[places.functionWords / LONG] = sizes.functionWords;
  const ofWords = (at: number): Int32Array => integers.subarray(at / LONG, at / LONG + capacity + 2);
  const parts = { integers, places, kernel };
  meet(parts, ROOT);
  return {
    ...parts,
    capacity,
    bytes,
    seen: {
      tags: bytes.subarray(places.tags, places.tags + capacity + 2),
      words: ofWords(places.functionWords),
      before: ofWords(places.before),
    },
  };
}
