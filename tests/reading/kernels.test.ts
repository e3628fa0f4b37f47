import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import wabt from 'wabt';
import { hashOf, mix } from '../../pipeline/extract/reading/hashing.ts';
import { createKernels } from '../../pipeline/extract/reading/kernels.ts';
import { byLine, type Linear, linearOf, listed, type Weights } from '../../pipeline/extract/reading/linear.ts';
import { createLoader, putFolded, putPanels } from '../../pipeline/extract/reading/matrices.ts';
import { sentenceOf } from '../../pipeline/extract/reading/sentence.ts';
import {
  contextFeatures,
  createTagger,
  EDGE,
  KNOWN_WORDS,
  putSentence,
  tagWords,
  wordFeatures,
} from '../../pipeline/extract/reading/tagger.ts';
import { generation, wordsOf } from '../../pipeline/extract/reading/words.ts';
import { looksOf } from './looks.ts';

const folder = new URL('../../pipeline/extract/reading/', import.meta.url);

for (const name of ['words', 'kernels', 'matrices', 'describe', 'encoder', 'transitions', 'linear', 'training/kernels']) {
  test(`${name}.wasm is what ${name}.wat says`, async () => {
    const { parseWat } = await wabt();
    const module = parseWat(`${name}.wat`, readFileSync(new URL(`${name}.wat`, folder), 'utf8'), { simd: true });
    const { buffer } = module.toBinary({});
    assert.deepEqual(Buffer.from(buffer), readFileSync(new URL(`${name}.wasm`, folder)));
  });
}

test('a product of matrices, with bias, shift and saturation', () => {
  const kernels = createKernels(65536);
  const shorts = new Int16Array(kernels.memory.buffer);
  const longs = new Int32Array(kernels.memory.buffer);
  const [rows, terms, columns, shift] = [3, 4, 16, 2];
  const a = (i: number, k: number) => i * 5 - k * 3;
  const b = (k: number, j: number) => j - 2 * k;
  for (let i = 0; i < rows; i++) for (let k = 0; k < terms; k++) shorts[i * terms + k] = a(i, k);
  for (let k = 0; k < terms; k++) for (let j = 0; j < columns; j++) shorts[512 + (k >> 1) * columns * 2 + j * 2 + (k & 1)] = b(k, j);
  for (let j = 0; j < columns; j++) longs[1024 + j] = j === 5 ? 1_000_000 : j;
  kernels.multiply(0, terms * 2, 1024, 4096, 8192, columns * 2, rows, terms / 2, columns, shift);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = j === 5 ? 1_000_000 : j;
      for (let k = 0; k < terms; k++) sum += a(i, k) * b(k, j);
      assert.equal(shorts[4096 + i * columns + j], Math.min(32767, sum >> shift));
    }
  }
});

test('sums of products are shifted and cut to 16 bits', () => {
  const kernels = createKernels(65536);
  const longs = new Int32Array(kernels.memory.buffer);
  const shorts = new Int16Array(kernels.memory.buffer);
  const columns = 16;
  for (let j = 0; j < columns; j++) {
    longs[1024 + j] = j; //               bias
    longs[2048 + j] = 1000 * j;
    longs[3072 + j] = j === 3 ? 1e6 : -j;
  }
  longs.set([8192, 12288, 8192], 4096); // the first row twice
  kernels.gatherProducts(16384, 3, 4096, 20480, columns, 3);
  const sums = Array.from({ length: columns }, (_, j) => Math.min(32767, (j + 2000 * j + (j === 3 ? 1e6 : -j)) >> 3));
  assert.deepEqual([...shorts.subarray(10240, 10240 + columns)], sums);
});

test('words become rows, and products of their windows of three', () => {
  const kernels = createKernels(65536);
  const shorts = new Int16Array(kernels.memory.buffer);
  const longs = new Int32Array(kernels.memory.buffer);
  const columns = 16;
  const [facts, own, tag, around, bias, out] = [0, 4096, 8192, 12288, 16384, 20480];
  longs.set([1, 0, 0, 0, 1, 2], facts / 4); // two words: their own rows, tags, surroundings
  for (const [address, factor] of [
    [own, 1],
    [tag, 10],
    [around, 100],
  ])
    for (let row = 0; row < 3; row++) for (let j = 0; j < columns; j++) shorts[address / 2 + row * columns + j] = factor * (row + 1) + j;
  kernels.embed(facts, 2, own, tag, around, out, columns);
  const rowOf = (first: number, step: number) => Array.from({ length: columns }, (_, j) => first + step * j);
  assert.deepEqual([...shorts.subarray(out / 2, out / 2 + columns)], rowOf(2 + 10, 2)); // nothing around it: no row
  assert.deepEqual([...shorts.subarray(out / 2 + columns, out / 2 + 2 * columns)], rowOf(1 + 20 + 300, 3));

  // products as a neighbour before, as the word itself, as a neighbour after
  for (const [address, factor] of [
    [own, 1],
    [tag, 10],
    [around, 100],
  ])
    for (let row = 0; row < 9; row++) longs.fill(factor * (row + 1), address / 4 + row * columns, address / 4 + (row + 1) * columns);
  longs.fill(1000, bias / 4, bias / 4 + columns);
  kernels.convolveFirst(facts, 2, own, tag, around, bias, out, columns, 1, 24576);
  const first = 1000 + (5 + 20) + (3 + 60 + 900);
  const second = 1000 + (4 + 10) + (2 + 50 + 800);
  assert.deepEqual([...shorts.subarray(out / 2, out / 2 + columns)], rowOf(first >> 1, 0));
  assert.deepEqual([...shorts.subarray(out / 2 + columns, out / 2 + 2 * columns)], rowOf(second >> 1, 0));
});

test('four windows at a time give what each gives alone, where no number is too large for it', () => {
  const kernels = createKernels(4 * 65536);
  const shorts = new Int16Array(kernels.memory.buffer);
  const longs = new Int32Array(kernels.memory.buffer);
  const [width, rows, fours, shift] = [16, 7, 2, 6];
  const [input, matrix, bias, alone, spread, products, together, zeros] = [0, 4096, 8192, 12288, 16384, 20480, 28672, 32768];
  const [folded, room] = [36864, 40960];
  const plane = fours * width * 2;
  const weights = Int16Array.from({ length: 3 * width * width }, (_, i) => ((i * 104729) % 401) - 200);
  shorts.set(weights, matrix / 2);
  const mostFolded = putFolded(createLoader(kernels), matrix, weights.byteLength, width, room, folded);
  const put = (numbers: (i: number) => number): number => {
    for (let i = 0; i < (4 * fours + 2) * width; i++) shorts[i] = i < width || i >= (rows + 1) * width ? 0 : numbers(i);
    return kernels.spread(input, spread, plane, fours, width, mostFolded);
  };
  for (let j = 0; j < width; j++) longs[bias / 4 + j] = 1000 * j - 5000;
  for (const most of [50, 3270]) {
    assert.equal(
      put((i) => ((i * 7919) % (2 * most + 1)) - most),
      0,
    );
    kernels.multiply(input, 2 * width, matrix, bias, alone, 2 * width, rows, (3 * width) / 2, width, shift);
    kernels.addRectified(input + 2 * width, alone, alone, rows * width);
    for (let i = 0; i < 6; i++) {
      const part = folded + 2 * i * width * width;
      kernels.multiply(spread + i * plane, 2 * width, part, zeros, products + 2 * i * plane, 4 * width, fours, width / 2, width, -1);
    }
    kernels.join(products, 2 * plane, input + 2 * width, bias, together, fours, width, shift);
    const of = (address: number) => [...shorts.subarray(address / 2, address / 2 + rows * width)];
    assert.deepEqual(of(together), of(alone));
  }
});

test('numbers that are too large for four windows at a time are found', () => {
  const kernels = createKernels(65536);
  const shorts = new Int16Array(kernels.memory.buffer);
  const width = 16;
  const put = (...rows: number[]): number => {
    for (const [row, number] of rows.entries()) shorts.fill(number, row * width, (row + 1) * width);
    return kernels.spread(0, 4096, 512, 1, width, 5460);
  };
  assert.equal(put(5460, 5460, 5460, 5460, 5460, 5460), 0);
  assert.notEqual(put(0, 0, 0, 0, 0, 5461), 0);
  assert.notEqual(put(0, 0, 0, -5461, 0, 0), 0);
  assert.notEqual(put(5460, 0, -5460, 0, 5460, 0), 0); //  ten times as large
  assert.notEqual(put(0, -5460, 0, 5460, 0, -5460), 0);
  assert.notEqual(put(0, 4500, 4500, -4500, -4500, 0), 0);
  assert.notEqual(put(0, -4500, 4500, 4500, -4500, 0), 0);
  assert.equal(put(0, 3000, 3000, -3000, -3000, 0), 0);
});

test('a matrix is folded where its sums fit in 16 bits, for numbers with which windows need no more than 29 bits', () => {
  const kernels = createKernels(65536);
  const shorts = new Int16Array(kernels.memory.buffer);
  const size = 3 * 16 * 16;
  const most = (weight: (i: number) => number): number => {
    for (let i = 0; i < size; i++) shorts[i] = weight(i);
    return putFolded(createLoader(kernels), 0, 2 * size, 16, 8192, 16384);
  };
  const alternating = (weight: number) => (i: number) => (i % 2 === 0 ? weight : -weight);
  assert.equal(most(alternating(5000)), 0);
  assert.equal(most(alternating(1)), 5460);
  assert.equal(
    most(() => 0),
    5460,
  );
  assert.equal(most(alternating(2000)), Math.floor(2 ** 28 / (48 * 2000)));
  // the heaviest column counts, whichever it is, and one number that is too large is enough
  for (const column of [0, 7, 15])
    assert.equal(
      most((i) => ((i >> 1) % 16 === column ? -2500 : 1)),
      Math.floor(2 ** 28 / (48 * 2500)),
    );
  const third = size / 3;
  const one = (first: number, second: number, last: number, at: number) => (i: number) =>
    i % third === at ? [first, second, last][Math.floor(i / third)] : 0;
  for (const at of [0, 101, third - 1]) {
    assert.ok(most(one(-32767, 0, 16383, at)) > 0); // on the way beyond, in the end not
    assert.equal(most(one(20000, 20000, 0, at)), 0); //   at 1
    assert.equal(most(one(20000, -20000, 0, at)), 0); //  at -1
    assert.equal(most(one(0, 8000, 4192, at)), 0); //     at 2
    assert.equal(most(one(0, -8000, 4192, at)), 0); //    at -2
    assert.ok(most(one(0, 8000, 4191, at)) > 0 && most(one(0, -8000, 4191, at)) > 0);
  }
});

test('a matrix is folded into sums of its parts, each in panels', () => {
  const kernels = createKernels(65536);
  const shorts = new Int16Array(kernels.memory.buffer);
  const [width, room, to] = [32, 16384, 32768];
  const third = width * width;
  for (let i = 0; i < 3 * third; i++) shorts[i] = ((i * 7919) % 201) - 100;
  const of = (first: number, second: number, last: number) =>
    Array.from({ length: third }, (_, i) => first * shorts[i] + second * shorts[third + i] + last * shorts[2 * third + i]);
  const expected = [of(1, 0, 0), of(1, 1, 1), of(1, -1, 1), of(1, 2, 4), of(1, -2, 4), of(0, 0, 1)].flatMap((matrix) =>
    [0, 1].flatMap((panel) =>
      Array.from({ length: width / 2 }, (_, pair) =>
        matrix.slice((pair * width + 16 * panel) * 2, (pair * width + 16 * panel + 16) * 2),
      ).flat(),
    ),
  );
  assert.ok(putFolded(createLoader(kernels), 0, 6 * third, width, room, to) > 0);
  assert.deepEqual([...shorts.subarray(to / 2, to / 2 + 6 * third)], expected);
});

test('each row is added to each, and a sum that does not fit is told', () => {
  const kernels = createKernels(65536);
  const shorts = new Int16Array(kernels.memory.buffer);
  const loader = createLoader(kernels);
  const [seconds, to, columns] = [4096, 8192, 16];
  const numbers = (factor: number) => Array.from({ length: columns }, (_, j) => factor * (j + 1));
  shorts.set([...numbers(1), ...numbers(10)], 0);
  shorts.set([...numbers(100), ...numbers(-100), ...numbers(1000)], seconds / 2);
  assert.equal(loader.addRows(0, 2, seconds, 3, 2 * columns, to), 0);
  assert.deepEqual([...shorts.subarray(to / 2, to / 2 + 6 * columns)], [101, -99, 1001, 110, -90, 1010].flatMap(numbers));
  for (const sign of [1, -1]) {
    shorts[columns + 3] = sign * 20000;
    shorts[seconds / 2 + 2 * columns + 3] = sign * (sign > 0 ? 12767 : 12768);
    assert.equal(loader.addRows(0, 2, seconds, 3, 2 * columns, to), 0);
    shorts[seconds / 2 + 2 * columns + 3] += sign;
    assert.notEqual(loader.addRows(0, 2, seconds, 3, 2 * columns, to), 0);
  }
});

test('a matrix stands in panels of 16 columns', () => {
  const kernels = createKernels(65536);
  const shorts = new Int16Array(kernels.memory.buffer);
  const [rows, terms, columns] = [3, 4, 48];
  const b = (k: number, j: number) => 5 * j - 3 * k;
  const pairs = Int16Array.from({ length: terms * columns }, (_, i) => b(2 * Math.floor(i / (2 * columns)) + (i % 2), (i >> 1) % columns));
  for (let i = 0; i < rows * terms; i++) shorts[i] = i - 4;
  shorts.set(pairs, 24576 / 2);
  putPanels(createLoader(kernels), 24576, 4 * columns, terms / 2, columns, 4096);
  kernels.multiply(0, 2 * terms, 4096, 8192, 16384, 4 * columns, rows, terms / 2, columns, -1);
  const sums = Array.from({ length: rows * columns }, (_, at) => {
    const [i, j] = [Math.floor(at / columns), at % columns];
    return [0, 1, 2, 3].reduce((sum, k) => sum + (i * terms + k - 4) * b(k, j), 0);
  });
  assert.deepEqual([...new Int32Array(kernels.memory.buffer, 16384, rows * columns)], sums);
});

test('rows that are longer than are summed at a time are summed whole', () => {
  const kernels = createKernels(65536);
  const shorts = new Int16Array(kernels.memory.buffer);
  const columns = 80;
  for (let j = 0; j < 2 * columns; j++) shorts[j] = j * j - 900;
  new Int32Array(kernels.memory.buffer).set([0, 2 * columns], 1024);
  kernels.gather(4096, 2, 8192, columns, 0);
  const sums = Array.from({ length: columns }, (_, j) => Math.max(0, j * j - 900 + (j + columns) ** 2 - 900));
  assert.deepEqual([...shorts.subarray(4096, 4096 + columns)], sums);
});

test('sums of rows do not wrap around', () => {
  const kernels = createKernels(65536);
  const shorts = new Int16Array(kernels.memory.buffer);
  const longs = new Int32Array(kernels.memory.buffer);
  shorts.fill(20000, 0, 16);
  shorts.fill(-30000, 16, 32);
  longs.set([0, 0], 1024);
  kernels.gather(4096, 2, 8192, 16, 0);
  assert.deepEqual([...shorts.subarray(4096, 4112)], new Array(16).fill(32767));
  longs.set([0, 32], 1024);
  kernels.gather(4096, 2, 8192, 16, 0);
  assert.deepEqual([...shorts.subarray(4096, 4112)], new Array(16).fill(0));
  kernels.gather(4096, 2, 8192, 16, -32768);
  assert.deepEqual([...shorts.subarray(4096, 4112)], new Array(16).fill(-10000));
});

/** A tagger that knows this of words by their norms and forms. */
const taggerOf = (
  classes: number,
  weights: Weights,
  longest: number,
  lexicon = new Map<number, number>(),
  certain = new Map<number, number>(),
) => createTagger(linearOf(classes, weights, KNOWN_WORDS, longest, { ambiguities: listed(lexicon), certain: listed(certain) }));

const lookUp = ({ kernels, integers, places }: Linear, hashes: number[]): void => {
  integers.set(hashes, places.hashes / 4);
  kernels.lookUp(0, Math.ceil(hashes.length / 4) * 4);
};

test('a linear scorer sums rows and features, and answers with the first of the highest classes', () => {
  const [classCount, hashes] = [5, [11, -12, 13]];
  const weights = [
    [0, 3, 0, 0, 0],
    [0, -2, 0, 7, 0],
    [0, 0, 0, 0, -7],
  ];
  const present = weights.map((row) => row.flatMap((root, c) => (root === 0 ? [] : [c])));
  const linear = linearOf(
    classCount,
    {
      hashes: Int32Array.from(hashes),
      lengths: Uint8Array.from(present, ({ length }) => length),
      classes: Uint8Array.from(present.flat()),
      roots: Int8Array.from(weights.flat().filter((root) => root !== 0)),
    },
    1,
    1,
  );
  const { kernels, integers, places } = linear;
  const own = places.sums;
  const halves = [2, 3, 4, 5].map((half) => places.sums + (half * places.row) / 2);
  const shorts = new Int16Array(linear.bytes.buffer);
  const classOf = (seen: number[]) => {
    lookUp(linear, seen);
    guess(2 ** 30);
    kernels.sum(0, seen.length, places.scores);
    return kernels.best(places.scores);
  };
  const guess = (margin: number): number => {
    const [a, b, d, e] = halves;
    return kernels.guess(a, b, own, d, e, places.scores, margin);
  };
  kernels.sumInto(0, 0, own);
  for (const half of halves) kernels.narrow(own, half);
  assert.equal(classOf([]), 0); //        all are 0
  assert.equal(classOf([11]), 1); //      9
  assert.equal(classOf([11, -12]), 3); // 5 and 49: a weight is the square of its root
  assert.equal(classOf([99, 13]), 0); //  99 is unknown
  lookUp(linear, [13]);
  kernels.sumInto(0, 1, places.scores);
  kernels.narrow(places.scores, halves[3]);
  integers.fill(-1, own / 4, own / 4 + 3);
  assert.equal(classOf([]), 3); // -1 -1 -1 0 -49
  assert.equal(guess(1), 3);
  assert.equal(guess(2), 3 - 128); //   too near
  shorts[halves[0] / 2] = 50; //  49 -1 -1 0 -49
  assert.deepEqual([guess(49), guess(50)], [0, -128]);
  shorts[halves[1] / 2 + 1] = 50; // 49 49 -1 0 -49: equals
  assert.deepEqual([guess(0), guess(1)], [0, -128]);
  shorts[halves[2] / 2 + 2] = 51; // 49 49 50 0 -49
  assert.equal(guess(1), 2);
  integers[places.scores / 4] = 40_000;
  kernels.narrow(places.scores, halves[0]);
  assert.equal(shorts[halves[0] / 2], 32_767);
});

test('a feature with many weights counts as one with few', () => {
  const classCount = 50;
  const all = Array.from({ length: classCount }, (_, c) => c);
  const roots = all.map((c) => (c === 31 ? 9 : -c));
  const weights = {
    hashes: Int32Array.from([7, 8]),
    lengths: Uint8Array.from([classCount, 1]),
    classes: Uint8Array.from([...all, 4]),
    roots: Int8Array.from([...roots, 3]),
  };
  const linear = linearOf(classCount, weights, 1, 1);
  lookUp(linear, [7, 8]);
  const { integers, places, kernels } = linear;
  kernels.sumInto(0, 2, places.sums);
  const sums = [...integers.subarray(places.sums / 4, places.sums / 4 + classCount)];
  assert.deepEqual(
    sums,
    roots.map((root, c) => Math.sign(root) * root * root + (c === 4 ? 9 : 0)),
  );
});

test('features are found on the next line where theirs is full, and no others', () => {
  const hashes = Int32Array.from({ length: 100 }, (_, i) => (i * 2_654_435_761) | 0).sort(byLine);
  const one = Uint8Array.from(hashes, () => 1);
  const linear = linearOf(100, { hashes, lengths: one, classes: Uint8Array.from(hashes, (_, i) => i), roots: Int8Array.from(one) }, 1, 1);
  const known = (hash: number): number => {
    lookUp(linear, [hash]);
    return linear.integers[linear.places.found / 4];
  };
  assert.deepEqual(
    [...hashes].map((hash) => known(hash) >> 7),
    Array.from(hashes, (_, i) => i),
  );
  for (let other = 1; other <= 1000; other++) if (!hashes.includes(other)) assert.equal(known(other), 0);
});

test('a word alone is listed as hashes of what it is, as seen from its own place and from those beside it', () => {
  const nothing = { hashes: new Int32Array(), lengths: new Uint8Array(), classes: new Uint8Array(), roots: new Int8Array() };
  const [word] = wordsOf(['Ferries']);
  const tagger = taggerOf(12, nothing, 10, new Map([[looksOf(word).norm, 6]]));
  const feature = (...numbers: number[]): number => numbers.slice(1).reduce(mix, mix(numbers[0], 17));
  const listed = (place: number): number[] => {
    const out = new Int32Array(14);
    const count = wordFeatures(tagger, word, place, out, 1);
    return [...out.subarray(1, 1 + count)];
  };
  const { norm, form, suffixes, prefixes, shape } = looksOf(word);
  const itself = [0, norm, form, ...suffixes, ...prefixes, shape].map((value, at) => feature(1 + at, value));
  assert.deepEqual(listed(2), [...itself, feature(36, 6), feature(37, shape, suffixes[1])]);
  for (const place of [0, 4]) assert.deepEqual(listed(place), [feature(40 + place, norm), feature(45 + place, 6)]);
  for (const place of [1, 3])
    assert.deepEqual(listed(place), [
      feature(40 + place, norm),
      feature(45 + place, 6),
      feature(50 + place, suffixes[2]),
      feature(55 + place, shape),
    ]);
});

test('the context of a word is listed as hashes of what it and its neighbours are, and of the tags before', () => {
  const nothing = { hashes: new Int32Array(), lengths: new Uint8Array(), classes: new Uint8Array(), roots: new Int8Array() };
  const words = wordsOf(['Ferries', 'sank', 'twice', '.']);
  const lexicon = new Map([
    [hashOf('sank'), 6],
    [hashOf('twice'), 9],
  ]);
  const tagger = taggerOf(12, nothing, 10, lexicon);
  putSentence(tagger, sentenceOf(words));
  const listed = (at: number, tags: number[]): number[] => {
    const out = new Int32Array(20);
    assert.equal(contextFeatures(tagger, Uint8Array.from(tags), at, out), 20);
    return [...out].sort((a, b) => a - b);
  };
  const feature = (...numbers: number[]): number => numbers.slice(1).reduce(mix, mix(numbers[0], 17));
  const expected = (at: number, tag: number, tag2: number): number[] => {
    const [before, word, after, after2] = [-1, 0, 1, 2].map((distance) => looksOf(words[at + distance] ?? EDGE));
    const mayBe = lexicon.get(word.norm) ?? 0;
    const mayBeAfter = at + 1 === words.length ? -1 : (lexicon.get(after.norm) ?? 0);
    const suffix = word.suffixes[2];
    return [
      feature(12, word.shape, at === 0 ? 1 : 0),
      feature(13, tag),
      feature(14, tag, tag2),
      feature(15, tag, word.norm),
      feature(24, before.norm, word.norm),
      feature(25, word.norm, after.norm),
      feature(26, tag, suffix),
      feature(27, suffix, after.suffixes[2]),
      feature(28, tag, after.norm),
      feature(29, tag2, tag, word.norm),
      feature(30, before.norm, after.norm),
      feature(31, word.shape, after.shape),
      feature(32, after.suffixes[1], after2.suffixes[1]),
      feature(33, suffix, after.norm),
      feature(34, tag, word.shape),
      feature(35, tag2, word.suffixes[1]),
      feature(60, tag, mayBe, mayBeAfter),
      feature(61, mayBe, mayBeAfter),
      feature(62, tag2, tag, mayBe),
      feature(63, word.norm, mayBeAfter),
    ].sort((a, b) => a - b);
  };
  assert.deepEqual(listed(0, []), expected(0, 250, 250));
  assert.deepEqual(listed(1, [3]), expected(1, 3, 250));
  assert.deepEqual(listed(2, [3, 7]), expected(2, 7, 3));
  assert.deepEqual(listed(3, [3, 7, 1]), expected(3, 1, 7));
});

test('words with one tag have it, others the class that they and their context speak for', () => {
  const words = wordsOf(['Ferries', 'sank', 'twice']);
  const feature = (...numbers: number[]): number => numbers.slice(1).reduce(mix, mix(numbers[0], 17));
  // "sank" alone says 1; after the tag 5 it is 2; "twice" is 3 after the tag 2
  const weights = {
    hashes: Int32Array.of(feature(2, hashOf('sank')), feature(15, 5, hashOf('sank')), feature(15, 2, hashOf('twice'))),
    lengths: Uint8Array.of(1, 1, 1),
    classes: Uint8Array.of(1, 2, 3),
    roots: Int8Array.of(20, 30, 10),
  };
  const sentence = sentenceOf(words);
  const tags = (certain: Map<number, number>) => [...tagWords(taggerOf(8, weights, 10, new Map(), certain), sentence)];
  assert.deepEqual(tags(new Map()), [0, 1, 0]);
  assert.deepEqual(tags(new Map([[hashOf('Ferries'), 5]])), [5, 2, 3]);
  assert.throws(() => tagWords(taggerOf(8, weights, 2), sentence), /too long/);
  assert.deepEqual(tags(new Map([...'ghijk'].map((form, tag) => [hashOf(form), tag]))), [0, 1, 0]);
});

test('each of what a word looks like has its say', () => {
  const words = wordsOf(['Ferries', 'sank']);
  const { norm, form, suffixes, prefixes, shape } = looksOf(words[0]);
  for (const [at, hash] of [norm, form, ...suffixes, ...prefixes, shape].entries()) {
    const weights = {
      hashes: Int32Array.of(mix(mix(2 + at, 17), hash)),
      lengths: Uint8Array.of(1),
      classes: Uint8Array.of(5),
      roots: Int8Array.of(100),
    };
    assert.deepEqual([...tagWords(taggerOf(8, weights, 10), sentenceOf(words))], [5, 0], `${at}`);
  }
});

test('the tags of a sentence stand where its words stand in the text, and no others are touched', () => {
  const words = wordsOf(['Ferries', 'sank', '.', 'Nobody', 'swam', '.']);
  const weights = { hashes: new Int32Array(), lengths: new Uint8Array(), classes: new Uint8Array(), roots: new Int8Array() };
  const certain = new Map(words.map((word, at) => [looksOf(word).form, at]));
  const tagger = taggerOf(8, weights, 3, new Map(), certain);
  const tags = new Uint8Array(words.length).fill(99);
  tagWords(tagger, { ...sentenceOf(words), first: 3, end: 5 }, tags);
  assert.deepEqual([...tags], [99, 99, 99, 3, 4, 99]);
  tagWords(tagger, { ...sentenceOf(words), first: 1, end: 1 }, tags); // nothing
  assert.deepEqual([...tags], [99, 99, 99, 3, 4, 99]);
});

test('a tagger looks at words again when others have their ids', () => {
  const weights = { hashes: new Int32Array(), lengths: new Uint8Array(), classes: new Uint8Array(), roots: new Int8Array() };
  const rare = Array.from({ length: 40_000 }, (_, at) => `unheard${at}y`);
  const certain = new Map(rare.map((form, at) => [hashOf(form), at % 100]));
  const tagger = taggerOf(120, weights, 10, new Map(), new Map([...certain, [hashOf('he'), 110]]));
  const before = generation();
  for (let at = 0; generation() < before + 2; at += 2) {
    const tags = tagWords(tagger, sentenceOf(wordsOf([rare[at], 'he', rare[at + 1]])));
    assert.deepEqual([...tags], [at % 100, 110, (at + 1) % 100]);
  }
});
