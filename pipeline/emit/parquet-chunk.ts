/**
 * The values of a column in one row group as Parquet has them: their levels, a dictionary where it halves them, pages, statistics. The parts are
 * the library's, and so are all choices: it writes the same bytes from values one by one, which takes several times as long.
 */
import type { ColumnChunk, Encoding, OffsetIndex, SchemaElement } from 'hyparquet';
import { ByteWriter } from 'hyparquet-writer';
import { writePageHeader } from 'hyparquet-writer/src/datapage.js';
import { writeRleBitPackedHybrid } from 'hyparquet-writer/src/encoding.js';
import type { ColumnValues } from './columns.ts';
import { type Distinct, distinctOf } from './distinct.ts';
import { copied, GrowingBytes } from './growing-bytes.ts';
import { type Levels, levelsOf, rowsBetween } from './levels.ts';
import { snappy } from './snappy.ts';
import { type AnyValues, type Numbers, Texts } from './values.ts';

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
  const dictionary = isWorthTrying(values, type, levels) ? dictionaryOf(column, type, levels) : null;
  let uncompressed = 0;
  if (dictionary) {
    const { firsts } = dictionary;
    const page = plain(values, type, firsts, 0, firsts.length);
    uncompressed += writePage(writer, NO_LEVELS, page, (size, compressed) => ({
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
        statistics: statistics(values, type, dictionary?.firsts ?? levels.places, levels.count - levels.places.length),
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
  const compressed = snappy(data);
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

/** Bytes that all values together have at most. */
const mostBytes = (values: AnyValues): number => (values instanceof Texts ? values.offsets[values.count]! : SIZES.DOUBLE * values.count);

/** Bytes of some values, by which the library judges dictionaries: of a text its UTF-16 units, and four before it. */
function sizeOf(values: AnyValues, type: Physical, places: Int32Array): number {
  if (!(values instanceof Texts)) return SIZES[type as keyof typeof SIZES] * places.length;
  let size = 4 * places.length;
  for (const at of places) size += values.units(at, at + 1);
  return size;
}

/** Whether values spread over the column are the same often enough. */
function isWorthTrying(values: AnyValues, type: Physical, { count, before, places }: Levels): boolean {
  if (type === 'BOOLEAN') return false;
  const size = Math.min(count, SAMPLE);
  let length = 0;
  for (let i = 0; i < size; i++) {
    const slot = size === 1 ? 0 : Math.floor((i * (count - 1)) / (size - 1));
    const present = before[slot]!;
    if (before[slot + 1] !== present) sampled[length++] = places[present]!;
  }
  const sample = sampled.subarray(0, length);
  ofSample = distinctOf(values, sample, ofSample);
  return length > 0 && sizeOf(values, type, ofSample.firsts) / sizeOf(values, type, sample) <= MOST_DISTINCT;
}

/** Filled anew for each column. */
const sampled = new Int32Array(SAMPLE);
let ofSample: Distinct | null = null;

/** The distinct values, when they and the places of all among them take half the bytes of the values at most. */
function dictionaryOf(column: ColumnValues, type: Physical, { places }: Levels): Distinct | null {
  const { values } = column;
  const dictionary = column.distinct(places);
  const bits = Math.ceil(Math.log2(dictionary.firsts.length));
  const size = sizeOf(values, type, dictionary.firsts) + Math.ceil((places.length * bits) / 8);
  const all = values instanceof Texts ? values.units(0, values.count) + 4 * places.length : sizeOf(values, type, places);
  return 2 * size > all ? null : dictionary;
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

const NO_LEVELS = new Uint8Array();

/** Bytes that are written anew for each page. */
const ofLevels = new ByteWriter();
const ofRuns = new ByteWriter();

function emptied(writer: ByteWriter): ByteWriter {
  writer.index = 0;
  return writer;
}

/** The levels between two slots, run-length encoded, and how many bytes of which. The greatest level has as many bits as it says. */
function levelBytes({ repetition, definition, most }: Levels, from: number, to: number) {
  const writer = emptied(ofLevels);
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
  const writer = emptied(ofRuns);
  writer.appendUint8(bits);
  writeRleBitPackedHybrid(writer, own, bits);
  return writer.getBytes();
}

/** Truth values, run-length encoded, after the number of their bytes. */
function runs(data: AnyValues['data'], places: Int32Array, from: number, to: number): Uint8Array {
  const own = new Uint8Array(to - from);
  for (let i = from; i < to; i++) own[i - from] = data[places[i]!]!;
  const writer = emptied(ofRuns);
  writer.appendUint32(0);
  writer.view.setUint32(0, writeRleBitPackedHybrid(writer, own, 1), true);
  return writer.getBytes();
}

/** Values one after the other. */
function plain(values: AnyValues, type: Physical, places: Int32Array, from: number, to: number): Uint8Array {
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

/** Bytes of a page of texts, written anew for each. */
const ofTexts = new GrowingBytes();

/** Each after the number of its bytes. */
function plainTexts({ data, offsets }: Texts, places: Int32Array, from: number, to: number): Uint8Array {
  ofTexts.length = 0;
  ofTexts.room(offsets[places[to - 1]! + 1]! - offsets[places[from]!]! + 4 * (to - from));
  const bytes = ofTexts.data;
  let end = 0;
  for (let i = from; i < to; i++) {
    const at = places[i]!;
    const begin = offsets[at]!;
    const length = offsets[at + 1]! - begin;
    bytes[end] = length;
    bytes[end + 1] = length >> 8;
    bytes[end + 2] = length >> 16;
    bytes[end + 3] = length >> 24;
    end = copied(bytes, end + 4, data, begin, begin + length);
  }
  return bytes.subarray(0, end);
}

type Statistics = NonNullable<NonNullable<ColumnChunk['meta_data']>['statistics']>;

/** The least and the greatest of some values that have all that there are, and how many slots have none. */
function statistics(values: AnyValues, type: Physical, places: Int32Array, nulls: number): Statistics {
  const [least, greatest] = values instanceof Texts ? ends(values, places) : endsOfNumbers(values, places);
  return {
    ...(places.length > 0 && { min_value: statistic(values, type, least, -0), max_value: statistic(values, type, greatest, 0) }),
    null_count: BigInt(nulls),
    ...(type === 'DOUBLE' && { nan_count: 0n }),
  };
}

/** Where the first and the last of some texts stand, in the order of their code points. */
function ends(values: Texts, places: Int32Array): [least: number, greatest: number] {
  let least = places[0]!;
  let greatest = least;
  for (let i = 1; i < places.length; i++) {
    const at = places[i]!;
    if (values.compare(at, least) < 0) least = at;
    else if (values.compare(at, greatest) > 0) greatest = at;
  }
  return [least, greatest];
}

function endsOfNumbers({ data }: Numbers, places: Int32Array): [least: number, greatest: number] {
  let least = places[0]!;
  let greatest = least;
  for (let i = 1; i < places.length; i++) {
    const at = places[i]!;
    if (data[at]! < data[least]!) least = at;
    if (data[at]! > data[greatest]!) greatest = at;
  }
  return [least, greatest];
}

/** @param zero the sign that 0 has as the least or the greatest */
function statistic(values: AnyValues, type: Physical, at: number, zero: number): Uint8Array | number | bigint | boolean {
  if (values instanceof Texts) return values.bytesOf(at).slice(); // it is written at the end of the file
  const value = values.data[at]!;
  if (type === 'BOOLEAN') return value === 1;
  if (type === 'INT64') return BigInt(value);
  return value === 0 ? zero : value;
}
