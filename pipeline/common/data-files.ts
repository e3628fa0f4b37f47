/**
 * The one place where data that belongs to the code is read: lists, the learnt model, WebAssembly. Each is named by its URL beside the module that wants it.
 * Where files do not stand beside the code (a package, a browser) the bundler puts `pipeline/package/packed-files.ts` in place of this module.
 */
import { readFileSync } from 'node:fs';

/** usage: `readText(new URL('./data/units.csv', import.meta.url))` */
export const readText = (file: URL): string => readFileSync(file, 'utf8');

/** usage: `readBytes(new URL('./kernels.wasm', import.meta.url))` */
export const readBytes = (file: URL): Uint8Array<ArrayBuffer> => readFileSync(file);
