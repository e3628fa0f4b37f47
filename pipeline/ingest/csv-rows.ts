/** The bytes of a CSV file → its rows, each with the place where it begins. */
import { heldLine, NEWLINE } from '../common/byte-lines.ts';

const QUOTE = 34;
/** What may stand between fields; half of Europe's spreadsheets write a semicolon. The header decides. */
export const SEPARATORS = [',', ';', '\t', '|'];

export interface Row {
  bytes: Uint8Array | null; // null: too long
  start: number;
  length: number;
  line: number;
}

/**
 * Rows end at a newline outside quotation marks. A mark opens a quoted field only at the field's start: within one, 5" is five inches.
 * A row beyond the limit is passed over, not held.
 */
export async function* rowsOf(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
  dialect: { separator: string | null },
): AsyncGenerator<Row> {
  const held = heldLine(limit);
  let start = 0;
  let line = 1;
  let firstLine = 1;
  let isQuoted = false;
  let isClosing = false; // a mark has just closed the field: another one right after it was a mark of the text
  let isFieldStart = true;
  const separators = (): Set<number> => new Set((dialect.separator ?? SEPARATORS.join('')).split('').map((sign) => sign.charCodeAt(0)));
  let ends = separators();
  const row = (): Row => {
    const { length } = held;
    return { bytes: held.take(), start, length, line: firstLine };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!;
      if (isQuoted) {
        if (byte === NEWLINE) line++;
        if (byte !== QUOTE) continue;
        isQuoted = false;
        isClosing = true;
        continue;
      }
      if (byte === QUOTE && (isFieldStart || isClosing)) {
        isQuoted = true;
        isFieldStart = false;
        isClosing = false;
        continue;
      }
      isClosing = false;
      isFieldStart = byte === NEWLINE || ends.has(byte) || (isFieldStart && byte >= 0xbb && start === 0 && i < 3); // the mark of UTF-8
      if (byte !== NEWLINE) continue;
      line++;
      held.hold(chunk.subarray(from, i));
      const whole = row();
      start += whole.length + 1;
      firstLine = line;
      from = i + 1;
      yield whole;
      ends = separators();
    }
    held.hold(chunk.subarray(from));
  }
  if (held.length > 0) yield row();
}

/** The lines of a row as rows of their own. */
export function linesOf(row: Row, bytes: Uint8Array): Row[] {
  const rows: Row[] = [];
  let { line } = row;
  for (let from = 0; from <= bytes.length; line++) {
    const newline = bytes.indexOf(NEWLINE, from);
    const until = newline < 0 ? bytes.length : newline;
    const end = until > from && bytes[until - 1] === 13 ? until - 1 : until;
    if (end > from) rows.push({ bytes: bytes.subarray(from, end), start: row.start + from, length: end - from, line });
    from = until + 1;
  }
  return rows;
}
