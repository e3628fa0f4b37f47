/**
 * The stage `derive`: figures that follow from stated ones, a line for each document; then what sources say side by side, over the whole
 * corpus, some lines more.
 */
import { type Aside, FINE, options, stage, summary, writing } from './common/stage.ts';
import { type Compared, compareThing, thingOf } from './derive/compare/compare.ts';
import { type Shelves, shelves } from './derive/compare/shelves.ts';
import { KEPT, type Statement } from './derive/compare/statement.ts';
import { derive, disagreements } from './derive/derive.ts';
import { packed, readPacked } from './link/packed.ts';
import type { QuantityRow } from './schemas/types.ts';

/** Rows of a batch: no line is too long. */
const BATCH = 256;

await stage('derive', async () => {
  const given = options('Works out the figures that follow from stated ones, and what sources say side by side.', {
    linked: { value: 'FILE', description: 'what link wrote' },
    out: { value: 'FILE', description: 'derived rows, one line a document; then those of the whole corpus' },
  });
  const figures = shelves<Statement>(`${given.out}.shelves`);
  try {
    const counts = await writing(given.out, async ({ write }) => ({
      derived: await deriveDocuments(given.linked, figures, write),
      ...(await compareAll(figures, write)),
    }));
    summary('derive', [counts.derived, 'figures'], [counts.comparisons, 'comparisons'], [counts.series, 'series']);
  } finally {
    figures.clear();
  }
  return FINE;
});

/** Writes what follows from the figures of each document, and puts those on the shelves that others may be compared with; returns how many follow. */
async function deriveDocuments(linked: string, figures: Shelves<Statement>, write: Aside['write']): Promise<number> {
  let count = 0;
  for await (const { quantities = [], times = [], documents = [] } of readPacked(linked, ['quantities', 'times', 'documents'])) {
    const derivations = derive({ quantities, times });
    count += derivations.length;
    for (const piece of packed({ derivations, findings: disagreements(derivations) })) await write(piece);
    if (documents.some(({ duplicate_of }) => duplicate_of !== null)) continue;
    for (const row of quantities) if (isMeasured(row)) figures.put(thingOf(row), keptOf(row));
  }
  return count;
}

/** Writes what sources say side by side of each thing; returns how many rows. */
async function compareAll(figures: Shelves<Statement>, write: Aside['write']): Promise<{ comparisons: number; series: number }> {
  const counts = { comparisons: 0, series: 0 };
  let batch = emptyBatch();
  const flush = async (): Promise<void> => {
    counts.comparisons += batch.comparisons.length;
    counts.series += batch.series.length;
    for (const piece of packed(batch)) await write(piece);
    batch = emptyBatch();
  };
  for (const group of figures.groups()) {
    const { comparisons, series, findings } = compareThing(group);
    for (const row of comparisons) batch.comparisons.push(row); // a spread holds a hundred thousand at most
    for (const row of series) batch.series.push(row);
    for (const row of findings) batch.findings.push(row);
    if (batch.comparisons.length + batch.series.length >= BATCH) await flush();
  }
  await flush();
  return counts;
}

function emptyBatch(): Compared {
  return { comparisons: [], series: [], findings: [] };
}

function isMeasured(row: QuantityRow): row is QuantityRow & Statement {
  return row.measure_key !== null && row.measure_id !== null;
}

function keptOf(row: QuantityRow & Statement): Statement {
  return Object.fromEntries(KEPT.map((column) => [column, row[column]])) as unknown as Statement;
}
