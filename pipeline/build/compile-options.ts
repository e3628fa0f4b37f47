/** How code of ours is compiled: what stands where its sources are, what is made beforehand, what stays as it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildOptions, Plugin } from 'esbuild';
import { ROOT } from './code.ts';
import { withPageScript } from './with-page-script.ts';
import { withValidators } from './with-validators.ts';

/** Threads of a stage, which it starts by file: their modules by the name of the file that starts them. */
export const THREADS: Record<string, string> = {
  'worker-start': 'pipeline/extract/stream/worker.ts',
  'link-thread-start': 'pipeline/link/link-thread.ts',
  'emit-thread-start': 'pipeline/emit/emit-thread.ts',
};

/** What takes longest to load where it is asked for: it is loaded with what V8 compiled of it before. */
const CACHED = 'pipeline/extract/stream/extract-line.ts';
export const CACHED_CODE = 'extract-line.cjs';

/** All in one folder, so that the files of threads stand beside whatever starts them. */
export const nameOf = (module: string): string =>
  module
    .replace(/^pipeline\//, '')
    .replace(/\.ts$/, '')
    .replaceAll('/', '-');

/** Packages that stay where they are installed, because they read files beside themselves: SQLite, threads, and some of those of tests alone. */
export const installed = (): string[] => [
  'node-sqlite3-wasm',
  'tinypool',
  ...Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).devDependencies),
];

/** In pieces: this module is compiled too, and what it says of others is not for itself. */
export const MODULE_URL = ['import', 'meta', 'url'].join('.');
/** What libraries of CommonJS want within a module. */
export const WITH_REQUIRE = { js: `import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(${MODULE_URL});` };
/** Not where a thread is started: its file stands beside the compiled module too. */
const OF_SOURCE = new RegExp(`(?<!/(?:${Object.keys(THREADS).join('|')})\\.mjs', )${MODULE_URL.replaceAll('.', '\\.')}`, 'g');

/** A module that stands elsewhere once it is compiled still reads the files beside its source. @param changed what else is done to its code */
export const atHomeWith = (changed: (code: string) => string): Plugin => ({
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
export const atHome = atHomeWith((code) => code);
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

/** Of code in many files, which stages share. */
export const OPTIONS: BuildOptions = {
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
export const IN_COMMON_JS: BuildOptions = { splitting: false, format: 'cjs', banner: {}, outExtension: {} };
