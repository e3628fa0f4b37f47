/** One file of named arrays: a header in JSON, then the arrays, each at a multiple of 8 bytes. */

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
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header: Header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  const body = aligned(4 + length);
  const arrays: Record<string, PackedArray> = {};
  for (const { name, type, offset, length: count } of header.arrays)
    arrays[name] = new TYPES[type](bytes.buffer as ArrayBuffer, bytes.byteOffset + body + offset, count);
  return { meta: header.meta, arrays };
}
