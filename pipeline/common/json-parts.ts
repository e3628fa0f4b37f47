/**
 * Where the parts of a JSON text stand, found without reading it whole: brackets and strings are followed, and whether what stands between
 * them is JSON is left to JSON.parse. Places are those of bytes in UTF-8, or of UTF-16 units; ends are exclusive.
 */

export type Codes = Uint8Array | Uint16Array;

export interface Part {
  start: number;
  end: number;
}

export interface Member {
  key: Part;
  value: Part;
}

/** Thrown where brackets, commas and quotation marks do not fit together. */
export const NOT_JSON = Symbol('not JSON');

export const [QUOTE, COMMA, COLON, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE, SPACE] = [...'",:\\[]{} '].map((sign) =>
  sign.charCodeAt(0),
) as [number, number, number, number, number, number, number, number, number];

export const isOpening = (code: number): boolean => code === OPEN || code === OPEN_LIST;
export const isClosing = (code: number): boolean => code === CLOSE || code === CLOSE_LIST;

/** The UTF-16 units of a text. */
export function unitsOf(text: string): Uint16Array {
  const bytes = Uint8Array.from(Buffer.from(text, 'utf16le'));
  return new Uint16Array(bytes.buffer);
}

export function skipSpace(codes: Codes, from: number): number {
  let at = from;
  while (codes[at]! <= SPACE) at++;
  return at;
}

/** The members of the object whose bracket stands at `start`. */
export function* members(codes: Codes, start: number): Generator<Member> {
  let at = firstAfter(codes, start, OPEN, CLOSE);
  while (at >= 0) {
    if (codes[at] !== QUOTE) throw NOT_JSON;
    const key = partAt(codes, at);
    const value = partAt(codes, skipSpace(codes, after(codes, skipSpace(codes, key.end), COLON)));
    yield { key, value };
    at = nextAfter(codes, value.end, CLOSE);
  }
}

/** The items of the list whose bracket stands at `start`. */
export function* items(codes: Codes, start: number): Generator<Part> {
  let at = firstAfter(codes, start, OPEN_LIST, CLOSE_LIST);
  while (at >= 0) {
    const item = partAt(codes, at);
    yield item;
    at = nextAfter(codes, item.end, CLOSE_LIST);
  }
}

/** Where the first part after an opening bracket begins; -1 where there is none. */
function firstAfter(codes: Codes, start: number, opening: number, closing: number): number {
  const at = skipSpace(codes, after(codes, start, opening));
  return codes[at] === closing ? -1 : at;
}

/** Where the part after the next comma begins; -1 where the bracket closes instead. */
function nextAfter(codes: Codes, end: number, closing: number): number {
  const at = skipSpace(codes, end);
  return codes[at] === closing ? -1 : skipSpace(codes, after(codes, at, COMMA));
}

function after(codes: Codes, at: number, sign: number): number {
  if (codes[at] !== sign) throw NOT_JSON;
  return at + 1;
}

/** The value that begins at `start`. */
function partAt(codes: Codes, start: number): Part {
  const end = endOfValue(codes, start);
  if (end === start) throw NOT_JSON;
  return { start, end };
}

function endOfValue(codes: Codes, start: number): number {
  if (codes[start] === QUOTE) return afterString(codes, start);
  if (!isOpening(codes[start]!)) return endOfWord(codes, start);
  let depth = 0;
  for (let at = start; at < codes.length; at++) {
    const code = codes[at]!;
    if (code === QUOTE) at = afterString(codes, at) - 1;
    else if (isOpening(code)) depth++;
    else if (isClosing(code) && --depth === 0) return at + 1;
  }
  throw NOT_JSON;
}

/** A number or a word ends where a comma, a closing bracket or white space stands. */
function endOfWord(codes: Codes, start: number): number {
  for (let at = start; at < codes.length; at++) {
    const code = codes[at]!;
    if (code === COMMA || code <= SPACE || isClosing(code)) return at;
  }
  throw NOT_JSON;
}

function afterString(codes: Codes, start: number): number {
  const end = endOfString(codes, start);
  if (end < 0) throw NOT_JSON;
  return end + 1;
}

/** The quotation mark that closes the string which opens at `start`; -1 where none does. */
export function endOfString(codes: Codes, start: number): number {
  for (let at = codes.indexOf(QUOTE, start + 1); at >= 0; at = codes.indexOf(QUOTE, at + 1)) {
    let slashes = 0;
    while (codes[at - 1 - slashes] === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}

/** Follows JSON byte by byte, for a text that comes in chunks: how many brackets are open, and whether a string is. */
export class Nesting {
  private depth = 0;
  private inString = false;
  private isEscaped = false;

  /** neither within brackets nor within a string */
  get isAtTop(): boolean {
    return this.depth === 0 && !this.inString;
  }

  read(byte: number): void {
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
}
