/** Where the values of a column stand among its rows, as Parquet tells it: a slot for each value, each null and each empty list. */
import type { ColumnValues } from './columns.ts';

/** They hold until those of another column are asked for. */
export interface Levels {
  /** slots */
  count: number;
  /** how many values stand before each slot, and at the end how many there are */
  before: Int32Array;
  /** the place of each value in the column */
  places: Int32Array;
  /** for each slot how much of a value there is, at most `most`; null where there always is one */
  definition: Uint8Array | null;
  most: number;
  /** for each slot 1 when it belongs to the list of the one before; null where there are no lists */
  repetition: Uint8Array | null;
}

/** Arrays that are filled anew for each column: as its own they would be most of the memory that is cleared up. */
let room = roomFor(1 << 14);

function roomFor(slots: number) {
  return {
    slots,
    /** 0, 1, 2, … */
    all: new Int32Array(slots + 1).map((_, at) => at),
    /** 1, 1, 1, … */
    ones: new Uint8Array(slots).fill(1),
    before: new Int32Array(slots + 1),
    places: new Int32Array(slots),
    definition: new Uint8Array(slots),
    repetition: new Uint8Array(slots),
  };
}

export function levelsOf(column: ColumnValues): Levels {
  const most = column.count + column.values.count; // more than there are
  if (most > room.slots) room = roomFor(2 * most);
  if (column.column.isList) return ofLists(column);
  return column.nulls === 0 ? ofWhole(column) : ofScalars(column);
}

function ofWhole({ count, column }: ColumnValues): Levels {
  const { all, ones } = room;
  const most = column.isNullable ? 1 : 0;
  const definition = most === 1 ? ones.subarray(0, count) : null;
  return { count, before: all.subarray(0, count + 1), places: all.subarray(0, count), definition, most, repetition: null };
}

function ofScalars({ count, validity }: ColumnValues): Levels {
  const { before, places, definition } = room;
  let present = 0;
  for (let row = 0; row < count; row++) {
    const isThere = (validity[row >> 3]! >> (row & 7)) & 1;
    before[row] = present;
    definition[row] = isThere;
    places[present] = row; // the next one stands there when this is none
    present += isThere;
  }
  before[count] = present;
  return { count, before, places: places.subarray(0, present), definition: definition.subarray(0, count), most: 1, repetition: null };
}

function ofLists(column: ColumnValues): Levels {
  const { values, offsets, count: rows } = column;
  const { all, before, definition, repetition } = room;
  const empty = column.column.isNullable ? 1 : 0; // a null is less
  const most = empty + 1;
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const to = offsets[row + 1]!;
    let at = offsets[row]!;
    before[count] = at;
    repetition[count] = 0;
    definition[count] = at < to ? most : column.isNull(row) ? 0 : empty;
    count++;
    for (at++; at < to; at++) {
      before[count] = at;
      repetition[count] = 1;
      definition[count++] = most;
    }
  }
  before[count] = values.count;
  return {
    count,
    before,
    places: all.subarray(0, values.count),
    definition: definition.subarray(0, count),
    most,
    repetition: repetition.subarray(0, count),
  };
}

/** Rows that begin between two slots. */
export function rowsBetween({ repetition }: Levels, from: number, to: number): number {
  if (!repetition) return to - from;
  let rows = 0;
  for (let slot = from; slot < to; slot++) if (repetition[slot] === 0) rows++;
  return rows;
}
