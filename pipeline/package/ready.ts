/**
 * What is worked out of lists alone (`…-ready.ts`) stands ready in a package, too: as JSON among its data, which all of its bundles share. The lists
 * that it is worked out of, and that nothing else reads, stay away.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MODULE_URL } from '../build/at-home.ts';
import { exportsOf, READY } from '../build/with-ready-data.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LIBRARY = `${ROOT}pipeline/extract`;

/** A list that a module names. */
const LIST = /new URL\('(\.[^']*\.csv)', import\.meta\.url\)/g;

const fileOf = (module: string): string => `${module.slice(0, -'.ts'.length)}.json`;

const modules = (): string[] =>
  readdirSync(LIBRARY, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(LIBRARY, file));

/** Code that has a module's exports from its file among the data. */
export async function readyCode(module: string): Promise<string> {
  const exported = Object.entries(await exportsOf(module));
  const lines = exported.map(
    ([name, value]) => `export const ${name} = ${value instanceof Map ? `new Map(ready.${name})` : `ready.${name}`};`,
  );
  return [
    `import { readText } from './pipeline/common/data-files.ts';`,
    `const ready = JSON.parse(readText(new URL('./${basename(fileOf(module))}', ${MODULE_URL})));`,
    ...lines,
  ].join('\n');
}

/** These files, by their paths within the repository. */
export async function readyFiles(): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const module of modules().filter((path) => READY.test(path))) {
    const exported = await exportsOf(module);
    const json = JSON.stringify(exported, (_, value) => (value instanceof Map ? [...value] : value));
    files[relative(ROOT, fileOf(module)).split(sep).join('/')] = new TextEncoder().encode(json);
  }
  return files;
}

/** Lists that only such modules read. */
export function listsInReady(): Set<string> {
  const lists = (wanted: (module: string) => boolean): string[] => modules().filter(wanted).flatMap(listsNamedIn);
  const others = new Set(lists((module) => !READY.test(module)));
  return new Set(lists((module) => READY.test(module)).filter((list) => !others.has(list)));
}

const listsNamedIn = (module: string): string[] =>
  Array.from(readFileSync(module, 'utf8').matchAll(LIST), ([, list]) =>
    relative(ROOT, join(dirname(module), list))
      .split(sep)
      .join('/'),
  );
