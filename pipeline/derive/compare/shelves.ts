/**
 * Figures of a corpus of any size, brought together by a key: each is put on one of many shelves by the hash of its key, and one shelf at a
 * time is looked through. Shelves lie in memory while they are small, and in files beside the output when they are not.
 */
import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { grouped } from '../../common/grouped.ts';
import { sha256 } from '../../common/identity.ts';

const SHELVES = 256;
/** Characters that lie in memory at most, over all shelves. */
const MOST_HELD = 64_000_000;

export interface Shelves<Value> {
  put: (key: string, value: Value) => void;
  /** The values of each key, by hash and key: the same order for the same values, however they came. */
  groups: () => Generator<Value[]>;
  clear: () => void;
}

/** @param folder where files go when there is too much; made when it is wanted */
export function shelves<Value>(folder: string, mostHeld = MOST_HELD): Shelves<Value> {
  const held: string[][] = Array.from({ length: SHELVES }, () => []);
  const isOnDisk = new Uint8Array(SHELVES);
  let size = 0;
  const fileOf = (shelf: number): string => join(folder, `${shelf}.ndjson`);
  const flush = (): void => {
    mkdirSync(folder, { recursive: true });
    held.forEach((lines, shelf) => {
      if (lines.length === 0) return;
      appendFileSync(fileOf(shelf), lines.join(''));
      isOnDisk[shelf] = 1;
      held[shelf] = [];
    });
    size = 0;
  };
  return {
    put: (key, value) => {
      const hash = sha256(key).slice(0, 16);
      const line = `${JSON.stringify([hash + key, value])}\n`;
      held[Number.parseInt(hash.slice(0, 2), 16)]!.push(line);
      size += line.length;
      if (size > mostHeld) flush();
    },
    *groups() {
      for (let shelf = 0; shelf < SHELVES; shelf++) {
        const lines = (isOnDisk[shelf] ? readFileSync(fileOf(shelf), 'utf8') : '') + held[shelf]!.join('');
        const put = lines.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as [string, Value]]));
        const groups = grouped(put, ([key]) => key);
        for (const key of [...groups.keys()].sort()) yield groups.get(key)!.map(([, value]) => value);
      }
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
