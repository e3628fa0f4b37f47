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
