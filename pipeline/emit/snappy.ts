/**
 * Snappy, the bytes of hyparquet-writer's own: the reference's search for what stood before, by a hash of four bytes. Written into one array,
 * where the library calls its writer for each byte, it takes half the time.
 */
import { copied, GrowingBytes } from './growing-bytes.ts';

/** Bytes at the end in which nothing is sought. */
const MARGIN = 15;
/** Bytes that are the same at least. */
const LEAST = 4;
/** The farthest that a copy reaches back. */
const FARTHEST = 0xffff;
/** The longest that one copy is. */
const LONGEST = 64;
const MOST_BITS = 14;
/** Steps of a search after which it goes on a byte faster. */
const PATIENCE = 32;

/** Where the four bytes of a hash stood last. */
const table = new Int32Array(1 << MOST_BITS);
const out = new GrowingBytes();
/** Where the bytes that a search came upon stood before. */
let before = 0;

/** The bytes compressed: until others are. */
export function snappy(input: Uint8Array): Uint8Array {
  const { length } = input;
  out.length = 0;
  out.room(32 + length + Math.ceil(length / 6)); // by the specification it is no longer
  putLength(length);
  const view = new DataView(input.buffer, input.byteOffset, length);
  const bits = Math.min(MOST_BITS, Math.floor(Math.log2(length)));
  table.fill(0, 0, 1 << Math.max(bits, 0));
  let from = 0; // what no copy covers yet
  for (let at = search(view, 1, 32 - bits); at >= 0; at = search(view, from + 1, 32 - bits)) {
    putLiteral(input, from, at);
    from = putCopies(view, at, 32 - bits);
  }
  if (from < length) putLiteral(input, from, length);
  return out.bytes();
}

/** Where, from a place on, four bytes stand that stood before; below 0 where none do. */
function search(view: DataView, from: number, shift: number): number {
  const limit = view.byteLength - MARGIN;
  for (let at = from, steps = PATIENCE; at <= limit; at += steps++ >>> 5) {
    const four = view.getInt32(at, true);
    const hash = hashOf(four, shift);
    before = table[hash]!;
    table[hash] = at;
    if (at - before <= FARTHEST && view.getInt32(before, true) === four) return at;
  }
  return -1;
}

/** Puts copies as long as one follows the other; returns where they end. */
function putCopies(view: DataView, from: number, shift: number): number {
  const limit = view.byteLength - MARGIN;
  let at = from;
  for (;;) {
    const length = matching(view, at);
    putCopy(at - before, length);
    at += length;
    if (at >= limit) return at;
    table[hashOf(view.getInt32(at - 1, true), shift)] = at - 1;
    const four = view.getInt32(at, true);
    const hash = hashOf(four, shift);
    before = table[hash]!;
    table[hash] = at;
    if (at - before > FARTHEST || view.getInt32(before, true) !== four) return at;
  }
}

const hashOf = (four: number, shift: number): number => Math.imul(four, 0x1e35a7bd) >>> shift;

/** Bytes from a place on that are those before. */
function matching(view: DataView, at: number): number {
  const most = view.byteLength - at;
  let length = LEAST;
  while (length + LEAST <= most && view.getInt32(at + length) === view.getInt32(before + length)) length += LEAST;
  while (length < most && view.getUint8(at + length) === view.getUint8(before + length)) length++;
  return length;
}

/** Seven bits a byte. */
function putLength(length: number): void {
  let rest = length;
  for (; rest >= 0x80; rest >>>= 7) out.data[out.length++] = (rest & 0x7f) | 0x80;
  out.data[out.length++] = rest;
}

function putLiteral(input: Uint8Array, from: number, to: number): void {
  const { data } = out;
  const last = to - from - 1;
  let end = out.length;
  if (last < 60) data[end++] = last << 2;
  else {
    const bytes = last < 0x100 ? 1 : last < 0x10000 ? 2 : last < 0x1000000 ? 3 : 4;
    data[end++] = (59 + bytes) << 2;
    for (let shift = 0; shift < 8 * bytes; shift += 8) data[end++] = last >>> shift;
  }
  out.length = copied(data, end, input, from, to);
}

function putCopy(offset: number, length: number): void {
  let rest = length;
  for (; rest >= LONGEST + LEAST; rest -= LONGEST) putShort(offset, LONGEST);
  if (rest > LONGEST) {
    putShort(offset, LONGEST - LEAST); // what is left is not too short
    rest -= LONGEST - LEAST;
  }
  putShort(offset, rest);
}

function putShort(offset: number, length: number): void {
  const { data } = out;
  if (length < 12 && offset < 2048) {
    data[out.length++] = 1 | ((length - LEAST) << 2) | ((offset >>> 8) << 5);
    data[out.length++] = offset;
  } else {
    data[out.length++] = 2 | ((length - 1) << 2);
    data[out.length++] = offset;
    data[out.length++] = offset >>> 8;
  }
}
