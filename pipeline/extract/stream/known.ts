/**
 * What an earlier run found, so that only what changed is read again. The earlier output itself is what is kept; beside it, FILE.keys has
 * for each line a checksum of the document and the rules that it was read by, and the length of the line.
 */

import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { compactMap } from '../../common/compact-map.ts';
import { keysOf, NO_KEY } from '../../common/kept.ts';
import { type Batch, type Line, textOf } from './batch.ts';
import { type LineResult, lengthOf } from './line-result.ts';
import type { Pool } from './pool.ts';

/** Fields of a document that decide what is found in it. Its place in the raw files and its licence do not. */
const FIELDS = ['document_id', 'text', 'published', 'title', 'publisher', 'url', 'language'];
/** Bytes of a checksum, and of the length after it. */
const KEY = NO_KEY.length;
const ENTRY = KEY + 4;

export interface Known {
  /** there was no earlier run */
  isEmpty: boolean;
  keyOf: (line: Line) => Buffer;
  /** What was found in the document with that key; null when it has to be read. */
  find: (key: Buffer) => Uint8Array | null;
  close: () => void;
}

/** @param rules checksum of the rules, and of every option that decides what they find */
export function openKnown(file: string, rules: string): Known {
  const keys = readKeys(file);
  const descriptor = keys ? openSync(file, 'r') : null;
  return {
    isEmpty: keys === null,
    keyOf: (line) => keyOf(line, rules),
    find: (key) => {
      const at = keys?.placeOf(key) ?? null;
      if (at === null || descriptor === null) return null;
      const bytes = Buffer.allocUnsafe(at.length); // filled by what is read
      readSync(descriptor, bytes, 0, at.length, at.start);
      return bytes.subarray(0, at.length - 1);
    },
    close: () => {
      if (descriptor !== null) closeSync(descriptor);
    },
  };
}

function keyOf(line: Line, rules: string): Buffer {
  try {
    const document = JSON.parse(textOf(line));
    if (typeof document.text !== 'string') return NO_KEY;
    const hash = createHash('sha256').update(`[${JSON.stringify(rules)}`);
    for (const field of FIELDS) hash.update(`,${JSON.stringify(document[field] ?? null)}`);
    return hash.update(']').digest();
  } catch {
    return NO_KEY; // the line is not JSON
  }
}

/** Null where there is no earlier output, or its keys are not its own. */
function readKeys(file: string): { placeOf: (key: Buffer) => { start: number; length: number } | null } | null {
  const path = keysOf(file);
  if (!existsSync(path) || !existsSync(file)) return null;
  const entries = readFileSync(path);
  const numbers = compactMap(3); // key → number of the entry, and where its line begins (high, low)
  let start = 0;
  for (let number = 0; (number + 1) * ENTRY <= entries.length; number++) {
    const key = entries.subarray(number * ENTRY, number * ENTRY + KEY);
    if (!key.equals(NO_KEY)) numbers.set(key.toString('latin1'), number, Math.floor(start / 2 ** 32), start % 2 ** 32);
    start += entries.readUInt32LE(number * ENTRY + KEY);
  }
  if (start !== statSync(file).size) return null;
  return {
    placeOf: (key) => {
      if (key.equals(NO_KEY)) return null;
      const found = numbers.get(key.toString('latin1'));
      if (!found) return null;
      const at = found[0] * ENTRY;
      if (!entries.subarray(at, at + KEY).equals(key)) return null; // another with the same short hash
      return { start: found[1] * 2 ** 32 + found[2], length: entries.readUInt32LE(at + KEY) };
    },
  };
}

/** Answers what is known from there, and gives the rest to the pool, with the numbers that its lines have. */
export function answeringKnown(pool: Pool, known: Known): Pool {
  const run = async ({ lines, firstLine }: Batch): Promise<LineResult[]> => {
    const keys = lines.map(known.keyOf);
    const results: (LineResult | null)[] = keys.map((key) => {
      const line = known.find(key);
      return line === null ? null : { json: '', pieces: [line], isError: false, isKnown: true };
    });
    for (let from = results.indexOf(null); from >= 0; from = results.indexOf(null, from)) {
      let to = from;
      while (to < results.length && results[to] === null) to++;
      const read = await pool.run({ lines: lines.slice(from, to), firstLine: firstLine + from });
      results.splice(from, read.length, ...read);
    }
    return results.map((result, index) => ({ ...(result as LineResult), key: keys[index] }));
  };
  return {
    run,
    close: async () => {
      known.close();
      await pool.close();
    },
  };
}

/** Notes the keys of an output while it is written. */
export interface Keys {
  note: (results: LineResult[]) => void;
  /** The output has its name now: so has this. */
  finish: () => void;
}

/** @param lines as many lines of the output were written before, and are kept */
export function openKeys(file: string, lines: number): Keys {
  const part = keysOf(`${file}.part`);
  const isKept = lines > 0 && existsSync(part) && statSync(part).size >= lines * ENTRY;
  if (isKept) truncateSync(part, lines * ENTRY);
  else writeFileSync(part, '');
  const descriptor = openSync(part, 'a');
  return {
    note: (results) => {
      const entries = results.map((result) => {
        const { isError, key = NO_KEY } = result;
        const entry = Buffer.alloc(ENTRY);
        (isError ? NO_KEY : key).copy(entry);
        entry.writeUInt32LE(lengthOf(result) + 1, KEY);
        return entry;
      });
      writeSync(descriptor, Buffer.concat(entries));
    },
    finish: () => {
      closeSync(descriptor);
      renameSync(part, keysOf(file));
    },
  };
}
