import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { DOMParser } from 'linkedom';
import sqlite from 'node-sqlite3-wasm';
import Papa from 'papaparse';
import type { Aside } from '../../pipeline/common/stage.ts';
import * as arrowFile from '../../pipeline/emit/arrow.ts';
import * as csvFiles from '../../pipeline/emit/csv.ts';
import { daysOf, type RowFormat as Format, type TextFormat, type Value, type Row as Values } from '../../pipeline/emit/format.ts';
import { dataFile } from '../../pipeline/emit/formats.ts';
import * as jsonFile from '../../pipeline/emit/json.ts';
import * as parquetFile from '../../pipeline/emit/parquet.ts';
import { type RowBytes, rowBytesOf } from '../../pipeline/emit/row-bytes.ts';
import { sqliteFile, upTo } from '../../pipeline/emit/sqlite.ts';
import { takingRows } from '../../pipeline/emit/taking-rows.ts';
import { xlsx } from '../../pipeline/emit/xlsx.ts';
import { pack } from '../../pipeline/link/packed.ts';
import { ruleRows } from '../../pipeline/rules/rule-rows.ts';
import { rowToValues } from '../../pipeline/schemas/compiled-rows.ts';
import { forReading, type Table, tables } from '../../pipeline/schemas/tables.ts';
import { program } from '../program.ts';
import { linked } from './sample.ts';

const quantities = tables.find(({ name }) => name === 'quantities') as Table;
type Row = Readonly<Record<string, Value>>;
const valuesOf = (table: Table, rows: Row[]): Values[] => rows.map(rowToValues(table.columns)) as Values[];

const textsOf = (table: Table, rows: Row[]): RowBytes => rowBytesOf(valuesOf(table, rows));

const [sample] = linked().quantities as unknown as Row[];

/** Rows with everything that formats stumble over. */
const ROWS: Row[] = [
  sample,
  {
    ...sample,
    value: null,
    low: 4000,
    high: 6000,
    bound: 'range',
    outcome: null,
    hedges: ['may', 'a|b'],
    published: null,
    source_named: null,
  },
  {
    ...sample,
    value: -2.5,
    unit: 'Cel',
    item: '=SUM(A1)',
    place_name: 'Ōtautahi 🌊',
    hedges: [],
    terms: [1, 5],
    text: 'two "and"\na half, below',
  },
  { ...sample, outcome: 'injured', bound: 'vague', published: '1969-12-31', quote_start: null, time_ids: [] },
];

const id = (letter: string, number: number): string => `${letter}_${String(number).padStart(24, '0')}`;

/** A made-up count of dead as somebody put it on a day. */
const toll = (number: number, source_name: string | null, source_named: boolean, published: string, value: number): Row => ({
  ...sample,
  quantity_id: id('q', number),
  measure_id: id('m', 1),
  attribution: 'attributed',
  assertion_id: null,
  event_id: null,
  repeats_id: null,
  text: String(value),
  value,
  outcome: 'killed',
  time_from: '2024-05-07',
  time_to: '2024-05-07',
  source_id: null,
  source_name,
  source_named,
  published,
});

/** Three say how many died; the police say it twice. One figure stands alone on the word of an unnamed doctor. */
const TOLLS: Row[] = [
  toll(1, 'Lisse police', true, '2024-05-07', 12),
  toll(2, 'the dockers’ union', true, '2024-05-08', 20),
  toll(3, 'Lisse police', true, '2024-05-09', 14),
  { ...toll(4, 'a doctor', false, '2024-05-09', 3), measure_id: null },
];

const measured = {
  label: 'dockers killed',
  kind: 'count',
  unit: '1',
  item_label: 'dockers',
  outcome: 'killed',
  scope: null,
  place_name: 'Lisse',
  place_country: 'NL',
};

/** Rows of every table. */
const sampleRows = (): Record<string, Row[]> => ({
  ...(linked() as unknown as Record<string, Row[]>),
  rules: ruleRows() as unknown as Row[],
  comparisons: [
    {
      ...measured,
      measure_id: id('m', 1),
      time_from: '2024-05-07',
      time_to: '2024-05-07',
      event_group_id: null,
      figures: 3,
      documents: 3,
      sources: 2,
      lowest: 12,
      highest: 20,
      verdict: 'differ',
      reason: '14 and 20',
      quantity_ids: TOLLS.slice(0, 3).map(({ quantity_id }) => quantity_id as string),
      statements: ['12', '20', '14'],
      suspect_ids: [],
      scope_measure_ids: [],
      scope_notes: [],
    },
  ],
  series: [
    {
      ...measured,
      series_id: id('n', 1),
      source_name: 'Lisse police',
      figures: 2,
      documents: 2,
      time_from: '2024-05-07',
      time_to: '2024-05-07',
      quantity_ids: [id('q', 1), id('q', 3)],
      periods: ['2024-05-07/2024-05-07', '2024-05-07/2024-05-07'],
      statements: ['12', '14'],
    },
  ],
});

/** A format that takes the bytes of rows, as one that takes their values. */
const ofBytes =
  (format: TextFormat): Format =>
  (table, out) => {
    const { feed, finish } = format(table, out);
    return { feed: (rows) => feed(rowBytesOf(rows)), finish };
  };
const [csv, spreadsheet, json] = [csvFiles.csv, csvFiles.spreadsheet, jsonFile.json].map(ofBytes);
const arrow = takingRows(arrowFile.arrow);
const { parquet } = parquetFile;
const { arrowSchema } = arrowFile;

/** A file written in batches of the given sizes. */
async function written(format: Format, rows = ROWS, sizes = [rows.length], table = quantities): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const out: Aside = { write: async (chunk) => void chunks.push(Buffer.from(chunk)), close: async () => {}, abandon: async () => {} };
  const writer = format(table, out);
  let from = 0;
  for (const size of sizes) {
    await writer.feed(valuesOf(table, rows.slice(from, from + size)));
    from += size;
  }
  await writer.finish();
  return Buffer.concat(chunks);
}

const plain = (value: unknown): unknown => {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (value !== null && typeof value === 'object') return [...(value as Iterable<unknown>)].map(plain);
  return value ?? null;
};

test('JSON is one array of rows, one a line, columns in the order of the schema', async () => {
  const text = (await written(json, ROWS, [1, 0, 3])).toString();
  assert.deepEqual(
    JSON.parse(text),
    JSON.parse(JSON.stringify(ROWS.map((row) => Object.fromEntries(quantities.columns.map(({ name }) => [name, row[name]]))))),
  );
  assert.equal(text.split('\n').length, ROWS.length + 3);
  assert.deepEqual(
    Object.keys(JSON.parse(text)[0]),
    quantities.columns.map(({ name }) => name),
  );
  assert.equal((await written(json, [])).toString(), '[]\n');
});

test('CSV is raw, by RFC 4180; lists are joined, nulls empty', async () => {
  const text = (await written(csv, ROWS, [2, 2])).toString();
  assert.ok(!text.startsWith('\uFEFF'));
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  assert.deepEqual(errors, []);
  assert.equal(data.length, ROWS.length);
  assert.equal(data[1].value, '');
  assert.equal(data[1].hedges, 'may|a\\|b');
  assert.equal(data[2].item, '=SUM(A1)');
  assert.equal(data[2].value, '-2.5');
  assert.equal(data[2].text, 'two "and"\na half, below');
  assert.equal((await written(csv, [])).toString().trim().split(',').length, quantities.columns.length);
});

test('CSV gives back every text and every list, whatever stands in them', async () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[ ,|"\\\ufeff\néa]{0,6}$/));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, fc.array(text, { maxLength: 3 })), { minLength: 1, maxLength: 5 }), async (given) => {
      const rows = given.map(([item, hedges]) => ({ ...sample, item, hedges }));
      const { data } = Papa.parse<Record<string, string>>((await written(csv, rows)).toString(), {
        header: true,
        skipEmptyLines: true,
        newline: '\r\n',
      });
      assert.deepEqual(
        data.map(({ item, hedges }) => [item, hedges]),
        given.map(([item, hedges]) => [item, hedges.map((hedge) => hedge.replaceAll('|', '\\|')).join('|')].map(wellFormed)),
      );
    }),
  );
});

/** As UTF-8 has it. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

test('the spreadsheet twin has a byte order mark and runs no formula, and negative numbers stay numbers', async () => {
  const text = (await written(spreadsheet)).toString();
  assert.ok(text.startsWith(`\uFEFF${quantities.readFirst.join(',')},quantity_id,`));
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, delimiter: ',' });
  assert.equal(data[2].item, "'=SUM(A1)");
  assert.equal(data[2].value, '-2.5');
});

test('no cell of the spreadsheet twin begins like a formula, whatever hides before the sign', async () => {
  const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦'];
  const hidden = ['', ' ', '\n', '\t', '\r', '\u00a0', '\u3000', '\u200b', '\ufeff', '\u2060', '\u202e', '\u00ad', '\0', ' \u200b '];
  const starts = [...hidden.flatMap((before) => signs.map((sign) => `${before}${sign}1+1`)), '\tx', '\rx', '\nx'];
  const rows = starts.map((item) => ({ ...ROWS[0], item }));
  const { data } = Papa.parse<Record<string, string>>((await written(spreadsheet, rows)).toString().slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  assert.deepEqual(
    data.map(({ item }) => item),
    starts.map((item) => `'${item}`),
  );
  const harmless = ['a=b', ' x', '5 - 3', '–', '−5 °C', '“=”', 'é', '中'];
  const kept = Papa.parse<Record<string, string>>(
    (
      await written(
        spreadsheet,
        harmless.map((item) => ({ ...ROWS[0], item })),
      )
    )
      .toString()
      .slice(1),
    {
      header: true,
      skipEmptyLines: true,
    },
  );
  assert.deepEqual(
    kept.data.map(({ item }) => item),
    harmless,
  );
});

test('Arrow gives back every value, over several batches', async () => {
  const table = tableFromIPC(await written(arrow, ROWS, [1, 1, 2]));
  assert.equal(table.numRows, ROWS.length);
  assert.equal(table.batches.length, 3);
  ROWS.forEach((row, index) => {
    for (const { name, type, isList } of quantities.columns) {
      const found = plain(table.getChild(name)?.get(index));
      const date = type === 'date' && typeof found === 'number' && !isList ? new Date(found).toISOString().slice(0, 10) : found;
      assert.deepEqual(date, row[name], `${name} of row ${index}`);
    }
  });
});

test('Arrow types are pinned, list children are named item, fields carry unit and description', () => {
  const { fields } = arrowSchema(quantities);
  const type = (name: string): string => String(fields.find((field) => field.name === name)?.type);
  assert.equal(type('value'), 'Float64');
  assert.equal(type('start'), 'Int32');
  assert.equal(type('published'), 'Date32<DAY>');
  assert.equal(type('kind'), 'Dictionary<Int8, Utf8>');
  assert.equal(type('hedges'), 'List<Utf8>');
  assert.equal(fields.find((field) => field.name === 'hedges')?.type.children[0].name, 'item');
  assert.equal(fields.find((field) => field.name === 'start')?.metadata.get('unit'), 'code points');
  for (const field of fields) assert.ok(field.metadata.get('description'), field.name);
});

test('Parquet gives back every value, one row group a batch', async () => {
  const bytes = await written(parquet, ROWS, [1, 3]);
  const file = new Uint8Array(bytes).buffer as ArrayBuffer;
  const found = (await parquetReadObjects({ file })) as Record<string, unknown>[];
  ROWS.forEach((row, index) => {
    for (const { name } of quantities.columns) assert.deepEqual(plain(found[index][name]), row[name], `${name} of row ${index}`);
  });
});

test('DuckDB reads CSV and Parquet as JSON has them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'emit '));
  writeFileSync(join(folder, 'q.csv'), await written(csv));
  writeFileSync(join(folder, 'q.parquet'), await written(parquet, ROWS, [3, 1]));
  const connection = await (await DuckDBInstance.create()).connect();
  const query = async (sql: string): Promise<unknown[][]> => (await connection.runAndReadAll(sql)).getRowsJson();
  const wanted = ROWS.map((row) => [row.value, row.low, row.bound, row.place_name, row.published]);
  for (const file of ['q.csv', 'q.parquet']) {
    assert.deepEqual(
      await query(`SELECT value, CAST(low AS DOUBLE), bound, place_name, CAST(published AS VARCHAR) FROM '${folder}/${file}'`),
      wanted,
      file,
    );
  }
  assert.deepEqual(await query(`SELECT sum(len(hedges)) FROM '${folder}/q.parquet'`), [['2']]);
  const [[type]] = await query(`SELECT typeof(published) FROM '${folder}/q.parquet' LIMIT 1`);
  assert.equal(type, 'DATE');
});

test('an empty table has its columns in every format', async () => {
  assert.equal(tableFromIPC(await written(arrow, [])).schema.fields.length, quantities.columns.length);
  const bytes = await written(parquet, []);
  assert.deepEqual(await parquetReadObjects({ file: new Uint8Array(bytes).buffer as ArrayBuffer }), []);
});

test('the same rows give the same bytes, every time', async () => {
  const sum = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  for (const format of [csv, spreadsheet, json, arrow, parquet, xlsx])
    assert.equal(sum(await written(format, ROWS, [2, 2])), sum(await written(format, ROWS, [2, 2])));
});

test('every table can be written in every format', async () => {
  const rows = sampleRows();
  for (const table of tables) {
    const own = rows[table.name];
    for (const format of [csv, json, arrow, parquet]) assert.ok((await written(format, own, [own.length], table)).length > 0, table.name);
    assert.equal(tableFromIPC(await written(arrow, own, [own.length], table)).numRows, own.length);
    const bytes = await written(parquet, own, [own.length], table);
    const found = (await parquetReadObjects({ file: new Uint8Array(bytes).buffer as ArrayBuffer })) as Record<string, unknown>[];
    const plainRow = (row: Record<string, unknown>): unknown[] => table.columns.map(({ name }) => plain(row[name]));
    assert.deepEqual(found.map(plainRow), own.map(plainRow), table.name);
  }
});

test('days of dates before and after 1970', () => {
  assert.equal(daysOf('1970-01-01'), 0);
  assert.equal(daysOf('1969-12-31'), -1);
  assert.equal(daysOf('2024-02-29'), 19782);
});

/** The cells of a workbook as they were typed, header first. */
function cells(bytes: Buffer): (string | number | boolean | null)[][] {
  const files = unzipSync(new Uint8Array(bytes));
  const sheet = new DOMParser().parseFromString(strFromU8(files['xl/worksheets/sheet1.xml']), 'text/xml');
  return [...sheet.querySelectorAll('row')].map((row) =>
    [...row.querySelectorAll('c')].map((c) => {
      const value = c.querySelector('v')?.textContent;
      const type = c.getAttribute('t');
      if (type === 'inlineStr') return c.querySelector('t')?.textContent ?? '';
      if (value === undefined || value === null) return null;
      if (type === 'b') return value === '1';
      // 25,569 days lie between the first day of spreadsheets and 1970
      return c.getAttribute('s') === '2' ? new Date((Number(value) - 25_569) * 864e5).toISOString().slice(0, 10) : Number(value);
    }),
  );
}

test('a workbook keeps types, the columns that people read in front; text is text', async () => {
  const [header, ...rows] = cells(await written(xlsx, ROWS, [1, 0, 3]));
  const { columns } = forReading(quantities);
  assert.deepEqual(
    header,
    columns.map(({ name }) => name),
  );
  assert.deepEqual(header.slice(0, 14), quantities.readFirst);
  ROWS.forEach((row, at) => {
    columns.forEach(({ name }, column) => {
      const value = row[name];
      const wanted = Array.isArray(value)
        ? value.map((item) => String(item).replaceAll('|', '\\|')).join('|') || null
        : name === 'text' && typeof value === 'string'
          ? value
          : value;
      assert.deepEqual(rows[at][column], wanted, `${name} of row ${at}`);
    });
  });
  assert.equal(cells(await written(xlsx, [])).length, 1);
});

test('a workbook holds what XML and cells have no room for, in what room there is', async () => {
  const long = 'x'.repeat(40_000);
  const ids = Array.from({ length: 3_000 }, (_, at) => `t_${String(at).padStart(24, '0')}`);
  const odd = { ...sample, item: 'a\u0000b\ud800<&>_x0041_', quote: long, time_ids: ids };
  const [header, row] = cells(await written(xlsx, [odd]));
  const of = (name: string): string => String(row[header.indexOf(name)]);
  assert.equal(of('item'), 'a\ufffdb\ufffd<&>_x005F_x0041_');
  assert.equal(of('quote').length, 32_767);
  assert.ok(of('time_ids').length <= 32_767);
  const kept = of('time_ids').split('|');
  assert.equal(kept.at(-1), `… and ${3_000 - (kept.length - 1)} more`);
});

test('a table with more rows than a spreadsheet is refused by name', async () => {
  const three = (table: Table, out: Parameters<Format>[1]) => xlsx(table, out, 3);
  await assert.rejects(written(three, ROWS, [2, 2]), /quantities has more rows than the 3 of a spreadsheet; leave xlsx out/);
});

/** A database of the sample's rows, opened. */
async function databaseOf(folder: string, rows: Record<string, Row[]>): Promise<{ file: string; database: sqlite.Database }> {
  const file = join(folder, 'dataset.sqlite');
  const out = sqliteFile(file, tables);
  for (const table of tables) {
    const { feed, finish } = out.writer(table);
    await feed(textsOf(table, rows[table.name] ?? []));
    await finish();
  }
  assert.ok(!existsSync(file));
  await out.close();
  return { file, database: new sqlite.Database(file, { readOnly: true }) };
}

test('SQLite gives back every value, typed, and every reference leads to its row', async () => {
  const rows = sampleRows();
  const { database } = await databaseOf(mkdtempSync(join(tmpdir(), 'sqlite ')), rows);
  for (const table of tables) {
    const found = database.all(`SELECT * FROM "${table.name}" ORDER BY rowid`);
    assert.equal(found.length, rows[table.name].length, table.name);
    found.forEach((row, at) => {
      for (const { name, isList, type } of table.columns) {
        const raw = row[name];
        const value = isList ? JSON.parse(String(raw)) : type === 'boolean' && raw !== null ? raw === 1 : raw;
        assert.deepEqual(plain(value), rows[table.name][at][name], `${table.name}.${name}`);
      }
    });
  }
  assert.deepEqual(database.all('PRAGMA foreign_key_check'), []);
  assert.equal(database.get('PRAGMA integrity_check')?.integrity_check, 'ok');
  assert.ok(database.all("SELECT 1 FROM pragma_foreign_key_list('quantities')").length >= 10);
  for (const { name } of database.all("SELECT name FROM sqlite_schema WHERE type = 'view'")) database.all(`SELECT * FROM "${name}"`);
  database.close();
});

test('SQLite takes every number apart as JSON has it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 50 }), async (numbers) => {
      const quantities = numbers.map((value, at): Row => ({ ...sample, quantity_id: id('q', at), value }));
      const folder = mkdtempSync(join(tmpdir(), 'sqlite '));
      const { database } = await databaseOf(folder, { quantities });
      const found = database.all('SELECT value FROM quantities ORDER BY rowid');
      assert.deepEqual(
        found.map(({ value }) => value),
        numbers.map((value) => value + 0), // a zero has no sign
      );
      database.close();
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 30 },
  );
});

test('views of the SQLite file answer who differs, what was revised, what rests on one unnamed source, and deaths by year', async () => {
  const { database } = await databaseOf(mkdtempSync(join(tmpdir(), 'sqlite ')), { ...sampleRows(), quantities: TOLLS });
  const answer = (sql: string): unknown[][] => database.all(sql).map((row) => Object.values(row));
  assert.deepEqual(answer('SELECT says, text, position FROM conflicts'), [
    ['Lisse police', '12', 1],
    ['the dockers’ union', '20', 2],
    ['Lisse police', '14', 3],
  ]);
  assert.deepEqual(answer('SELECT says, text_before, text, change, published_before FROM revisions'), [
    ['Lisse police', '12', '14', 2, '2024-05-07'],
  ]);
  assert.deepEqual(answer('SELECT source_name, text FROM unnamed_sources'), [['a doctor', '3']]);
  assert.deepEqual(answer('SELECT year, counter, text FROM deaths_by_year'), [
    ['2024', 'Lisse police', '12'],
    ['2024', 'Lisse police', '14'],
  ]);
  database.close();
});

test('SQLite refuses a value of another type and a code that is none; what is abandoned leaves nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite '));
  const wrongs: Row[] = [{ value: 'many' }, { bound: 'roughly' }, { document_id: null }];
  const many = Array.from({ length: 100 }, (_, at) => ({ ...sample, quantity_id: id('q', at) }));
  for (const [wrong, before] of wrongs.flatMap((wrong) => [[wrong, [] as Row[]] as const, [wrong, many] as const])) {
    const out = sqliteFile(join(folder, 'wrong.sqlite'), tables);
    await assert.rejects(async () => {
      const { feed, finish } = out.writer(quantities);
      await feed(textsOf(quantities, [...before, { ...sample, ...wrong }]));
      await finish();
    }, /constraint|datatype|cannot store/);
    await out.abandon();
    assert.deepEqual(readdirSync(folder), []);
  }
});

test('the same rows give the same SQLite file', async () => {
  const files = [];
  for (const folder of ['a ', 'b ']) files.push(readFileSync((await databaseOf(mkdtempSync(join(tmpdir(), folder)), sampleRows())).file));
  assert.ok(files[0].equals(files[1]));
});

test('more figures than are wanted without being asked for leave no SQLite file, and say so once', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'sqlite ')), 'dataset.sqlite');
  const said: number[] = [];
  const out = sqliteFile(file, tables);
  const writer = upTo(3, out, (most) => said.push(most));
  const [figures, claims] = [writer(quantities), writer(tables[1])];
  const distinct = ROWS.map((row, at) => ({ ...row, quantity_id: `q_${String(at).padStart(24, '0')}` }));
  await figures.feed(textsOf(quantities, distinct.slice(0, 3)));
  assert.deepEqual(said, []);
  await figures.feed(textsOf(quantities, distinct.slice(3)));
  await figures.feed(textsOf(quantities, distinct.slice(0, 1)));
  await claims.feed(textsOf(tables[1], sampleRows().assertions));
  await out.close();
  assert.deepEqual(said, [3]);
  assert.ok(!existsSync(file));
});

test('every file of data is known by its name, and no other', () => {
  assert.deepEqual(
    [dataFile('quantities-spreadsheet.csv')?.table?.name, dataFile('quantities-spreadsheet.csv')?.format.name],
    ['quantities', 'spreadsheet'],
  );
  assert.equal(dataFile('dataset.sqlite')?.table, null);
  for (const other of ['codebook.csv', 'README.md', 'quantities.txt', 'notebooks/figures.js']) assert.equal(dataFile(other), null);
});

test('a row group ends before the lists in its rows are too many for memory', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'row groups '));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  const [file, derived] = [join(folder, 'linked'), join(folder, 'derived')];
  const long = Array.from({ length: 100_000 }, (_, at) => at);
  const documents = ['a', 'b', 'c', 'd'].map((name) => ({ ...linked().documents[0]!, document_id: name, byte_map: long }));
  writeFileSync(file, documents.map((row) => pack({ documents: [row] })).join(''));
  writeFileSync(derived, documents.map(() => pack({})).join(''));
  const args = [`--linked=${file}`, `--derived=${derived}`, '--formats=parquet', '--tables=documents', `--out=${join(folder, 'out')}`];
  const { status, stderr } = spawnSync('node', [...program('pipeline/emit.ts'), ...args], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const bytes = readFileSync(join(folder, 'out/documents.parquet'));
  const { row_groups } = parquetMetadata(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  assert.deepEqual(
    row_groups.map(({ num_rows }) => Number(num_rows)),
    [3, 1],
  );
});
