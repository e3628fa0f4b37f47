/** The stage `emit`: the rows of every table as CSV, JSON and Arrow, those of the wide ones as Parquet too, in the same order. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { arrow } from './emit/arrow.ts';
import { csv } from './emit/csv.ts';
import type { Format, Row, Writer } from './emit/format.ts';
import { json } from './emit/json.ts';
import { parquet } from './emit/parquet.ts';
import type { Rows } from './link/rows.ts';
import { tables, WIDE } from './schemas/schemas.ts';
import { type Aside, FINE, options, progress, readNdjson, stage, summary, writeAside } from './stage.ts';

const FORMATS: Record<string, Format> = { csv, json, arrow, parquet };

/** Rows in a record batch, and in a row group. */
const BATCH = 16384;

await stage('emit', async () => {
  const given = options('Writes the rows of all tables in every format.', {
    linked: { value: 'FILE', description: 'what link wrote and validate passed' },
    out: { value: 'DIR', description: 'folder of the files' },
  });
  rmSync(given.out, { recursive: true, force: true });
  const asides: Aside[] = [];
  const open = (name: string, format: string, make: Format): Writer => {
    const aside = writeAside(join(given.out, `${name}.${format}`));
    asides.push(aside);
    const table = tables.find((candidate) => candidate.name === name);
    if (!table) throw new Error(`no table ${name}`);
    return make(table, aside);
  };
  const writers = tables.map(({ name }) => ({
    name,
    waiting: [] as Row[],
    formats: Object.entries(FORMATS)
      .filter(([format]) => format !== 'parquet' || WIDE.includes(name))
      .map(([format, make]) => open(name, format, make)),
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
          if (writer.waiting.length === BATCH) for (const format of writer.formats) await format.feed(writer.waiting);
          if (writer.waiting.length === BATCH) writer.waiting = [];
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
