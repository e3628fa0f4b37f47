/** CSV, RFC 4180, UTF-8. A list is joined with `|`, a `|` within a value written `\|`; null is an empty cell. */
import { type Column, forReading, type Table } from '../schemas/tables.ts';
import type { Format, Row, Value, Writer } from './format.ts';

const LIST_SEPARATOR = '|';

/** The canonical file is raw: values stand as they are. */
export const csv: Format = (table, out) => write(table, table, out, null, '');

/**
 * What a spreadsheet may take for a formula, also behind white space and characters that nobody sees; full-width signs are narrowed by
 * some. A control character at the beginning is dropped by some, and then the next one counts.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫]|^[\t\r\n]/u;

/**
 * Its copy for spreadsheets opens safely and rightly there: a byte order mark tells the encoding, what would run as a formula is quoted,
 * and the columns that people read stand first.
 */
export const spreadsheet: Format = (table, out) => write(table, forReading(table), out, FORMULA, '\uFEFF');

/**
 * @param shown the table with its columns in the order of the file
 * @param formula what is quoted with an apostrophe before it; null for none
 */
function write({ columns }: Table, shown: Table, out: Parameters<Format>[1], formula: RegExp | null, mark: string): Writer {
  const cells = shown.columns.map((column) => ({ at: columns.indexOf(column), isPlain: isPlain(column) }));
  const line = (row: Row): string => {
    let text = '';
    for (let i = 0; i < cells.length; i++) {
      const { at, isPlain } = cells[i]!;
      const value = row[at]!;
      if (i > 0) text += SEPARATOR;
      if (value !== null) text += isPlain ? value : cell(value, formula);
    }
    return text + NEWLINE;
  };
  let isFirst = true;
  const begin = async (): Promise<void> => {
    if (isFirst) await out.write(mark + shown.columns.map(({ name }) => name).join(SEPARATOR) + NEWLINE);
    isFirst = false;
  };
  return {
    feed: async (rows) => {
      await begin();
      if (rows.length > 0) await out.write(rows.map(line).join(''));
    },
    finish: begin,
  };
}

const SEPARATOR = ',';
const NEWLINE = '\r\n';
/** What only quotation marks keep whole; spaces at the ends, which some readers drop. */
const QUOTED = /[",\r\n\ufeff]|^ | $/;

/** Whether no value of a column has to be looked at: numbers, dates, ids and codes are neither quoted nor formulas. */
const isPlain = ({ type, isList, codes, pattern }: Column): boolean =>
  !isList && (type !== 'string' || ID.test(pattern ?? '') || codes?.every(({ code }) => cell(code, FORMULA) === code) === true);
/** A pattern of an id: `^q_[0-9a-f]{24}$`. */
const ID = /^\^[a-z]_\[0-9a-f\]\{24\}\$$/;

/** Numbers stay numbers, so that a negative one is not taken for a formula. */
function cell(value: Value, formula: RegExp | null): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text =
    typeof value === 'string'
      ? value
      : value.map((item) => String(item).replaceAll(LIST_SEPARATOR, `\\${LIST_SEPARATOR}`)).join(LIST_SEPARATOR);
  if (text === '') return text;
  if (formula?.test(text)) return `"'${text.replaceAll('"', '""')}"`;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
