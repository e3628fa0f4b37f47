/** Code of a stage that has a process of its own, in one file: see alone.ts. */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { atHome, atHomeWith, MODULE_URL } from './at-home.ts';
import { ROOT } from './code.ts';
import { IN_COMMON_JS, installed, nameOf, OPTIONS, writeInAscii } from './compile-options.ts';
import { WRAPPED } from './with-cache.ts';
import { withPageScript } from './with-page-script.ts';
import { withReadyData } from './with-ready-data.ts';
import { withValidators } from './with-validators.ts';

/** What starts such a stage, and what tells where an error of it happened. */
export const RUN_ALONE = 'pipeline/build/alone.ts';
export const ERROR_PLACE = 'pipeline/build/error-place-in-file.ts';

/**
 * A stage's code in one file, and the file that starts it: made in the folder of a state of the code when it is first wanted, as most builds
 * are small and want none. @param isOfNow the code is in that state still
 */
export async function compileAlone(module: string, folder: string, isOfNow: () => boolean): Promise<void> {
  const { build } = await import('esbuild');
  const aside = mkdtempSync(join(folder, 'aside-'));
  try {
    const inOneFile: BuildOptions = { ...OPTIONS, ...IN_COMMON_JS, external: installed(), define: { [MODULE_URL]: 'home' } };
    const [code, starter] = [`${nameOf(module)}.code.cjs`, `${nameOf(RUN_ALONE)}.cjs`];
    await build({ ...inOneFile, entryPoints: [join(ROOT, RUN_ALONE)], outfile: join(aside, starter), plugins: [atHome], sourcemap: false });
    const plugins = [withPageScript, withValidators, withReadyData, withOwnPlaces, inStage];
    // errors are told with their place in the source by a map that is read only then: see error-place-in-file.ts
    await build({
      ...inOneFile,
      ...WRAPPED,
      entryPoints: [join(ROOT, module)],
      outfile: join(aside, code),
      plugins,
      sourcemap: 'external',
    });
    writeInAscii(join(aside, code));
    const start = nameOfStart(module);
    writeFileSync(join(aside, start), `require('./${starter}').run(require('node:path').join(__dirname, '${code}'));\n`);
    if (!isOfNow()) return;
    for (const name of [starter, `${code}.map`, code, start]) renameSync(join(aside, name), join(folder, name));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** The file that starts a stage whose code stands in one. */
export const nameOfStart = (module: string): string => `${nameOf(module)}.cjs`;

/** Code in one file cannot wait for a stage to come to its end, and need not; it imports what has no other form as `loaded` lets it. */
const inStage = atHomeWith((code) => code.replace(/^await stage\(/m, 'stage(').replaceAll("import('tinypool')", "importing('tinypool')"));

/** The place of an error in code that stands in one file. */
const withOwnPlaces: Plugin = {
  name: 'with-own-places',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]common[\\/]error-place\.ts$/ }, () => ({
      contents: `export { errorPlace } from './${ERROR_PLACE}';`,
      resolveDir: ROOT,
    }));
  },
};
