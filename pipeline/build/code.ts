/** What a stage's output depends on besides its input: the code that it reaches, and the data beside that code. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../common/identity.ts';
import { filesUnder } from '../describe/files.ts';

/** The folder of the checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where a module names another one, or a file: `from './x.ts'`, `import('./x.ts')`, `new URL('./data/x.csv', …)`. */
const RELATIVE = /['"`](\.{1,2}\/[^'"`$\s]*)['"`]/g;
/** What is erased before code runs. */
const TYPES_ALONE = /^(?:import|export) type [^;]*;$/gm;
/** Decides which versions of packages are there, and what tables look like. */
const SHARED = ['package-lock.json', 'schemas'];

/** One checksum over names and contents of all that the modules reach, directly or not. */
export const codeSum = (root: string, ...modules: string[]): string => codeSums(root)(...modules);

/** The same for several stages, which share most of their code: each file is read once. */
export function codeSums(root: string): (...modules: string[]) => string {
  const namesIn = once(referencesIn);
  const sumOf = once((file) => sha256(readFileSync(file)));
  return (...modules) => {
    const files = codeFiles(root, modules, namesIn);
    return sha256(files.map((file) => `${relative(root, file).split(sep).join('/')} ${sumOf(file)}\n`).join(''));
  };
}

const referencesIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').replace(TYPES_ALONE, '').matchAll(RELATIVE)].map(([, named]) => named);

function once<Result>(work: (file: string) => Result): (file: string) => Result {
  const results = new Map<string, Result>();
  return (file) => {
    const result = results.get(file) ?? work(file);
    results.set(file, result);
    return result;
  };
}

/** By path: modules that are reached, and all that is no module in the stages' folders that they stand in. */
export function codeFiles(root: string, modules: string[], namesIn = referencesIn): string[] {
  const reached = new Set<string>();
  /** counted, and not followed */
  const data = new Set<string>();
  const pipeline = join(root, 'pipeline');
  const reach = (path: string): void => {
    if (reached.has(path) || !isFile(path)) return;
    reached.add(path);
    data.delete(path);
    if (!/\.m?ts$|\.mjs$/.test(path)) return;
    const [stage, ...within] = relative(pipeline, path).split(sep);
    if (within.length > 0 && stage !== '..') reachData(join(pipeline, stage));
    for (const named of namesIn(path)) reach(join(dirname(path), named));
  };
  const seen = new Set<string>();
  const reachData = (folder: string): void => {
    if (seen.has(folder)) return;
    seen.add(folder);
    for (const file of filesUnder(folder)) if (!file.endsWith('.ts') && !reached.has(join(folder, file))) data.add(join(folder, file));
  };
  for (const path of [...SHARED, ...modules].map((name) => join(root, name))) {
    if (isFile(path)) reach(path);
    else if (existsSync(path)) for (const file of filesUnder(path)) reach(join(path, file));
  }
  return [...reached, ...data].sort();
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
