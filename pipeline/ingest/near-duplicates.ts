/**
 * The same text again, or nearly: wire copy that several papers print. Each text is a set of five-word runs; 60 least hashes
 * stand for the set (MinHash), and texts that agree in one of 12 bands of them are compared.
 */

const RUN = 5; // words
const BANDS = 12;
const ROWS = 5; // hashes a band
const HASHES = BANDS * ROWS;
/** Share of common runs from which a text is called a copy of another. */
const LEAST_SIMILARITY = 0.5;
/** A run of millions of letters is cut: a search without a bound has no room for it. */
const WORD = /[\p{L}\p{N}]{1,100}/gu;
/** Texts with fewer runs say too little: only their exact copies are found. */
const LEAST_RUNS = 20;
/** So many texts are remembered, the latest: wire copy comes close together, and memory stays flat. */
const WINDOW = 100_000;

export interface Duplicate {
  id: string;
  /** estimated share of common five-word runs, 0–1 */
  similarity: number;
}

/** A function that is told each text in turn and answers with the earlier one that it repeats. */
export function duplicateFinder(window = WINDOW): (id: string, text: string, textSha256: string) => Duplicate | null {
  const ids: string[] = []; // slot → document
  const exact = new Map<string, number>(); // text hash → slot
  const keys: string[] = [];
  const signatures: (Uint32Array | null)[] = [];
  const bands = Array.from({ length: BANDS }, () => new Map<number, number>()); // hash of a band → slot
  let count = 0;

  const forget = (slot: number): void => {
    if (exact.get(keys[slot]) === slot) exact.delete(keys[slot]);
    const old = signatures[slot];
    if (!old) return;
    for (const [i, band] of bands.entries()) {
      const hash = bandHash(old, i);
      if (band.get(hash) === slot) band.delete(hash);
    }
  };

  const closest = (signature: Uint32Array): Duplicate | null => {
    let best: Duplicate | null = null;
    for (const [i, band] of bands.entries()) {
      const slot = band.get(bandHash(signature, i));
      if (slot === undefined) continue;
      const similarity = agreement(signature, signatures[slot] as Uint32Array);
      if (similarity >= LEAST_SIMILARITY && (best === null || similarity > best.similarity)) best = { id: ids[slot], similarity };
    }
    return best;
  };

  return (id, text, textSha256) => {
    const same = exact.get(textSha256);
    if (same !== undefined) return { id: ids[same], similarity: 1 };
    const signature = minHashes(text);
    const best = signature && closest(signature);
    const slot = count++ % window;
    if (count > window) forget(slot);
    ids[slot] = id;
    keys[slot] = textSha256;
    signatures[slot] = signature;
    exact.set(textSha256, slot);
    if (signature) for (const [i, band] of bands.entries()) band.set(bandHash(signature, i), slot);
    return best;
  };
}

/** The least value of each hash function over all runs of words; null for a text too short to tell. */
function minHashes(text: string): Uint32Array | null {
  const words = text.toLowerCase().match(WORD) ?? [];
  if (words.length < LEAST_RUNS + RUN) return null;
  const hashes = words.map(wordHash);
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (let i = 0; i + RUN <= hashes.length; i++) {
    let run = 0;
    for (let k = 0; k < RUN; k++) run = (Math.imul(run, 0x01000193) ^ hashes[i + k]) >>> 0;
    let state = mix(run);
    for (let h = 0; h < HASHES; h++) {
      state = (Math.imul(state, 0x9e3779b1) + h) >>> 0;
      const value = (state ^ (state >>> 15)) >>> 0;
      if (value < least[h]) least[h] = value;
    }
  }
  return least;
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

function bandHash(signature: Uint32Array, band: number): number {
  let hash = band;
  for (let k = 0; k < ROWS; k++) hash = mix((hash ^ signature[band * ROWS + k]) >>> 0);
  return hash;
}

function agreement(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let i = 0; i < HASHES; i++) if (a[i] === b[i]) same++;
  return same / HASHES;
}
