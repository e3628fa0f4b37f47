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
  const placed = rows.flatMap((row) => {
    const start = startOf(row);
    return start === null ? [] : [{ row, start }];
  });
  placed.sort((a, b) => a.start - b.start);
  const all = placed.map(({ row }) => row);
  const before = (at: number): number => partitionPoint(placed.length, (index) => placed[index]!.start < at);
  return { all, before, between: (from, to) => all.slice(before(from), before(to)) };
}
