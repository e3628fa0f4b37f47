import { hashOf } from '../hashing.ts';
import { pack } from '../pack.ts';
import { CENTROIDS, GROUP_LENGTH, GROUPS, UNIT, VECTOR_LENGTH } from '../word-codes.ts';
import { normalise } from '../word-looks.ts';
import { randomOf } from './random.ts';

/** rounds of k-means */
const ROUNDS = 15;

/** Vectors of words. */
export interface Vectors {
  /** most frequent first */
  words: string[];
  /** at least as many numbers as a vector has; more are left out */
  vectors: Record<string, number[]>;
}

/** For each of the most frequent norms, its hash and the vector of its most frequent form, at length 1; the most frequent first. */
function frequentVectors({ words, vectors }: Vectors, count: number): Map<number, number[]> {
  const chosen = new Map<number, number[]>();
  for (const word of words) {
    if (chosen.size === count) break;
    const norm = hashOf(normalise(word));
    if (chosen.has(norm)) continue;
    const vector = vectors[word].slice(0, VECTOR_LENGTH);
    const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
    chosen.set(
      norm,
      vector.map((value) => value / length),
    );
  }
  return chosen;
}

/** The centroid nearest to a point. */
function nearest(centroids: Float64Array, point: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let centroid = 0; centroid < CENTROIDS; centroid++) {
    let distance = 0;
    for (let i = 0; i < GROUP_LENGTH; i++) {
      const difference = point[i] - centroids[centroid * GROUP_LENGTH + i];
      distance += difference * difference;
    }
    if (distance < least) {
      least = distance;
      best = centroid;
    }
  }
  return best;
}

/** k-means, from points taken at random. */
function cluster(points: readonly (readonly number[])[], seed: number): Float64Array {
  const random = randomOf(seed);
  const centroids = Float64Array.from(Array.from({ length: CENTROIDS }, () => points[Math.floor(random() * points.length)]).flat());
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(centroids.length);
    const sizes = new Float64Array(CENTROIDS);
    for (const point of points) {
      const centroid = nearest(centroids, point);
      sizes[centroid]++;
      for (let i = 0; i < GROUP_LENGTH; i++) sums[centroid * GROUP_LENGTH + i] += point[i];
    }
    for (let at = 0; at < sums.length; at++) {
      const size = sizes[Math.floor(at / GROUP_LENGTH)];
      if (size > 0) centroids[at] = sums[at] / size;
    }
  }
  return centroids;
}

/** The bytes of data/word-codes.bin for the most frequent words. The same vectors give the same bytes. */
export function packWordCodes(vectors: Vectors, count: number): Uint8Array {
  const frequent = frequentVectors(vectors, count);
  const codes = new Uint8Array(frequent.size * GROUPS);
  const centroids = new Int16Array(GROUPS * CENTROIDS * GROUP_LENGTH);
  for (let group = 0; group < GROUPS; group++) {
    const points = Array.from(frequent.values(), (vector) => vector.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH));
    const found = cluster(points, group + 1);
    for (const [word, point] of points.entries()) codes[word * GROUPS + group] = nearest(found, point);
    const whole = Int16Array.from(found, (value) => Math.round(value * UNIT));
    centroids.set(whole, group * whole.length);
  }
  const norms = [...frequent.keys()];
  const ranks = Int32Array.from(norms.keys()).sort((a, b) => norms[a] - norms[b]);
  const ordered = new Uint8Array(codes.length);
  for (const [place, rank] of ranks.entries()) ordered.set(codes.subarray(rank * GROUPS, (rank + 1) * GROUPS), place * GROUPS);
  const thousands = Uint8Array.from(ranks, (rank) => Math.floor(rank / 1000));
  return pack({}, { words: ranks.map((rank) => norms[rank]), thousands, codes: ordered, centroids });
}
