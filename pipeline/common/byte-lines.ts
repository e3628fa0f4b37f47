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

export const NEWLINE = 10;
const RETURN = 13;

/** What has come of a line so far. */
export interface HeldLine {
  /** bytes held or passed over */
  length: number;
  hold: (piece: Uint8Array) => void;
  /** The bytes, without the return that a line may end with; null when they were beyond the limit. Begins a new line. */
  take: () => Uint8Array | null;
}

export function heldLine(limit: number): HeldLine {
  let pieces: Uint8Array[] = [];
  const held: HeldLine = {
    length: 0,
    hold: (piece) => {
      held.length += piece.length;
      if (held.length <= limit) pieces.push(piece);
      else pieces = [];
    },
    take: () => {
      const bytes = held.length > limit ? null : pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
      pieces = [];
      held.length = 0;
      return bytes?.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes;
    },
  };
  return held;
}

export async function* byteLines(chunks: AsyncIterable<Uint8Array>, limit = Number.POSITIVE_INFINITY): AsyncGenerator<ByteLine> {
  const held = heldLine(limit);
  let start = 0;
  let number = 1;
  const line = (): ByteLine => {
    const { length } = held;
    return { bytes: held.take(), start, length, number };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let newline = chunk.indexOf(NEWLINE); newline >= 0; newline = chunk.indexOf(NEWLINE, from)) {
      held.hold(chunk.subarray(from, newline));
      const whole = line();
      start += whole.length + 1;
      number++;
      from = newline + 1;
      yield whole;
    }
    if (from < chunk.length) held.hold(chunk.subarray(from));
  }
  if (held.length > 0) yield line();
}
