/**
 * A corpus in JSON: an array of documents, objects one after the other, or an object that holds such an array (`{"articles": […]}`).
 * Read as it comes: no more than one document is held.
 */
import { Unreadable } from './document.ts';
import { objectRecord } from './ndjson.ts';
import { type BadRecord, type CorpusRecord, fieldFinder } from './records.ts';

const QUOTE = 34;
const COMMA = 44;
const NEWLINE = 10;
const BACKSLASH = 92;
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [91, 93, 123, 125];

/** An object of the file, or what stands where one should. */
interface Item {
  /** null: too long */
  bytes: Uint8Array | null;
  start: number;
  length: number;
  line: number;
}

export async function* jsonRecords(
  chunks: AsyncIterable<Uint8Array>,
  columns: Record<string, string> | undefined,
  limit: number,
): AsyncGenerator<CorpusRecord | BadRecord> {
  const find = fieldFinder(columns);
  let number = 0;
  const told = (line: number, rule: string, message: string): BadRecord => ({ line, rule, message: `record ${number}: ${message}` });
  const recordOf = (bytes: Uint8Array, start: number, line: number): CorpusRecord | BadRecord => {
    try {
      return objectRecord(bytes, { start, line, number }, columns, find);
    } catch (error) {
      return told(line, error instanceof Unreadable ? error.rule : 'bad-line', (error as Error).message);
    }
  };
  for await (const { bytes, start, length, line } of items(chunks, limit)) {
    number++;
    if (bytes === null) {
      yield told(line, 'too-large', `an object of ${length} bytes; the limit is ${limit}: split it, or raise --max-bytes`);
      continue;
    }
    const record = recordOf(bytes, start, line);
    const within = 'rule' in record && record.rule === 'no-text' ? listWithin(bytes) : null;
    if (within === null) {
      yield record;
      continue;
    }
    number--;
    for (const item of within) {
      number++;
      yield recordOf(item.bytes, start + item.start, line);
    }
  }
}

/** The objects of the longest list that an object holds, at most two levels down: `articles`, `response.docs`. Null where it holds none. */
function listWithin(bytes: Uint8Array): { bytes: Uint8Array; start: number }[] | null {
  const lists: { bytes: Uint8Array; start: number }[][] = [];
  const stack: number[] = []; // kinds of what is open
  let from = -1;
  eachSign(bytes, (sign, i) => {
    if (sign === OPEN && stack.at(-1) === OPEN_LIST && stack.length <= 3) from = i;
    if (sign === OPEN_LIST && stack.length <= 2) lists.push([]);
    if (sign === OPEN || sign === OPEN_LIST) stack.push(sign);
    else if (sign === CLOSE || sign === CLOSE_LIST) {
      stack.pop();
      if (sign === CLOSE && stack.at(-1) === OPEN_LIST && stack.length <= 3 && from >= 0) {
        lists.at(-1)?.push({ bytes: bytes.subarray(from, i + 1), start: from });
        from = -1;
      }
    }
  });
  const longest = lists.sort((a, b) => b.length - a.length)[0];
  return longest && longest.length > 0 ? longest : null;
}

/** Tells each sign of the structure that stands outside strings. */
function eachSign(bytes: Uint8Array, tell: (sign: number, at: number) => void): void {
  let inString = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (inString) {
      if (byte === BACKSLASH) i++;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (isOpening(byte) || isClosing(byte)) tell(byte, i);
  }
}

const isOpening = (byte: number): boolean => byte === OPEN || byte === OPEN_LIST;
const isClosing = (byte: number): boolean => byte === CLOSE || byte === CLOSE_LIST;

/** The values at the top of the file, or within its one list. */
async function* items(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Item> {
  const scanner = new Scanner(limit);
  for await (const chunk of chunks) yield* scanner.items(chunk);
  const rest = scanner.rest();
  if (rest) yield rest;
}

/** Cuts the bytes of a file, chunk by chunk, into its values. */
class Scanner {
  private readonly limit: number;
  private pieces: Uint8Array[] = [];
  /** bytes of the value so far */
  private length = 0;
  private start = 0;
  /** of the chunk in the file */
  private position = 0;
  /** brackets open within the value */
  private depth = 0;
  private line = 1;
  private firstLine = 1;
  private isOpen = false;
  private inString = false;
  private isEscaped = false;
  private inList = false;

  constructor(limit: number) {
    this.limit = limit;
  }

  *items(chunk: Uint8Array): Generator<Item> {
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      if (chunk[i] === NEWLINE) this.line++;
      if (!this.isOpen) {
        if (this.isBetween(chunk[i]!, this.position + i)) continue;
        this.isOpen = true;
        this.start = this.position + i;
        this.firstLine = this.line;
        from = i;
      }
      this.read(chunk[i]!);
      if (!this.endsAt(chunk, i)) continue;
      this.hold(chunk.subarray(from, i + 1));
      yield this.item();
      from = i + 1;
    }
    if (this.isOpen) this.hold(chunk.subarray(from));
    this.position += chunk.length;
  }

  /** A value that the file breaks off in. */
  rest(): Item | null {
    return this.isOpen ? this.item() : null;
  }

  /** White space, commas, the mark of UTF-8, and the brackets of the list that holds all. */
  private isBetween(byte: number, at: number): boolean {
    if (byte <= 32 || byte === COMMA || (at < 3 && byte >= 0xbb)) return true;
    if (byte !== (this.inList ? CLOSE_LIST : OPEN_LIST)) return false;
    this.inList = !this.inList;
    return true;
  }

  private read(byte: number): void {
    if (this.inString) this.readInString(byte);
    else if (byte === QUOTE) this.inString = true;
    else if (isOpening(byte)) this.depth++;
    else if (isClosing(byte) && this.depth > 0) this.depth--;
  }

  private readInString(byte: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === BACKSLASH) this.isEscaped = true;
    else if (byte === QUOTE) this.inString = false;
  }

  /** A bracket closes the value; a number or a word ends in front of the next comma, bracket or space. */
  private endsAt(chunk: Uint8Array, i: number): boolean {
    if (this.inString || this.depth > 0) return false;
    if (isClosing(chunk[i]!)) return true;
    const next = chunk[i + 1];
    return next === undefined || next <= 32 || next === COMMA || next === CLOSE_LIST;
  }

  private hold(piece: Uint8Array): void {
    this.length += piece.length;
    if (this.length <= this.limit) this.pieces.push(piece);
    else this.pieces = [];
  }

  private item(): Item {
    const { length, start, firstLine: line } = this;
    const bytes = length <= this.limit ? Buffer.concat(this.pieces) : null;
    this.pieces = [];
    this.length = 0;
    this.isOpen = false;
    return { bytes, start, length, line };
  }
}
