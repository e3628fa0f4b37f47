/**
 * By what the same text is known again, or nearly the same: wire copy that several papers print. A text is a set of five-word runs; 60 least
 * hashes stand for the set (MinHash). Twelve bands of five hashes are its keys: texts that agree in one of them are compared.
 */
import { fold, identify } from '../common/identity.ts';

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

/** What counts as a word has an end, so that a text of one endless run is cut into many. */
const WORD = /[\p{L}\p{N}]{1,100}/gu;

/** The least value of each hash function over all runs of words; null for a text too short to tell. */
function minHashes(text: string): Uint32Array | null {
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  const latest = new Uint32Array(RUN); // hashes of the latest words, round and round
  let count = 0;
  const lower = text.toLowerCase();
  WORD.lastIndex = 0;
  for (let match = WORD.exec(lower); match !== null; match = WORD.exec(lower)) {
    latest[count++ % RUN] = wordHash(match[0]);
    if (count < RUN) continue;
    let run = 0;
    for (let k = 0; k < RUN; k++) run = (Math.imul(run, 0x01000193) ^ latest[(count + k) % RUN]!) >>> 0;
    let state = mix(run);
    for (let h = 0; h < HASHES; h++) {
      state = (Math.imul(state, 0x9e3779b1) + h) >>> 0;
      const value = (state ^ (state >>> 15)) >>> 0;
      if (value < least[h]!) least[h] = value;
    }
  }
  return count < LEAST_RUNS + RUN ? null : least;
}

/** FNV-1a. */
function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
