import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parquetMetadata } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { snappyCompress } from 'hyparquet-writer/src/snappy.js';
import { GrowingColumns } from '../../pipeline/emit/columns.ts';
import { daysOf, type Scalar, type Value } from '../../pipeline/emit/format.ts';
import { parquet } from '../../pipeline/emit/parquet.ts';
import { rowBytesOf } from '../../pipeline/emit/row-bytes.ts';
import { snappy } from '../../pipeline/emit/snappy.ts';
import type { Column, Table } from '../../pipeline/schemas/tables.ts';

const column = (name: string, type: Column['type'], more: Partial<Column> = {}): Column => ({
  name,
  type,
  isList: false,
  isNullable: false,
  isWide: false,
  isText: false,
  unit: null,
  description: `the ${name}`,
  codes: null,
  pattern: null,
  references: [],
  ...more,
});
const [nullable, list] = [{ isNullable: true }, { isList: true }];

/** A column of each form that a table may have, and what may stand in it. */
const COLUMNS: [Column, fc.Arbitrary<Value>][] = [
  [column('text', 'string'), fc.string({ unit: 'binary' })],
  [column('perhaps', 'string', nullable), fc.option(fc.string({ unit: 'grapheme' }))],
  [column('word', 'string', nullable), fc.option(fc.constantFrom('', 'née', 'Ōtautahi 🌊', 'Ōtautahi 🌋', 'a', '"quoted"\n'))],
  [column('number', 'number', nullable), fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0))],
  [column('count', 'integer'), fc.integer({ min: -5, max: 5 })],
  [column('place', 'integer', nullable), fc.option(fc.integer())],
  [column('bytes', 'integer', { isWide: true }), fc.maxSafeInteger()],
  [column('flag', 'boolean'), fc.boolean()],
  [column('mark', 'boolean', nullable), fc.option(fc.boolean())],
  [column('day', 'date', nullable), fc.option(fc.constantFrom('1969-12-31', '1970-01-01', '2024-02-29'))],
  [column('never', 'string', nullable), fc.constant(null)],
  [column('words', 'string', list), fc.array(fc.constantFrom('a', 'b', 'ç'), { maxLength: 3 })],
  [column('parts', 'number', { ...list, ...nullable }), fc.option(fc.array(fc.integer(), { maxLength: 3 }))],
];
const tableOf = (columns: Column[]): Table =>
  ({ name: 'quantities', description: 'a table', key: [], readFirst: [], columns }) as unknown as Table;

async function own(table: Table, groups: Value[][][]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const writer = parquet(table, { write: async (chunk) => void chunks.push(Buffer.from(chunk as Uint8Array)) });
  const columns = new GrowingColumns(table);
  for (const rows of groups) {
    columns.put(rowBytesOf(rows), 0, rows.length);
    await writer.feed(columns);
    columns.clear();
  }
  await writer.finish();
  return Buffer.concat(chunks);
}

const stored = ({ type, isWide }: Column, value: Scalar): unknown => {
  if (value === null) return null;
  if (type === 'date') return daysOf(value as string);
  return isWide ? BigInt(value as number) : value;
};

/** What the library writes of the same values, with the schema and the metadata of a file. */
function ofLibrary({ columns }: Table, groups: Value[][][], file: Buffer): Buffer {
  const { schema, key_value_metadata: kvMetadata = [] } = parquetMetadata(new Uint8Array(file).buffer);
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'sayso', kvMetadata });
  for (const rows of groups) {
    const columnData = columns.map((column, at) => ({
      name: column.name,
      data: rows.map((row) => {
        const value = row[at];
        return Array.isArray(value) ? value.map((item) => stored(column, item)) : stored(column, value);
      }),
    }));
    if (rows.length > 0) writer.write({ columnData, rowGroupSize: rows.length });
  }
  writer.finish();
  return Buffer.from(bytes.getBytes());
}

const isWritten = async (columns: Column[], groups: Value[][][]): Promise<void> => {
  const file = await own(tableOf(columns), groups);
  assert.ok(file.equals(ofLibrary(tableOf(columns), groups, file)));
};

test('Parquet has the bytes that the library writes of values one by one', async () => {
  const row = fc.tuple(...COLUMNS.map(([, value]) => value)) as fc.Arbitrary<Value[]>;
  const group = fc.array(row, { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(fc.array(group, { maxLength: 3 }), (groups) =>
      isWritten(
        COLUMNS.map(([own]) => own),
        groups,
      ),
    ),
    { numRuns: 200 },
  );
});

test('so it has where columns are sampled, where they have several pages, and where lists stand across them', async () => {
  const columns = [
    column('long', 'string'),
    column('half', 'string', nullable),
    column('few', 'integer', nullable),
    column('lists', 'string', list),
    column('many', 'number', list),
    column('some', 'string'), // nine in ten of a sample differ, but not of all
    column('flag', 'boolean'),
  ];
  const rows = Array.from({ length: 6000 }, (_, at): Value[] => [
    `${at} ${'é'.repeat(at % 300)}`,
    at % 3 === 0 ? null : `said ${at % 700}`,
    at % 7 === 0 ? null : at % 5,
    Array.from({ length: at % 9 }, (_, item) => `item ${at} of ${item} ${'x'.repeat(at % 40)}`),
    Array.from({ length: at % 70 }, (_, item) => at * item + 0.5),
    `${'y'.repeat(40)} ${(Math.imul(at, 2654435761) >>> 16) % 2500}`,
    at % 3 === 0,
  ]);
  await isWritten(columns, [rows, rows.slice(0, 1500), rows.slice(0, 16), rows.slice(0, 17)]);
});

test('snappy has the bytes of the library', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 80 }),
    fc.string({ maxLength: 20 }).map((text) => Buffer.from(text.repeat(9))),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(3), (pieces, times) => {
      const bytes = new Uint8Array(Buffer.concat([...pieces, ...pieces.slice(0, times), ...pieces]));
      assert.deepEqual(Buffer.from(snappy(bytes)), Buffer.from(snappyCompress(bytes)));
    }),
  );
  const long = new Uint8Array(Buffer.from(Array.from({ length: 60_000 }, (_, at) => `${at * at}`).join(' ')));
  for (const length of [0, 1, 14, 15, 16, 70_000, long.length]) {
    const bytes = long.subarray(0, length);
    assert.deepEqual(Buffer.from(snappy(bytes)), Buffer.from(snappyCompress(bytes)), `${length} bytes`);
  }
});
