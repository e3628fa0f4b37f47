import { readBytes } from '../../common/data-files.ts';
import { growTo } from './memory.ts';

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

/** Starts a kernel that works in the memory of others. @param places the values of its globals @param others what else it imports */
export function startKernel<Exports>(
  file: URL,
  kernels: Kernels,
  places: Record<string, number>,
  others: Record<string, Record<string, unknown>> = {},
): Exports {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readBytes(file)), { kernels: { ...kernels }, ...others });
  for (const [name, value] of Object.entries(places)) (exports[name] as WebAssembly.Global).value = value;
  return exports as Exports;
}

/** Kernels over a memory of their own, of at least so many bytes. */
export function createKernels(bytes: number): Kernels {
  const compiled = new WebAssembly.Module(readBytes(new URL('./kernels.wasm', import.meta.url)));
  const kernels = new WebAssembly.Instance(compiled).exports as unknown as Kernels;
  growTo(kernels.memory, bytes);
  return kernels;
}
