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
import { pathToFileURL } from 'node:url';
import type { BuildFailure, BuildOptions, Plugin } from 'esbuild';
import { sha256 } from '../common/identity.ts';
import { UserError } from '../common/stage.ts';
import { codeFiles, codeSums, ROOT } from './code.ts';
import { withValidators } from './with-validators.ts';

/** Threads of a stage, which it starts by file: their modules by the name of the file that starts them. */
const THREADS: Record<string, string> = {
  'worker-start': 'pipeline/extract/stream/worker.ts',
  'link-thread-start': 'pipeline/link/link-thread.ts',
  'emit-thread-start': 'pipeline/emit/emit-thread.ts',
};
/** What runs the stages: the next `make` starts with it, see start.mjs. */
const PROGRAM = 'pipeline/build.ts';
const HOST = 'pipeline/build/host.ts';
/** What takes longest to load where it is asked for: it is loaded with what V8 compiled of it before. */
const CACHED = 'pipeline/extract/stream/extract-line.ts';
const CACHED_CODE = 'extract-line.cjs';
const FILL_CACHE = 'pipeline/build/fill-cache.ts';
const RUN_ALONE = 'pipeline/build/alone.ts';
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
    sha256(`${ROOT}\0${ofCode(...modules, ...Object.values(THREADS), PROGRAM, HOST, FILL_CACHE, RUN_ALONE)}`);
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

/** All in one folder, so that the files of threads stand beside whatever starts them. */
export const nameOf = (module: string): string =>
  module
    .replace(/^pipeline\//, '')
    .replace(/\.ts$/, '')
    .replaceAll('/', '-');

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

/**
 * A stage's code in one file, and the file that starts it: made in the folder of a state of the code when it is first wanted, as most builds
 * are small and want none. @param isOfNow the code is in that state still
 */
async function compileAlone(module: string, folder: string, isOfNow: () => boolean): Promise<void> {
  const { build } = await import('esbuild');
  const aside = mkdtempSync(join(folder, 'aside-'));
  try {
    const inOneFile: BuildOptions = { ...OPTIONS, ...IN_COMMON_JS, external: installed(), define: { [MODULE_URL]: 'home' } };
    const [code, starter] = [`${nameOf(module)}.code.cjs`, `${nameOf(RUN_ALONE)}.cjs`];
    await build({ ...inOneFile, entryPoints: [join(ROOT, RUN_ALONE)], outfile: join(aside, starter), plugins: [atHome], sourcemap: false });
    const plugins = [withPageScript, withValidators, withOwnPlaces, inStage];
    // errors are told with their place in the source by a map that is read only then: see error-place-in-file.ts
    await build({ ...inOneFile, entryPoints: [join(ROOT, module)], outfile: join(aside, code), plugins, sourcemap: 'external' });
    // esbuild leaves patterns as they are written
    const written = readFileSync(join(aside, code), 'utf8');
    writeFileSync(
      join(aside, code),
      written.replace(BEYOND_ASCII, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    );
    const start = nameOfStart(module);
    writeFileSync(join(aside, start), `require('./${starter}').run(require('node:path').join(__dirname, '${code}'));\n`);
    if (!isOfNow()) return;
    for (const name of [starter, `${code}.map`, code, start]) renameSync(join(aside, name), join(folder, name));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Units of code that would make V8 keep all of it in twice the memory. */
const BEYOND_ASCII = /[\u0080-\uffff]/g;

/** The file that starts a stage whose code stands in one. */
const nameOfStart = (module: string): string => `${nameOf(module)}.cjs`;

/** Packages that stay where they are installed, because they read files beside themselves: SQLite, threads, and some of those of tests alone. */
const installed = (): string[] => [
  'node-sqlite3-wasm',
  'tinypool',
  ...Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).devDependencies),
];

/** The modules that a module's code is made from, and what says which packages, each with its checksum. */
function sourcesOf(module: string): Record<string, string> {
  const files = codeFiles(ROOT, [module]).map((file) => relative(ROOT, file));
  const code = files.filter((file) => file.endsWith('.ts') || file === 'package-lock.json');
  return Object.fromEntries(code.map((file) => [file, sha256(readFileSync(join(ROOT, file)))]));
}

/** A package that is missing is the user's to mend. */
function failure(error: unknown): unknown {
  const [first] = (error as Partial<BuildFailure>).errors ?? [];
  if (!first) return error;
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

/** In pieces: this module is compiled too, and what it says of others is not for itself. */
export const MODULE_URL = ['import', 'meta', 'url'].join('.');
/** What libraries of CommonJS want within a module. */
export const WITH_REQUIRE = { js: `import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(${MODULE_URL});` };
/** Not where a thread is started: its file stands beside the compiled module too. */
const OF_SOURCE = new RegExp(`(?<!/(?:${Object.keys(THREADS).join('|')})\\.mjs', )${MODULE_URL.replaceAll('.', '\\.')}`, 'g');

/** A module that stands elsewhere once it is compiled still reads the files beside its source. @param changed what else is done to its code */
const atHomeWith = (changed: (code: string) => string): Plugin => ({
  name: 'at-home',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/](?:pipeline|tests)[\\/].*\.ts$/ }, ({ path }) => {
      const own = JSON.stringify(pathToFileURL(path).href);
      return { loader: 'ts', contents: changed(readFileSync(path, 'utf8')).replace(OF_SOURCE, () => own) };
    });
    // it runs a program of its own, which it finds beside itself
    onResolve({ filter: /^esbuild$/ }, () => ({ path: import.meta.resolve('esbuild'), external: true }));
  },
});
const atHome = atHomeWith((code) => code);
/** Code in one file cannot wait for a stage to come to its end, and need not; it imports what has no other form as `loaded` lets it. */
const inStage = atHomeWith((code) => code.replace(/^await stage\(/m, 'stage(').replaceAll("import('tinypool')", "importing('tinypool')"));

/** The place of an error in code that stands in one file. */
const withOwnPlaces: Plugin = {
  name: 'with-own-places',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]common[\\/]error-place\.ts$/ }, () => ({
      contents: `export { errorPlace } from './pipeline/build/error-place-in-file.ts';`,
      resolveDir: ROOT,
    }));
  },
};

/** The module that is loaded with its cache is bundled by itself, in the form of which V8 keeps one, for those who load it when they need it. */
const withCache: Plugin = {
  name: 'with-cache',
  setup({ onLoad, onResolve, initialOptions: { outdir, external } }) {
    const loader = JSON.stringify(join(ROOT, 'pipeline/build/with-cache.ts'));
    onResolve({ filter: /\/extract-line\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: CACHED, namespace: 'with-cache' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'with-cache' }, async () => {
      const { build } = await import('esbuild');
      const outfile = join(outdir as string, CACHED_CODE);
      await build({ ...OPTIONS, ...IN_COMMON_JS, plugins: [atHome], entryPoints: [join(ROOT, CACHED)], external: external ?? [], outfile });
      const file = `fileURLToPath(new URL('./${CACHED_CODE}', ${MODULE_URL}))`;
      const lines = [
        `import { fileURLToPath } from 'node:url';`,
        `import { loaded } from ${loader};`,
        `export const { extractLines } = loaded(${file}).exports;`,
      ];
      return { contents: lines.join('\n'), resolveDir: ROOT };
    });
  },
};

/** The script of the page is made now, not by every build of a dataset: it depends on the code alone. */
const withPageScript: Plugin = {
  name: 'with-page-script',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]site[\\/]page-script\.ts$/ }, async () => {
      const { pageScript } = await import('../site/page-script.ts');
      return { contents: `export const pageScript = async () => ${JSON.stringify(await pageScript())};` };
    });
  },
};

const OPTIONS: BuildOptions = {
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20',
  // Node 20 knows them; esbuild would make each anew wherever a function that holds one is called, since other versions know more letters
  supported: { 'regexp-unicode-property-escapes': true },
  charset: 'ascii', // V8 keeps such code in half the memory
  logLevel: 'silent',
  outExtension: { '.js': '.mjs' },
  sourcemap: 'linked', // errors name the place in the source: Node is started with --enable-source-maps
  sourcesContent: false,
  absWorkingDir: ROOT,
  plugins: [withPageScript, withValidators, atHome, withCache],
  format: 'esm',
  banner: WITH_REQUIRE,
};

/** The form of which V8 keeps a cache. */
const IN_COMMON_JS: BuildOptions = { splitting: false, format: 'cjs', banner: {}, outExtension: {} };
