/** `make` on folders of a test's own, with its intermediate files apart from the repository's. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  /** writes raw files below `name`; null removes one */
  raw: (name: string, files: Record<string, string | Uint8Array | null>) => string;
  make: (raw: string, dist: string, ...more: string[]) => Made;
  remove: () => void;
}

/** A folder with a space and a quotation mark in its name. */
export function workshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), "sayso's workshop "));
  return {
    folder,
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
      const build = join(folder, 'build').replaceAll(' ', '_').replaceAll("'", '_'); // make cannot hold a target with a space
      const args = ['--no-print-directory', `RAW=${raw}`, `DIST=${dist}`, `BUILDS=${build}`, ...more];
      const { status, stdout, stderr } = spawnSync('make', args, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, MAKEFLAGS: '' } });
      return { status, said: stdout + stderr };
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
      rmSync(join(folder, 'build').replaceAll(' ', '_').replaceAll("'", '_'), { recursive: true, force: true });
    },
  };
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
