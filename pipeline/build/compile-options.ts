/** How code of ours is compiled: what stands where its sources are, what is made beforehand, what stays as it is. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { atHome, MODULE_URL } from './at-home.ts';
import { ROOT } from './code.ts';
import { WRAPPED } from './with-cache.ts';
import { withPageScript } from './with-page-script.ts';
import { withReadyData } from './with-ready-data.ts';
import { withValidators } from './with-validators.ts';

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

/** What libraries of CommonJS want within a module. */
export const WITH_REQUIRE = { js: `import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(${MODULE_URL});` };
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
      const form: BuildOptions = { ...IN_COMMON_JS, ...WRAPPED, plugins: [withReadyData, atHome] };
      await build({ ...OPTIONS, ...form, entryPoints: [join(ROOT, CACHED)], external: external ?? [], outfile });
      writeInAscii(outfile);
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
  plugins: [withPageScript, withValidators, withReadyData, atHome, withCache],
  format: 'esm',
  banner: WITH_REQUIRE,
};

/** The form of which V8 keeps a cache. */
export const IN_COMMON_JS: BuildOptions = { splitting: false, format: 'cjs', banner: {}, outExtension: {} };

/** Writes code anew without what esbuild leaves beyond ASCII, in patterns: with it, V8 would keep all of the code in twice the memory. */
export function writeInAscii(file: string): void {
  const code = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    code.replace(BEYOND_ASCII, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

const BEYOND_ASCII = /[\u0080-\uffff]/g;
