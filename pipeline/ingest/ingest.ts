/** Raw files → documents, one after the other: what cannot be read becomes an error record in its place. */
import { compactMap } from '../common/compact-map.ts';
import { type IngestError, type IngestedDocument, Unreadable } from './document.ts';
import type { Input } from './inputs.ts';
import { type ReadOptions, readFile } from './read-file.ts';
import { refusal } from './refusal.ts';

/** @param read how a file is read */
export async function* ingest(
  inputs: Input[],
  options: ReadOptions,
  read: typeof readFile = readFile,
): AsyncGenerator<IngestedDocument | IngestError> {
  const places = compactMap(3); // document id → number of its input, and its first byte there (high, low)
  for (const [number, input] of inputs.entries()) {
    for await (const record of read(input, options)) {
      if ('error' in record) {
        yield record;
        continue;
      }
      const before = places.get(record.document_id);
      if (before !== undefined) {
        const first = placeOf(inputs[before[0]!]!.rawPath, before[1]! * HALF + before[2]!);
        const place = placeOf(record.raw_path, record.raw_start);
        const message = `two documents with the id "${record.document_id}": ${first} and ${place}; give one another "id" in sources.json`;
        yield refusal(input, record.document_id, null, new Unreadable('duplicate-id', message));
        continue;
      }
      places.set(record.document_id, number, Math.floor(record.raw_start / HALF), record.raw_start % HALF);
      yield record;
    }
  }
}

/** A number of bytes as two of 32 bits. */
const HALF = 2 ** 32;

const placeOf = (rawPath: string, start: number): string => `${rawPath}${start > 0 ? `, byte ${start}` : ''}`;
