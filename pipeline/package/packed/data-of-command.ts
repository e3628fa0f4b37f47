/** `common/data-files.ts` of the command: the data of the library, and what the readers of files want besides. */
import { readFileSync } from 'node:fs';
import { dataOf } from './base64-module.ts';
import { readerOf } from './packed-files.ts';

export const { readText, readBytes, readParts, packageFile } = readerOf(
  () => dataOf(new URL('../data.js', import.meta.url)),
  () => readFileSync(new URL('./data.pack', import.meta.url)),
);
