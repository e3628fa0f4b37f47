/** Which data go into the package, as packs of files that are named by their paths within `pipeline/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pack } from '../extract/reading/pack.ts';

const PIPELINE = fileURLToPath(new URL('..', import.meta.url));

/** Lists and codes of words, the model, kernels; neither what only training wants nor notes on sources. */
const OF_EXTRACT = /^extract\/(?!.*training\/).*(?:\/data\/[^/]+\.(?:csv|bin)|\/model\/[^/]+\.(?:csv|bin)|\.wasm)$/;

/** The files of the library's pack. */
export function libraryFiles(): string[] {
  const all = readdirSync(PIPELINE, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  return all.filter((file) => OF_EXTRACT.test(file)).sort();
}

export const packOf = (files: string[]): Uint8Array =>
  pack({}, Object.fromEntries(files.map((file) => [file, new Uint8Array(readFileSync(PIPELINE + file))])));

/** A module that is one string: what bundlers and browsers import, and `packed/base64-module.ts` reads. */
export const base64Module = (bytes: Uint8Array): string => `export default "${Buffer.from(bytes).toString('base64')}";\n`;
