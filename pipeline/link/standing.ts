/** Rows of a document in the order of its text, found by where they stand without going through all of them. */
import { partitionPoint } from '../common/partition-point.ts';

export interface Standing<Row> {
  /** in order; rows that stand nowhere are left out */
  all: readonly Row[];
  /** those that start in a half-open range */
  between: (from: number, to: number) => readonly Row[];
  /** how many start before a point */
  before: (at: number) => number;
}

/** @param startOf null for what stands nowhere */
export function standing<Row>(rows: readonly Row[], startOf: (row: Row) => number | null): Standing<Row> {
  const all: Row[] = [];
  const starts: number[] = [];
  let isInOrder = true;
  for (const row of rows) {
    const start = startOf(row);
    if (start === null) continue;
    isInOrder &&= starts.length === 0 || starts[starts.length - 1]! <= start;
    all.push(row);
    starts.push(start);
  }
  // as most are: extract gives its rows in order
  if (!isInOrder) {
    all.sort((a, b) => startOf(a)! - startOf(b)!);
    starts.sort((a, b) => a - b);
  }
  const before = (at: number): number => partitionPoint(starts.length, (index) => starts[index]! < at);
  return { all, before, between: (from, to) => all.slice(before(from), before(to)) };
}
