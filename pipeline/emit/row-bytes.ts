/**
 * The rows of a packed line as they stand there: the bytes of the line, and where in it each value begins and ends. A format takes over the
 * bytes of a value as they are: nothing is parsed, written again or encoded but what its own rules want otherwise.
 */

export interface RowBytes {
  bytes: Uint8Array;
  /** where the JSON of each value begins and ends, row after row: until those of another line are asked for */
  places: Int32Array;
  /** rows */
  count: number;
  /** values of a row */
  width: number;
}

export const [QUOTE, COMMA, OPEN, CLOSE, BACKSLASH, NULL, TRUE] = ['"', ',', '[', ']', '\\', 'n', 't'].map((sign) =>
  sign.charCodeAt(0),
) as [number, number, number, number, number, number, number];
const COLON = ':'.charCodeAt(0);

/** Filled anew for each line: as arrays of their own they would be most of the memory that is cleared up. */
let found = new Int32Array(1 << 16);

/** The rows of a line `{"table":[[…],…]}`. */
export function rowBytes(bytes: Uint8Array): RowBytes {
  let length = 0;
  let count = 0;
  let at = bytes.indexOf(COLON) + 2; // where the first row begins
  while (bytes[at] === OPEN) {
    do {
      if (length === found.length) found = grown(found);
      found[length++] = at + 1;
      at = endOfValue(bytes, at + 1);
      found[length++] = at;
    } while (bytes[at] === COMMA);
    count++;
    at += 2; // the end of the row and the comma after it
  }
  return { bytes, places: found, count, width: count === 0 ? 0 : length / 2 / count };
}

/** The same of rows that stand in no line. */
export const rowBytesOf = (rows: readonly (readonly unknown[])[]): RowBytes => rowBytes(Buffer.from(`{"rows":${JSON.stringify(rows)}}`));

function grown(places: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(places.length * 2);
  twice.set(places);
  return twice;
}

/** Where the value ends that begins at a place. A list holds no lists. */
export function endOfValue(bytes: Uint8Array, from: number): number {
  const first = bytes[from];
  let at = from + 1;
  if (first === QUOTE) return endOfString(bytes, from);
  if (first !== OPEN) {
    while (bytes[at] !== COMMA && bytes[at] !== CLOSE && at < bytes.length) at++;
    return at;
  }
  while (bytes[at] !== CLOSE && at < bytes.length) at = bytes[at] === QUOTE ? endOfString(bytes, at) : at + 1;
  return at + 1;
}

/** After the first quotation mark that no backslash stands before; no byte of another character is one of the two. */
function endOfString(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (bytes[at] !== QUOTE && at < bytes.length) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at + 1;
}

/** What the JSON between two places says. */
export const parsed = (bytes: Uint8Array, from: number, to: number): unknown =>
  JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString());
