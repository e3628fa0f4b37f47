/**
 * The stage `derive`: figures that follow from stated ones, a line for each document; then what sources say side by side, over the whole
 * corpus, some lines more.
 */
import { FINE, options, stage, summary, writing } from './common/stage.ts';
import { type Compared, compareThing, thingOf } from './derive/compare/compare.ts';
import { shelves } from './derive/compare/shelves.ts';
import { KEPT, type Statement } from './derive/compare/statement.ts';
import { derive, disagreements } from './derive/derive.ts';
import { packed, readPacked } from './link/packed.ts';
import type { QuantityRow } from './schemas/types.ts';

await stage('derive', async () => {
  const given = options('Works out the figures that follow from stated ones, and what sources say side by side.', {
    linked: { value: 'FILE', description: 'what link wrote' },
    out: { value: 'FILE', description: 'derived rows, one line a document; then those of the whole corpus' },
  });
  const counts = { figures: 0, comparisons: 0, series: 0 };
  const figures = shelves<Statement>(`${given.out}.shelves`);
  try {
    await writing(given.out, async (out) => {
      for await (const { quantities = [], times = [], documents = [] } of readPacked(given.linked, ['quantities', 'times', 'documents'])) {
        const derivations = derive({ quantities, times });
        counts.figures += derivations.length;
        for (const piece of packed({ derivations, findings: disagreements(derivations) })) await out.write(piece);
        const isCopy = documents.some(({ duplicate_of }) => duplicate_of !== null);
        for (const row of quantities) if (!isCopy && isMeasured(row)) figures.put(thingOf(row), keptOf(row));
      }
      let batch = emptyBatch();
      for (const group of figures.groups()) {
        const { comparisons, series, findings } = compareThing(group);
        for (const row of comparisons) batch.comparisons.push(row); // a spread holds a hundred thousand at most
        for (const row of series) batch.series.push(row);
        for (const row of findings) batch.findings.push(row);
        counts.comparisons += comparisons.length;
        counts.series += series.length;
        if (batch.comparisons.length + batch.series.length < 256) continue; // no line is too long
        for (const piece of packed(batch)) await out.write(piece);
        batch = emptyBatch();
      }
      for (const piece of packed(batch)) await out.write(piece);
    });
  } finally {
    figures.clear();
  }
  summary('derive', [counts.figures, 'figures'], [counts.comparisons, 'comparisons'], [counts.series, 'series']);
  return FINE;
});

function emptyBatch(): Compared {
  return { comparisons: [], series: [], findings: [] };
}

function isMeasured(row: QuantityRow): row is QuantityRow & Statement {
  return row.measure_key !== null && row.measure_id !== null;
}

function keptOf(row: QuantityRow & Statement): Statement {
  return Object.fromEntries(KEPT.map((column) => [column, row[column]])) as unknown as Statement;
}
