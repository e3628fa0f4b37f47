/** The command as a process, in a folder of a test's own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { program } from '../program.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SAYSO = program('pipeline/sayso.ts');

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface Desk {
  folder: string;
  /** runs sayso in the folder, 120 columns wide unless told */
  sayso: (words: string[], options?: { input?: string | Uint8Array; env?: Record<string, string> }) => Ran;
  write: (name: string, content: string | Uint8Array) => string;
  remove: () => void;
}

export function desk(files: Record<string, string> = {}): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'sayso desk '));
  const write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return name;
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  return {
    folder,
    write,
    sayso: (words, { input = '', env = {} } = {}) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [...SAYSO, ...words], {
        cwd: folder,
        input,
        encoding: 'utf8',
        env: { ...process.env, COLUMNS: '120', ...env },
        maxBuffer: 2 ** 26,
      });
      return { status, stdout, stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** An article of our own, without a date of publication. */
export const FERRY = `# Ferry runs aground off Lisse

By Ada Quill

Coast guards say that the ferry carried 212 passengers, and that nine of them were killed on Tuesday.

The owner denied that the ship had been overloaded. "We sold fewer than 200 tickets," said Mona Reyes, its manager.

Dozens may have been injured. Freight through the port fell by 18% last month.
`;
