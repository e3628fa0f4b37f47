/**
 * One SQLite file with all tables: typed, with keys, foreign keys, the codes as checks, descriptions as comments, and the views of
 * sqlite-views.sql. A list is a JSON array, a date ISO text, a boolean 0 or 1. Rows go to the file in batches, so that memory stays
 * the same for any number, and as JSON that SQLite takes apart: value by value takes twice as long. No journal, clock or random number:
 * the same rows give the same bytes.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import type { Database as OpenDatabase, Statement } from 'node-sqlite3-wasm';
import type { Aside } from '../common/stage.ts';
import type { Column, Table } from '../schemas/tables.ts';
import type { Writer } from './format.ts';
import { copied, GrowingBytes } from './growing-bytes.ts';
import { CLOSE, COMMA, OPEN, type RowBytes } from './row-bytes.ts';

export interface SqliteFile extends Pick<Aside, 'close' | 'abandon'> {
  /** writes a table's rows into the file */
  writer: (table: Table) => Writer<RowBytes>;
}

/** Rows of a table that are inserted one after the other: what is read together stands together in the file. */
const BATCH = 8192;

/** Rows that SQLite takes apart at a time. */
const PIECE = 512;

/** Values of a row that stand in an array of their own: SQLite comes to a value by passing all that stand before it. */
const GROUP = 8;

/** Puts a row with the brackets and commas of its groups, after a comma where it is not the first of its array. */
function putInGroups(text: GrowingBytes, { bytes, places, width }: RowBytes, row: number): void {
  const last = (row + 1) * width - 1;
  text.room(places[2 * last + 1]! - places[2 * row * width]! + 2 * width + MOST_BESIDE);
  const { data } = text;
  let end = text.length;
  data[end] = end === 0 ? OPEN : COMMA;
  data[end + 1] = OPEN;
  end += 2;
  for (let first = row * width; first <= last; first += GROUP) {
    if (first > row * width) data[end++] = COMMA;
    data[end++] = OPEN;
    end = copied(data, end, bytes, places[2 * first]!, places[2 * Math.min(first + GROUP - 1, last) + 1]!);
    data[end++] = CLOSE;
  }
  data[end++] = CLOSE;
  text.length = end;
}

/** What ends the array of a piece. */
const END_OF_PIECE = Uint8Array.of(CLOSE);
/** Bytes of a row beside its groups: brackets, a comma. */
const MOST_BESIDE = 5;

const VIEWS = new URL('./sqlite-views.sql', import.meta.url);

/** Opens the file aside; `close` makes it appear. */
export function sqliteFile(file: string, tables: Table[]): SqliteFile {
  // asked for when it is wanted: its module compiles SQLite
  optimiseLater();
  const { Database } = createRequire(import.meta.url)('node-sqlite3-wasm') as { Database: new (file: string) => OpenDatabase };
  const part = `${file}.part`;
  writeFileSync(part, ''); // by Node, with the permissions of the other files
  const database = new Database(part);
  // a figure may stand before the document it is of: validate has seen to the references
  database.exec('PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;');
  // codes are looked up here, see codesOf: SQLite takes twice as long for the checks of a row as for the row
  database.exec('PRAGMA ignore_check_constraints = ON; BEGIN;');
  for (const table of tables) database.exec(createTable(table, tables));
  const inserts: Statement[] = [];
  const spare: GrowingBytes[] = []; // filled anew: as arrays of their own they would be most of the memory that is cleared up
  const end = (): void => {
    for (const insert of inserts) insert.finalize();
    database.close();
  };
  return {
    writer: (table) => {
      const values = table.columns.map((_, at) => `value->>'$[${Math.floor(at / GROUP)}][${at % GROUP}]'`).join(', ');
      const insert = database.prepare(`INSERT INTO ${name(table.name)} SELECT ${values} FROM jsonb_each(CAST(? AS TEXT))`);
      inserts.push(insert);
      const refuseOther = codesOf(table);
      let pieces: GrowingBytes[] = [];
      let count = 0;
      const insertAll = async (): Promise<void> => {
        for (const piece of pieces) {
          piece.put(END_OF_PIECE);
          insert.run([piece.bytes()]);
          piece.length = 0;
          spare.push(piece);
        }
        pieces = [];
        count = 0;
      };
      return {
        feed: async (rows) => {
          for (let row = 0; row < rows.count; row++) {
            refuseOther(rows, row);
            if (count % PIECE === 0) pieces.push(spare.pop() ?? new GrowingBytes());
            putInGroups(pieces.at(-1)!, rows, row);
            if (++count === BATCH) await insertAll();
          }
        },
        finish: insertAll,
      };
    },
    close: async () => {
      if (!database.isOpen) return; // given up
      for (const statement of indexes(tables)) database.exec(statement);
      database.exec(`${readFileSync(VIEWS, 'utf8')}; COMMIT;`);
      end();
      renameSync(part, file);
    },
    abandon: async () => {
      try {
        if (database.isOpen) end();
      } catch {
        // a statement that failed says so again when it is ended
      }
      for (const left of [part, `${part}.lock`]) rmSync(left, { recursive: true, force: true });
    },
  };
}

/**
 * Node 20 compiles a function of WebAssembly for good as soon as 1.8 MB of its code ran, hundreds of those of SQLite that are hardly run again.
 * Later versions wait seven times as long.
 */
function optimiseLater(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--wasm-tiering-budget=60000000');
}

/** The same, given up when there are more than `most` figures. */
export function upTo(most: number, file: SqliteFile, tell: (most: number) => void): SqliteFile['writer'] {
  let figures = 0;
  return (table) => {
    const writer = file.writer(table);
    return {
      ...writer,
      feed: async (rows) => {
        if (figures > most) return;
        if (table.name === 'quantities') figures += rows.count;
        if (figures <= most) return writer.feed(rows);
        tell(most);
        await file.abandon();
      },
    };
  };
}

/** Throws where a row has a code that is none, as the constraints of its table would. */
function codesOf(table: Table): (rows: RowBytes, row: number) => void {
  const coded = table.columns.flatMap(({ name, codes, isList }, at) =>
    codes && !isList ? [{ name, at, isKnown: oneOf(['null', ...codes.map(({ code }) => JSON.stringify(code))]) }] : [],
  );
  return ({ bytes, places, width }, row) => {
    for (const { name, at, isKnown } of coded) {
      const place = 2 * (row * width + at);
      const from = places[place]!;
      const to = places[place + 1]!;
      if (!isKnown(bytes, from, to))
        throw new Error(`${table.name}.${name} cannot store ${Buffer.from(bytes.subarray(from, to))}: it is no code of the column`);
    }
  };
}

/** Whether the bytes between two places are one of some texts. */
function oneOf(texts: string[]): (bytes: Uint8Array, from: number, to: number) => boolean {
  const byLength: Uint8Array[][] = [];
  for (const text of texts.map((text) => Buffer.from(text))) byLength[text.length] = [...(byLength[text.length] ?? []), text];
  return (bytes, from, to) => byLength[to - from]?.some((text) => standsAt(text, bytes, from)) === true;
}

function standsAt(text: Uint8Array, bytes: Uint8Array, from: number): boolean {
  for (let at = 0; at < text.length; at++) if (text[at] !== bytes[from + at]) return false;
  return true;
}

const TYPES = { string: 'TEXT', date: 'TEXT', integer: 'INTEGER', number: 'REAL', boolean: 'INTEGER' } as const;

/** As SQL keeps it: the descriptions stay with the columns as comments. */
function createTable(table: Table, tables: Table[]): string {
  const lines = [
    ...table.columns.map((column) => ({ sql: columnSql(column), comment: commentOf(column) })),
    { sql: `PRIMARY KEY (${table.key.map(name).join(', ')})`, comment: '' },
    ...foreignKeys(table, tables).map((sql) => ({ sql, comment: '' })),
  ];
  const body = lines.map(({ sql, comment }, at) => `  ${sql}${at < lines.length - 1 ? ',' : ''}${comment && ` -- ${comment}`}`);
  return `CREATE TABLE ${name(table.name)} ( -- ${oneLine(table.description)}\n${body.join('\n')}\n) STRICT`;
}

function columnSql(column: Column): string {
  const { codes, isList } = column;
  const type = isList ? 'TEXT' : TYPES[column.type];
  const check = isList
    ? `json_valid(${name(column.name)})`
    : codes
      ? `${name(column.name)} IN (${codes.map(({ code }) => text(code)).join(', ')})`
      : column.type === 'boolean'
        ? `${name(column.name)} IN (0, 1)`
        : null;
  return `${name(column.name)} ${type}${column.isNullable ? '' : ' NOT NULL'}${check ? ` CHECK (${check})` : ''}`;
}

/** A reference into a table whose rows are named within their document names the document too. */
function foreignKeys(table: Table, tables: Table[]): string[] {
  return table.columns.flatMap(({ name: column, isList, references }) => {
    if (isList || references.length !== 1) return [];
    const reference = references[0]!;
    const key = tables.find((other) => other.name === reference.table)?.key ?? [];
    const own = key.map((part) => (part === reference.column ? column : part));
    const isWhole = own.every((part) => table.columns.some((other) => other.name === part));
    return key.includes(reference.column) && isWhole
      ? [`FOREIGN KEY (${own.map(name).join(', ')}) REFERENCES ${name(reference.table)} (${key.map(name).join(', ')})`]
      : [];
  });
}

/** For the joins that people make: by document, by measure, by the row that evidence belongs to. */
function indexes(tables: Table[]): string[] {
  const JOINED = ['document_id', 'measure_id', 'assertion_id', 'row_id'];
  return tables.flatMap((table) =>
    table.columns
      .filter((column) => JOINED.includes(column.name) && table.key[0] !== column.name)
      .map((column) => `CREATE INDEX ${name(`${table.name}_${column.name}`)} ON ${name(table.name)} (${name(column.name)})`),
  );
}

const name = (word: string): string => `"${word.replaceAll('"', '""')}"`;
const text = (word: string): string => `'${word.replaceAll("'", "''")}'`;
const oneLine = (words: string): string => words.replace(/\s+/g, ' ');
const commentOf = ({ description, unit }: Column): string => oneLine(unit ? `${description}; in ${unit}` : description);
