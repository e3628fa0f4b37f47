/** What made a file: a package, whose code stands elsewhere, puts a module with a constant in place of this one. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Hash of everything that decides what is extracted: the code and lists of `extract`, and what they stand on. */
export function fingerprint(): string {
  const hash = createHash('sha256');
  const add = (folder: URL): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const url = new URL(entry.isDirectory() ? `${entry.name}/` : entry.name, folder);
      if (entry.isDirectory()) add(url);
      else hash.update(entry.name).update(readFileSync(fileURLToPath(url)));
    }
  };
  add(new URL('../', import.meta.url));
  add(new URL('../../common/', import.meta.url));
  hash.update(readFileSync(new URL('../../contract.ts', import.meta.url)));
  return hash.digest('hex');
}
