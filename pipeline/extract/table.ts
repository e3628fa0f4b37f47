import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/**
 * The rows of a reviewed list, keyed by its header. Lists stand in the `data/` folder of the room that uses them, as CSV with a header;
 * `data/sources.json` beside them names each list's source and licence.
 * usage: `readTable(new URL('./data/units.csv', import.meta.url))`
 */
export function readTable<Column extends string = string>(file: URL): Record<Column, string>[] {
  const { data, errors } = Papa.parse<Record<Column, string>>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true, delimiter: ',' });
  if (errors.length > 0) throw new Error(`${file.pathname}, row ${errors[0].row}: ${errors[0].message}`);
  return data;
}
