/** Some rows of a table, the values of each column together: made once, for all formats that have it so. */
import type { Column, Table } from '../schemas/tables.ts';
import { CLOSE, endOfValue, NULL, type RowBytes } from './row-bytes.ts';
import { type AnyValues, valuesOf } from './values.ts';

export interface Columns {
  /** rows */
  count: number;
  columns: readonly ColumnValues[];
}

/** Rows of a table that are put into columns as they come. */
export class GrowingColumns implements Columns {
  count = 0;
  readonly columns: readonly ColumnValues[];

  constructor(table: Table) {
    this.columns = table.columns.map((column) => new ColumnValues(column));
  }

  /** Puts some of the rows. */
  put(rows: RowBytes, from: number, to: number): void {
    for (let at = 0; at < this.columns.length; at++) this.columns[at]!.put(rows, at, from, to);
    this.count += to - from;
  }

  clear(): void {
    for (const column of this.columns) column.clear();
    this.count = 0;
  }
}

export class ColumnValues {
  /** A null has a place among the values, unless the column is of lists. */
  readonly values: AnyValues;
  /** rows */
  count = 0;
  nulls = 0;
  /** a bit for each row, 0 where it has null */
  validity = new Uint8Array(64);
  /** of lists: how many values those before a row have */
  offsets = new Int32Array(64);

  readonly column: Column;

  constructor(column: Column) {
    this.column = column;
    this.values = valuesOf(column);
  }

  /** Puts what rows have at a place. */
  put({ bytes, places, width }: RowBytes, at: number, from: number, to: number): void {
    this.room(to - from);
    const { values, validity, column } = this;
    for (let row = from; row < to; row++) {
      const place = 2 * (row * width + at);
      const begin = places[place]!;
      if (bytes[begin] === NULL) {
        this.nulls++;
        if (!column.isList) values.skip();
      } else {
        validity[this.count >> 3]! |= 1 << (this.count & 7);
        if (column.isList) this.putList(bytes, begin);
        else values.put(bytes, begin, places[place + 1]!);
      }
      this.count++;
      if (column.isList) this.offsets[this.count] = values.count;
    }
  }

  private putList(bytes: Uint8Array, from: number): void {
    let at = from + 1;
    while (bytes[at] !== CLOSE) {
      const end = endOfValue(bytes, at);
      this.values.put(bytes, at, end);
      at = bytes[end] === CLOSE ? end : end + 1;
    }
  }

  /** Makes room for so many more rows. */
  private room(more: number): void {
    const rows = this.count + more;
    if (rows >= this.validity.length * 8) {
      const wider = new Uint8Array(rows >> 2);
      wider.set(this.validity);
      this.validity = wider;
    }
    if (this.column.isList && rows >= this.offsets.length) {
      const wider = new Int32Array(rows * 2);
      wider.set(this.offsets);
      this.offsets = wider;
    }
  }

  clear(): void {
    this.values.clear();
    this.validity.fill(0, 0, (this.count + 7) >> 3);
    this.count = 0;
    this.nulls = 0;
  }
}
