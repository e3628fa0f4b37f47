/**
 * How rows stand between the stages: for each document some lines, each with rows of one table, `{"quantities":[[…], …]}`, then the line `{}`.
 * A row is a list of values in the order of its schema's columns: without the names of 66 columns in every row, files are a third as large and
 * several times as fast to read. A line by itself is short, however long the document, and who wants some tables alone reads no others.
 */
import { createReadStream } from 'node:fs';
import { byteLines, NEWLINE } from '../common/byte-lines.ts';
import { CHUNK, parsedLine, UserError } from '../common/stage.ts';
import { rowToValues, valuesToRow, widthOf } from '../schemas/compiled-rows.ts';
import { type TableName, tables } from '../schemas/tables.ts';
import type { AllRows } from './rows.ts';

type Row = Record<string, unknown>;
/** A row's values in the order of its table's columns. */
export type Values = readonly unknown[];

/** Rows of one line: some hundred kilobytes. */
const MOST_ROWS = 500;
/** After the lines of a document. */
const END = '{}\n';

const SHAPES = tables.map(({ name, columns }) => ({ table: name, columns, toValues: rowToValues(columns), toRow: valuesToRow(columns) }));
const SHAPE_OF = new Map(SHAPES.map((shape) => [shape.table, shape]));

/** The rows of one document as lines. A row with other columns than its schema's is an error of ours. */
export function pack(rows: Partial<AllRows>): string {
  return [...packed(rows)].join('');
}

/** The same in pieces: of a long document, all lines together may be more than a string can hold. */
export function* packed(rows: Partial<AllRows>): Generator<string> {
  for (const { table } of SHAPES) yield* packedTable(table, rows[table] as Row[] | undefined);
  yield END;
}

/** A line in three pieces: to write them as one string, V8 would copy it once more. */
function* packedTable(table: TableName, rows: Row[] | undefined): Generator<string> {
  for (const values of valuesOfTable(table, rows)) {
    yield `{"${table}":`;
    yield JSON.stringify(values);
    yield '}\n';
  }
}

const lineOf = (table: TableName, values: readonly Values[]): string => `{"${table}":${JSON.stringify(values)}}`;

/** A table that is there has values, if only an empty list. */
function* valuesOfTable(table: TableName, rows: Row[] | undefined): Generator<Values[]> {
  if (!rows) return;
  const { toValues, columns } = SHAPE_OF.get(table) as (typeof SHAPES)[number];
  let from = 0;
  do {
    const values = rows.slice(from, from + MOST_ROWS).map((row) => {
      const own = toValues(row);
      if (widthOf(row) !== columns.length || own.includes(undefined)) refuse(table, row);
      return own;
    });
    yield values;
    from += MOST_ROWS;
  } while (from < rows.length);
}

function refuse(table: TableName, row: Row): never {
  const columns = SHAPE_OF.get(table)?.columns.map(({ name }) => name) ?? [];
  const missing = columns.filter((name) => row[name] === undefined);
  const unknown = Object.keys(row).filter((name) => !columns.includes(name));
  throw new Error(
    `a row of ${table} ${missing.length > 0 ? `lacks ${missing.join(', ')} (write null where there is no value)` : `has ${unknown.join(', ')}`}; ` +
      `its columns are those of schemas/${table}.schema.json`,
  );
}

/** The row of its values. */
export const rowOf = (table: TableName, values: Values): Row => (SHAPE_OF.get(table) as (typeof SHAPES)[number]).toRow(values);

interface Line {
  /** null at the end of a document */
  table: TableName | null;
  bytes: Uint8Array;
  number: number;
}

/** The lines of a stage's file, none of them parsed. */
async function* packedLines(file: string): AsyncGenerator<Line> {
  let table: Line['table'] = null;
  for await (const { bytes, number } of byteLines(createReadStream(file, { highWaterMark: CHUNK }))) {
    if (bytes === null || bytes.length === 0) continue;
    table = tableOf(bytes);
    yield { table, bytes, number };
  }
  if (table !== null) throw new UserError(`${file}: its last document is cut off; remove it and make again`);
}

/** Where the name of a line's table begins. */
const NAME = 2;
const QUOTE = '"'.charCodeAt(0);

/** The table that a line names. */
function tableOf(bytes: Uint8Array): TableName | null {
  return bytes.length === NAME ? null : (String.fromCharCode(...bytes.subarray(NAME, bytes.indexOf(QUOTE, NAME))) as TableName);
}

const parsedValues = ({ table, bytes, number }: Line, file: string): Values[] =>
  parsedLine<Record<string, Values[]>>(bytes, file, number)[table as TableName]!;

/** Some rows of one table: the line of them, and their values, which are parsed when they are asked for. */
export interface TableLine {
  table: TableName;
  bytes: Uint8Array;
  values: () => Values[];
}

/** The lines of a stage's file, without regard to documents. @param isWanted says of which tables */
export async function* readLines(file: string, isWanted: (table: TableName) => boolean): AsyncGenerator<TableLine> {
  for await (const line of packedLines(file)) {
    const { table, bytes } = line;
    if (table !== null && isWanted(table)) yield { table, bytes, values: () => parsedValues(line, file) };
  }
}

/** The lines that rows of a table would have in a stage's file. */
export function* linesOf(table: TableName, rows: readonly object[]): Generator<TableLine> {
  for (const values of valuesOfTable(table, rows as Row[]))
    yield { table, bytes: Buffer.from(lineOf(table, values)), values: () => values };
}

/** A document of a stage's file: its tables are parsed when they are asked for. */
export interface PackedDocument {
  /** Its lines as they stand: of some tables, or of all. */
  linesOf: (wanted?: readonly TableName[]) => Uint8Array[];
  has: (table: TableName) => boolean;
  /** The rows of some tables, or of all. */
  rows: (wanted?: readonly TableName[]) => Partial<AllRows>;
  /** All its rows. Each line is let go when it is parsed, so that a long document does not stand in memory twice: neither is asked for again. */
  take: () => Partial<AllRows>;
  /** Its lines, with other rows in place of some tables. */
  withRows: (changed: Partial<AllRows>) => Generator<string | Uint8Array>;
}

export async function* packedDocuments(file: string): AsyncGenerator<PackedDocument> {
  let lines: Line[] = [];
  for await (const line of packedLines(file)) {
    if (line.table !== null) lines.push(line);
    else {
      yield packedDocument(lines, file);
      lines = [];
    }
  }
}

/** The document that `packed` made these bytes of. */
export function packedDocumentIn(bytes: Uint8Array, file: string): PackedDocument {
  const lines: Line[] = [];
  for (let from = 0, to = bytes.indexOf(NEWLINE); to >= 0; from = to + 1, to = bytes.indexOf(NEWLINE, from)) {
    const line = bytes.subarray(from, to);
    const table = tableOf(line);
    if (table !== null) lines.push({ table, bytes: line, number: lines.length + 1 });
  }
  return packedDocument(lines, file);
}

function packedDocument(lines: Line[], file: string): PackedDocument {
  const rowsOf = (own: Iterable<Line>): Partial<AllRows> => {
    const rows: Partial<Record<TableName, Row[]>> = {};
    for (const line of own) {
      const table = line.table as TableName;
      const shape = SHAPE_OF.get(table);
      if (!shape) throw new UserError(`${file}, line ${line.number}: no table ${table}; remove it and make again`);
      const parsed = parsedValues(line, file).map(shape.toRow);
      const before = rows[table];
      if (!before) rows[table] = parsed;
      else for (const row of parsed) before.push(row);
    }
    return rows as unknown as Partial<AllRows>;
  };
  return {
    linesOf: (wanted) => lines.filter(({ table }) => !wanted || wanted.includes(table as TableName)).map(({ bytes }) => bytes),
    has: (table) => lines.some((line) => line.table === table),
    rows: (wanted) => rowsOf(lines.filter(({ table }) => !wanted || wanted.includes(table as TableName))),
    take: () => rowsOf(drained(lines)),
    withRows: function* (changed) {
      for (const { table } of SHAPES) {
        if (changed[table]) yield* packedTable(table, changed[table] as unknown as Row[]);
        else
          for (const line of lines) {
            if (line.table !== table) continue;
            yield line.bytes;
            yield '\n';
          }
      }
      yield END;
    },
  };
}

/** The lines of a list, each gone from it when the next one is asked for. */
function* drained(lines: Line[]): Generator<Line> {
  lines.reverse();
  for (let line = lines.pop(); line; line = lines.pop()) yield line;
}

/** The rows of a stage's file, a document at a time: of some tables, or of all. */
export async function* readPacked(file: string, wanted?: readonly TableName[]): AsyncGenerator<Partial<AllRows>> {
  for await (const document of packedDocuments(file)) yield document.rows(wanted);
}
