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

/** Lets a memory have at least so many bytes; arrays over what it was before are of no use from then on. */
export function growTo(memory: WebAssembly.Memory, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
}
