/** Modules that are compiled, and still read the files beside their sources. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import { withLists } from './with-lists.ts';

/** Threads of a stage, which it starts by file: their modules by the name of the file that starts them. */
export const THREADS: Record<string, string> = {
  'worker-start': 'pipeline/extract/stream/worker.ts',
  'link-thread-start': 'pipeline/link/link-thread.ts',
  'emit-thread-start': 'pipeline/emit/emit-thread.ts',
};

/** In pieces: this module is compiled too, and what it says of others is not for itself. */
export const MODULE_URL = ['import', 'meta', 'url'].join('.');
/** Not where a thread is started: its file stands beside the compiled module too. */
const OF_SOURCE = new RegExp(`(?<!/(?:${Object.keys(THREADS).join('|')})\\.mjs', )${MODULE_URL.replaceAll('.', '\\.')}`, 'g');

/** A module that stands elsewhere once it is compiled still reads the files beside its source. @param changed what else is done to its code */
export const atHomeWith = (changed: (code: string) => string): Plugin => ({
  name: 'at-home',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/](?:pipeline|tests)[\\/].*\.ts$/ }, async ({ path }) => {
      const own = JSON.stringify(pathToFileURL(path).href);
      const code = await withLists(path, changed(readFileSync(path, 'utf8')));
      return { loader: 'ts', contents: code.replace(OF_SOURCE, () => own) };
    });
    // it runs a program of its own, which it finds beside itself
    onResolve({ filter: /^esbuild$/ }, () => ({ path: import.meta.resolve('esbuild'), external: true }));
  },
});
export const atHome = atHomeWith((code) => code);
