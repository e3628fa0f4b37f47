/**
 * The one place where data that belongs to the code is read: lists, the learnt model, WebAssembly, schemas. Each is named by its URL beside the
 * module that wants it. Where files do not stand beside the code (a package, a browser) the bundler puts a module of `pipeline/package/packed/`
 * in place of this one.
 */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** usage: `readText(new URL('./data/units.csv', import.meta.url))` */
export const readText = (file: URL): string => readFileSync(file, 'utf8');

/** usage: `readBytes(new URL('./kernels.wasm', import.meta.url))` */
export const readBytes = (file: URL): Uint8Array<ArrayBuffer> => readFileSync(file);

/** Fills some bytes with those of a file from a place on. */
export type ReadPart = (from: number, into: Uint8Array) => void;

/** Lets parts of a large file be read straight to where they are wanted: the whole of it is nowhere in memory. */
export function readParts<Answer>(file: URL, use: (read: ReadPart) => Answer): Answer {
  const open = openSync(file, 'r');
  try {
    return use((from, into) => {
      for (let done = 0; done < into.length; ) {
        const count = readSync(open, into, done, into.length - done, from + done);
        if (count === 0) throw new Error(`${file.pathname} ends too early`);
        done += count;
      }
    });
  } finally {
    closeSync(open);
  }
}

/** A file of an installed package. */
export const packageFile = (name: string): URL => pathToFileURL(createRequire(import.meta.url).resolve(name));
