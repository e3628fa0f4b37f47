/**
 * What a stage made of each of its inputs, kept for the next run: a file of entries, and beside it FILE.keys with, for each, a checksum of
 * all that it was made from, a checksum of the entry itself, and its length. A run writes a new file with the entries that it used and
 * made, which takes the other's place when it is whole: what nobody asked for is dropped, and a run that is cut off leaves the old one.
 * An entry that is not as it was written is not found, whatever the file's time or size.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { type Aside, writeAside } from './stage.ts';

/** bytes of a key, of the checksum of an entry, and of the length after both */
const KEY = 32;
const SUM = 16;
const LENGTH = 6;
const ENTRY = KEY + SUM + LENGTH;

/** Bytes that strings are gathered in: each in memory of its own would soon be let go. */
const HELD = 1 << 18;
/** most bytes that a code unit takes */
const WIDEST = 3;

/** Of an entry that is made anew each time: an error may be gone next time. */
export const NO_KEY = Buffer.alloc(KEY);

export interface Kept {
  /** The key of an entry that is made from these parts, by the rules of this run. */
  keyOf: (...parts: (string | Uint8Array)[]) => Buffer;
  /** The entry with that key; null when it has to be made. */
  find: (key: Buffer) => Buffer | null;
  /** Writes an entry into the new file, in pieces where it is long. */
  keep: (key: Buffer, pieces: Iterable<string | Uint8Array>) => Promise<void>;
  /** The new file takes the place of the old one. */
  close: () => Promise<void>;
  /** The old file stays. */
  abandon: () => Promise<void>;
}

/** @param rules checksum of all that decides what is made, besides the parts of which it is made */
function openKept(file: string, rules: string): Kept {
  let old = openEntries(file);
  const [entries, keys] = [writeAside(file), writeAside(keysOf(file))];
  const waiting = Buffer.allocUnsafeSlow(HELD);
  const both = async (end: (aside: Aside) => Promise<void>): Promise<void> => {
    old?.close();
    old = null;
    for (const aside of [entries, keys]) await end(aside);
  };
  return {
    keyOf: (...parts) => {
      const hash = createHash('sha256').update(`${rules}\0${parts.map(({ length }) => length)}\0`);
      for (const part of parts) hash.update(part);
      return hash.digest();
    },
    find: (key) => (key === NO_KEY ? null : (old?.find(key) ?? null)),
    keep: async (key, pieces) => {
      const hash = createHash('sha256');
      let length = 0;
      for (const bytes of gathered(pieces, waiting)) {
        hash.update(bytes);
        length += bytes.length;
        await entries.write(bytes);
      }
      const entry = Buffer.alloc(ENTRY);
      key.copy(entry);
      hash.digest().copy(entry, KEY, 0, SUM);
      entry.writeUIntLE(length, KEY + SUM, LENGTH);
      await keys.write(entry);
    },
    close: () => both((aside) => aside.close()),
    abandon: () => both((aside) => aside.abandon()),
  };
}

/** Pieces as bytes: strings that follow one another in one array, which is filled anew when the next bytes are asked for. */
function* gathered(pieces: Iterable<string | Uint8Array>, waiting: Buffer): Generator<Uint8Array> {
  let held = 0; // bytes
  for (const piece of pieces) {
    const most = typeof piece === 'string' ? piece.length * WIDEST : HELD;
    if (held > 0 && held + most > HELD) {
      yield waiting.subarray(0, held);
      held = 0;
    }
    if (typeof piece !== 'string') yield piece;
    else if (most > HELD) yield Buffer.from(piece);
    else held += waiting.write(piece, held);
  }
  if (held > 0) yield waiting.subarray(0, held);
}

/** Options of a stage that keeps what it makes. */
export const KEEPING = {
  keep: { value: 'FILE', description: 'what was made of each document is kept there for the next run; nowhere when empty', default: '' },
  rules: { value: 'SUM', description: 'checksum of the code and the lists that decide what is made', default: '' },
} as const;

/** Finds and keeps nothing. */
const NOWHERE: Kept = { keyOf: () => NO_KEY, find: () => null, keep: async () => {}, close: async () => {}, abandon: async () => {} };

/** Runs `work` with what is kept in a file, or with nothing where none is named; where it throws, the old file stays. */
export async function keeping<Result>(file: string, rules: string, work: (kept: Kept) => Promise<Result>): Promise<Result> {
  const kept = file === '' ? NOWHERE : openKept(file, rules);
  try {
    const result = await work(kept);
    await kept.close();
    return result;
  } catch (error) {
    await kept.abandon();
    throw error;
  }
}

/** A file that is no longer of use. */
export function dropKept(file: string): void {
  for (const path of [file, keysOf(file)]) rmSync(path, { force: true });
}

/** Beside a file of entries, what says which entries they are. */
export const keysOf = (file: string): string => `${file}.keys`;

/** The entries of an earlier run; null when there are none. */
function openEntries(file: string): { find: (key: Buffer) => Buffer | null; close: () => void } | null {
  if (!existsSync(file) || !existsSync(keysOf(file))) return null;
  const keys = readFileSync(keysOf(file));
  const places = new Map<string, { at: number; start: number }>();
  let start = 0;
  for (let at = 0; at + ENTRY <= keys.length; at += ENTRY) {
    const key = keys.subarray(at, at + KEY);
    if (!key.equals(NO_KEY)) places.set(nameOf(key), { at, start });
    start += keys.readUIntLE(at + KEY + SUM, LENGTH);
  }
  const descriptor = openSync(file, 'r');
  return {
    find: (key) => {
      const place = places.get(nameOf(key));
      if (!place) return null;
      const sum = place.at + KEY;
      const bytes = Buffer.allocUnsafe(keys.readUIntLE(sum + SUM, LENGTH));
      const read = readSync(descriptor, bytes, 0, bytes.length, place.start);
      const found = createHash('sha256').update(bytes).digest();
      return read === bytes.length && found.compare(keys, sum, sum + SUM, 0, SUM) === 0 ? bytes : null;
    },
    close: () => closeSync(descriptor),
  };
}

/** 128 of the 256 bits tell any two keys apart, in a quarter of the memory of their digits. */
const nameOf = (key: Buffer): string => key.toString('latin1', 0, 16);
