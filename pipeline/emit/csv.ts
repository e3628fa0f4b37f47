/** CSV, RFC 4180, UTF-8. A list is joined with `|`, a `|` within a value written `\|`; null is an empty cell. */
import { asBytes, fromBytes, type RowText } from '../link/row-texts.ts';
import { type Column, forReading, type Table } from '../schemas/tables.ts';
import type { TextFormat, Writer } from './format.ts';

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
function write({ columns }: Table, shown: Table, out: Parameters<TextFormat>[1], formula: RegExp | null, mark: string): Writer<RowText> {
  const cells = shown.columns.map((column) => ({ at: columns.indexOf(column), isPlain: isPlain(column) }));
  let isFirst = true;
  const begin = async (): Promise<void> => {
    if (isFirst) await out.write(mark + shown.columns.map(({ name }) => name).join(SEPARATOR) + NEWLINE);
    isFirst = false;
  };
  return {
    feed: async (rows) => {
      await begin();
      let text = '';
      for (const row of rows) {
        for (let i = 0; i < cells.length; i++) {
          const { at, isPlain } = cells[i]!;
          if (i > 0) text += SEPARATOR;
          text += isPlain ? bare(row[at]!) : cell(row[at]!, formula);
        }
        text += NEWLINE;
      }
      await out.write(Buffer.from(text, 'latin1'));
    },
    finish: begin,
  };
}

const SEPARATOR = ',';
const NEWLINE = '\r\n';
const NULL = 'null';
/** What only quotation marks keep whole; spaces at the ends, which some readers drop. */
const QUOTED = /[",\r\n\ufeff]|^ | $/;
/** The same in the bytes of a value without escapes. */
const QUOTED_BYTES = /,|\xef\xbb\xbf|^ | $/;
/** What no formula begins with. */
const NO_FORMULA = /^[!-*,.-<>?A-~]/;

/** Whether no value of a column has to be looked at: numbers, dates, ids and codes are neither quoted nor formulas. */
const isPlain = ({ type, isList, codes, pattern }: Column): boolean =>
  !isList && (type !== 'string' || ID.test(pattern ?? '') || codes?.every(({ code }) => written(code, FORMULA) === code) === true);
/** A pattern of an id: `^q_[0-9a-f]{24}$`. */
const ID = /^\^[a-z]_\[0-9a-f\]\{24\}\$$/;

/** The JSON of a number, or of a string without escapes, as a cell. */
const bare = (json: string): string => (json === NULL ? '' : json.charCodeAt(0) === QUOTE ? json.slice(1, -1) : json);

const QUOTE = '"'.charCodeAt(0);
const LIST = '['.charCodeAt(0);

/** A value's JSON as a cell, both a character for each byte. Numbers stay numbers, so that a negative one is not taken for a formula. */
function cell(json: string, formula: RegExp | null): string {
  const first = json.charCodeAt(0);
  if (first !== QUOTE && first !== LIST) return bare(json);
  const text = simple(json);
  if (text === null || (formula && text !== '' && !NO_FORMULA.test(text))) return asBytes(written(textOf(json), formula));
  return QUOTED_BYTES.test(text) ? `"${text}"` : text;
}

/** The text of a string, or of a list, when nothing in it is written otherwise in CSV than in JSON; null when something is. */
function simple(json: string): string | null {
  if (json.includes('\\')) return null;
  if (json.charCodeAt(0) === QUOTE) return json.slice(1, -1);
  if (json.includes(LIST_SEPARATOR)) return null;
  return json.charCodeAt(1) === QUOTE
    ? json.slice(2, -2).replaceAll('","', LIST_SEPARATOR)
    : json.slice(1, -1).replaceAll(',', LIST_SEPARATOR);
}

/** The text of any string or list. */
function textOf(json: string): string {
  const value = JSON.parse(fromBytes(json)) as string | unknown[];
  if (typeof value === 'string') return value;
  return value.map((item) => String(item).replaceAll(LIST_SEPARATOR, `\\${LIST_SEPARATOR}`)).join(LIST_SEPARATOR);
}

function written(text: string, formula: RegExp | null): string {
  if (text === '') return text;
  if (formula?.test(text)) return `"'${text.replaceAll('"', '""')}"`;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
