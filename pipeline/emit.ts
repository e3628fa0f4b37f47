/** The stage `emit`: the rows of every table as CSV, JSON and Arrow, those of the wide ones as Parquet too, in the same order. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { arrow } from './emit/arrow.ts';
import { csv, spreadsheet } from './emit/csv.ts';
import type { Format, Row, Writer } from './emit/format.ts';
import { json } from './emit/json.ts';
import { parquet } from './emit/parquet.ts';
import type { Rows } from './link/rows.ts';
import { type Table, tables, WIDE } from './schemas/schemas.ts';
import { type Aside, FINE, options, progress, readNdjson, stage, summary, writeAside } from './stage.ts';

/** By the end of the file's name behind the table's. */
const FORMATS: Record<string, Format> = { '.csv': csv, '.json': json, '.arrow': arrow };
const WIDE_FORMATS: Record<string, Format> = { ...FORMATS, '.parquet': parquet, '-spreadsheet.csv': spreadsheet };

/** Rows in a record batch, and in a row group. */
const BATCH = 16384;

await stage('emit', async () => {
  const given = options('Writes the rows of all tables in every format.', {
    linked: { value: 'FILE', description: 'what link wrote and validate passed' },
    out: { value: 'DIR', description: 'folder of the files' },
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
    formats: Object.entries(WIDE.includes(table.name) ? WIDE_FORMATS : FORMATS).map(([suffix, format]) => open(table, suffix, format)),
  }));
  const counter = progress('emit');
  let rows = 0;
  try {
    for await (const linked of readNdjson<Partial<Rows>>(given.linked)) {
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
