/** Reads a file as `readFile` does; what an earlier run read in the same bytes, with the same known about them, is taken from there. */
import { lstatSync, readFileSync } from 'node:fs';
import type { Kept } from '../common/kept.ts';
import type { IngestError, IngestedDocument } from './document.ts';
import type { Input } from './inputs.ts';
import { type ReadOptions, readFile } from './read-file.ts';

/** Bytes of a file that is kept: a corpus in one file is read piece by piece, each time. */
const MOST = 1 << 22;

export const readingWith = (kept: Kept) =>
  async function* (input: Input, options: ReadOptions): AsyncGenerator<IngestedDocument | IngestError> {
    const bytes = bytesOf(input.path);
    if (bytes === null) return yield* readFile(input, options);
    const { path: _, ...known } = input;
    const key = kept.keyOf(bytes, JSON.stringify([known, options]));
    const found = kept.find(key);
    const records: (IngestedDocument | IngestError)[] = found ? JSON.parse(found.toString()) : [];
    if (!found) for await (const record of readFile(input, options)) records.push(record);
    // an error may be gone next time
    if (!records.some((record) => 'error' in record)) await kept.keep(key, [found ?? JSON.stringify(records)]);
    yield* records;
  };

/** A small file's content; null of all others, and of what cannot be read: `readFile` says why. */
function bytesOf(path: string): Buffer | null {
  try {
    const status = lstatSync(path);
    return status.isFile() && status.size <= MOST ? readFileSync(path) : null;
  } catch {
    return null;
  }
}
