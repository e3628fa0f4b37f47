/**
 * The rows of a packed line as they stand there: of each value its JSON, one character for each byte of it. A format that is text itself
 * takes them over as they are: nothing is parsed, written again or encoded.
 */

/** The JSON of a row's values, in the order of the table's columns. */
export type RowText = readonly string[];

const [QUOTE, COMMA, OPEN, BACKSLASH, CLOSE, N] = ['"', ',', '[', '\\', ']', 'n'].map((sign) => sign.charCodeAt(0));
const NULL = 'null';

/** The rows of a line `{"table":[[…],…]}`. */
export function rowTexts(line: Uint8Array): RowText[] {
  const text = Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('latin1');
  const rows: RowText[] = [];
  let at = text.indexOf(':') + 2; // where the first row begins
  while (text.charCodeAt(at) === OPEN) {
    const row: string[] = [];
    do {
      const from = at + 1;
      at = endOfValue(text, from);
      row.push(text.charCodeAt(from) === N ? NULL : text.slice(from, at));
    } while (text.charCodeAt(at) === COMMA);
    rows.push(row);
    at += 2; // the end of the row and the comma after it
  }
  return rows;
}

/** The same of values that stand in no line. */
export const rowText = (values: readonly unknown[]): RowText => values.map((value) => asBytes(JSON.stringify(value)));

/** A character for each byte of a text. */
export const asBytes = (text: string): string => Buffer.from(text).toString('latin1');

/** The text of such characters. */
export const fromBytes = (bytes: string): string => Buffer.from(bytes, 'latin1').toString();

/** Where the value ends that begins at a place. A list holds no lists. */
function endOfValue(text: string, from: number): number {
  const first = text.charCodeAt(from);
  if (first === QUOTE) return endOfString(text, from);
  let at = from + 1;
  if (first !== OPEN) {
    while (text.charCodeAt(at) !== COMMA && text.charCodeAt(at) !== CLOSE) at++;
    return at;
  }
  while (text.charCodeAt(at) !== CLOSE) at = text.charCodeAt(at) === QUOTE ? endOfString(text, at) : at + 1;
  return at + 1;
}

/** After the first quotation mark that an even number of backslashes stands before. */
function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); ; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text.charCodeAt(before - 1) === BACKSLASH) before--;
    if ((end - before) % 2 === 0) return end + 1;
  }
}
