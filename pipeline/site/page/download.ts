/** What is filtered, as a file: made in the browser, sent nowhere. */
import Papa from 'papaparse';

/** Lists are joined with `|`, as in the published CSV; cells that a spreadsheet would run are escaped. */
export function toCsv(rows: object[]): string {
  const flat = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Array.isArray(value) ? value.join('|') : value])),
  );
  return Papa.unparse(flat, { newline: '\r\n', escapeFormulae: /^[=+\-@\t\r]/ });
}

export const toJson = (rows: object[]): string => `${JSON.stringify(rows, null, 1)}\n`;

export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
