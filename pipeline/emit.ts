/** The stage `emit`: the rows of every table in every format, in the same order. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Aside, FINE, options, progress, stage, summary, UserError, writeAside } from './common/stage.ts';
import { allLines } from './derive/all-rows.ts';
import { arrow } from './emit/arrow.ts';
import { type Columns, GrowingColumns } from './emit/columns.ts';
import { csv, spreadsheet } from './emit/csv.ts';
import type { ColumnFormat, Format, Row, RowFormat, TextFormat, Value, Writer } from './emit/format.ts';
import { FILE_FORMATS, type FileFormat, READINGS } from './emit/formats.ts';
import { json } from './emit/json.ts';
import { parquet } from './emit/parquet.ts';
import { type RowBytes, rowBytes } from './emit/row-bytes.ts';
import { sqliteFile, upTo } from './emit/sqlite.ts';
import { xlsx } from './emit/xlsx.ts';
import type { TableLine } from './link/packed.ts';
import { type Table, tables } from './schemas/tables.ts';

/** Those of one table a file, by the form in which they take rows. */
const OF_TEXT: Record<string, TextFormat> = { csv, json, spreadsheet };
const OF_COLUMNS: Record<string, ColumnFormat> = { arrow };
const OF_ROWS: Record<string, RowFormat> = { parquet, xlsx };

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
  const open = (table: Table, { suffix }: FileFormat): Aside => {
    const aside = writeAside(join(given.out, `${table.name}${suffix}`));
    asides.push(aside);
    return aside;
  };
  const ofDataset = ({ suffix }: FileFormat): ((table: Table) => Writer<RowBytes>) => {
    const file = sqliteFile(join(given.out, suffix), wanted);
    asides.push(file);
    return given.formats === '' ? upTo(MOST_UNASKED, file, tell) : file.writer;
  };
  const whole = formats.filter(({ of }) => of === 'dataset').map(ofDataset);
  const writers = new Map(
    wanted.map((table) => {
      const own = formats.filter(({ of }) => of === 'tables' || (of === 'read' && table.readFirst.length > 0));
      const opened = <Batch>(formats: Record<string, Format<Batch>>): Writer<Batch>[] =>
        own.filter(({ name }) => name in formats).map((format) => formats[format.name]!(table, open(table, format)));
      const texts = [...opened(OF_TEXT), ...whole.map((writer) => writer(table))];
      return [table.name, tableWriter(table, texts, opened(OF_COLUMNS), opened(OF_ROWS))];
    }),
  );
  const counter = progress('emit');
  let rows = 0;
  try {
    for await (const line of allLines(given.linked, given.derived, (name) => writers.has(name))) {
      counter.tick();
      rows += await writers.get(line.table)!.add(line);
    }
    for (const writer of writers.values()) await writer.finish();
    for (const aside of asides) await aside.close();
  } catch (error) {
    for (const aside of asides) await aside.abandon();
    throw error;
  }
  counter.done();
  summary('emit', [rows, 'rows'], [asides.length, 'files']);
  return FINE;
});

/** Writes the rows of a table in several formats. */
function tableWriter(table: Table, texts: Writer<RowBytes>[], ofColumns: Writer<Columns>[], ofRows: Writer<readonly Row[]>[]) {
  const columns = new GrowingColumns(table);
  let waiting: Row[] = [];
  let before: Value[] = [];
  const feedAll = async <Batch>(writers: Writer<Batch>[], batch: Batch): Promise<void> => {
    for (const writer of writers) await writer.feed(batch);
  };
  const feedColumns = async (): Promise<void> => {
    await feedAll(ofColumns, columns);
    columns.clear();
  };
  const addToColumns = async (rows: RowBytes): Promise<void> => {
    for (let from = 0; from < rows.count; ) {
      const to = Math.min(rows.count, from + BATCH - columns.count);
      columns.put(rows, from, to);
      if (columns.count === BATCH) await feedColumns();
      from = to;
    }
  };
  const addRows = async (rows: Value[][]): Promise<void> => {
    for (const row of rows) {
      share(row, before);
      before = row;
      waiting.push(row);
      if (waiting.length < BATCH) continue;
      await feedAll(ofRows, waiting);
      waiting = [];
    }
  };
  return {
    /** Returns how many rows the line has. */
    add: async ({ bytes, values }: TableLine): Promise<number> => {
      const rows = rowBytes(bytes);
      await feedAll(texts, rows);
      if (ofColumns.length > 0) await addToColumns(rows);
      if (ofRows.length > 0) await addRows(values() as Value[][]);
      return rows.count;
    },
    finish: async (): Promise<void> => {
      await feedColumns();
      await feedAll(ofRows, waiting);
      for (const writer of [...ofColumns, ...ofRows, ...texts]) await writer.finish();
    },
  };
}

/** A text that stands in the row before, too, is that one: of a batch, the document of each row would be a text of its own, and live as long. */
function share(row: Value[], before: readonly Value[]): void {
  for (let at = 0; at < row.length; at++) if (row[at] === before[at]) row[at] = before[at]!;
}

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
