/**
 * Arrow IPC file or stream, uncompressed, columns built straight into buffers. Types are pinned by the schema, never inferred; a code list is the
 * dictionary of its column, complete from the start, so that no batch needs a delta; every field carries its unit and description.
 */
import {
  AsyncByteQueue,
  Bool,
  type Data,
  type DataType,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int8,
  Int32,
  Int64,
  List,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  RecordBatchStreamWriter,
  type RecordBatchWriter,
  Schema,
  Struct,
  Utf8,
  Vector,
} from 'apache-arrow';
import type { Column, Table } from '../schemas/tables.ts';
import { type Columns, type ColumnValues, GrowingColumns } from './columns.ts';
import type { ColumnFormat, Writer } from './format.ts';
import { GrowingBytes } from './growing-bytes.ts';
import { Texts, textsOf } from './values.ts';

/** The Arrow schema of a table. @param isPlain codes are text, not dictionaries */
export function arrowSchema(table: Table, isPlain = false): Schema {
  return new Schema(
    table.columns.map((column, index) => {
      const inner = valueType(column, isPlain ? null : index);
      const type = column.isList ? new List(new Field('item', inner, false)) : inner;
      return new Field(column.name, type, column.isNullable, fieldMetadata(column));
    }),
    new Map([['description', table.description]]),
  );
}

function fieldMetadata(column: Column): Map<string, string> {
  const metadata = new Map([['description', column.description]]);
  if (column.unit) metadata.set('unit', column.unit);
  return metadata;
}

/** @param dictionaryId null where codes are text */
function valueType(column: Column, dictionaryId: number | null): DataType {
  if (column.codes && dictionaryId !== null) return new Dictionary(new Utf8(), new Int8(), dictionaryId, false);
  switch (column.type) {
    case 'string':
      return new Utf8();
    case 'date':
      return new DateDay();
    case 'integer':
      return column.isWide ? new Int64() : new Int32();
    case 'number':
      return new Float64();
    case 'boolean':
      return new Bool();
  }
}

export const arrow: ColumnFormat = (table, out) => {
  const dictionaries = table.columns.map(
    ({ codes }) => codes && new Vector([utf8(textsOf(codes.map(({ code }) => code)), { length: codes.length, nullCount: 0 })]),
  );
  return write(table, out, new RecordBatchFileWriter(), arrowSchema(table), dictionaries);
};

/** For engines: what is there can be read while the rest is still worked out, and its types are those of the Parquet files. */
export const arrowStream: ColumnFormat = (table, out) => write(table, out, new RecordBatchStreamWriter(), arrowSchema(table, true), []);

/** A batch, of whichever table. */
const bytes = new GrowingBytes();

function write(
  table: Table,
  out: Parameters<ColumnFormat>[1],
  writer: RecordBatchWriter,
  schema: Schema,
  dictionaries: (Vector | null)[],
): Writer<Columns> {
  const sink = new AsyncByteQueue();
  sink.write = (chunk) => bytes.put(chunk as Uint8Array); // taken after each batch: its own queue would grow as long as the disk is slower
  writer.reset(sink);
  const flush = async (): Promise<void> => {
    await out.write(bytes.bytes());
    bytes.length = 0;
  };
  let batches = 0;
  const feed = ({ count, columns }: Columns): void => {
    const children = columns.map((column, index) => columnData(column, schema.fields[index]!.type, dictionaries[index] ?? null));
    const struct = makeData({ type: new Struct(schema.fields), length: count, nullCount: 0, children });
    writer.write(new RecordBatch(schema, struct));
    batches++;
  };
  return {
    feed: async (rows) => {
      if (rows.count === 0) return;
      feed(rows);
      await flush();
    },
    finish: async () => {
      if (batches === 0) feed(new GrowingColumns(table));
      writer.finish();
      await flush();
    },
  };
}

function columnData(column: ColumnValues, type: DataType, dictionary: Vector | null): Data {
  const { count: length, nulls: nullCount, validity } = column;
  // absent when no row has null
  const rows = { length, nullCount, ...(nullCount > 0 && { nullBitmap: validity.subarray(0, (length + 7) >> 3) }) };
  if (!column.column.isList) return valueData(column, type, dictionary, rows);
  const inner = (type as List).children[0]!.type;
  const child = valueData(column, inner, dictionary, { length: column.values.count, nullCount: 0 });
  return makeData({ type: type as List, valueOffsets: column.offsets.subarray(0, length + 1), child, ...rows });
}

/** How many values there are, and which are null. */
interface Rows {
  length: number;
  nullCount: number;
  nullBitmap?: Uint8Array;
}

function valueData(own: ColumnValues, type: DataType, dictionary: Vector | null, rows: Rows): Data {
  const { column, values } = own;
  if (dictionary && column.codes) return makeData({ type: type as Dictionary<Utf8, Int8>, data: codeIndexes(own), dictionary, ...rows });
  if (values instanceof Texts) return utf8(values, rows);
  const data = values.data.subarray(0, rows.length);
  if (column.type === 'boolean') return makeData({ type: type as Bool, data: bitsOf(data as Uint8Array), ...rows });
  if (column.isWide) return makeData({ type: type as Int64, data: BigInt64Array.from(data, BigInt), ...rows });
  return makeData({ type: type as Float64, data: data as Float64Array, ...rows });
}

function utf8({ offsets, data }: Texts, rows: Rows): Data<Utf8> {
  const valueOffsets = offsets.subarray(0, rows.length + 1);
  return makeData({ type: new Utf8(), valueOffsets, data: data.subarray(0, valueOffsets[rows.length]), ...rows });
}

/** The place of each code in its list. */
function codeIndexes({ column, values }: ColumnValues): Int8Array {
  const known = new Map(column.codes!.map(({ code }, place) => [code, place]));
  const found = new Int8Array(values.count);
  for (let at = 0; at < found.length; at++) found[at] = known.get((values as Texts).asciiOf(at)) ?? 0; // where there is none, nothing reads it
  return found;
}

/** A bit for each value. */
function bitsOf(values: Uint8Array): Uint8Array {
  const bits = new Uint8Array((values.length + 7) >> 3);
  for (let at = 0; at < values.length; at++) bits[at >> 3]! |= values[at]! << (at & 7);
  return bits;
}
