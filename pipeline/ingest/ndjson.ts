/** A corpus in NDJSON: one document a line. The text's own literal is found in the line, so that its characters map to the file's bytes. */
import { byteLines } from '../common/byte-lines.ts';
import { members, QUOTE, skipSpace, unitsOf } from '../common/json-parts.ts';
import { decode } from './decode.ts';
import { Unreadable } from './document.ts';
import { applyEdits, type Edit, type MappedText, slice } from './mapped-text.ts';
import { type BadRecord, type CorpusRecord, type FieldFinder, fieldFinder, knownOf } from './records.ts';

export async function* ndjsonRecords(
  chunks: AsyncIterable<Uint8Array>,
  columns: Record<string, string> | undefined,
  limit: number,
): AsyncGenerator<CorpusRecord | BadRecord> {
  const find = fieldFinder(columns);
  for await (const { bytes, start, length, number } of byteLines(chunks, limit)) {
    if (bytes === null) {
      yield {
        line: number,
        rule: 'too-large',
        message: `a line of ${length} bytes; the limit is ${limit}: split it, or raise --max-bytes`,
      };
      continue;
    }
    if (bytes.every((byte) => byte === 32)) continue;
    try {
      yield objectRecord(bytes, { start, line: number, number }, columns, find);
    } catch (error) {
      const rule = error instanceof Unreadable ? error.rule : 'bad-line';
      yield { line: number, rule, message: (error as Error).message };
    }
  }
}

/** The document that a JSON object holds. Throws what is wrong with it. */
export function objectRecord(
  bytes: Uint8Array,
  { start, line, number }: { start: number; line: number; number: number },
  columns: Record<string, string> | undefined,
  find: FieldFinder,
): CorpusRecord {
  const decoded = decode(bytes);
  const object: unknown = JSON.parse(decoded.text);
  if (typeof object !== 'object' || object === null || Array.isArray(object)) throw new Unreadable('bad-line', 'not a JSON object');
  const names = Object.keys(object);
  const get = (ours: string): unknown => {
    const name = find(ours, names);
    return name === null ? undefined : (object as Record<string, unknown>)[name];
  };
  const name = find('text', names);
  if (name === null || typeof get('text') !== 'string') {
    throw new Unreadable(
      'no-text',
      `no text: looked for ${columns?.text ?? '"text", "body", "content", …'}; name the field with "columns" in sources.json`,
    );
  }
  const id = get('id');
  return {
    rawStart: start,
    bytes,
    line,
    number,
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : null,
    text: stringValue(decoded, name),
    known: knownOf(get),
    findings: decoded.findings,
  };
}

const SHORT_ESCAPES: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** The string value of a key of the line's object, which is known to be valid JSON: the last such key, as JSON.parse has it. */
function stringValue(line: MappedText, key: string): MappedText {
  const { text } = line;
  const units = unitsOf(text);
  const named = [...members(units, skipSpace(units, 0))].filter(
    (member) => JSON.parse(text.slice(member.key.start, member.key.end)) === key,
  );
  const value = named.at(-1)?.value;
  if (!value || units[value.start] !== QUOTE) throw new Unreadable('no-text', `"${key}" is not a string`);
  return unescaped(slice(line, value.start + 1, value.end - 1));
}

/** The value of a JSON string's inside. */
export function unescaped(mapped: MappedText): MappedText {
  const edits: Edit[] = [];
  for (const match of mapped.text.matchAll(/\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)/g)) {
    const [sequence] = match;
    const insert = sequence[1] === 'u' ? (JSON.parse(`"${sequence}"`) as string) : (SHORT_ESCAPES[sequence[1]!] ?? sequence[1]!);
    edits.push({ start: match.index, end: match.index + sequence.length, insert });
  }
  return applyEdits(mapped, edits);
}
