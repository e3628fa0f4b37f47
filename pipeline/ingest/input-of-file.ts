import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Metadata } from './document.ts';
import { type Input, inputOf } from './inputs.ts';

/** A file named alone, with what is known about it: what is given here comes before what a `sources.json` beside it says. */
export async function inputOfFile(path: string, given: Partial<Metadata> = {}): Promise<Input> {
  const folder = dirname(path);
  if (path === '-' || !existsSync(join(folder, 'sources.json'))) return inputOf(path, null, given);
  const { readSources } = await import('./sources.ts');
  const { sources, knownOf } = await readSources(folder);
  const { file: _, ...known } = sources.find((source) => source.file === basename(path)) ?? knownOf(basename(path));
  return inputOf(path, null, { ...known, ...given });
}
