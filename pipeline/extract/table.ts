import Papa from 'papaparse';
import { readText } from '../common/data-files.ts';

/**
 * The rows of a reviewed list, keyed by its header. Lists stand in the `data/` folder of the module that uses them, as CSV with a header;
 * `data/sources.json` beside them names each list's source and licence. Compiled code holds the rows of each list that is named as below.
 * usage: `readTable(new URL('./data/units.csv', import.meta.url))`
 */
export function readTable<Column extends string = string>(file: URL): Record<Column, string>[] {
  const text = readText(file);
  if (!text.includes('"')) return plainRows(file, text);
  const { data, errors } = Papa.parse<Record<Column, string>>(text, { header: true, skipEmptyLines: true, delimiter: ',' });
  if (errors.length > 0) throw new Error(`${file.pathname}, row ${errors[0].row}: ${errors[0].message}`);
  return data;
}

/** A list without quotation marks, several times as fast. */
function plainRows<Column extends string>(file: URL, text: string): Record<Column, string>[] {
  const [header, ...lines] = text.split(/\r?\n/);
  const columns = header.split(',') as Column[];
  const rows: Record<Column, string>[] = [];
  lines.forEach((line, i) => {
    if (line === '') return;
    const cells = line.split(',');
    if (cells.length !== columns.length) throw new Error(`${file.pathname}, row ${i}: ${cells.length} cells, expected ${columns.length}`);
    const row = {} as Record<Column, string>;
    columns.forEach((column, c) => {
      row[column] = cells[c];
    });
    rows.push(row);
  });
  return rows;
}
