/** Where the values of a column stand among its rows, as Parquet tells it: a slot for each value, each null and each empty list. */
import type { ColumnValues } from './columns.ts';

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

export const levelsOf = (column: ColumnValues): Levels => (column.column.isList ? ofLists(column) : ofScalars(column));

function ofScalars(column: ColumnValues): Levels {
  const { count, nulls } = column;
  const most = column.column.isNullable ? 1 : 0;
  const definition = most ? new Uint8Array(count) : null;
  const before = new Int32Array(count + 1);
  const places = new Int32Array(count - nulls);
  let present = 0;
  for (let row = 0; row < count; row++) {
    before[row] = present;
    if (column.isNull(row)) continue;
    if (definition) definition[row] = 1;
    places[present++] = row;
  }
  before[count] = present;
  return { count, before, places, definition, most, repetition: null };
}

function ofLists(column: ColumnValues): Levels {
  const { values, offsets } = column;
  const empty = column.column.isNullable ? 1 : 0; // a null is less
  const most = empty + 1;
  const size = column.count + values.count; // more than there are
  const before = new Int32Array(size + 1);
  const definition = new Uint8Array(size);
  const repetition = new Uint8Array(size);
  let count = 0;
  for (let row = 0; row < column.count; row++) {
    const [from, to] = [offsets[row]!, offsets[row + 1]!];
    before[count] = from;
    if (from === to) definition[count++] = column.isNull(row) ? 0 : empty;
    for (let at = from; at < to; at++) {
      before[count] = at;
      definition[count] = most;
      if (at > from) repetition[count] = 1;
      count++;
    }
  }
  before[count] = values.count;
  const places = new Int32Array(values.count);
  for (let at = 0; at < places.length; at++) places[at] = at;
  return { count, before, places, definition: definition.subarray(0, count), most, repetition: repetition.subarray(0, count) };
}

/** Rows that begin between two slots. */
export function rowsBetween({ repetition }: Levels, from: number, to: number): number {
  if (!repetition) return to - from;
  let rows = 0;
  for (let slot = from; slot < to; slot++) if (repetition[slot] === 0) rows++;
  return rows;
}
