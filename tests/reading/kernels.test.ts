import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import wabt from 'wabt';
import { createKernels } from '../../pipeline/extract/reading/kernels.ts';

const folder = new URL('../../pipeline/extract/reading/', import.meta.url);

for (const name of ['kernels', 'training/kernels']) {
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
