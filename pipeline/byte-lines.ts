/** A stream of bytes → its lines, each with the place where it begins. A line beyond the limit is passed over, not held. */

export interface ByteLine {
  /** without the line end; null for a line that was too long */
  bytes: Uint8Array | null;
  /** in the stream */
  start: number;
  /** bytes of the line as it was, without the line end */
  length: number;
  /** from 1 */
  number: number;
}

const NEWLINE = 10;
const RETURN = 13;

export async function* byteLines(chunks: AsyncIterable<Uint8Array>, limit = Number.POSITIVE_INFINITY): AsyncGenerator<ByteLine> {
  let held: Uint8Array[] = [];
  let length = 0;
  let start = 0;
  let number = 1;
  const line = (): ByteLine => {
    let bytes: Uint8Array | null = length <= limit ? (held.length === 1 ? held[0] : Buffer.concat(held)) : null;
    if (bytes?.at(-1) === RETURN) bytes = bytes.subarray(0, -1);
    return { bytes, start, length, number };
  };
  const hold = (piece: Uint8Array): void => {
    length += piece.length;
    if (length <= limit) held.push(piece);
    else held = [];
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let newline = chunk.indexOf(NEWLINE); newline >= 0; newline = chunk.indexOf(NEWLINE, from)) {
      hold(chunk.subarray(from, newline));
      yield line();
      start += length + 1;
      number++;
      held = [];
      length = 0;
      from = newline + 1;
    }
    if (from < chunk.length) hold(chunk.subarray(from));
  }
  if (length > 0) yield line();
}
