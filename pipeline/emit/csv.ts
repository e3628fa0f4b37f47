/** CSV, RFC 4180, UTF-8. A list is joined with `|`, a `|` within a value written `\|`; null is an empty cell. */
import Papa from 'papaparse';
import { forReading } from '../schemas/tables.ts';
import type { Format, Value } from './format.ts';

const LIST_SEPARATOR = '|';

/** The canonical file is raw: values stand as they are. */
export const csv: Format = (table, out) => write(table, out, { newline: '\r\n' }, '');

/**
 * What a spreadsheet may take for a formula, also behind white space and characters that nobody sees; full-width signs are narrowed by
 * some. A control character at the beginning is dropped by some, and then the next one counts.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫]|^[\t\r\n]/u;

/**
 * Its copy for spreadsheets opens safely and rightly there: a byte order mark tells the encoding, what would run as a formula is quoted,
 * and the columns that people read stand first.
 */
export const spreadsheet: Format = (table, out) => write(forReading(table), out, { newline: '\r\n', escapeFormulae: FORMULA }, '\uFEFF');

function write(table: Parameters<Format>[0], out: Parameters<Format>[1], config: Papa.UnparseConfig, mark: string): ReturnType<Format> {
  const columns = table.columns.map((column) => column.name);
  const lines = (rows: Cell[][]): string => `${Papa.unparse(rows, config)}\r\n`;
  let isFirst = true;
  const begin = async (): Promise<void> => {
    if (isFirst) await out.write(mark + lines([columns]));
    isFirst = false;
  };
  return {
    feed: async (rows) => {
      await begin();
      if (rows.length > 0) await out.write(lines(rows.map((row) => columns.map((name) => cell(row[name])))));
    },
    finish: begin,
  };
}

/** Numbers stay numbers, so that a negative one is not taken for a formula. */
type Cell = string | number;

const cell = (value: Value): Cell => {
  if (value === null) return '';
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map((item) => String(item).replaceAll(LIST_SEPARATOR, `\\${LIST_SEPARATOR}`)).join(LIST_SEPARATOR);
  return String(value);
};
