/** What every stage does around its pure function: options, reading and writing NDJSON, one line of summary, exit status. */
import { createReadStream, createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { byteLines } from './byte-lines.ts';
import { errorPlace } from './error-place.ts';

/** Exit statuses of all stages. 1 is left to a crash of Node itself. */
export const FINE = 0;
/** The output is whole, but some input was refused: look at the findings. */
export const REFUSED = 3;
/** No output: the message says why. */
export const FAILED = 2;
/** By Ctrl-C or a signal to end. */
export const INTERRUPTED = 130;

/** Turns `REFUSED` into `FINE`, for engines that take every other status for a failure. */
export const REFUSED_IS_FINE = 'refused-is-fine';

/** For --help. */
export const STATUSES = `Exit status: 0 done; 3 done, but some input was refused (0 with --${REFUSED_IS_FINE}); 2 wrong use, nothing read, or failed
with a message; 1 a crash of Node itself; 130 interrupted.
`;

/** Something that a person can mend: its message is shown without a stack. */
export class UserError extends Error {}

/** Bytes read at a time: a line of a stage's file has some hundred thousand. */
const CHUNK = 1 << 20;

interface Option {
  /** shown in --help behind the name: DIR, FILE */
  value: string;
  description: string;
  default?: string;
}

/** Options by name, all of them strings; prints --help; a missing or unknown one is an error that names it. */
export function options<Name extends string>(about: string, known: Record<Name, Option>): Record<Name, string> {
  const entries = Object.entries(known) as [Name, Option][];
  let values: Record<string, unknown>;
  try {
    const declared = Object.fromEntries(entries.map(([name]) => [name, { type: 'string' as const }]));
    const flags = { help: { type: 'boolean' as const, short: 'h' }, [REFUSED_IS_FINE]: { type: 'boolean' as const } };
    values = parseArgs({ options: { ...declared, ...flags } }).values;
  } catch (error) {
    throw new UserError(`${(error as Error).message}; --help lists what there is`);
  }
  if (values.help) {
    const lines = entries.map(([name, option]) => {
      const fallback = option.default === undefined ? '' : ` (default: ${option.default})`;
      return `  --${`${name} ${option.value}`.padEnd(22)} ${option.description}${fallback}`;
    });
    process.stdout.write(`${about}\n\n${lines.join('\n')}\n\n${STATUSES}`);
    process.exit(FINE);
  }
  for (const [name, option] of entries) {
    values[name] ??= option.default;
    if (values[name] === undefined) throw new UserError(`--${name} ${option.value} is missing: ${option.description}`);
  }
  return values as Record<Name, string>;
}

/**
 * Runs a stage's main function; what it returns is the exit status. Whatever else ends the stage, ends it with a status and a message
 * of its own: an error that nobody caught, a reader of standard output that went away, a signal.
 */
export async function stage(name: string, main: () => Promise<number>): Promise<void> {
  const end = (status: number, message: string): void => {
    process.stderr.write(`${name}: ${message}\n`);
    process.exit(status);
  };
  const fail = (error: unknown): void => end(FAILED, explain(error));
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  process.stdout.on('error', (error) => fail(Object.assign(error, { path: 'standard output' })));
  process.stderr.on('error', () => {}); // nobody listens: the work goes on
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) end(INTERRUPTED, 'interrupted'); // a stage with a listener of its own ends by itself
    });
  }
  process.on('exit', removeParts);
  try {
    const status = await main();
    process.exitCode = status === REFUSED && process.argv.includes(`--${REFUSED_IS_FINE}`) ? FINE : status;
  } catch (error) {
    process.exitCode = FAILED;
    process.stderr.write(`${name}: ${explain(error)}\n`);
  }
}

/** An error in words: what is wrong and what to do about it. */
export function explain(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const { code, path, message } = error as NodeJS.ErrnoException;
  const place = path ?? 'the output';
  switch (code) {
    case 'ENOENT':
      return `${place}: no such file; name one that exists`;
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EISDIR':
      return `${place}: a file stands where a folder is wanted, or the other way round; name another place`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${place}: not permitted; change its permissions or name another place`;
    case 'ENOSPC':
    case 'EFBIG':
    case 'EDQUOT':
      return `${place}: no room (${code}); nothing was published: free some and run again`;
    case 'EPIPE':
      return `${place}: its reader went away before all was written`;
    case 'EMFILE':
    case 'ENFILE':
      return `${place}: too many open files; raise the limit (ulimit -n)`;
    case 'ENOMEM':
    case 'ERR_WORKER_OUT_OF_MEMORY':
      return `too little memory (${code}); give it more, or fewer --workers`;
    default:
      return `${message ?? error}${errorPlace(error)}; please report it`;
  }
}

/** The one line that a stage leaves behind. */
export function summary(name: string, ...parts: (string | number | [number, string])[]): void {
  const words = parts.map((part) => (Array.isArray(part) ? counted(...part) : part));
  process.stderr.write(`${name}: ${words.join(', ')}\n`);
}

/** `2 documents`, `1 document`, `1 file in dist`: the unit is given in the plural. */
export const counted = (count: number, unit: string): string => `${count} ${count === 1 ? unit.replace(/s(?=$| in )/, '') : unit}`;

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

/** The lines of a file that are not empty. */
async function* linesOf(file: string): AsyncGenerator<{ line: string; number: number }> {
  for await (const { bytes, number } of byteLines(createReadStream(file, { highWaterMark: CHUNK })))
    if (bytes !== null && bytes.length > 0)
      yield { line: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(), number };
}

/** The records of an NDJSON file, one after the other. */
export async function* readNdjson<Record>(file: string): AsyncGenerator<Record> {
  for await (const { line, number } of linesOf(file)) {
    try {
      yield JSON.parse(line) as Record;
    } catch (error) {
      throw new UserError(`${file}, line ${number}: ${(error as Error).message}; remove it and make again`);
    }
  }
}

/** The rows of a table's JSON file, which holds one array, a row a line. */
export async function* readRows<Row>(file: string): AsyncGenerator<Row> {
  for await (const { line } of linesOf(file)) {
    if (line.startsWith('{')) yield JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line) as Row;
  }
}

/** Two files of the same length, line by line. */
export async function* zipNdjson<First, Second>(first: string, second: string): AsyncGenerator<[First, Second]> {
  const others = readNdjson<Second>(second);
  for await (const record of readNdjson<First>(first)) {
    const other = await others.next();
    if (other.done) throw new UserError(`${second}: shorter than ${first}; make it again`);
    yield [record, other.value];
  }
  if (!(await others.next()).done) throw new UserError(`${second}: longer than ${first}; make it again`);
}

/** A file that appears whole or not at all: written aside, renamed by `close`, removed by `abandon`. */
export interface Aside {
  write: (chunk: string | Uint8Array) => Promise<void>;
  close: () => Promise<void>;
  abandon: () => Promise<void>;
}

/** Files that are being written. */
const parts = new Set<string>();

function removeParts(): void {
  for (const part of parts) rmSync(part, { force: true });
}

export function writeAside(file: string): Aside {
  const part = `${file}.part`;
  parts.add(part);
  mkdirSync(dirname(file), { recursive: true });
  const out = createWriteStream(part);
  let failure: Error | null = null;
  out.on('error', (error) => {
    failure = error;
  });
  return {
    write: async (chunk) => {
      if (failure) throw failure;
      if (out.write(chunk)) return;
      await new Promise<void>((resolve) => {
        const ready = (): void => {
          out.off('drain', ready);
          out.off('error', ready);
          resolve();
        };
        out.on('drain', ready);
        out.on('error', ready);
      });
      if (failure) throw failure;
    },
    close: async () => {
      out.end();
      await finished(out);
      renameSync(part, file);
      parts.delete(part);
    },
    abandon: async () => {
      out.destroy();
      rmSync(part, { force: true });
      parts.delete(part);
    },
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
