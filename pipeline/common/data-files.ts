/**
 * The one place where data that belongs to the code is read: lists, the learnt model, WebAssembly, schemas. Each is named by its URL beside the
 * module that wants it. Where files do not stand beside the code (a package, a browser) the bundler puts a module of `pipeline/package/packed/`
 * in place of this one.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** usage: `readText(new URL('./data/units.csv', import.meta.url))` */
export const readText = (file: URL): string => readFileSync(file, 'utf8');

/** usage: `readBytes(new URL('./kernels.wasm', import.meta.url))` */
export const readBytes = (file: URL): Uint8Array<ArrayBuffer> => readFileSync(file);

/** A file of an installed package. */
export const packageFile = (name: string): URL => pathToFileURL(createRequire(import.meta.url).resolve(name));
