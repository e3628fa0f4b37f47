/** The stage `emit`: the rows of every table in every format, in the same order. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Aside, FINE, options, progress, stage, summary, UserError, writeAside } from './common/stage.ts';
import { allValues } from './derive/all-rows.ts';
import { arrow } from './emit/arrow.ts';
import { csv, spreadsheet } from './emit/csv.ts';
import type { Format, Row, Writer } from './emit/format.ts';
import { FILE_FORMATS, type FileFormat, READINGS } from './emit/formats.ts';
import { json } from './emit/json.ts';
import { parquet } from './emit/parquet.ts';
import { sqliteFile, upTo } from './emit/sqlite.ts';
import { xlsx } from './emit/xlsx.ts';
import { type Table, tables } from './schemas/schemas.ts';

/** Those of one table a file. */
const OF_TABLES: Record<string, Format> = { csv, json, arrow, parquet, spreadsheet, xlsx };

const NAMES = FILE_FORMATS.map(({ name }) => name).join(', ');

/** Figures beyond which the database is written only when it is asked for by name: it takes 3 to 4 kB a figure, two thirds of a gigabyte here. */
const MOST_UNASKED = 200_000;

/** Rows in a record batch, and in a row group. */
const BATCH = 8192;

await stage('emit', async () => {
  const given = options('Writes the rows of all tables in every format.', {
    linked: { value: 'FILE', description: 'what link wrote and validate passed' },
    derived: { value: 'FILE', description: 'what derive wrote' },
    formats: { value: 'LIST', description: `formats, apart by commas: ${NAMES}; when empty, those that most people want`, default: '' },
    tables: { value: 'LIST', description: 'tables, apart by commas; all when empty', default: '' },
    out: { value: 'DIR', description: 'folder of the files' },
  });
  const formats = chosen(given.formats);
  const wanted = chosenTables(given.tables);
  mkdirSync(given.out, { recursive: true });
  // the readings are looked through by `site`, which makes those again that changed
  for (const name of readdirSync(given.out)) if (name !== READINGS) rmSync(join(given.out, name), { recursive: true, force: true });
  const asides: Pick<Aside, 'close' | 'abandon'>[] = [];
  const ofTable = (table: Table, { suffix, name }: FileFormat): Writer => {
    const aside = writeAside(join(given.out, `${table.name}${suffix}`));
    asides.push(aside);
    return OF_TABLES[name]!(table, aside);
  };
  const ofDataset = ({ suffix }: FileFormat): ((table: Table) => Writer) => {
    const file = sqliteFile(join(given.out, suffix), wanted);
    asides.push(file);
    return given.formats === '' ? upTo(MOST_UNASKED, file, tell) : file.writer;
  };
  const whole = formats.filter(({ of }) => of === 'dataset').map(ofDataset);
  const writers = wanted.map((table) => ({
    name: table.name,
    waiting: [] as Row[],
    formats: [
      ...formats
        .filter(({ of }) => of === 'tables' || (of === 'read' && table.readFirst.length > 0))
        .map((format) => ofTable(table, format)),
      ...whole.map((writer) => writer(table)),
    ],
  }));
  const counter = progress('emit');
  let rows = 0;
  try {
    for await (const { table, values } of allValues(given.linked, given.derived, (name) => wanted.some((table) => table.name === name))) {
      counter.tick();
      const writer = writers.find(({ name }) => name === table);
      if (!writer) throw new Error(`rows of ${table}, which nobody writes`);
      for (const own of values) {
        rows++;
        writer.waiting.push(own as Row);
        if (writer.waiting.length < BATCH) continue;
        for (const format of writer.formats) await format.feed(writer.waiting);
        writer.waiting = [];
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

/** The formats of a list, or those that are written when nobody says which. */
function chosen(list: string): readonly FileFormat[] {
  if (list === '') return FILE_FORMATS.filter(({ isDefault }) => isDefault);
  return list.split(',').map((name) => {
    const format = FILE_FORMATS.find((known) => known.name === name);
    if (!format) throw new UserError(`--formats ${list}: no format ${name}; there are ${NAMES}`);
    return format;
  });
}

/** In the order of the tables, each once. */
function chosenTables(list: string): Table[] {
  const names = list === '' ? tables.map(({ name }) => name as string) : list.split(',').map((name) => name.trim());
  for (const name of names)
    if (!tables.some((table) => table.name === name))
      throw new UserError(`--tables ${list}: no table ${name || '""'}; there are ${tables.map((table) => table.name).join(', ')}`);
  return tables.filter(({ name }) => names.includes(name));
}

function tell(figures: number): void {
  process.stderr.write(
    `emit: no SQLite file: above ${figures.toLocaleString('en-GB')} figures it is written when FORMATS names sqlite (3 to 4 kB of disk a figure with its evidence; memory below 300 MB)\n`,
  );
}
