/** What a folder of datasets says of itself: SHA256SUMS, which is written last. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256File } from '../describe/files.ts';

export const SUMS = 'SHA256SUMS';
/** What is ours while one build takes another's place: the files of both. */
export const PENDING_SUMS = 'SHA256SUMS.part';
/** Files that every build of ours has: a list of sums without them is somebody else's. */
const OURS = ['codebook.csv', 'datapackage.json', 'provenance.jsonld'];

/** The files that a build of ours put there, with their sums; none where there was no such build. */
export function publishedFiles(dist: string): Map<string, string> {
  for (const name of [SUMS, PENDING_SUMS]) {
    const file = join(dist, name);
    if (!existsSync(file)) continue;
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /^[0-9a-f]{64} {2}./.test(line));
    const sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
    if (OURS.every((own) => sums.has(own))) return sums;
  }
  return new Map();
}

/** Whether all that was published is there, as it was. */
export function isPublished(dist: string): boolean {
  if (!existsSync(join(dist, SUMS))) return false;
  for (const [name, sum] of publishedFiles(dist)) {
    const file = join(dist, name);
    if (!existsSync(file) || sha256File(file) !== sum) return false;
  }
  return true;
}
