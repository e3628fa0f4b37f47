/**
 * A corpus in JSON: an array of documents, objects one after the other, or an object that holds such an array (`{"articles": […]}`).
 * Read as it comes: no more than one document is held.
 */

import { NEWLINE } from '../common/byte-lines.ts';
import { CLOSE_LIST, COMMA, isClosing, items as itemsOf, members, Nesting, OPEN, OPEN_LIST } from '../common/json-parts.ts';
import { Unreadable } from './document.ts';
import { objectRecord } from './ndjson.ts';
import { type BadRecord, type CorpusRecord, fieldFinder } from './records.ts';

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

/** An object in a list, and where it begins in the record. */
interface Listed {
  bytes: Uint8Array;
  start: number;
}

/** The objects of the longest list that an object holds, at most two levels down: `articles`, `response.docs`. Null where it holds none. */
function listWithin(bytes: Uint8Array): Listed[] | null {
  const longest = listsIn(bytes, 0, 0).sort((a, b) => b.length - a.length)[0];
  return longest && longest.length > 0 ? longest : null;
}

/** Lists with more brackets around them are not looked for. */
const DEEPEST_LIST = 2;

/** The objects of each list of a value. @param depth how many brackets are open around it */
function listsIn(bytes: Uint8Array, at: number, depth: number): Listed[][] {
  if (depth > DEEPEST_LIST) return [];
  if (bytes[at] === OPEN) return [...members(bytes, at)].flatMap(({ value }) => listsIn(bytes, value.start, depth + 1));
  if (bytes[at] !== OPEN_LIST) return [];
  const items = [...itemsOf(bytes, at)];
  const objects = items.filter(({ start }) => bytes[start] === OPEN);
  const listed = objects.map(({ start, end }) => ({ bytes: bytes.subarray(start, end), start }));
  const lists = items.filter(({ start }) => bytes[start] === OPEN_LIST);
  return [listed, ...lists.flatMap(({ start }) => listsIn(bytes, start, depth + 1))];
}

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
  /** within the value */
  private readonly nesting = new Nesting();
  private line = 1;
  private firstLine = 1;
  private isOpen = false;
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
      this.nesting.read(chunk[i]!);
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

  /** A bracket closes the value; a number or a word ends in front of the next comma, bracket or space. */
  private endsAt(chunk: Uint8Array, i: number): boolean {
    if (!this.nesting.isAtTop) return false;
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
