/** Compiled code holds the rows of the lists that it reads: else sixty files are read and taken apart whenever a process starts. */
import { pathToFileURL } from 'node:url';

/** A list that a module reads by its place: `readTable<'word'>(new URL('./data/words.csv', import.meta.url))`. */
const LIST = /(?<!`)\breadTable(?:<[^>]*>)?\(\s*new URL\('(\.[^']*\.csv)', import\.meta\.url\),?\s*\)/g;

/**
 * The code of a module with the rows of such lists in it, as text that is parsed when they are wanted: in the fastest form that there is. It keeps
 * its lines, by which errors name their place.
 */
export async function withLists(module: string, code: string): Promise<string> {
  if (code.search(LIST) < 0) return code;
  const { readTable } = await import('../extract/table.ts'); // of no use to a build of a dataset, whose code has been compiled
  return code.replace(LIST, (reading, file: string) => {
    const rows = parsing(readTable(new URL(file, pathToFileURL(module))));
    return rows + '\n'.repeat(reading.split('\n').length - 1);
  });
}

/** Code that makes a value of JSON. */
export const parsing = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
