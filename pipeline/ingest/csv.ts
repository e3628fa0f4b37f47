/** A corpus in CSV: one document a row. Read by hand and not by a library, since each field must map to the file's bytes. */
import { heldLine, NEWLINE } from '../common/byte-lines.ts';
import { decode } from './decode.ts';
import { Unreadable } from './document.ts';
import { applyEdits, editsOf, type MappedText, slice } from './mapped-text.ts';
import { type BadRecord, type CorpusRecord, type FieldFinder, fieldFinder, knownOf } from './records.ts';

const QUOTE = 34;
/** What may stand between fields; half of Europe's spreadsheets write a semicolon. The header decides. */
const SEPARATORS = [',', ';', '\t', '|'];
/** A first line that spreadsheets write for one another: `sep=;` */
const SEPARATOR_LINE = /^sep=(.)$/;

interface Row {
  bytes: Uint8Array | null; // null: too long
  start: number;
  length: number;
  line: number;
}

/** @param usual the separator that the file's ending promises */
export async function* csvRecords(
  chunks: AsyncIterable<Uint8Array>,
  usual: string,
  columns: Record<string, string> | undefined,
  limit: number,
): AsyncGenerator<CorpusRecord | BadRecord> {
  const find = fieldFinder(columns);
  const dialect = { separator: null as string | null };
  let header: string[] | null = null;
  for await (const row of rowsOf(chunks, limit, dialect)) {
    const { bytes, length, line } = row;
    if (bytes === null) {
      yield {
        line,
        rule: 'too-large',
        message: `a row of ${length} bytes (an unclosed quotation mark?); the limit is ${limit}: mend it, or raise --max-bytes`,
      };
      continue;
    }
    if (bytes.length === 0) continue;
    try {
      if (!header) {
        const decoded = decode(bytes);
        const told = SEPARATOR_LINE.exec(decoded.text);
        if (told && line === 1) {
          dialect.separator = told[1];
          continue;
        }
        dialect.separator ??= separatorOf(decoded, usual, find);
        header = fieldsOf(decoded, dialect.separator).map((field) => field.text.trim());
        if (find('text', header) === null)
          throw new Unreadable('no-text', `no column of text among ${header.join(', ')}; name it with "columns" in sources.json`);
        continue;
      }
      yield recordOf(row, bytes, header, dialect.separator as string, find);
    } catch (error) {
      // A quotation mark that is none has swallowed rows: tabs do not stand in running text, so each line can be tried for itself.
      const lines = header && dialect.separator === '\t' && bytes.includes(NEWLINE) ? linesOf(row, bytes) : [];
      if (header && lines.length > 0) {
        for (const single of lines) yield attempt(single, header, find);
        continue;
      }
      yield bad(line, error);
      if (!header) return;
    }
  }
}

const bad = (line: number, error: unknown): BadRecord => ({
  line,
  rule: error instanceof Unreadable ? error.rule : 'bad-row',
  message: (error as Error).message,
});

function attempt(row: Row, header: string[], find: FieldFinder): CorpusRecord | BadRecord {
  try {
    return recordOf(row, row.bytes as Uint8Array, header, '\t', find);
  } catch (error) {
    return bad(row.line, error);
  }
}

function recordOf(row: Row, bytes: Uint8Array, header: string[], separator: string, find: FieldFinder): CorpusRecord {
  const decoded = decode(bytes);
  const fields = fieldsOf(decoded, separator);
  if (fields.length !== header.length)
    throw new Unreadable('bad-row', `${fields.length} fields under ${header.length} columns; check its quotation marks`);
  const get = (ours: string): MappedText | undefined => {
    const name = find(ours, header);
    return name === null ? undefined : fields[header.indexOf(name)];
  };
  return {
    rawStart: row.start,
    bytes,
    line: row.line,
    number: row.line,
    id: get('id')?.text || null,
    text: get('text') as MappedText,
    known: knownOf((ours) => get(ours)?.text),
    findings: decoded.findings,
  };
}

/** The usual separator where it finds a column of text, else the one that does; the usual one when none does. */
function separatorOf(header: MappedText, usual: string, find: FieldFinder): string {
  const finds = (separator: string): boolean => {
    const names = fieldsOf(header, separator).map((field) => field.text.trim());
    return names.length > 1 && find('text', names) !== null;
  };
  return [usual, ...SEPARATORS].find(finds) ?? usual;
}

/** The lines of a row as rows of their own. */
function linesOf(row: Row, bytes: Uint8Array): Row[] {
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

/**
 * Rows end at a newline outside quotation marks. A mark opens a quoted field only at the field's start: within one, 5" is five inches.
 * A row beyond the limit is passed over, not held.
 */
async function* rowsOf(chunks: AsyncIterable<Uint8Array>, limit: number, dialect: { separator: string | null }): AsyncGenerator<Row> {
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
      const byte = chunk[i];
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

function fieldsOf(row: MappedText, separator: string): MappedText[] {
  const { text } = row;
  const fields: MappedText[] = [];
  for (let i = 0; i <= text.length; ) {
    const quoted = text[i] === '"' ? quotedField(row, i, separator, fields.length + 1) : null;
    if (quoted) {
      fields.push(quoted.field);
      i = quoted.end + 1;
    } else {
      const next = text.indexOf(separator, i);
      const end = next < 0 ? text.length : next;
      fields.push(slice(row, i, end));
      i = end + 1;
    }
  }
  return fields;
}

/** A field in quotation marks and where it ends. Null in a file of tabs whose field only begins with a quotation: “"We are lost," he said.” */
function quotedField(row: MappedText, from: number, separator: string, number: number): { field: MappedText; end: number } | null {
  const { text } = row;
  let end = from + 1;
  while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
  const isWhole = end < text.length;
  const isFollowed = isWhole && end + 1 < text.length && text[end + 1] !== separator;
  if (separator === '\t' && (!isWhole || isFollowed)) return null;
  if (!isWhole) throw new Unreadable('bad-row', 'a quotation mark is not closed');
  if (isFollowed) throw new Unreadable('bad-row', `something stands behind the closing quotation mark of field ${number}`);
  const field = slice(row, from + 1, end);
  return {
    field: applyEdits(
      field,
      editsOf(field.text, /""/g, () => '"'),
    ),
    end: end + 1,
  };
}
