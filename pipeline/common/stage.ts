/** What every stage does around its pure function: reading and writing NDJSON, one line of summary; its command line is in command-line.ts. */
import { createReadStream } from 'node:fs';
import { byteLines } from './byte-lines.ts';
import { UserError } from './command-line.ts';
import { counted } from './counted.ts';
import { parseLong } from './long-json.ts';
import { spareMemory } from './spare-memory.ts';

export { type Aside, openAside, writeAside, writerTo, writing } from './aside.ts';
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
