/** One file of named arrays: a header in JSON, then the arrays, each at a multiple of 8 bytes. */
import type { ReadPart } from '../../common/data-files.ts';

export type PackedArray = Int8Array | Uint8Array | Int16Array | Int32Array | Float32Array;
const TYPES = { Int8Array, Uint8Array, Int16Array, Int32Array, Float32Array };
type TypeName = keyof typeof TYPES;

interface Header {
  meta: Record<string, unknown>;
  arrays: { name: string; type: TypeName; offset: number; length: number }[];
}

const ALIGNMENT = 8;
const aligned = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

/** The bytes of some facts and arrays. */
export function pack(meta: Record<string, unknown>, arrays: Record<string, PackedArray>): Uint8Array {
  const header: Header = { meta, arrays: [] };
  let offset = 0;
  for (const [name, array] of Object.entries(arrays)) {
    header.arrays.push({ name, type: array.constructor.name as TypeName, offset, length: array.length });
    offset = aligned(offset + array.byteLength);
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  const body = aligned(4 + json.length);
  const bytes = new Uint8Array(body + offset);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  for (const [index, array] of Object.values(arrays).entries()) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), body + header.arrays[index].offset);
  }
  return bytes;
}

/** The facts and arrays of such bytes; the arrays are views of them, or of one copy where they begin at no multiple of 8 bytes. */
export function unpack(file: Uint8Array): { meta: Record<string, unknown>; arrays: Record<string, PackedArray> } {
  const bytes = file.byteOffset % ALIGNMENT === 0 ? file : Uint8Array.from(file);
  const { header, body } = headerOf((from, into) => into.set(bytes.subarray(from, from + into.length)));
  const arrays: Record<string, PackedArray> = {};
  for (const { name, type, offset, length: count } of header.arrays)
    arrays[name] = new TYPES[type](bytes.buffer as ArrayBuffer, bytes.byteOffset + body + offset, count);
  return { meta: header.meta, arrays };
}

/** An array of a file that has not been read yet. */
export interface StoredArray {
  length: number;
  byteLength: number;
  read(into: Uint8Array): void;
}

/** The facts of a file, and its arrays where they stand in it. */
export function stored(read: ReadPart): { meta: Record<string, unknown>; arrays: Record<string, StoredArray & { type: TypeName }> } {
  const { header, body } = headerOf(read);
  const arrays = header.arrays.map(({ name, type, offset, length }) => {
    const byteLength = length * TYPES[type].BYTES_PER_ELEMENT;
    return [name, { type, length, byteLength, read: (into: Uint8Array) => read(body + offset, into) }];
  });
  return { meta: header.meta, arrays: Object.fromEntries(arrays) };
}

/** Puts an array's bytes where they are wanted. */
export function putInto(place: Uint8Array, array: PackedArray | StoredArray): void {
  if ('read' in array) array.read(place.subarray(0, array.byteLength));
  else place.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
}

/** An array that was stored. */
export function arrayOf(array: StoredArray & { type: TypeName }): PackedArray {
  const whole = new TYPES[array.type](array.length);
  array.read(new Uint8Array(whole.buffer));
  return whole;
}

function headerOf(read: ReadPart): { header: Header; body: number } {
  const start = new Uint8Array(4);
  read(0, start);
  const json = new Uint8Array(new DataView(start.buffer).getUint32(0, true));
  read(start.length, json);
  return { header: JSON.parse(new TextDecoder().decode(json)), body: aligned(start.length + json.length) };
}
