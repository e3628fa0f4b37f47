/** Which folders import from which: the drawing of the modules, and the cycles in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Folder → the folders that its files import from; types count too. */
export type Imports = Map<string, Set<string>>;

/** The imports among the folders under one, and its own files by name. */
export function importsUnder(folder: string): Imports {
  const imports: Imports = new Map();
  const nameOf = (path: string): string => relative(folder, path).split('/')[0];
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const from = nameOf(join(folder, file));
    for (const [, target] of readFileSync(join(folder, file), 'utf8').matchAll(/^(?:import|export)\b[^;]*? from '(\.[^']+)';/gms)) {
      const to = nameOf(resolve(folder, dirname(file), target));
      if (to === from || to === '..') continue;
      const known = imports.get(from);
      if (known) known.add(to);
      else imports.set(from, new Set([to]));
    }
  }
  return imports;
}

/** Pairs of folders that import from one another, directly or through others. */
export function cycles(imports: Imports): [string, string][] {
  const reach = new Map([...imports.keys()].map((name) => [name, reachable(imports, name)]));
  return [...reach].flatMap(([from, all]) =>
    [...all].filter((to) => from < to && reach.get(to)?.has(from)).map((to): [string, string] => [from, to]),
  );
}

function reachable(imports: Imports, from: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [...(imports.get(from) ?? [])];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    waiting.push(...(imports.get(name) ?? []));
  }
  return seen;
}

/** The drawing, as Mermaid reads it: what imports stands above what it imports. */
export function drawing(imports: Imports): string {
  const edges = [...imports].flatMap(([from, all]) => [...all].map((to) => `  ${id(from)}["${from}"] --> ${id(to)}["${to}"]\n`));
  return `flowchart TD\n${edges.sort().join('')}`;
}

const id = (name: string): string => name.replace(/\W/g, '_');
