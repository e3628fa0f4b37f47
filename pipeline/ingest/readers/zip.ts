/** The entries of a zip file, inflated one by one and never beyond a bound: what an entry claims about its size is not believed. */
import { inflateRawSync } from 'node:zlib';
import { Unreadable } from '../document.ts';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record and the longest comment after it. */
const LONGEST_END = 22 + 0xffff;
/** A document of an office suite has some dozens. */
const MOST_ENTRIES = 10_000;

interface Entry {
  isEncrypted: boolean;
  method: number;
  packed: number;
  offset: number;
}

/** A function that gives the bytes of an entry by its name, or null where there is none; larger ones than `limit` bytes are refused. */
export function openZip(bytes: Uint8Array): (name: string, limit: number) => Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(bytes, view);
  return (name, limit) => {
    const entry = entries.get(name);
    if (!entry) return null;
    if (entry.isEncrypted) throw new Unreadable('encrypted', 'encrypted; save it without a password');
    const unpacked = unpack(packedBytes(bytes, view, entry), entry.method, limit);
    if (unpacked === null) throw new Unreadable('bomb', `${name} in it swells to more than ${limit} bytes; split the document`);
    return unpacked;
  };
}

/** The bytes of an entry as they stand in the file, after its local header. */
function packedBytes(bytes: Uint8Array, view: DataView, { offset, packed }: Entry): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw corrupt();
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length) throw corrupt();
  return bytes.subarray(from, from + packed);
}

const [STORED, DEFLATED] = [0, 8];

/** Null when it becomes more than `limit` bytes. */
function unpack(data: Uint8Array, method: number, limit: number): Uint8Array | null {
  if (method === STORED) return data.length > limit ? null : data;
  if (method !== DEFLATED) throw corrupt();
  try {
    return inflateRawSync(data, { maxOutputLength: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw corrupt();
  }
}

const corrupt = (): Unreadable => new Unreadable('corrupt', 'broken or cut off; fetch the file again, or save it anew');

function entriesOf(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  let end = bytes.length - 22;
  const last = Math.max(0, bytes.length - LONGEST_END);
  while (end >= last && view.getUint32(end, true) !== END) end--;
  if (end < last) throw corrupt();
  const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw corrupt();
    const nameLength = view.getUint16(at + 28, true);
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString();
    entries.set(name, {
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
