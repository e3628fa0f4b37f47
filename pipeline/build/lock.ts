/** One build at a time in a folder: a file that names the process which is at work there. Of a process that is gone it is taken over. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../common/stage.ts';

interface Holder {
  pid: number;
  host: string;
  /** when the process began, in the words of the system; numbers of processes are used again */
  began: string | null;
}

/** milliseconds between two looks */
const EVERY = 200;
/** milliseconds in which a lock that names nobody may still be being written */
const WRITING = 5000;

/** Waits for the lock, and says for whom; the lock goes with the process at the latest. Returns how to let go of it. */
export async function lock(file: string, say: (message: string) => void): Promise<() => void> {
  const own = JSON.stringify({ pid: process.pid, host: hostname(), began: beganAt(process.pid) } satisfies Holder);
  mkdirSync(dirname(file), { recursive: true });
  for (let isTold = false; !take(file, own); await sleep(EVERY)) {
    const holder = read(file);
    if (holder === null) continue;
    if (holder.host !== hostname())
      throw new UserError(`process ${holder.pid} on ${holder.host} holds ${file}; wait for it, or remove that file if it is gone`);
    if (!isAlive(holder)) takeAway(file, holder);
    else if (!isTold) {
      say(`waiting for process ${holder.pid}, which holds ${file}`);
      isTold = true;
    }
  }
  const release = (): void => {
    if (contentOf(file) === own) rmSync(file, { force: true });
    process.off('exit', release);
  };
  process.on('exit', release);
  return release;
}

function take(file: string, own: string): boolean {
  try {
    writeFileSync(file, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    if ((error as NodeJS.ErrnoException).syscall === 'write') rmSync(file, { force: true }); // a full disk
    throw error;
  }
}

/** Who holds a lock; null when nobody does any more, or it is being written. One that stays unreadable was cut off, and is removed. */
function read(file: string): Holder | null {
  const content = contentOf(file);
  try {
    return JSON.parse(content ?? '') as Holder;
  } catch {
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (Math.abs(age) > WRITING) rmSync(file, { force: true });
    return null;
  }
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Moved aside first, and looked at again: another process may have taken it over meanwhile. */
function takeAway(file: string, holder: Holder): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // another one was faster
  }
  if (contentOf(aside) === JSON.stringify(holder)) rmSync(aside);
  else renameSync(aside, file);
}

function isAlive({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return began === null || beganAt(pid) === began;
}

/** Null where the system has no /proc. */
function beganAt(pid: number): string | null {
  const stat = contentOf(`/proc/${pid}/stat`);
  return stat === null ? null : (stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null);
}
