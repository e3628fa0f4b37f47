/** The stage `emit`: the rows of every table in every format, in the same order. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Aside, FINE, options, progress, stage, summary, UserError, writeAside } from './common/stage.ts';
import { allRows } from './derive/all-rows.ts';
import { arrow } from './emit/arrow.ts';
import { csv, spreadsheet } from './emit/csv.ts';
import type { Format, Row, Writer } from './emit/format.ts';
import { json } from './emit/json.ts';
import { parquet } from './emit/parquet.ts';
import { type Table, tables, WIDE } from './schemas/schemas.ts';

/** Each with the end of its file's name behind the table's. */
const FORMATS: Record<string, { suffix: string; format: Format; isForWide: boolean }> = {
  csv: { suffix: '.csv', format: csv, isForWide: false },
  json: { suffix: '.json', format: json, isForWide: false },
  arrow: { suffix: '.arrow', format: arrow, isForWide: false },
  parquet: { suffix: '.parquet', format: parquet, isForWide: false },
  spreadsheet: { suffix: '-spreadsheet.csv', format: spreadsheet, isForWide: true },
};

/** Rows in a record batch, and in a row group. */
const BATCH = 8192;

await stage('emit', async () => {
  const given = options('Writes the rows of all tables in every format.', {
    linked: { value: 'FILE', description: 'what link wrote and validate passed' },
    derived: { value: 'FILE', description: 'what derive wrote' },
    formats: { value: 'LIST', description: 'formats, apart by commas', default: Object.keys(FORMATS).join(',') },
    out: { value: 'DIR', description: 'folder of the files' },
  });
  const formats = given.formats.split(',').map((name) => {
    if (!(name in FORMATS))
      throw new UserError(`--formats ${given.formats}: no format ${name}; there are ${Object.keys(FORMATS).join(', ')}`);
    return FORMATS[name];
  });
  rmSync(given.out, { recursive: true, force: true });
  const asides: Aside[] = [];
  const open = (table: Table, suffix: string, format: Format): Writer => {
    const aside = writeAside(join(given.out, `${table.name}${suffix}`));
    asides.push(aside);
    return format(table, aside);
  };
  const writers = tables.map((table) => ({
    name: table.name,
    waiting: [] as Row[],
    formats: formats
      .filter(({ isForWide }) => !isForWide || WIDE.includes(table.name))
      .map(({ suffix, format }) => open(table, suffix, format)),
  }));
  const counter = progress('emit');
  let rows = 0;
  try {
    for await (const linked of allRows(given.linked, given.derived)) {
      counter.tick();
      for (const writer of writers) {
        for (const row of linked[writer.name] ?? []) {
          rows++;
          writer.waiting.push(row as unknown as Row);
          if (writer.waiting.length < BATCH) continue;
          for (const format of writer.formats) await format.feed(writer.waiting);
          writer.waiting = [];
        }
      }
    }
    for (const { waiting, formats } of writers) {
      for (const format of formats) {
        await format.feed(waiting);
        await format.finish();
      }
    }
    for (const aside of asides) await aside.close();
  } catch (error) {
    for (const aside of asides) await aside.abandon();
    throw error;
  }
  counter.done();
  summary('emit', [rows, 'rows'], [asides.length, 'files']);
  return FINE;
});
