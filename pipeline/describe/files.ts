/** Files and their SHA-256. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes read at a time. */
const CHUNK = 1 << 20;
const chunk = Buffer.allocUnsafe(CHUNK);

/** Lower-case hex SHA-256 of a file of any size. */
export function sha256File(file: string): string {
  const hash = createHash('sha256');
  const descriptor = openSync(file, 'r');
  try {
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk)) hash.update(chunk.subarray(0, read));
  } finally {
    closeSync(descriptor);
  }
  return hash.digest('hex');
}

/** All files under a folder or the file itself, as paths relative to it with `/`, by code unit. */
export function filesUnder(folder: string): string[] {
  if (!statSync(folder).isDirectory()) return [''];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(join(folder, entry.name)).map((inner) => `${entry.name}/${inner}`) : [entry.name],
    )
    .sort();
}

/** One SHA-256 over names and contents of all files of the folders: the version of a stage's rules and lists. */
export function sha256Sources(root: string, paths: string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(join(root, path))) hash.update(`${path}/${file}\0`).update(readFileSync(join(root, path, file)));
  }
  return hash.digest('hex');
}
