/** A corpus in CSV: one document a row. Read by hand and not by a library, since each field must map to the file's bytes. */
import { heldLine, NEWLINE } from '../common/byte-lines.ts';
import { decode } from './decode.ts';
import { Unreadable } from './document.ts';
import { applyEdits, editsOf, type MappedText } from './mapped-text.ts';
import { slice } from './ndjson.ts';
import { type BadRecord, type CorpusRecord, fieldFinder, knownOf } from './records.ts';

const QUOTE = 34;

interface Row {
  bytes: Uint8Array | null; // null: too long
  start: number;
  length: number;
  line: number;
}

export async function* csvRecords(
  chunks: AsyncIterable<Uint8Array>,
  separator: string,
  columns: Record<string, string> | undefined,
  limit: number,
): AsyncGenerator<CorpusRecord | BadRecord> {
  const find = fieldFinder(columns);
  let header: string[] | null = null;
  for await (const { bytes, start, length, line } of rowsOf(chunks, limit)) {
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
      const decoded = decode(bytes);
      const fields = fieldsOf(decoded, separator);
      if (!header) {
        header = fields.map((field) => field.text.trim());
        if (find('text', (name) => (header as string[]).includes(name)) === null) {
          throw new Unreadable('no-text', `no column of text among ${header.join(', ')}; name it with "columns" in sources.json`);
        }
        continue;
      }
      if (fields.length !== header.length)
        throw new Unreadable('bad-row', `${fields.length} fields under ${header.length} columns; check its quotation marks`);
      const names = header;
      const get = (ours: string): MappedText | undefined => {
        const name = find(ours, (theirs) => names.includes(theirs));
        return name === null ? undefined : fields[names.indexOf(name)];
      };
      yield {
        rawStart: start,
        bytes,
        line,
        id: get('id')?.text || null,
        text: get('text') as MappedText,
        known: knownOf((ours) => get(ours)?.text),
        findings: decoded.findings,
      };
    } catch (error) {
      yield { line, rule: error instanceof Unreadable ? error.rule : 'bad-row', message: (error as Error).message };
      if (!header) return;
    }
  }
}

/** Rows end at a newline outside quotation marks. A row beyond the limit is passed over, not held. */
async function* rowsOf(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Row> {
  const held = heldLine(limit);
  let start = 0;
  let line = 1;
  let firstLine = 1;
  let isQuoted = false;
  const row = (): Row => {
    const { length } = held;
    return { bytes: held.take(), start, length, line: firstLine };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      if (chunk[i] === QUOTE) isQuoted = !isQuoted;
      if (chunk[i] !== NEWLINE) continue;
      line++;
      if (isQuoted) continue;
      held.hold(chunk.subarray(from, i));
      const whole = row();
      start += whole.length + 1;
      firstLine = line;
      from = i + 1;
      yield whole;
    }
    held.hold(chunk.subarray(from));
  }
  if (held.length > 0) yield row();
}

function fieldsOf(row: MappedText, separator: string): MappedText[] {
  const { text } = row;
  const fields: MappedText[] = [];
  for (let i = 0; i <= text.length; ) {
    if (text[i] === '"') {
      let end = i + 1;
      while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
      if (end >= text.length) throw new Unreadable('bad-row', 'a quotation mark is not closed');
      const field = slice(row, i + 1, end);
      fields.push(
        applyEdits(
          field,
          editsOf(field.text, /""/g, () => '"'),
        ),
      );
      i = end + 1;
      if (i < text.length && text[i] !== separator)
        throw new Unreadable('bad-row', `something stands behind the closing quotation mark of field ${fields.length}`);
      i++;
    } else {
      const next = text.indexOf(separator, i);
      const end = next < 0 ? text.length : next;
      fields.push(slice(row, i, end));
      i = end + 1;
    }
  }
  return fields;
}
