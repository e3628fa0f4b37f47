/** The two sides of the formats, which share nothing but the rows: those that take over the bytes of rows, as the database does, and the others. */
import { startThreads } from '../common/threads.ts';
import type { SqliteFile } from './sqlite.ts';
import { type FormatsWanted, isOfText, writeFormats } from './write-formats.ts';

const THREAD = new URL('./emit-thread-start.mjs', import.meta.url);

/**
 * Writes the files of both sides, and returns how many rows there are.
 * @param whole the database
 * @param isShared the side without the database is written by a thread, where there is another
 */
export async function writtenBySides(
  wanted: FormatsWanted,
  whole: readonly SqliteFile['writer'][],
  isShared: boolean,
  tick: () => void,
): Promise<number> {
  const here = wanted.files.filter(({ format }) => isOfText(format));
  const there = wanted.files.filter(({ format }) => !isOfText(format));
  if (!isShared || there.length === 0 || here.length + whole.length === 0) return writeFormats(wanted, whole, tick);
  const thread = startThreads<FormatsWanted, number>(THREAD, 1);
  try {
    const failed = new AbortController();
    const others = thread.run({ ...wanted, files: there });
    others.catch((error) => failed.abort(error));
    const own = writeFormats({ ...wanted, files: here }, whole, () => {
      failed.signal.throwIfAborted();
      tick();
    });
    const [rows] = await Promise.all([own, others]);
    return rows;
  } finally {
    await thread.close();
  }
}
