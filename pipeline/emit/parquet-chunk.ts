/**
 * The values of a column in one row group as Parquet has them: their levels, a dictionary where it halves them, pages, statistics. The parts are
 * the library's, and so are all choices: it writes the same bytes from values one by one, which takes several times as long.
 */
import type { ColumnChunk, Encoding, OffsetIndex, SchemaElement } from 'hyparquet';
import { ByteWriter } from 'hyparquet-writer';
import { writePageHeader } from 'hyparquet-writer/src/datapage.js';
import { writeRleBitPackedHybrid } from 'hyparquet-writer/src/encoding.js';
import { snappyCompress } from 'hyparquet-writer/src/snappy.js';
import type { ColumnValues } from './columns.ts';
import { copied } from './growing-bytes.ts';
import { type Levels, levelsOf, rowsBetween } from './parquet-levels.ts';
import { type AnyValues, Texts } from './values.ts';

/** Bytes of a page beyond which another begins. */
const PAGE = 1 << 20;
/** Values by which a dictionary is judged before it is made. */
const SAMPLE = 1000;
/** The part of their bytes that distinct values of the sample may have at most. */
const MOST_DISTINCT = 0.9;
/** Truth values beyond which they are run-length encoded. */
const FEW = 16;

export interface Chunk {
  chunk: ColumnChunk;
  offsetIndex?: OffsetIndex;
}

type Physical = 'BYTE_ARRAY' | 'INT32' | 'INT64' | 'DOUBLE' | 'BOOLEAN';
const SIZES = { INT32: 4, INT64: 8, DOUBLE: 8, BOOLEAN: 1 / 8 };

/** @param element what the schema says of the values */
export function writeChunk(writer: ByteWriter, column: ColumnValues, { type: given }: Pick<SchemaElement, 'type'>): Chunk {
  const type = given as Physical;
  const { values } = column;
  const levels = levelsOf(column);
  const start = writer.offset;
  const dictionary = isWorthSampling(values, type, levels) ? dictionaryOf(column, type, levels) : null;
  let uncompressed = 0;
  if (dictionary) {
    const { firsts } = dictionary;
    const page = plain(values, type, firsts, 0, firsts.length);
    uncompressed += writePage(writer, new Uint8Array(), page, (size, compressed) => ({
      type: 'DICTIONARY_PAGE',
      uncompressed_page_size: size,
      compressed_page_size: compressed,
      dictionary_page_header: { num_values: firsts.length, encoding: 'PLAIN' },
    }));
  }
  const isRuns = type === 'BOOLEAN' && levels.count > FEW;
  const encoding: Encoding = dictionary ? 'RLE_DICTIONARY' : isRuns ? 'RLE' : 'PLAIN';
  const dataStart = writer.offset;
  const pages = dictionary
    ? pagesOf(levels, () => SIZES.INT32, SIZES.INT32 * values.count)
    : pagesOf(levels, (at) => bytesOf(values, type, at), mostBytes(values));
  const locations = pages.map(({ from, to }) => {
    const offset = writer.offset;
    const [first, end] = [levels.before[from]!, levels.before[to]!];
    const data = dictionary
      ? indexes(dictionary.indexes, levels.places, first, end)
      : isRuns
        ? runs(values.data, levels.places, first, end)
        : plain(values, type, levels.places, first, end);
    const rows = rowsBetween(levels, from, to);
    const { bytes, repetition, definition } = levelBytes(levels, from, to);
    uncompressed += writePage(writer, bytes, data, (size, compressed) => ({
      type: 'DATA_PAGE_V2',
      uncompressed_page_size: size,
      compressed_page_size: compressed,
      data_page_header_v2: {
        num_values: to - from,
        num_nulls: to - from - (end - first),
        num_rows: rows,
        encoding,
        definition_levels_byte_length: definition,
        repetition_levels_byte_length: repetition,
        is_compressed: true,
      },
    }));
    return { offset: BigInt(offset), compressed_page_size: writer.offset - offset, first_row_index: BigInt(rowsBetween(levels, 0, from)) };
  });
  return {
    chunk: {
      meta_data: {
        type,
        encodings: dictionary ? ['PLAIN', encoding] : [encoding],
        path_in_schema: column.column.isList ? [column.column.name, 'list', 'element'] : [column.column.name],
        codec: 'SNAPPY',
        num_values: BigInt(levels.count),
        total_compressed_size: BigInt(writer.offset - start),
        total_uncompressed_size: BigInt(uncompressed),
        data_page_offset: BigInt(dataStart),
        ...(dictionary && { dictionary_page_offset: BigInt(start) }),
        statistics: statistics(values, type, dictionary?.firsts ?? levels.places, levels),
        encoding_stats: [
          ...(dictionary ? [{ page_type: 'DICTIONARY_PAGE' as const, encoding: 'PLAIN' as const, count: 1 }] : []),
          { page_type: 'DATA_PAGE_V2', encoding, count: pages.length },
        ],
      },
      file_offset: BigInt(start),
    },
    ...(pages.length > 1 && { offsetIndex: { page_locations: locations } }),
  };
}

type Header = Parameters<typeof writePageHeader>[1];

/** Returns the bytes of the page before it was compressed, with its header. */
function writePage(writer: ByteWriter, levels: Uint8Array, data: Uint8Array, header: (size: number, compressed: number) => Header): number {
  const compressed = snappyCompress(data);
  const start = writer.offset;
  writePageHeader(writer, header(levels.length + data.length, levels.length + compressed.length));
  const ofHeader = writer.offset - start;
  writer.appendBytes(levels);
  writer.appendBytes(compressed);
  return ofHeader + levels.length + data.length;
}

/** Bytes of a value. */
const bytesOf = (values: AnyValues, type: Physical, at: number): number =>
  values instanceof Texts ? values.offsets[at + 1]! - values.offsets[at]! : SIZES[type as keyof typeof SIZES];

/** The same, by which the library judges dictionaries: of a text its UTF-16 units. */
const sizeOf = (values: AnyValues, type: Physical, at: number): number =>
  values instanceof Texts ? values.units(at) : SIZES[type as keyof typeof SIZES];

/** Bytes that all values together have at most. */
const mostBytes = (values: AnyValues): number => (values instanceof Texts ? values.offsets[values.count]! : SIZES.DOUBLE * values.count);

/** Bytes before each value. */
const beside = (type: Physical): number => (type === 'BYTE_ARRAY' ? 4 : 0);

/** Whether values spread over the column are the same often enough. */
function isWorthSampling(values: AnyValues, type: Physical, { count, before, places }: Levels): boolean {
  if (type === 'BOOLEAN') return false;
  const size = Math.min(count, SAMPLE);
  const distinct = values.distinct(size);
  let all = 0;
  let once = 0;
  for (let i = 0; i < size; i++) {
    const slot = size === 1 ? 0 : Math.floor((i * (count - 1)) / (size - 1));
    const present = before[slot]!;
    if (before[slot + 1] === present) continue;
    const at = places[present]!;
    const known = distinct.firsts.length;
    const own = sizeOf(values, type, at) + beside(type);
    if (distinct.of(at) === known) once += own;
    all += own;
  }
  return all > 0 && once / all <= MOST_DISTINCT;
}

/** The distinct values, when they and the places of all among them take half the bytes of the values at most. */
function dictionaryOf(column: ColumnValues, type: Physical, { places }: Levels): ReturnType<ColumnValues['distinct']> | null {
  const { values } = column;
  const dictionary = column.distinct();
  const { firsts, indexes } = dictionary;
  const sizes = firsts.map((at) => sizeOf(values, type, at) + beside(type));
  let all = 0;
  for (const at of places) all += sizes[indexes[at]!]!;
  const once = sizes.reduce((sum, size) => sum + size, 0);
  const ofIndexes = Math.ceil((places.length * Math.ceil(Math.log2(firsts.length))) / 8);
  return 2 * (once + ofIndexes) > all ? null : dictionary;
}

/** The slots of each page: each begins with a row. @param most bytes that all together have at most */
function pagesOf(
  { count, before, places, repetition }: Levels,
  sizeAt: (at: number) => number,
  most: number,
): { from: number; to: number }[] {
  if (most < PAGE) return [{ from: 0, to: count }];
  const pages: { from: number; to: number }[] = [];
  let from = 0;
  let sum = 0;
  for (let slot = 0; slot < count; slot++) {
    const present = before[slot]!;
    const size = before[slot + 1] === present ? 0 : sizeAt(places[present]!);
    sum += size;
    if (sum >= PAGE && slot > from && (!repetition || repetition[slot] === 0)) {
      pages.push({ from, to: slot });
      from = slot;
      sum = size;
    }
  }
  pages.push({ from, to: count });
  return pages;
}

/** The levels between two slots, run-length encoded, and how many bytes of which. */
function levelBytes({ repetition, definition, most }: Levels, from: number, to: number) {
  const writer = new ByteWriter();
  const ofRepetition = repetition ? writeRleBitPackedHybrid(writer, repetition.subarray(from, to), 1) : 0;
  const ofDefinition = definition ? writeRleBitPackedHybrid(writer, definition.subarray(from, to), most) : 0;
  return { bytes: writer.getBytes(), repetition: ofRepetition, definition: ofDefinition };
}

/** The places of values in the dictionary. */
function indexes(of: Int32Array, places: Int32Array, from: number, to: number): Uint8Array {
  const own = new Int32Array(to - from);
  let most = 0;
  for (let i = from; i < to; i++) {
    const index = of[places[i]!]!;
    own[i - from] = index;
    if (index > most) most = index;
  }
  const bits = Math.ceil(Math.log2(most + 1));
  const writer = new ByteWriter();
  writer.appendUint8(bits);
  writeRleBitPackedHybrid(writer, own, bits);
  return writer.getBytes();
}

/** Truth values, run-length encoded. */
function runs(data: AnyValues['data'], places: Int32Array, from: number, to: number): Uint8Array {
  const own = Uint8Array.from(places.subarray(from, to), (at) => data[at]!);
  const writer = new ByteWriter();
  writer.appendUint32(0);
  writeRleBitPackedHybrid(writer, own, 1);
  const bytes = writer.getBytes();
  writer.view.setUint32(0, bytes.length - 4, true); // how many bytes follow
  return bytes;
}

/** Values one after the other. */
function plain(values: AnyValues, type: Physical, places: ArrayLike<number>, from: number, to: number): Uint8Array {
  if (values instanceof Texts) return plainTexts(values, places, from, to);
  const { data } = values;
  if (type === 'BOOLEAN') {
    const bits = new Uint8Array((to - from + 7) >> 3);
    for (let i = from; i < to; i++) bits[(i - from) >> 3]! |= data[places[i]!]! << ((i - from) & 7);
    return bits;
  }
  const own = type === 'INT32' ? new Int32Array(to - from) : new Float64Array(to - from);
  for (let i = from; i < to; i++) own[i - from] = data[places[i]!]!;
  return new Uint8Array(type === 'INT64' ? BigInt64Array.from(own, BigInt).buffer : own.buffer);
}

/** Each after the number of its bytes. */
function plainTexts({ data, offsets }: Texts, places: ArrayLike<number>, from: number, to: number): Uint8Array {
  let size = 0;
  for (let i = from; i < to; i++) size += 4 + offsets[places[i]! + 1]! - offsets[places[i]!]!;
  const bytes = new Uint8Array(size);
  let end = 0;
  for (let i = from; i < to; i++) {
    const begin = offsets[places[i]!]!;
    const length = offsets[places[i]! + 1]! - begin;
    for (let shift = 0; shift < 32; shift += 8) bytes[end++] = length >> shift;
    end = copied(bytes, end, data, begin, begin + length);
  }
  return bytes;
}

/** The least and the greatest of some values that have all that there are, and how many slots have none. */
function statistics(values: AnyValues, type: Physical, places: ArrayLike<number>, levels: Levels): Statistics {
  let least = -1;
  let greatest = -1;
  for (let i = 0; i < places.length; i++) {
    const at = places[i]!;
    if (least < 0 || values.compare(at, least) < 0) least = at;
    if (greatest < 0 || values.compare(at, greatest) > 0) greatest = at;
  }
  return {
    ...(least >= 0 && { min_value: statistic(values, type, least, -0), max_value: statistic(values, type, greatest, 0) }),
    null_count: BigInt(levels.count - levels.places.length),
    ...(type === 'DOUBLE' && { nan_count: 0n }),
  };
}

type Statistics = NonNullable<NonNullable<ColumnChunk['meta_data']>['statistics']>;

/** @param zero the sign that 0 has as the least or the greatest */
function statistic(values: AnyValues, type: Physical, at: number, zero: number): Uint8Array | number | bigint | boolean {
  if (values instanceof Texts) return values.bytesOf(at).slice(); // it is written at the end of the file
  const value = values.data[at]!;
  if (type === 'BOOLEAN') return value === 1;
  if (type === 'INT64') return BigInt(value);
  return value === 0 ? zero : value;
}
