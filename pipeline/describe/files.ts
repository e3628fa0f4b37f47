/** Files and their SHA-256. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes read at a time. */
const CHUNK = 1 << 18;
const chunk = Buffer.allocUnsafeSlow(CHUNK);

/** Lower-case hex SHA-256 of a file of any size. */
export const sha256File = (file: string): string => summed(file, () => {});

/** Copies a file of any size; returns the SHA-256 of the bytes that were written. */
export function copySummed(file: string, copy: string): string {
  const descriptor = openSync(copy, 'w');
  try {
    return summed(file, (bytes) => {
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    });
  } finally {
    closeSync(descriptor);
  }
}

/** The SHA-256 of a file whose bytes are handed on as they are read. */
function summed(file: string, handOn: (bytes: Uint8Array) => void): string {
  const hash = createHash('sha256');
  const descriptor = openSync(file, 'r');
  try {
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk)) {
      const bytes = chunk.subarray(0, read);
      hash.update(bytes);
      handOn(bytes);
    }
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
