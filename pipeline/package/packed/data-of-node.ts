/** `common/data-files.ts` of the library in Node: the data stand beside it, in the module that bundlers take. */
import { dataOf } from './base64-module.ts';
import { readerOf } from './packed-files.ts';

export const { readText, readBytes, readParts, packageFile } = readerOf(() => dataOf(new URL('./data.js', import.meta.url)));
