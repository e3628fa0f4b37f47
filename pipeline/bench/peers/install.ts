/** The packages that the benchmark measures beside ours: pinned in a lock file of their own, installed when they are first asked for. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PINNED = fileURLToPath(new URL('.', import.meta.url));
const FOLDER = fileURLToPath(new URL('../../../.build/peers/', import.meta.url));
const LOCK = 'package-lock.json';
/** a copy of the lock file, written when all that it names is there */
const INSTALLED = 'installed.json';

/** Null when they are there; else why they are not. @param folder for them @param npm the command */
export function installPeers(folder = FOLDER, npm = 'npm'): string | null {
  const lock = readFileSync(join(PINNED, LOCK), 'utf8');
  const mark = join(folder, INSTALLED);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return null;
  process.stderr.write(`bench: installing other tools to measure beside into ${folder}, once\n`);
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', LOCK]) copyFileSync(join(PINNED, file), join(folder, file));
  const { status, stderr, error } = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) return (error?.message ?? stderr).trim().split('\n')[0];
  writeFileSync(mark, lock);
  return null;
}

/** What an installed one exports. */
export const peer = (name: string): unknown => createRequire(join(FOLDER, 'package.json'))(name);
