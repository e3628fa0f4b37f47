/**
 * Modules of data that are worked out of reviewed lists alone, `…-ready.ts`: compiled code has what they export in place of what works it out,
 * since at each start V8 runs that for the first time, and slowly. What they export are texts, numbers, rows and objects of these, and maps of
 * them.
 */
import type { Plugin } from 'esbuild';
import { atHome } from './at-home.ts';
import { parsing } from './with-lists.ts';

/** Which modules these are. */
export const READY = /-ready\.ts$/;

export const withReadyData: Plugin = {
  name: 'with-ready-data',
  setup({ onLoad }) {
    onLoad({ filter: READY }, async ({ path }) => {
      const exported = Object.entries(await exportsOf(path));
      return { contents: exported.map(([name, value]) => `export const ${name} = ${making(value)};\n`).join('') };
    });
  },
};

/** What a module exports, by its source as it is now: this program may have been compiled before. */
export async function exportsOf(path: string): Promise<Record<string, unknown>> {
  const { build } = await import('esbuild');
  const { createRequire } = await import('node:module');
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    logLevel: 'silent',
    plugins: [atHome],
  });
  const module = { exports: {} };
  new Function('module', 'require', outputFiles[0].text)(module, createRequire(path));
  return { ...module.exports };
}

/** Code that makes a value. */
const making = (value: unknown): string =>
  value instanceof Map ? `new Map(${parsing([...value])})` : typeof value === 'string' ? JSON.stringify(value) : parsing(value);
