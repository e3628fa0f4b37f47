/** The code of the package: each entry with everything it stands on in one file, and with its data read from packs. */
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

const PIPELINE = fileURLToPath(new URL('..', import.meta.url));
const source = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** What stands in place of a module, by the end of its path or, for a module of Node, by its name. */
export type Substitutes = Record<string, string>;

/**
 * Modules name their data by URLs beside themselves. In a bundle all stand in one file: so each gets the URL that it has within `pipeline/`,
 * by which packs name their files too. Substitutes keep the URL of the bundle: they are what reads it.
 */
function packed(substitutes: Substitutes, keepUrl: RegExp): Plugin {
  return {
    name: 'packed',
    setup({ onLoad, onResolve }) {
      for (const [name, substitute] of Object.entries(substitutes)) {
        const filter = new RegExp(`(?:^|/)${name.replaceAll('.', '\\.')}$`);
        onResolve({ filter }, () => ({ path: source(substitute) }));
      }
      onResolve({ filter: /^\.\/data\.js$/ }, () => ({ path: './data.js', external: true }));
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const name = relative(PIPELINE, path).split(sep).join('/');
        const contents = readFileSync(path, 'utf8');
        const url = JSON.stringify(`sayso:///${name}`);
        return { loader: 'ts', contents: keepUrl.test(name) ? contents : contents.replaceAll('import.meta.url', url) };
      });
    },
  };
}

/** A module of CommonJS knows no `import.meta.url`. */
export const COMMONJS: BuildOptions = {
  format: 'cjs',
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/** Writes bundles of entries (path → name within `pipeline/`) into a folder, and tells what they are made of. */
export async function bundle(entries: Record<string, string>, substitutes: Substitutes, options: BuildOptions): Promise<Metafile> {
  const { metafile } = await build({
    ...options,
    entryPoints: Object.entries(entries).map(([out, name]) => ({ in: source(name), out })),
    bundle: true,
    metafile: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    target: 'es2022',
    absWorkingDir: PIPELINE,
    plugins: [packed(substitutes, /^package\/packed\//)],
  });
  return metafile;
}
