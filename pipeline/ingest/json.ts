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
  for await (const { bytes, start, length, line } of items(chunks, limit)) {
    number++;
    const told = (rule: string, message: string): BadRecord => ({ line, rule, message: `record ${number}: ${message}` });
    if (bytes === null) {
      yield told('too-large', `an object of ${length} bytes; the limit is ${limit}: split it, or raise --max-bytes`);
      continue;
    }
    try {
      yield objectRecord(bytes, { start, line, number }, columns, find);
    } catch (error) {
      const within = error instanceof Unreadable && error.rule === 'no-text' ? listWithin(bytes) : null;
      if (within === null) {
        yield told(error instanceof Unreadable ? error.rule : 'bad-line', (error as Error).message);
        continue;
      }
      number--;
      for (const item of within) {
        number++;
        try {
          yield objectRecord(item.bytes, { start: start + item.start, line, number }, columns, find);
        } catch (inner) {
          yield told(inner instanceof Unreadable ? inner.rule : 'bad-line', (inner as Error).message);
        }
      }
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
    const byte = bytes[i];
    if (inString) {
      if (byte === BACKSLASH) i++;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (byte === OPEN || byte === CLOSE || byte === OPEN_LIST || byte === CLOSE_LIST) tell(byte, i);
  }
}

/** The values at the top of the file, or within its one list. */
async function* items(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Item> {
  let pieces: Uint8Array[] = [];
  let length = 0; // of the item so far
  let start = 0;
  let position = 0; // of the chunk
  let depth = 0; // within the item
  let line = 1;
  let firstLine = 1;
  let isOpen = false;
  let inString = false;
  let isEscaped = false;
  let inList = false;
  const hold = (piece: Uint8Array): void => {
    length += piece.length;
    if (length <= limit) pieces.push(piece);
    else pieces = [];
  };
  const item = (): Item => {
    const whole = { bytes: length <= limit ? Buffer.concat(pieces) : null, start, length, line: firstLine };
    pieces = [];
    length = 0;
    isOpen = false;
    return whole;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i];
      if (byte === NEWLINE) line++;
      if (!isOpen) {
        if (byte <= 32 || byte === COMMA || (position + i < 3 && byte >= 0xbb)) continue; // white space, or the mark of UTF-8
        if (depth === 0 && !inList && byte === OPEN_LIST) {
          inList = true;
          continue;
        }
        if (inList && byte === CLOSE_LIST) {
          inList = false;
          continue;
        }
        isOpen = true;
        start = position + i;
        firstLine = line;
        from = i;
      }
      if (inString) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) inString = false;
      } else if (byte === QUOTE) inString = true;
      else if (byte === OPEN || byte === OPEN_LIST) depth++;
      else if ((byte === CLOSE || byte === CLOSE_LIST) && depth > 0) depth--;
      if (inString || depth > 0 || (byte !== CLOSE && byte !== CLOSE_LIST)) {
        // A number or a word ends in front of the next comma, bracket or space.
        const next = chunk[i + 1];
        const ends = !inString && depth === 0 && (next === undefined || next <= 32 || next === COMMA || next === CLOSE_LIST);
        if (!ends) continue;
      }
      hold(chunk.subarray(from, i + 1));
      yield item();
      from = i + 1;
    }
    if (isOpen) hold(chunk.subarray(from));
    position += chunk.length;
  }
  if (isOpen) yield item();
}
