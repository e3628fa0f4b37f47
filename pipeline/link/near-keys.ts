/**
 * By what the same text is known again, or nearly the same: wire copy that several papers print. A text is a set of five-word runs; 60 least
 * hashes stand for the set (MinHash). Twelve bands of five hashes are its keys: texts that agree in one of them are compared.
 */
import { fold, identify } from '../common/identity.ts';
import { eachRun } from './word-runs.ts';

const RUN = 5; // words
const BANDS = 12;
const ROWS = 5; // hashes a band
const HASHES = BANDS * ROWS;
const DIGITS = 4; // of a hash in a key, hexadecimal
/** Texts with fewer runs say too little: only their exact copies are found. */
const LEAST_RUNS = 20;

/** The same for texts that differ in white space alone. */
export const textKey = (text: string): string => identify('x', fold(text));

/** A key for each band: its letter, then its hashes; none for a text too short to tell. */
export function nearKeys(text: string): string[] {
  const least = minHashes(text);
  if (!least) return [];
  const digits = Array.from(least, (hash) => (mix(hash) & 0xffff).toString(16).padStart(DIGITS, '0'));
  return Array.from({ length: BANDS }, (_, band) => letterOf(band) + digits.slice(band * ROWS, (band + 1) * ROWS).join(''));
}

/** The share of five-word runs that two texts have in common, estimated from the keys of both; 0 where one has none. */
export function similarity(a: string[], b: string[]): number {
  if (a.length !== BANDS || b.length !== BANDS) return 0;
  let same = 0;
  for (let band = 0; band < BANDS; band++) {
    for (let at = 1; at < a[band]!.length; at += DIGITS)
      same += Number(a[band]!.slice(at, at + DIGITS) === b[band]!.slice(at, at + DIGITS));
  }
  return same / HASHES;
}

const letterOf = (band: number): string => String.fromCharCode('a'.charCodeAt(0) + band);

/** The least value of each hash function over all runs of words; null for a text too short to tell. */
function minHashes(text: string): Uint32Array | null {
  const least = new Int32Array(HASHES).fill(GREATEST);
  const latest = new Int32Array(RUN); // hashes of the latest words, round and round
  let count = 0;
  eachRun(text.toLowerCase(), (hash) => {
    latest[count++ % RUN] = hash;
    if (count < RUN) return;
    let run = 0;
    for (let k = 0; k < RUN; k++) run = Math.imul(run, 0x01000193) ^ latest[(count + k) % RUN]!;
    const seed = mix(run);
    for (let h = 0; h < HASHES; h++) {
      const state = (Math.imul(seed, FACTORS[h]!) + TERMS[h]!) | 0;
      const value = state ^ (state >>> 15) ^ SIGN;
      if (value < least[h]!) least[h] = value;
    }
  });
  return count < LEAST_RUNS + RUN ? null : Uint32Array.from(least, (value) => value ^ SIGN);
}

/** Each hash is the one before, multiplied, and its number added. Said of the first, so that none waits for another. */
const FACTOR = 0x9e3779b1;
const FACTORS = new Int32Array(HASHES);
const TERMS = new Int32Array(HASHES);
for (let h = 0; h < HASHES; h++) {
  FACTORS[h] = Math.imul(h === 0 ? 1 : FACTORS[h - 1]!, FACTOR);
  TERMS[h] = Math.imul(h === 0 ? 0 : TERMS[h - 1]!, FACTOR) + h;
}

/** Numbers of 32 bits without a sign are compared as those with one, which is quicker: the least is the least, and the greatest the greatest. */
const SIGN = 1 << 31;
const GREATEST = ~SIGN;

function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
