/** The raw files by name and content: what ingest's output depends on. */
import { type Dirent, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../common/identity.ts';
import { sha256File } from '../describe/files.ts';

/** Judged by `link` alone: a correction changes no document. */
export const CORRECTIONS = 'corrections.json';

/** One checksum over all of a folder, hidden files aside. What cannot be read is told by its name: `ingest` says so of it. */
export function rawSum(folder: string): string {
  const sums: string[] = [];
  const walk = (path: string): void => {
    for (const entry of entriesOf(join(folder, path))) {
      const name = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.name.startsWith('.') || name === CORRECTIONS) continue;
      if (entry.isDirectory()) walk(name);
      else sums.push(`${JSON.stringify(name)} ${sumOf(join(folder, name), entry)}\n`);
    }
  };
  walk('');
  return sha256(sums.join(''));
}

function entriesOf(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function sumOf(path: string, entry: Dirent): string {
  if (entry.isSymbolicLink()) return `link ${JSON.stringify(readlinkSync(path))} ${fileSum(path)}`;
  return entry.isFile() ? fileSum(path) : 'neither file nor folder';
}

/** SHA-256 of a file's content; a word where it cannot be read. */
export function fileSum(path: string): string {
  try {
    return sha256File(path);
  } catch {
    return 'unreadable';
  }
}
