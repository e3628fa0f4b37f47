/**
 * JSON.parse for a line of many megabytes, an object with lists in it: the lists are parsed piece by piece, so that the whole line never
 * stands in memory as a string, which takes two bytes for each character as soon as one of them is a curly quotation mark.
 */

/** Bytes of a list that are parsed at a time. */
const PIECE = 1 << 18;

const [QUOTE, COMMA, COLON, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE, SPACE] = [...'",:\\[]{} '].map((sign) => sign.charCodeAt(0));

/** Throws what JSON.parse throws where the bytes hold no JSON. */
export function parseLong(bytes: Buffer): unknown {
  try {
    return parseObject(bytes);
  } catch (error) {
    if (error === NOT_AN_OBJECT) return JSON.parse(bytes.toString());
    throw error;
  }
}

const NOT_AN_OBJECT = Symbol();

function parseObject(bytes: Buffer): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  let at = after(bytes, skipSpace(bytes, 0), OPEN);
  for (let isFirst = true; ; isFirst = false) {
    at = skipSpace(bytes, at);
    if (isFirst && bytes[at] === CLOSE) break;
    const keyEnd = endOfValue(bytes, at);
    const key = JSON.parse(bytes.toString('utf8', at, keyEnd)) as string;
    at = skipSpace(bytes, after(bytes, skipSpace(bytes, keyEnd), COLON));
    const end = endOfValue(bytes, at);
    const value = bytes[at] === OPEN_LIST ? parseList(bytes, at + 1, end - 1) : JSON.parse(bytes.toString('utf8', at, end));
    Object.defineProperty(result, key, { value, enumerable: true, configurable: true, writable: true }); // `__proto__` is a key like others
    at = skipSpace(bytes, end);
    if (bytes[at] === CLOSE) break;
    at = after(bytes, at, COMMA);
  }
  if (skipSpace(bytes, at + 1) !== bytes.length) throw NOT_AN_OBJECT;
  return result;
}

/** @param start after the bracket @param end before the other one */
function parseList(bytes: Buffer, start: number, end: number): unknown[] {
  const result: unknown[] = [];
  for (let from = start, at = start; from < end; from = at) {
    while (at < end && at - from < PIECE) {
      if (at > from) at = after(bytes, at, COMMA);
      at = skipSpace(bytes, endOfValue(bytes, skipSpace(bytes, at)));
    }
    for (const value of JSON.parse(`[${bytes.toString('utf8', from, at)}]`)) result.push(value);
    if (at < end) at = after(bytes, at, COMMA);
  }
  return result;
}

function after(bytes: Buffer, at: number, sign: number): number {
  if (bytes[at] !== sign) throw NOT_AN_OBJECT;
  return at + 1;
}

function skipSpace(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] <= SPACE) at++;
  return at;
}

/** Where a value ends that begins there: brackets are counted, what stands between them is left to JSON.parse. */
function endOfValue(bytes: Buffer, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      at = endOfString(bytes, at);
      if (depth === 0) return at + 1;
    } else if (byte === OPEN || byte === OPEN_LIST) depth++;
    else if (byte === CLOSE || byte === CLOSE_LIST) {
      if (depth === 0) return at;
      if (--depth === 0) return at + 1;
    } else if (depth === 0 && (byte === COMMA || byte <= SPACE)) return at;
  }
  throw NOT_AN_OBJECT;
}

/** The quotation mark that ends a string. */
function endOfString(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(QUOTE, from + 1); at > 0; at = bytes.indexOf(QUOTE, at + 1)) {
    let slashes = 0;
    while (bytes[at - 1 - slashes] === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return at;
  }
  throw NOT_AN_OBJECT;
}
