/** A corpus in CSV: one document a row. Read by hand and not by a library, since each field must map to the file's bytes. */
import { NEWLINE } from '../common/byte-lines.ts';
import { linesOf, type Row, rowsOf, SEPARATORS } from './csv-rows.ts';
import { decode } from './decode.ts';
import { Unreadable } from './document.ts';
import { applyEdits, editsOf, type MappedText, slice } from './mapped-text.ts';
import { type BadRecord, type CorpusRecord, type FieldFinder, fieldFinder, knownOf } from './records.ts';

/** A table of articles has some dozens. */
const MOST_FIELDS = 10_000;
/** So many characters of a header stand in a message. */
const LONGEST_LIST = 300;
/** A first line that spreadsheets write for one another: `sep=;` */
const SEPARATOR_LINE = /^sep=(.)$/;

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
    } else if (bytes.length === 0) continue;
    else if (header) yield* recordsOf(row, bytes, header, dialect.separator as string, find);
    else {
      try {
        header = headerOf(decode(bytes), line, usual, dialect, find);
      } catch (error) {
        yield bad(line, error);
        return;
      }
    }
  }
}

/** The names of the columns; null for a line that tells the separator alone. */
function headerOf(row: MappedText, line: number, usual: string, dialect: { separator: string | null }, find: FieldFinder): string[] | null {
  const told = SEPARATOR_LINE.exec(row.text);
  if (told && line === 1) {
    dialect.separator = told[1]!;
    return null;
  }
  dialect.separator ??= separatorOf(row, usual, find);
  const header = fieldsOf(row, dialect.separator).map((field) => field.text.trim());
  if (find('text', header) === null)
    throw new Unreadable(
      'no-text',
      `no column of text among ${header.join(', ').slice(0, LONGEST_LIST)}; name it with "columns" in sources.json`,
    );
  return header;
}

/** The record of a row. A quotation mark that is none has swallowed rows: tabs do not stand in running text, so each line can be tried for itself. */
function* recordsOf(
  row: Row,
  bytes: Uint8Array,
  header: string[],
  separator: string,
  find: FieldFinder,
): Generator<CorpusRecord | BadRecord> {
  const whole = attempt(row, header, separator, find);
  const lines = 'rule' in whole && separator === '\t' && bytes.includes(NEWLINE) ? linesOf(row, bytes) : [];
  if (lines.length === 0) yield whole;
  for (const single of lines) yield attempt(single, header, separator, find);
}

const bad = (line: number, error: unknown): BadRecord => ({
  line,
  rule: error instanceof Unreadable ? error.rule : 'bad-row',
  message: (error as Error).message,
});

function attempt(row: Row, header: string[], separator: string, find: FieldFinder): CorpusRecord | BadRecord {
  try {
    return recordOf(row, row.bytes as Uint8Array, header, separator, find);
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

function fieldsOf(row: MappedText, separator: string): MappedText[] {
  const { text } = row;
  const fields: MappedText[] = [];
  for (let i = 0; i <= text.length; ) {
    if (fields.length >= MOST_FIELDS) throw new Unreadable('bad-row', `more than ${MOST_FIELDS} fields; leave out what is not needed`);
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
  if (isFollowed) throw new Unreadable('bad-row', `something stands after the closing quotation mark of field ${number}`);
  const field = slice(row, from + 1, end);
  return {
    field: applyEdits(
      field,
      editsOf(field.text, /""/g, () => '"'),
    ),
    end: end + 1,
  };
}
