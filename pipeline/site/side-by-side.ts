/** Of the comparisons and series those that the page shows: the ones with the most sources, and the figures that they are of. */
import type { AllRows } from '../link/rows.ts';
import type { ComparisonRow, SeriesRow } from '../schemas/types.ts';

/** A page holds so many of each: more nobody looks through there. */
const MOST = 300;
/** Figures of one that the page needs at hand. */
const FIGURES = 40;

export interface SideBySide {
  comparisons: ComparisonRow[];
  series: SeriesRow[];
  totals: { comparisons: number; series: number };
  quantity_ids: string[];
}

/** Reads all, keeps few: memory does not grow with the corpus. */
export async function collectSideBySide(derived: AsyncIterable<Partial<AllRows>>): Promise<SideBySide> {
  const comparisons = most<ComparisonRow>(
    (a, b) => b.sources - a.sources || b.documents - a.documents || b.figures - a.figures || order(a.measure_id, b.measure_id),
  );
  const series = most<SeriesRow>((a, b) => b.figures - a.figures || b.documents - a.documents || order(a.series_id, b.series_id));
  for await (const rows of derived) {
    for (const row of rows.comparisons ?? []) comparisons.add(row);
    for (const row of rows.series ?? []) series.add(row);
  }
  const [kept, keptSeries] = [comparisons.kept(), series.kept()];
  return {
    comparisons: kept,
    series: keptSeries,
    totals: { comparisons: comparisons.count(), series: series.count() },
    quantity_ids: [...kept, ...keptSeries].flatMap((row) => row.quantity_ids.slice(0, FIGURES)),
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The first `MOST` in an order, of any number. */
function most<Row>(compare: (a: Row, b: Row) => number): { add: (row: Row) => void; kept: () => Row[]; count: () => number } {
  let rows: Row[] = [];
  let count = 0;
  const trim = (): void => {
    rows = rows.sort(compare).slice(0, MOST);
  };
  return {
    add: (row) => {
      count++;
      if (rows.push(row) >= 2 * MOST) trim();
    },
    kept: () => {
      trim();
      return rows;
    },
    count: () => count,
  };
}
