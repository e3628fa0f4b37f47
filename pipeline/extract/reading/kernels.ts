import { ownMemory } from './memory.ts';
import { startKernel } from './start-kernel.ts';

/** Integer arithmetic on rows in one block of memory; `kernels.wat` says what each does. */
export interface Kernels {
  memory: WebAssembly.Memory;
  multiply(
    a: number,
    aRow: number,
    b: number,
    bias: number,
    c: number,
    cRow: number,
    n: number,
    pairs: number,
    m: number,
    shift: number,
  ): void;
  multiplyEach(
    count: number,
    a: number,
    aStep: number,
    aRow: number,
    b: number,
    bStep: number,
    bias: number,
    c: number,
    cStep: number,
    cRow: number,
    n: number,
    pairs: number,
    m: number,
    shift: number,
  ): void;
  gather(list: number, count: number, out: number, m: number, least: number): void;
  gatherProducts(list: number, count: number, bias: number, out: number, m: number, shift: number): void;
  embed(facts: number, n: number, own: number, tag: number, around: number, out: number, m: number): void;
  convolveFirst(
    facts: number,
    n: number,
    own: number,
    tag: number,
    around: number,
    bias: number,
    out: number,
    m: number,
    shift: number,
    list: number,
  ): void;
  spread(d: number, out: number, plane: number, fours: number, m: number, most: number): number;
  join(sums: number, plane: number, a: number, bias: number, out: number, fours: number, m: number, shift: number): void;
  addRectified(a: number, b: number, out: number, m: number): void;
}

/** Kernels over a memory of their own, of at least so many bytes. */
export const createKernels = (bytes: number): Kernels => startKernel(new URL('./kernels.wasm', import.meta.url), ownMemory(bytes));
