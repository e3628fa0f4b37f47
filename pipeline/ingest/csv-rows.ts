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

/** How the fields of a file stand apart; the header settles the separator, and until then each of `SEPARATORS` is one. */
interface Dialect {
  separator: string | null;
}

/**
 * Rows end at a newline outside quotation marks. A row beyond the limit is passed over, not held.
 */
export async function* rowsOf(chunks: AsyncIterable<Uint8Array>, limit: number, dialect: Dialect): AsyncGenerator<Row> {
  const held = heldLine(limit);
  const fields = new Fields(dialect);
  let start = 0;
  let line = 1;
  let firstLine = 1;
  const row = (): Row => {
    const { length } = held;
    return { bytes: held.take(), start, length, line: firstLine };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      if (chunk[i] === NEWLINE) line++;
      if (!fields.endRow(chunk[i]!, start === 0 && i < 3)) continue;
      held.hold(chunk.subarray(from, i));
      const whole = row();
      start += whole.length + 1;
      firstLine = line;
      from = i + 1;
      yield whole;
      fields.readDialect();
    }
    held.hold(chunk.subarray(from));
  }
  if (held.length > 0) yield row();
}

/** Follows a row byte by byte. A quotation mark opens a quoted field only at the field's start: within one, 5" is five inches. */
class Fields {
  private readonly dialect: Dialect;
  private separators = new Set<number>();
  private isStart = true;
  private isQuoted = false;
  /** a mark has just closed the field: another one right after it was a mark of the text */
  private isClosing = false;

  constructor(dialect: Dialect) {
    this.dialect = dialect;
    this.readDialect();
  }

  readDialect(): void {
    this.separators = new Set([...(this.dialect.separator ?? SEPARATORS.join(''))].map((sign) => sign.charCodeAt(0)));
  }

  /** Takes the next byte. @returns whether it ends the row @param isAtTop it is one of the file's first three, where the mark of UTF-8 may stand */
  endRow(byte: number, isAtTop: boolean): boolean {
    if (byte === QUOTE && (this.isQuoted || this.isStart || this.isClosing)) {
      this.isClosing = this.isQuoted;
      this.isQuoted = !this.isQuoted;
      this.isStart = false;
      return false;
    }
    if (this.isQuoted) return false;
    this.isClosing = false;
    this.isStart = byte === NEWLINE || this.separators.has(byte) || (this.isStart && isAtTop && byte >= 0xbb);
    return byte === NEWLINE;
  }
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
