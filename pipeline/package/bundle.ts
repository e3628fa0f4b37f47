/** The code of the package: each entry with everything it stands on, and with its data read from packs. */
import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { MODULE_URL } from '../build/at-home.ts';
import { WITH_REQUIRE } from '../build/compile-options.ts';
import { READY } from '../build/with-ready-data.ts';
import { withValidators } from '../build/with-validators.ts';
import { readyCode } from './ready.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const source = (name: string): string => `${ROOT}pipeline/${name}`;

/** What stands in place of a module, by path within `pipeline/` or the name of a module of Node; null where nothing asks for it in the end. */
export type Substitutes = Record<string, string | null>;

/** A list, the model, a kernel or a schema, named beside the module that reads it. */
const DATA = /new URL\(((['`])[^'`]*\.(?:csv|bin|wasm|json)\2), import\.meta\.url\)/g;

/** Bundled, a module does not stand beside its data: so it names them by where it stands in the repository, and so do packs. */
function named(path: string, code: string): string {
  const name = relative(ROOT, path).split(sep).join('/');
  return code.replace(DATA, (_, file: string) => `new URL(${file}, 'sayso:///${name}')`);
}

const packed = (substitutes: Substitutes): Plugin => ({
  name: 'packed',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^node:|\.ts$/ }, ({ path, resolveDir }) => {
      const name = path.startsWith('node:') ? path : relative(source(''), resolve(resolveDir, path)).split(sep).join('/');
      if (!Object.hasOwn(substitutes, name)) return null;
      const substitute = substitutes[name];
      return substitute === null ? { path, external: true } : { path: source(substitute) };
    });
    onResolve({ filter: /^\.\/data\.js$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: READY }, async ({ path }) => ({ contents: named(path, await readyCode(path)), resolveDir: ROOT }));
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({ loader: 'ts', contents: named(path, readFileSync(path, 'utf8')) }));
  },
});

/** A module of CommonJS has no URL of its own. */
export const COMMONJS: BuildOptions = {
  format: 'cjs',
  define: { [MODULE_URL]: 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
};

export const MODULES: BuildOptions = { format: 'esm', banner: WITH_REQUIRE };

/** Bundles entries (path → name within `pipeline/`). Gives the bundles by path, and the files that they are made of. */
export async function bundle(entries: Record<string, string>, substitutes: Substitutes, options: BuildOptions) {
  const { metafile, outputFiles } = await build({
    entryPoints: Object.entries(entries).map(([out, name]) => ({ in: source(name), out })),
    bundle: true,
    metafile: true,
    write: false,
    outdir: ROOT,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    target: 'es2022',
    absWorkingDir: ROOT,
    plugins: [withValidators, packed(substitutes)],
    ...options,
  });
  const code = Object.fromEntries((outputFiles ?? []).map(({ path, text }) => [relative(ROOT, path), text]));
  const inputs = Object.keys(metafile?.inputs ?? {});
  for (const [name, substitute] of Object.entries(substitutes))
    if (substitute !== null && !inputs.includes(`pipeline/${substitute}`))
      throw new Error(`no module asks for ${name} any more: leave out what stands in its place`);
  return { code, inputs };
}
