/**
 * JSON.parse for a line of many megabytes, an object with lists in it: the lists are parsed piece by piece, so that the whole line never
 * stands in memory as a string, which takes two bytes for each character as soon as one of them is a curly quotation mark.
 */
import { items, members, NOT_JSON, OPEN_LIST, type Part, skipSpace } from './json-parts.ts';

/** Bytes of a list that are parsed at a time. */
const PIECE = 1 << 18;

/** Throws what JSON.parse throws where the bytes hold no JSON. */
export function parseLong(bytes: Buffer): unknown {
  try {
    return parseObject(bytes);
  } catch (error) {
    if (error === NOT_JSON) return JSON.parse(bytes.toString());
    throw error;
  }
}

function parseObject(bytes: Buffer): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const start = skipSpace(bytes, 0);
  let end = start + 1;
  for (const { key, value } of members(bytes, start)) {
    // `__proto__` is a key like others
    Object.defineProperty(result, parsePart(bytes, key) as string, {
      value: bytes[value.start] === OPEN_LIST ? parseList(bytes, value.start) : parsePart(bytes, value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
    end = value.end;
  }
  const closing = skipSpace(bytes, end);
  if (skipSpace(bytes, closing + 1) !== bytes.length) throw NOT_JSON;
  return result;
}

const parsePart = (bytes: Buffer, { start, end }: Part): unknown => JSON.parse(bytes.toString('utf8', start, end));

/** @param start of its bracket */
function parseList(bytes: Buffer, start: number): unknown[] {
  const result: unknown[] = [];
  const piece: Part = { start: 0, end: 0 }; // items that were not parsed yet, with the commas between them
  const parsePiece = (): void => {
    for (const value of JSON.parse(`[${bytes.toString('utf8', piece.start, piece.end)}]`)) result.push(value);
    piece.start = piece.end;
  };
  for (const item of items(bytes, start)) {
    if (piece.start === piece.end) piece.start = item.start;
    piece.end = item.end;
    if (piece.end - piece.start >= PIECE) parsePiece();
  }
  parsePiece();
  return result;
}
