/** CSV, RFC 4180, UTF-8. A list is joined with `|`, a `|` within a value written `\|`; null is an empty cell. */
import { type Column, forReading, type Table } from '../schemas/tables.ts';
import type { TextFormat, Writer } from './format.ts';
import { copied, GrowingBytes } from './growing-bytes.ts';
import { BACKSLASH, CLOSE, COMMA, endOfValue, NULL, OPEN, parsed, QUOTE, type RowBytes } from './row-bytes.ts';

const LIST_SEPARATOR = '|';

/** The canonical file is raw: values stand as they are. */
export const csv: TextFormat = (table, out) => write(table, table, out, null, '');

/**
 * What a spreadsheet may take for a formula, also after white space and characters that nobody sees; full-width signs are narrowed by
 * some. A control character at the beginning is dropped by some, and then the next one counts.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫]|^[\t\r\n]/u;

/**
 * Its copy for spreadsheets opens safely and rightly there: a byte order mark tells the encoding, what would run as a formula is quoted,
 * and the columns that people read stand first.
 */
export const spreadsheet: TextFormat = (table, out) => write(table, forReading(table), out, FORMULA, '\uFEFF');

/**
 * @param shown the table with its columns in the order of the file
 * @param formula what is quoted with an apostrophe before it; null for none
 */
function write({ columns }: Table, shown: Table, out: Parameters<TextFormat>[1], formula: RegExp | null, mark: string): Writer<RowBytes> {
  const cells = shown.columns.map((column) => ({ at: columns.indexOf(column), isPlain: isPlain(column) }));
  let isFirst = true;
  const begin = async (): Promise<void> => {
    if (isFirst) await out.write(`${mark}${shown.columns.map(({ name }) => name).join(',')}\r\n`);
    isFirst = false;
  };
  const putRow = ({ bytes, places, width }: RowBytes, row: number): void => {
    for (let i = 0; i < cells.length; i++) {
      const { at, isPlain } = cells[i]!;
      const place = 2 * (row * width + at);
      const from = places[place]!;
      const to = places[place + 1]!;
      text.room(to - from + MOST_BESIDE);
      if (i > 0) text.data[text.length++] = COMMA;
      if (isPlain) putBare(text, bytes, from, to);
      else putCell(text, bytes, from, to, formula);
    }
    text.data[text.length++] = RETURN;
    text.data[text.length++] = NEWLINE;
  };
  return {
    feed: async (rows) => {
      text.length = 0;
      for (let row = 0; row < rows.count; row++) putRow(rows, row);
      await begin();
      await out.write(text.bytes());
    },
    finish: begin,
  };
}

/** The rows of a line, of whichever table. */
const text = new GrowingBytes();

/** Bytes of a cell beside its value at most: the comma, two quotation marks, the end of the line. */
const MOST_BESIDE = 5;
const [SEPARATOR, SPACE, RETURN, NEWLINE] = [LIST_SEPARATOR, ' ', '\r', '\n'].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];
/** The first byte of a byte order mark, and of some other characters. */
const MARK = 0xef;
/** What only quotation marks keep whole; spaces at the ends, which some readers drop. */
const QUOTED = /[",\r\n\ufeff]|^ | $/;
/** Whether no formula begins with a byte. */
const NO_FORMULA = Array.from({ length: 256 }, (_, byte) => /^[!-*,.-<>?A-~]/.test(String.fromCharCode(byte)));

/** Whether no value of a column has to be looked at: numbers, dates, ids and codes are neither quoted nor formulas. */
const isPlain = ({ type, isList, codes, pattern }: Column): boolean =>
  !isList && (type !== 'string' || ID.test(pattern ?? '') || codes?.every(({ code }) => written(code, FORMULA) === code) === true);
/** A pattern of an id: `^q_[0-9a-f]{24}$`. */
const ID = /^\^[a-z]_\[0-9a-f\]\{24\}\$$/;

/** The JSON of a number, or of a string without escapes, as a cell. */
function putBare(text: GrowingBytes, bytes: Uint8Array, from: number, to: number): void {
  const first = bytes[from];
  if (first === QUOTE) text.length = copied(text.data, text.length, bytes, from + 1, to - 1);
  else if (first !== NULL) text.length = copied(text.data, text.length, bytes, from, to);
}

/** A value's JSON as a cell. Numbers stay numbers, so that a negative one is not taken for a formula. */
function putCell(text: GrowingBytes, bytes: Uint8Array, from: number, to: number, formula: RegExp | null): void {
  const first = bytes[from];
  let isPut = true;
  if (first === QUOTE) isPut = putString(text, bytes, from + 1, to - 1, formula);
  else if (first === OPEN) isPut = putList(text, bytes, from, to, formula);
  else putBare(text, bytes, from, to);
  if (!isPut) text.put(Buffer.from(written(textOf(bytes, from, to), formula)));
}

/** Puts a string that is written as it stands in JSON, perhaps within quotation marks; false when it has to be written otherwise. */
function putString(text: GrowingBytes, bytes: Uint8Array, from: number, to: number, formula: RegExp | null): boolean {
  if (from === to) return true;
  if (formula && !NO_FORMULA[bytes[from]!]) return false;
  let isQuoted = bytes[from] === SPACE || bytes[to - 1] === SPACE;
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === BACKSLASH || byte === MARK) return false;
    if (byte === COMMA) isQuoted = true;
  }
  if (isQuoted) text.data[text.length++] = QUOTE;
  text.length = copied(text.data, text.length, bytes, from, to);
  if (isQuoted) text.data[text.length++] = QUOTE;
  return true;
}

/** The same of a list. */
function putList(text: GrowingBytes, bytes: Uint8Array, from: number, to: number, formula: RegExp | null): boolean {
  const { data, length } = text;
  const start = length + 1; // after a quotation mark, if one is needed
  let end = start;
  for (let at = from + 1; at < to - 1; ) {
    const after = endOfValue(bytes, at);
    end = bytes[at] === QUOTE ? putItem(data, end, bytes, at + 1, after - 1) : copied(data, end, bytes, at, after);
    if (end < 0) return false;
    if (bytes[after] !== CLOSE) data[end++] = SEPARATOR;
    at = after + 1;
  }
  if (end === start) return true;
  if (formula && !NO_FORMULA[data[start]!]) return false;
  const isQuoted = data[start] === SPACE || data[end - 1] === SPACE || data.subarray(start, end).includes(COMMA);
  if (isQuoted) {
    data[length] = QUOTE;
    data[end++] = QUOTE;
  } else data.copyWithin(length, start, end--);
  text.length = end;
  return true;
}

/** Puts a string of a list at a place; returns where it ends, below 0 when it has to be written otherwise. */
function putItem(data: Uint8Array, at: number, bytes: Uint8Array, from: number, to: number): number {
  let end = at;
  for (let place = from; place < to; place++) {
    const byte = bytes[place]!;
    if (byte === BACKSLASH || byte === MARK || byte === SEPARATOR) return -1;
    data[end++] = byte;
  }
  return end;
}

/** The text of any string or list. */
function textOf(bytes: Uint8Array, from: number, to: number): string {
  const value = parsed(bytes, from, to) as string | unknown[];
  if (typeof value === 'string') return value;
  return value.map((item) => String(item).replaceAll(LIST_SEPARATOR, `\\${LIST_SEPARATOR}`)).join(LIST_SEPARATOR);
}

function written(text: string, formula: RegExp | null): string {
  if (text === '') return text;
  if (formula?.test(text)) return `"'${text.replaceAll('"', '""')}"`;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
