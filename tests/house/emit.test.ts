import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import type { Aside } from '../../pipeline/common/stage.ts';
import { arrow, arrowSchema } from '../../pipeline/emit/arrow.ts';
import { csv, spreadsheet } from '../../pipeline/emit/csv.ts';
import { daysOf, type Format, type Row } from '../../pipeline/emit/format.ts';
import { json } from '../../pipeline/emit/json.ts';
import { parquet } from '../../pipeline/emit/parquet.ts';
import { ruleRows } from '../../pipeline/rules/rule-rows.ts';
import { type Table, tables } from '../../pipeline/schemas/schemas.ts';
import { linked } from './sample.ts';

const quantities = tables.find(({ name }) => name === 'quantities') as Table;
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

/** A file written in batches of the given sizes. */
async function written(format: Format, rows = ROWS, sizes = [rows.length], table = quantities): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const out: Aside = { write: async (chunk) => void chunks.push(Buffer.from(chunk)), close: async () => {}, abandon: async () => {} };
  const writer = format(table, out);
  let from = 0;
  for (const size of sizes) {
    await writer.feed(rows.slice(from, from + size));
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

test('the spreadsheet twin has a byte order mark and runs no formula, and negative numbers stay numbers', async () => {
  const text = (await written(spreadsheet)).toString();
  assert.ok(text.startsWith('\uFEFFquantity_id,'));
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true });
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
  for (const format of [csv, spreadsheet, json, arrow, parquet])
    assert.equal(sum(await written(format, ROWS, [2, 2])), sum(await written(format, ROWS, [2, 2])));
});

test('every table can be written in every format', async () => {
  const rows = { ...linked(), rules: ruleRows() };
  for (const table of tables) {
    const own = rows[table.name] as unknown as Row[];
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
