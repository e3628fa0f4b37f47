/**
 * The stages as plain JavaScript, each with what it stands on in a few files: loaded in a tenth of the time that a loader of TypeScript
 * takes for each of hundreds of modules, stage by stage. Made once for each state of the code, by checksum.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { BuildFailure } from 'esbuild';
import { sha256 } from '../common/identity.ts';
import { UserError } from '../common/stage.ts';
import { THREADS } from './at-home.ts';
import { codeFiles, codeSums, ROOT } from './code.ts';
import { compileAlone, ERROR_PLACE, nameOfStart, RUN_ALONE } from './compile-alone.ts';
import { CACHED_CODE, installed, nameOf, OPTIONS } from './compile-options.ts';

/** What runs the stages: the next `make` starts with it, see start.mjs. */
const PROGRAM = 'pipeline/build.ts';
const HOST = 'pipeline/build/host.ts';
const FILL_CACHE = 'pipeline/build/fill-cache.ts';
/** States of the code that are kept: a build that is under way may still be at the one before. */
const KEPT = 3;

/** How a stage is started. */
export interface Compiled {
  /** the file to run, of a stage's module within the checkout */
  fileOf: (module: string) => string;
  /** the same, for a process of its own: see alone.ts */
  aloneOf: (module: string) => Promise<string>;
  /** the file of a process that runs several */
  host: string;
}

/**
 * @param folders where it may stand, the one that is wanted most first; the first that can be written to is taken
 * @param modules of stages, or of tests, within the checkout
 */
export async function compiled(folders: string[], modules: string[], codeSum = codeSums(ROOT)): Promise<Compiled> {
  // compiled code reads the files beside its sources: it is of use in this checkout alone
  const sumBy = (ofCode: typeof codeSum): string =>
    sha256(`${ROOT}\0${ofCode(...modules, ...Object.values(THREADS), PROGRAM, HOST, FILL_CACHE, RUN_ALONE, ERROR_PLACE)}`);
  const sum = sumBy(codeSum);
  const there = folders.map((folder) => join(folder, sum)).find((folder) => existsSync(folder));
  const folder = there ?? (await compile(folders, sum, modules));
  const fileOf = (module: string): string => join(folder, `${nameOf(module)}.mjs`);
  const aloneOf = async (module: string): Promise<string> => {
    const start = join(folder, nameOfStart(module));
    // where nobody may write, the stage runs as it is
    if (!existsSync(start)) await compileAlone(module, folder, () => sumBy(codeSums(ROOT)) === sum).catch(() => {});
    return existsSync(start) ? start : fileOf(module);
  };
  return { fileOf, aloneOf, host: fileOf(HOST) };
}

/** Written aside, then renamed: another build may be at the same. */
async function compile(folders: string[], sum: string, modules: string[]): Promise<string> {
  const { build } = await import('esbuild');
  const entries = [...[...modules, PROGRAM, HOST, FILL_CACHE].map((module) => [nameOf(module), module]), ...Object.entries(THREADS)];
  const aside = asideIn(folders);
  const folder = join(dirname(aside), sum);
  try {
    const entryPoints = entries.map(([out, path]) => ({ in: join(ROOT, path), out }));
    await build({ ...OPTIONS, entryPoints, external: installed(), outdir: aside });
    writeFileSync(join(aside, 'build.sources.json'), JSON.stringify({ root: ROOT, sums: sourcesOf(PROGRAM) }));
    renameSync(aside, folder);
    tidy(dirname(folder)); // not before: this program itself may come from the oldest of them, and has loaded all of its own by now
    // where it stays, as V8 keeps the name of the file too; without a cache, all runs as it does with one
    const code = join(folder, CACHED_CODE);
    if (existsSync(code)) spawnSync(process.execPath, [join(folder, `${nameOf(FILL_CACHE)}.mjs`), code], { stdio: 'ignore' });
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw failure(error); // else the other one was faster
  }
  return folder;
}

/** The modules that a module's code is made from, and what says which packages, each with its checksum. */
function sourcesOf(module: string): Record<string, string> {
  const files = codeFiles(ROOT, [module]).map((file) => relative(ROOT, file));
  const code = files.filter((file) => file.endsWith('.ts') || file === 'package-lock.json');
  return Object.fromEntries(code.map((file) => [file, sha256(readFileSync(join(ROOT, file)))]));
}

/** A package that is missing is the user's to mend; of a list that cannot be read, what reads it says which and where. */
function failure(error: unknown): unknown {
  const [first] = (error as Partial<BuildFailure>).errors ?? [];
  if (!first) return error;
  if (first.detail instanceof Error) return failure(first.detail); // from a plugin, and perhaps from a build of its own
  const { file, line } = first.location ?? {};
  return new UserError(`${file ? `${file}, line ${line}: ` : ''}${first.text}; if a package is missing, install them again: npm ci`);
}

/** A new folder in the first of the folders that can be written to. */
function asideIn(folders: string[]): string {
  let failure: unknown;
  for (const folder of folders) {
    try {
      mkdirSync(folder, { recursive: true });
      const aside = mkdtempSync(join(folder, 'aside-'));
      chmodSync(aside, 0o755); // others who build in this checkout run the same code
      return aside;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** Removes all states of the code but the last ones. */
function tidy(folder: string): void {
  const made = readdirSync(folder).map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }));
  for (const { name } of made.sort((a, b) => b.at - a.at).slice(KEPT)) rmSync(join(folder, name), { recursive: true, force: true });
}
