/** `common/data-files.ts` of the library for bundlers and browsers: the data are a module. */
// @ts-expect-error: made beside the bundle
import base64 from './data.js';
import { readerOf } from './packed-files.ts';

export const { readText, readBytes, readParts, packageFile } = readerOf(() => bytesOf(base64));

function bytesOf(base64: string): Uint8Array {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}
