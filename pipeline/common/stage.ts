/** What every stage does around its pure function: reading and writing NDJSON, one line of summary; its command line is in command-line.ts. */
import { closeSync, createReadStream, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { byteLines } from './byte-lines.ts';
import { UserError } from './command-line.ts';
import { counted } from './counted.ts';
import { parseLong } from './long-json.ts';
import { spareMemory } from './spare-memory.ts';

export { FAILED, FINE, INTERRUPTED, options, REFUSED, stage, UserError } from './command-line.ts';

/** Bytes read at a time: what is read waits in memory until it is cleared, and of more there would be more. */
export const CHUNK = 1 << 18;

/** The one line that a stage leaves behind. */
export function summary(name: string, ...parts: (string | number | [number, string])[]): void {
  const words = parts.map((part) => (Array.isArray(part) ? counted(...part) : part));
  process.stderr.write(`${name}: ${words.join(', ')}\n`);
}

/** Counts records on a terminal; silent in a pipe. */
export function progress(name: string): { tick: () => void; done: () => void } {
  const STEP = 100; // records
  let count = 0;
  const show = process.stderr.isTTY;
  return {
    tick: () => {
      if (show && ++count % STEP === 0) process.stderr.write(`\r${name}: ${count}`);
    },
    done: () => {
      if (show && count >= STEP) process.stderr.write('\r\u001b[K');
    },
  };
}

export interface Line {
  bytes: Uint8Array;
  /** from 1 */
  number: number;
}

/** The lines of a file that are not empty. */
async function* linesOf(file: string): AsyncGenerator<Line> {
  for await (const line of byteLines(createReadStream(file, { highWaterMark: CHUNK })))
    if (line.bytes !== null && line.bytes.length > 0) yield line as Line;
}

/** Bytes of a line that is parsed piece by piece. */
const LONG = 1 << 22;

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The record of a line of a stage's file. */
export function parsedLine<Record>(bytes: Uint8Array, file: string, number: number): Record {
  try {
    if (bytes.length < LONG) return JSON.parse(bufferOf(bytes).toString()) as Record;
    spareMemory();
    return parseLong(bufferOf(bytes)) as Record;
  } catch (error) {
    throw new UserError(`${file}, line ${number}: ${(error as Error).message}; remove it and make again`);
  }
}

/** A line of a stage's file that is parsed when it is asked for. */
export interface UnreadLine<Record> extends Readonly<Line> {
  record: () => Record;
  /** Lets the bytes go, which of a long line take as much memory as its record: it is not asked for again. */
  forget: () => void;
}

const NOTHING = new Uint8Array();

/** A line of an NDJSON file, which errors name. The line itself lets its bytes go when they are to be forgotten. */
export const unreadLine = <Record>(line: Line, file: string): UnreadLine<Record> => ({
  number: line.number,
  get bytes() {
    return line.bytes;
  },
  record: () => parsedLine<Record>(line.bytes, file, line.number),
  forget: () => {
    line.bytes = NOTHING;
  },
});

/** The lines of an NDJSON file, one after the other. */
export async function* unreadLines<Record>(file: string): AsyncGenerator<UnreadLine<Record>> {
  for await (const line of linesOf(file)) yield unreadLine<Record>(line, file);
}

/** The rows of a table's JSON file, which holds one array, a row a line. */
export async function* readRows<Row>(file: string): AsyncGenerator<Row> {
  for await (const { bytes } of linesOf(file)) {
    const line = bufferOf(bytes).toString();
    if (line.startsWith('{')) yield JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line) as Row;
  }
}

/** Two files of the same length, line by line. */
export const zipLines = <First, Second>(first: string, second: string): AsyncGenerator<[UnreadLine<First>, UnreadLine<Second>]> =>
  zip([first, unreadLines<First>(first)], [second, unreadLines<Second>(second)]);

/** What two files hold of the same documents, one after the other. */
export async function* zip<First, Second>(
  [first, records]: [file: string, AsyncIterable<First>],
  [second, following]: [file: string, AsyncGenerator<Second>],
): AsyncGenerator<[First, Second]> {
  for await (const record of records) {
    const other = await following.next();
    if (other.done) throw new UserError(`${second}: shorter than ${first}; make it again`);
    yield [record, other.value];
  }
  if (!(await following.next()).done) throw new UserError(`${second}: longer than ${first}; make it again`);
}

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
