/** bytes of a vector */
export const VECTOR = 16;

/** Gives out the addresses of a memory from 0 on, one after another. */
export class Allocator {
  /** the first that is free */
  end = 0;

  /** So many bytes, from an address at which vectors may begin. */
  take(bytes: number): number {
    const address = this.end;
    this.end += Math.ceil(bytes / VECTOR) * VECTOR;
    return address;
  }
}

const PAGE = 65536;

/**
 * What a kernel with a memory of its own imports: one of more than so many bytes, and as large from the start as it will ever be. While a memory
 * grows, V8 counts both sizes, takes it for more than there is room for, and looks for garbage in all of the heap.
 */
export const ownMemory = (bytes: number): { own: { memory: WebAssembly.Memory } } => ({
  own: { memory: new WebAssembly.Memory({ initial: Math.floor(bytes / PAGE) + 1 }) },
});
