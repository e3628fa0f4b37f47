/** `common/data-files.ts` of a page that carries its data: they are given to it before the first of them is read. */
import { readerOf } from './packed-files.ts';

let given: Uint8Array | null = null;

export function giveData(bytes: Uint8Array): void {
  given = bytes;
}

export const { readText, readBytes, readParts, packageFile } = readerOf(() => {
  if (!given) throw new Error('the data of the page were read before they were given');
  return given;
});
