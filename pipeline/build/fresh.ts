/**
 * What need not be made again, by checksum and never by time: clocks go back. Beside the outputs stands a record of each step, what it was
 * made from and what came out. It is removed before the step runs, so that a step that failed is never taken for done.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../common/identity.ts';
import { dropKept, keysOf } from '../common/kept.ts';
import { filesUnder } from '../describe/files.ts';
import { ROOT } from './code.ts';
import { fileSum } from './raw-files.ts';
import type { Step } from './steps.ts';

interface Done {
  /** checksum of all that the step was made from */
  key: string;
  /** checksum of what it wrote */
  sum: string;
  /** files that it wrote, with their sizes in bytes */
  files: Record<string, number>;
}

export interface Fresh {
  /** Whether what the step would write is there already. */
  is: (step: Step) => boolean;
  /** Before a step runs. */
  begin: (step: Step) => void;
  /** After it has run. */
  done: (step: Step) => void;
}

/**
 * @param raw checksum of the raw files
 * @param codeSum checksum of a module's code and lists
 */
export function freshness(build: string, raw: string, codeSum: (module: string) => string): Fresh {
  const keys = new Map<string, string>();
  const sums = new Map([['raw', raw]]);
  /** Files of the shared folder, by the step that wrote them. */
  const shared = new Map<string, string>();
  const recordOf = ({ name }: Step): string => join(build, `${name}.done.json`);
  const keyOf = (step: Step): string => {
    const parts = [step.name, ...step.args, codeSum(step.module), ...step.after.map((name) => sums.get(name) ?? '')];
    parts.push(process.env.NODE_OPTIONS ?? ''); // with more memory, what was refused for want of it may be read
    for (const path of step.reads) parts.push(path, sumOf(join(ROOT, path), path));
    return sha256(parts.join('\0'));
  };
  const take = (step: Step, { sum, files }: Done): void => {
    sums.set(step.name, sum);
    for (const name of Object.keys(files)) shared.set(join(step.out, name), step.name);
  };
  return {
    is: (step) => {
      const key = keyOf(step);
      keys.set(step.name, key);
      const before = read(recordOf(step));
      if (before?.key !== key || !Object.entries(before.files).every(([name, size]) => sizeOf(join(step.out, name)) === size)) return false;
      if (step.isPublic && fileSum(step.out) !== before.sum) return false;
      take(step, before);
      return true;
    },
    begin: (step) => {
      mkdirSync(build, { recursive: true });
      const before = read(recordOf(step));
      rmSync(recordOf(step), { force: true });
      // what a step wrote into a shared folder before, and does not write now, must not stay there; one that keeps some of it sees to that itself
      const isShared = step.keep === null && (statSync(step.out, { throwIfNoEntry: false })?.isDirectory() ?? false);
      if (before && isShared) for (const name of Object.keys(before.files)) rmSync(join(step.out, name), { force: true });
      if (step.kept !== null) keep(step.out, step.kept);
      if (!step.isPublic && existsSync(step.out) && statSync(step.out).isFile()) rmSync(step.out);
    },
    done: (step) => {
      const key = keys.get(step.name) as string;
      const isFile = statSync(step.out).isFile();
      const isOwn = (name: string): boolean =>
        !(step.spares !== null && name.startsWith(`${step.spares}/`)) && (shared.get(join(step.out, name)) ?? step.name) === step.name;
      const own = filesUnder(step.out).filter(isOwn);
      const files = Object.fromEntries(own.map((name) => [name, sizeOf(join(step.out, name)) as number]));
      const record: Done = { key, sum: isFile ? fileSum(step.out) : key, files };
      writeFileSync(recordOf(step), JSON.stringify(record));
      if (step.kept !== null) dropKept(step.kept);
      take(step, record);
    },
  };
}

/** Moves an output out of the way, with the keys of what it holds. Without an output, that of the run before last stays. */
function keep(out: string, kept: string): void {
  if (!existsSync(out) || !existsSync(keysOf(out))) return;
  rmSync(keysOf(kept), { force: true });
  renameSync(out, kept);
  renameSync(keysOf(out), keysOf(kept));
}

/** A file's or a folder's content. */
function sumOf(path: string, given: string): string {
  const place = existsSync(given) ? given : path;
  if (!existsSync(place)) return 'absent';
  const sums = filesUnder(place).map((name) => `${name} ${fileSum(join(place, name))}`);
  return sha256(sums.join('\n'));
}

function read(record: string): Done | null {
  try {
    return JSON.parse(readFileSync(record, 'utf8')) as Done;
  } catch {
    return null;
  }
}

const sizeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size;
