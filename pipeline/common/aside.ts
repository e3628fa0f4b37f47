/** Files that are written aside, and renamed when they are whole. */
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file that appears whole or not at all: written aside, renamed by `close`, removed by `abandon`. */
export interface Aside {
  write: (chunk: string | Uint8Array) => Promise<void>;
  close: () => Promise<void>;
  abandon: () => Promise<void>;
}

/** Files that are being written: whatever ends the program before they are whole, they do not stay. */
const parts = new Set<string>();
process.on('exit', () => {
  for (const part of parts) rmSync(part, { force: true });
});

/** Bytes that wait for more: a write of its own for each small piece would take longer than what is in it. */
const HELD = 1 << 18;
/** Bytes of a UTF-16 unit in UTF-8 at most. */
const WIDEST = 3;

/** Opens a file to write it; its folder is made where there is none. */
function opened(file: string): number {
  try {
    return openSync(file, 'w');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(file), { recursive: true });
    return openSync(file, 'w');
  }
}

/** A file as it is opened aside: whoever writes to the descriptor may be another thread. */
export interface OpenAside extends Pick<Aside, 'close' | 'abandon'> {
  descriptor: number;
}

export function openAside(file: string): OpenAside {
  const part = `${file}.part`;
  const descriptor = opened(part); // at once: a stage that is ended removes what is there
  parts.add(part);
  let isOpen = true;
  const end = (): void => {
    if (isOpen) closeSync(descriptor);
    isOpen = false;
  };
  return {
    descriptor,
    close: async () => {
      end();
      renameSync(part, file);
      parts.delete(part);
    },
    abandon: async () => {
      end();
      if (parts.delete(part)) rmSync(part, { force: true }); // what could not be opened is not ours to remove
    },
  };
}

/** Writes to an open file what is held until there is more of it; `flush` writes the rest. */
export function writerTo(descriptor: number): Pick<Aside, 'write'> & { flush: () => void } {
  let waiting: Buffer | null = null; // for the first piece that is not as long itself
  let held = 0; // bytes
  const writeAll = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
  };
  const flush = (): void => {
    if (waiting) writeAll(waiting.subarray(0, held));
    held = 0;
  };
  return {
    // not handed to a thread of its own: waking it for each write, and copies that live so long, take more than the write
    write: async (piece) => {
      const most = typeof piece === 'string' ? piece.length * WIDEST : piece.length;
      if (held + most > HELD) flush();
      if (most > HELD) {
        writeAll(typeof piece === 'string' ? Buffer.from(piece) : piece);
        return;
      }
      waiting ??= Buffer.allocUnsafeSlow(HELD);
      if (typeof piece === 'string') held += waiting.write(piece, held);
      else {
        waiting.set(piece, held);
        held += piece.length;
      }
    },
    flush,
  };
}

export function writeAside(file: string): Aside {
  const { descriptor, close, abandon } = openAside(file);
  const { write, flush } = writerTo(descriptor);
  return {
    write,
    close: async () => {
      flush();
      await close();
    },
    abandon,
  };
}

/** Writes with `fill`, then renames; nothing is left behind when `fill` throws. */
export async function writing<Result>(file: string, fill: (aside: Aside) => Promise<Result>): Promise<Result> {
  const aside = writeAside(file);
  try {
    const result = await fill(aside);
    await aside.close();
    return result;
  } catch (error) {
    await aside.abandon();
    throw error;
  }
}
