/** Writes the rows of tables in a set of formats, each table in a file of its own for each. */
import { writerTo } from '../common/stage.ts';
import { allLines } from '../derive/all-rows.ts';
import type { TableLine } from '../link/packed.ts';
import { type Table, type TableName, tables } from '../schemas/tables.ts';
import { arrow } from './arrow.ts';
import { type Columns, GrowingColumns } from './columns.ts';
import { csv, spreadsheet } from './csv.ts';
import type { ColumnFormat, Format, Row, RowFormat, Scalar, TextFormat, Value, Writer } from './format.ts';
import { json } from './json.ts';
import { parquet } from './parquet.ts';
import { type RowBytes, rowBytes } from './row-bytes.ts';
import { xlsx } from './xlsx.ts';

/** By the form in which they take rows. */
const OF_TEXT: Record<string, TextFormat> = { csv, json, spreadsheet };
const OF_COLUMNS: Record<string, ColumnFormat> = { arrow };
const OF_ROWS: Record<string, RowFormat> = { parquet, xlsx };

/** Whether a format takes over the bytes of rows: those that do share the most with one another. */
export const isOfText = (format: string): boolean => format in OF_TEXT;

/** Rows in a record batch, and in a row group. */
const BATCH = 8192;
/** Values in lists from which a row group is whole before it has so many rows: the writer keeps each in memory several times. */
const MOST_LISTED = 1 << 18;

/** A table's file of a format, open. */
export interface TableFile {
  table: TableName;
  format: string;
  descriptor: number;
}

/** What is to be written, as one thread may tell another. */
export interface FormatsWanted {
  /** the stages' files */
  linked: string;
  derived: string;
  tables: readonly TableName[];
  files: readonly TableFile[];
}

/**
 * Returns how many rows the tables have.
 * @param whole the database, which takes the rows of every table
 * @param tick called for some rows after the other
 */
export async function writeFormats(
  { linked, derived, tables: wanted, files }: FormatsWanted,
  whole: readonly ((table: Table) => Writer<RowBytes>)[] = [],
  tick: () => void = () => {},
): Promise<number> {
  const outs = files.map((file) => ({ ...file, out: writerTo(file.descriptor) }));
  const writers = new Map(
    tables
      .filter(({ name }) => wanted.includes(name))
      .map((table) => {
        const own = outs.filter((file) => file.table === table.name);
        const opened = <Batch>(formats: Record<string, Format<Batch>>): Writer<Batch>[] =>
          own.filter(({ format }) => format in formats).map(({ format, out }) => formats[format]!(table, out));
        const texts = [...opened(OF_TEXT), ...whole.map((writer) => writer(table))];
        return [table.name, tableWriter(table, texts, opened(OF_COLUMNS), opened(OF_ROWS))];
      }),
  );
  let rows = 0;
  for await (const line of allLines(linked, derived, (name) => writers.has(name))) {
    tick();
    rows += await writers.get(line.table)!.add(line);
  }
  for (const writer of writers.values()) await writer.finish();
  for (const { out } of outs) out.flush();
  return rows;
}

/** Writes the rows of a table in several formats. */
function tableWriter(table: Table, texts: Writer<RowBytes>[], ofColumns: Writer<Columns>[], ofRows: Writer<readonly Row[]>[]) {
  const columns = new GrowingColumns(table);
  const lists = table.columns.flatMap(({ isList }, at) => (isList ? at : []));
  let waiting: Row[] = [];
  let listed = 0; // values in lists of the rows that wait
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
      for (const at of lists) listed += (row[at] as Scalar[] | null)?.length ?? 0;
      if (waiting.length < BATCH && listed < MOST_LISTED) continue;
      await feedAll(ofRows, waiting);
      waiting = [];
      listed = 0;
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
