/** `make` on folders of a test's own, with its intermediate files apart from the repository's. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Made {
  status: number | null;
  /** what stages say */
  said: string;
}

export interface Workshop {
  folder: string;
  /** where its intermediate files stand */
  builds: string;
  /** writes raw files below `name`; null removes one */
  raw: (name: string, files: Record<string, string | Uint8Array | null>) => string;
  make: (raw: string, dist: string, ...more: string[]) => Made;
  remove: () => void;
}

/** A folder with a space and a quotation mark in its name. */
export function workshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), "sayso's workshop "));
  const builds = join(folder, 'build');
  return {
    folder,
    builds,
    raw: (name, files) => {
      const raw = join(folder, name);
      for (const [file, content] of Object.entries(files)) {
        mkdirSync(dirname(join(raw, file)), { recursive: true });
        if (content === null) rmSync(join(raw, file));
        else writeFileSync(join(raw, file), content);
      }
      return raw;
    },
    make: (raw, dist, ...more) => {
      const { status, stdout, stderr } = spawnSync('make', makeArguments(raw, dist, builds, ...more), {
        cwd: ROOT,
        encoding: 'utf8',
        env: ENVIRONMENT,
      });
      return { status, said: stdout + stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Not the one of a make that the tests were called by. */
export const ENVIRONMENT = { ...process.env, MAKEFLAGS: '' };

/** The accuracy of the rules is the same for every corpus: it is not measured for each. */
export const makeArguments = (raw: string, dist: string, builds: string, ...more: string[]): string[] => [
  '--no-print-directory',
  `RAW=${raw}`,
  `DIST=${dist}`,
  `BUILDS=${builds}`,
  'ACCURACY=',
  ...more,
];

/** A checkout of its own, with packages left out. */
export function checkout(folder: string, without: string[] = []): string {
  const place = join(folder, 'the checkout');
  for (const input of ['Makefile', 'package.json', 'package-lock.json', 'tsconfig.json', 'pipeline', 'schemas', 'tests/sample'])
    cpSync(join(ROOT, input), join(place, input), { recursive: true });
  mkdirSync(join(place, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (!without.includes(name)) symlinkSync(join(ROOT, 'node_modules', name), join(place, 'node_modules', name));
  return place;
}

/** The rows of a table in a folder of datasets. */
export const rowsIn = <Row>(dist: string, table: string): Row[] => JSON.parse(readFileSync(join(dist, `${table}.json`), 'utf8'));

/** No half-written file: all that is there stands in SHA256SUMS. */
export function leftovers(dist: string): string[] {
  const listed = new Set(
    readFileSync(join(dist, 'SHA256SUMS'), 'utf8')
      .split('\n')
      .map((line) => line.slice(66)),
  );
  const all = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return all
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .filter((file) => file !== 'SHA256SUMS' && !listed.has(file));
}
