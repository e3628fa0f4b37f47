/** Rules counted on the labelled sentences of the sample, whose labels are partial: what is not labelled is not judged. */
import { compare, type Miss } from '../accuracy/compare.ts';
import type { RuleCount } from '../accuracy/rule-counts.ts';
import { type Kind, type Row, readSamples } from '../accuracy/sample.ts';

/** fields whose mistakes make a row of the table wrong */
const JUDGED: Partial<Record<Kind, readonly string[]>> = {
  quantities: ['found', 'value', 'low', 'high', 'bound', 'unit', 'item'],
  assertions: ['found', 'source', 'content', 'mode', 'stance', 'polarity'],
};

export function countSentences(): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const sample of readSamples('')) {
    const rows: { kind: Kind; row: Row }[] = [];
    const misses: Miss[] = [];
    compare(
      sample,
      () => ({ given: 0, right: 0, labelled: 0, hit: 0 }),
      misses,
      (kind, row) => rows.push({ kind, row }),
    );
    for (const { kind, row } of rows) {
      const judged = JUDGED[kind];
      if (!judged) continue;
      const table = kind as RuleCount['table'];
      const rule = String(row.rule);
      const count = counts.get(`${table} ${rule}`) ?? { table, rule, judged: 0, right: 0 };
      count.judged++;
      if (!misses.some((miss) => miss.row === row.text && judged.some((field) => miss.field === `${kind}.${field}`))) count.right++;
      counts.set(`${table} ${rule}`, count);
    }
  }
  return [...counts.values()];
}
