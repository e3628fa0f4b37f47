/** The raw files by name and content: what ingest's output depends on. */
import { createHash } from 'node:crypto';
import { createReadStream, type Dirent, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../common/identity.ts';

/** Judged by `link` alone: a correction changes no document. */
export const CORRECTIONS = 'corrections.json';

/** One checksum over all of a folder, hidden files aside. What cannot be read is told by its name: `ingest` says so of it. */
export async function rawSum(folder: string): Promise<string> {
  const sums: string[] = [];
  const walk = async (path: string): Promise<void> => {
    for (const entry of entriesOf(join(folder, path))) {
      const name = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.name.startsWith('.') || name === CORRECTIONS) continue;
      if (entry.isDirectory()) await walk(name);
      else sums.push(`${JSON.stringify(name)} ${await sumOf(join(folder, name), entry)}\n`);
    }
  };
  await walk('');
  return sha256(sums.join(''));
}

function entriesOf(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

async function sumOf(path: string, entry: Dirent): Promise<string> {
  if (entry.isSymbolicLink()) return `link ${JSON.stringify(readlinkSync(path))} ${await fileSum(path)}`;
  return entry.isFile() ? fileSum(path) : 'neither file nor folder';
}

/** SHA-256 of a file's content; a word where it cannot be read. */
export async function fileSum(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  } catch {
    return 'unreadable';
  }
  return hash.digest('hex');
}
