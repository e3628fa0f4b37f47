/** RFC 4180, UTF-8, raw: values stand as they are. A list is joined with `|`, a `|` within a value written `\|`; null is an empty cell. */
import Papa from 'papaparse';
import type { Format, Value } from './format.ts';

const LIST_SEPARATOR = '|';

export const csv: Format = (table, out) => {
  const names = table.columns.map((column) => column.name);
  let isFirst = true;
  return {
    feed: async (rows) => {
      const data = rows.map((row) => names.map((name) => cell(row[name])));
      if (isFirst) data.unshift(names);
      isFirst = false;
      if (data.length > 0) await out.write(`${Papa.unparse(data, { newline: '\r\n' })}\r\n`);
    },
    finish: async () => {
      if (isFirst) await out.write(`${names.join(',')}\r\n`);
    },
  };
};

const cell = (value: Value): string => {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map((item) => String(item).replaceAll(LIST_SEPARATOR, `\\${LIST_SEPARATOR}`)).join(LIST_SEPARATOR);
  return String(value);
};
