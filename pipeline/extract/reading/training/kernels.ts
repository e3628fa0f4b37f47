import { ownMemory } from '../memory.ts';
import { startKernel } from '../start-kernel.ts';

/** Arithmetic on rows of floats in one block of memory: `kernels.wat` says what each does; addresses and strides in bytes, lengths in floats. */
export interface Kernels {
  memory: WebAssembly.Memory;
  multiply(
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    c: number,
    cRow: number,
    n: number,
    k: number,
    m: number,
  ): void;
  gather(list: number, count: number, out: number, m: number): void;
  scatter(list: number, count: number, from: number, m: number): void;
  rectify(row: number, m: number): void;
  adam(w: number, g: number, m: number, v: number, count: number, rate: number, keep1: number, keep2: number): void;
}

/** Kernels over a memory of their own, of at least so many bytes. */
export const createKernels = (bytes: number): Kernels => startKernel(new URL('./kernels.wasm', import.meta.url), ownMemory(bytes));
