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
import { columnOf, daysOf, type Format, type Row, type Scalar, type Value, type Writer } from './format.ts';

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

export const arrow: Format = (table, out) => {
  const dictionaries = table.columns.map(({ codes }) => codes && new Vector([utf8(codes.map(({ code }) => code))]));
  return write(table, out, new RecordBatchFileWriter(), arrowSchema(table), dictionaries);
};

/** For engines: what is there can be read while the rest is still worked out, and its types are those of the Parquet files. */
export const arrowStream: Format = (table, out) => write(table, out, new RecordBatchStreamWriter(), arrowSchema(table, true), []);

function write(
  table: Table,
  out: Parameters<Format>[1],
  writer: RecordBatchWriter,
  schema: Schema,
  dictionaries: (Vector | null)[],
): Writer {
  let chunks: Uint8Array[] = [];
  const sink = new AsyncByteQueue();
  sink.write = (chunk) => void chunks.push(chunk as Uint8Array); // taken after each batch: its own queue would grow as long as the disk is slower
  writer.reset(sink);
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(chunks);
    chunks = [];
    await out.write(bytes);
  };
  let batches = 0;
  const feed = (rows: readonly Row[]): void => {
    const children = table.columns.map((column, index) =>
      columnData(column, schema.fields[index]!.type, dictionaries[index] ?? null, columnOf(rows, index)),
    );
    const struct = makeData({ type: new Struct(schema.fields), length: rows.length, nullCount: 0, children });
    writer.write(new RecordBatch(schema, struct));
    batches++;
  };
  return {
    feed: async (rows) => {
      if (rows.length === 0) return;
      feed(rows);
      await flush();
    },
    finish: async () => {
      if (batches === 0) feed([]);
      writer.finish();
      await flush();
    },
  };
}

function columnData(column: Column, type: DataType, dictionary: Vector | null, values: Value[]): Data {
  if (!column.isList) return valueData(column, type, dictionary, values as Scalar[]);
  const lists = values as (Scalar[] | null)[];
  const valueOffsets = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => {
    valueOffsets[index + 1] = valueOffsets[index]! + (list?.length ?? 0);
  });
  const inner = (type as List).children[0]!.type;
  const child = valueData(
    column,
    inner,
    dictionary,
    lists.flatMap((list) => list ?? []),
  );
  return makeData({ type: type as List, length: lists.length, valueOffsets, child, ...nulls(lists) });
}

/** Validity: a bit for each value, absent when none is null. */
function nulls(values: unknown[]): { nullCount: number; nullBitmap?: Uint8Array } {
  const bitmap = new Uint8Array((values.length + 7) >> 3);
  let nullCount = 0;
  for (let index = 0; index < values.length; index++) {
    if (values[index] === null) nullCount++;
    else bitmap[index >> 3]! |= 1 << (index & 7);
  }
  return nullCount > 0 ? { nullCount, nullBitmap: bitmap } : { nullCount };
}

function valueData(column: Column, type: DataType, dictionary: Vector | null, values: Scalar[]): Data {
  const length = values.length;
  const validity = nulls(values);
  if (dictionary && column.codes) {
    const index = new Map(column.codes.map(({ code }, position) => [code, position]));
    const data = filled(new Int8Array(length), values, (value) => index.get(value as string) as number);
    return makeData({ type: type as Dictionary<Utf8, Int8>, length, data, dictionary, ...validity });
  }
  switch (column.type) {
    case 'string':
      return utf8(values as (string | null)[]);
    case 'date':
      return makeData({
        type: type as DateDay,
        length,
        data: filled(new Int32Array(length), values, (date) => daysOf(date as string)),
        ...validity,
      });
    case 'integer':
      return column.isWide
        ? makeData({
            type: type as Int64,
            length,
            data: filled(new BigInt64Array(length), values, (value) => BigInt(value as number)),
            ...validity,
          })
        : makeData({ type: type as Int32, length, data: filled(new Int32Array(length), values, Number), ...validity });
    case 'number':
      return makeData({ type: type as Float64, length, data: filled(new Float64Array(length), values, Number), ...validity });
    case 'boolean': {
      const data = new Uint8Array((length + 7) >> 3);
      values.forEach((value, index) => {
        if (value) data[index >> 3]! |= 1 << (index & 7);
      });
      return makeData({ type: type as Bool, length, data, ...validity });
    }
  }
}

/** An array with what each value is in it, and 0 where there is none: a loop takes a fraction of the time that `from` takes. */
function filled<Data extends { [index: number]: number | bigint }>(
  data: Data,
  values: Scalar[],
  of: (value: Scalar) => Data[number],
): Data {
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    if (value !== null) data[index] = of(value);
  }
  return data;
}

/** All values are encoded at once: one by one takes several times as long. */
function utf8(values: (string | null)[]): Data<Utf8> {
  const text = values.join(''); // a null is nothing there
  const data = new TextEncoder().encode(text);
  const isAscii = data.length === text.length;
  const valueOffsets = new Int32Array(values.length + 1);
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    valueOffsets[index + 1] = valueOffsets[index]! + (value === null ? 0 : isAscii ? value!.length : Buffer.byteLength(value!));
  }
  if (valueOffsets[values.length] !== data.length) throw new Error('half a character at the end of a value'); // text is well-formed: see ingest
  return makeData({ type: new Utf8(), length: values.length, valueOffsets, data, ...nulls(values) });
}
