import assert from 'node:assert/strict';
import test from 'node:test';
import { hashOf } from '../../pipeline/extract/reading/hashing.ts';
import { packWordCodes } from '../../pipeline/extract/reading/training/pack-word-codes.ts';
import {
  CENTROIDS,
  GROUP_LENGTH,
  GROUPS,
  placeOfCodes,
  UNIT,
  VECTOR_LENGTH,
  type WordCodes,
  wordCodes,
  wordCodesOf,
} from '../../pipeline/extract/reading/word-codes.ts';

/** The vector of a word, put together from its centroids. */
function vectorOf(all: WordCodes, word: string): number[] {
  const { codes, centroids } = all;
  const at = placeOfCodes(all, hashOf(word));
  assert.ok(at >= 0, `${word} has codes`);
  return Array.from({ length: VECTOR_LENGTH }, (_, i) => {
    const group = Math.floor(i / GROUP_LENGTH);
    return centroids[(group * CENTROIDS + codes[at * GROUPS + group]) * GROUP_LENGTH + (i % GROUP_LENGTH)] / UNIT;
  });
}

const product = (a: number[], b: number[]): number => a.reduce((sum, value, i) => sum + value * b[i], 0);

test('words of one kind have vectors near to each other', () => {
  const vector = (word: string) => vectorOf(wordCodes(), word);
  for (const [word, near, far] of [
    ['said', 'told', 'carpet'],
    ['rebels', 'militants', 'recipe'],
    ['march', 'april', 'quickly'],
  ]) {
    assert.ok(product(vector(word), vector(near)) > product(vector(word), vector(far)) + 0.2, `${word}: ${near}, ${far}`);
  }
});

test('codes of vectors: the nearest centroids, the first form of a norm, frequent words only, the same bytes', () => {
  const words = Array.from({ length: 400 }, (_, i) =>
    i === 7 ? 'b5' : i === 9 ? 'b6' : `w${'x'.repeat(i % 20)}${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 20))}`,
  );
  const vectors = Object.fromEntries(
    words.map((word, i) => [word, Array.from({ length: VECTOR_LENGTH + 2 }, (_, j) => Math.sin(((i % 50) + 1) * (j + 1)))]),
  );
  const bytes = packWordCodes({ words, vectors }, 300);
  assert.deepEqual(packWordCodes({ words, vectors }, 300), bytes);
  const codes = wordCodesOf(bytes);
  assert.equal(codes.codes.length, 300 * GROUPS);
  assert.equal(placeOfCodes(codes, hashOf(words[399])), -1);
  assert.deepEqual([...codes.thousands], Array(300).fill(0));
  assert.deepEqual(
    [...'the zuma'.split(' ')].map((word) => wordCodes().thousands[placeOfCodes(wordCodes(), hashOf(word))] >= 10),
    [false, true],
  );
  for (const word of [words[0], words[60]]) {
    const values = vectors[word].slice(0, VECTOR_LENGTH);
    const length = Math.sqrt(product(values, values));
    assert.ok(product(vectorOf(codes, word), values) / length > 0.95, word);
  }
  assert.ok(product(vectorOf(codes, 'b#'), vectors.b5) > product(vectorOf(codes, 'b#'), vectors.b6));
});
