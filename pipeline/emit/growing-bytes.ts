/** Bytes that are put one after the other. Whoever puts many makes room for all of them first, then keeps `data` and `length` at hand. */
export class GrowingBytes {
  data: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(size = 1 << 12) {
    this.data = new Uint8Array(size);
  }

  /** Makes room for so many more. */
  room(more: number): void {
    if (this.length + more <= this.data.length) return;
    const wider = new Uint8Array(Math.max(this.data.length * 2, this.length + more));
    wider.set(this.data.subarray(0, this.length));
    this.data = wider;
  }

  put(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.data.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was put so far: until more is put. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.data.subarray(0, this.length);
  }
}

/** Bytes from which on a call of the runtime takes less than a loop. */
const LONG = 64;

/** Copies what stands between two places to a place of another array that has room for it; returns where it ends there. */
export function copied(data: Uint8Array, at: number, bytes: Uint8Array, from: number, to: number): number {
  if (to - from >= LONG) {
    data.set(bytes.subarray(from, to), at);
    return at + to - from;
  }
  let end = at;
  for (let place = from; place < to; place++) data[end++] = bytes[place]!;
  return end;
}
