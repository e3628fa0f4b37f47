import { Allocator, ownMemory } from './memory.ts';
import { type PackedArray, putInto, type StoredArray } from './pack.ts';
import { startKernel } from './start-kernel.ts';
import { HASHES } from './word-looks.ts';
import { wordMemory } from './word-memory.ts';

/**
 * A linear scorer over hashed features: one sparse row of integer weights a feature. A weight of the file is the signed square root of
 * the weight that counts, in 8 bits: sums are integers, so that they are the same in any order on any machine.
 * All of it stands in one memory, where `linear.wat` adds and compares; addresses are in bytes.
 */
export interface Linear {
  classCount: number;
  /** words of the longest sentence that there is room for */
  longest: number;
  places: Places;
  kernels: Kernels;
  integers: Int32Array;
  bytes: Uint8Array;
}

/** Where things stand in the memory, and how long they are; `linear.wat` says what each is. */
interface Places {
  lineCount: number;
  /** bytes of a row of scores, with places for classes that do not exist, and of those of the classes that do */
  row: number;
  classes: number;
  entries: number;
  dense: number;
  hashes: number;
  lines: number;
  found: number;
  scores: number;
  word: number;
  norms: number;
  normCount: number;
  ambiguities: number;
  forms: number;
  formCount: number;
  certain: number;
  met: number;
  words: number;
  sums: number;
  ids: number;
  tags: number;
  open: number;
}

/** What `linear.wat` does. */
interface Kernels extends Record<keyof Places, WebAssembly.Global> {
  memory: WebAssembly.Memory;
  countLong(lengths: number, count: number, many: number): number;
  load(hashes: number, lengths: number, classes: number, roots: number, count: number, many: number): number;
  lookUp(first: number, count: number): void;
  sum(first: number, count: number, scores: number): void;
  best(scores: number): number;
  guess(a: number, b: number, own: number, d: number, e: number, scores: number, margin: number): number;
  narrow(scores: number, half: number): void;
  sumInto(first: number, count: number, scores: number): void;
  listOfWord(): void;
  meet(id: number): void;
  meetAll(count: number): void;
  listOfWords(at: number, first: number): void;
  listOfTags(at: number, first: number): void;
  tag(count: number, margin: number): void;
}

/** features on a line of the table, and its bytes */
const LINE_FEATURES = 8;
const LINE = 64;
/** places for each feature: so many that a line is seldom full, and few are looked up on the next one, too */
const FREE = 2;
/** lines after those that a hash may fall on: more than the longest run of full ones */
const SPARE = 32;
/** from so many weights on a whole row is added faster than each of them */
const MANY = 40;
/** features that are listed for a word that is open: those of words together come first; and those that are listed for a word when it is met */
export const LISTED_WORDS = 8;
const LISTED = 20;
const LISTED_AT_ONCE = 64;
/** bytes of what is known of a word; rows of its sums: one for its own place, and four halves */
export const WORD = 32;
const SUM_ROWS = 3;
/** words beyond either end of a sentence that are looked at */
const BEYOND = 2;

/** The arrays of the model file: for each feature, in the order of `byLine`, its hash and number of weights; then all classes and roots of weights. */
export interface Weights {
  hashes: Int32Array;
  lengths: Uint8Array;
  classes: Uint8Array;
  roots: Int8Array;
}

/** Which of two features comes first on the table's lines, however many these are: see `load` in linear.wat. */
export const byLine = (a: number, b: number): number => (Math.imul(a, 0x85ebca6b) >>> 0) - (Math.imul(b, 0x85ebca6b) >>> 0);

/** What is known of some words by their hashes, the lowest first. */
export interface Listed {
  hashes: Int32Array;
  values: Int32Array | Uint8Array;
}

/** What is known of a tagger's words beside the weights. */
export interface Lexicon {
  /** by norm, the set of universal tags that a word was seen with, as bits; of words that were seen often enough */
  ambiguities: Listed;
  /** by form, the tag of a frequent word that always has the same: not worth a thought */
  certain: Listed;
}

/** What a map from hashes to numbers holds. */
export function listed(map: ReadonlyMap<number, number>): Listed {
  const hashes = Int32Array.from(map.keys()).sort();
  return { hashes, values: hashes.map((hash) => map.get(hash) as number) };
}

const NO_LEXICON: Lexicon = { ambiguities: listed(new Map()), certain: listed(new Map()) };

/** A scorer that keeps what it is told of so many words, and has room for sentences of up to `longest` of them. */
export function linearOf(
  classCount: number,
  weights: Weights | Record<keyof Weights, StoredArray>,
  words: number,
  longest: number,
  lexicon = NO_LEXICON,
): Linear {
  const allocator = new Allocator();
  const take = (bytes: number): number => allocator.take(bytes);
  const { hashes, lengths, classes, roots } = weights;
  const { ambiguities, certain } = lexicon;
  const lineCount = Math.ceil((hashes.length * FREE) / LINE_FEATURES);
  const row = Math.ceil(classCount / 4) * 16;
  const listed = (longest * LISTED + LISTED_AT_ONCE) * 4;
  const tableBytes = (lineCount + SPARE) * LINE;
  take(tableBytes);
  const places: Places = {
    lineCount,
    row,
    classes: classCount * 4,
    entries: take(roots.length * 2),
    dense: 0,
    hashes: take(listed),
    lines: take(listed),
    found: take(listed),
    scores: take(longest * row),
    word: take((HASHES + 2) * 4),
    norms: take(ambiguities.hashes.byteLength),
    normCount: ambiguities.hashes.length,
    ambiguities: take(ambiguities.values.length * 4),
    forms: take(certain.hashes.byteLength),
    formCount: certain.hashes.length,
    certain: take(certain.values.length),
    met: take(words * 4),
    ids: take((longest + 2 * BEYOND) * 4),
    tags: take(longest + BEYOND),
    open: take(longest * 8),
    words: take(words * WORD),
    sums: take(words * SUM_ROWS * row),
  };

  places.dense = take((countLong(lengths) * row) / 2);
  // the arrays of the file stand where words and their sums will be, for as long as they are loaded from there
  const file = [hashes, lengths, classes, roots];
  const fileBytes = file.reduce((sum, { byteLength }) => sum + byteLength, 0);
  allocator.take(Math.max(0, places.words + fileBytes - allocator.end));
  const kernels = start(allocator.end, { ...places });
  const { buffer } = kernels.memory;
  const bytes = new Uint8Array(buffer);
  let from = places.words;
  const [hashesAt, lengthsAt, classesAt, rootsAt] = file.map((array) => {
    putInto(bytes.subarray(from), array);
    from += array.byteLength;
    return from - array.byteLength;
  });
  const end = kernels.load(hashesAt, lengthsAt, classesAt, rootsAt, hashes.length, MANY);
  if (end > tableBytes - LINE) throw new Error('the table of features has too few lines');
  const integers = new Int32Array(buffer);
  integers.set(ambiguities.hashes, places.norms / 4);
  integers.set(ambiguities.values, places.ambiguities / 4);
  integers.set(certain.hashes, places.forms / 4);
  bytes.set(certain.values, places.certain);
  return { classCount, longest, places, kernels, integers, bytes };
}

const start = (bytes: number, places: Record<string, number> = {}): Kernels =>
  startKernel(new URL('./linear.wasm', import.meta.url), { words: { ...wordMemory().kernel }, ...ownMemory(bytes) }, places);

/** How many features have many weights: counted in a memory of its own, since the size of the other depends on it. */
function countLong(lengths: PackedArray | StoredArray): number {
  const { memory, countLong } = start(lengths.byteLength);
  putInto(new Uint8Array(memory.buffer), lengths);
  return countLong(0, lengths.length, MANY);
}
