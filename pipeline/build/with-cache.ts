/**
 * Code that V8 has compiled before: else compiling it takes a fifth of the time in which one article is read. What V8 kept is used by the same
 * V8 with the same settings alone; without it, the code runs all the same.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** Node forgets the source map of a module that is gone. */
const modules: Module[] = [];

/** Where the cache of a file stands. */
export const cacheOf = (file: string): string => `${file}.cache`;

interface Loaded {
  exports: object;
  /** of which a cache can be made */
  script: Script;
  /** V8 took over what it had compiled before */
  isCached: boolean;
}

/** What stands around code that is loaded so: a script may not import, and knows nothing of its place. */
export const WRAPPED = { banner: { js: '(function (exports, require, module, home, importing) {' }, footer: { js: '})' } };

/**
 * A file of ASCII in the form of CommonJS, which has two names more: `home`, its URL, and `importing`, as Node lets no script but its own import.
 * @param hasMap Node reads the file's source map now, for errors of any kind
 */
export function loaded(file: string, hasMap = true): Loaded {
  const { script, isCached } = scriptOf(file);
  const module = new Module(file) as Module & { _compile: (code: string, file: string) => void };
  // Node looks for the source map of a module that it compiles itself: errors name the place in the source
  if (hasMap) module._compile(`//# sourceMappingURL=${basename(file)}.map`, file);
  modules.push(module);
  const importing = (name: string): Promise<unknown> => import(name);
  script.runInThisContext()(module.exports, createRequire(file), module, pathToFileURL(file).href, importing);
  return { exports: module.exports, script, isCached };
}

/** By itself, so that the bytes of code and cache are garbage once the code runs. */
function scriptOf(file: string): Omit<Loaded, 'exports'> {
  const code = readFileSync(file);
  const cachedData = cached(file, code);
  const script = new Script(code.toString('latin1'), { filename: file, cachedData });
  return { script, isCached: cachedData !== undefined && !script.cachedDataRejected };
}

/** Keeps what V8 has compiled of a file's script until now. */
export function keep(file: string, script: Script): void {
  const cache = script.createCachedData();
  writeFileSync(cacheOf(file), Buffer.concat([sumOf(readFileSync(file), cache), cache]));
}

/** Keeps what V8 compiles of all functions of a file's script: left to itself, it compiles each when it is first called. */
export function keepAll(file: string): void {
  setFlagsFromString('--no-lazy');
  const { script } = scriptOf(file);
  setFlagsFromString('--lazy'); // before it is kept: V8 notes its settings with it
  keep(file, script);
}

/** The cache of a file's code, where there is one and it is whole. */
function cached(file: string, code: Buffer): Buffer | undefined {
  try {
    const kept = readFileSync(cacheOf(file));
    const cache = kept.subarray(SUM);
    return sumOf(code, cache).equals(kept.subarray(0, SUM)) ? cache : undefined;
  } catch {
    return undefined;
  }
}

/** bytes of a checksum */
const SUM = 32;
/** V8 looks at no more than the lengths of code and cache. */
const sumOf = (code: Buffer, cache: Buffer): Buffer => createHash('sha256').update(code).update(cache).digest();
