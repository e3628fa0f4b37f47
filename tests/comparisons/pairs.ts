/** Which figures of the restatements measure the same thing, by the list and by the pipeline: pairs counted. */

import { compareThing, thingOf } from '../../pipeline/derive/compare/compare.ts';
import type { Statement } from '../../pipeline/derive/compare/statement.ts';
import { readTable } from '../../pipeline/extract/table.ts';
import { fillCorpus } from '../../pipeline/link/corpus.ts';
import type { QuantityRow } from '../../pipeline/schemas/types.ts';
import { restatements } from '../restatements/readings.ts';

export interface Pairs {
  /** `document "words"` twice */
  right: string[];
  wrong: string[];
  missing: string[];
}

const isMeasured = (row: QuantityRow): row is QuantityRow & Statement => row.measure_key !== null && row.measure_id !== null;

/** The figures of one comparison, whatever was set aside apart. */
export function joinedFigures(rows: readonly QuantityRow[]): string[][] {
  const things = new Map<string, Statement[]>();
  for (const row of rows) if (isMeasured(row)) things.set(thingOf(row), [...(things.get(thingOf(row)) ?? []), row]);
  return [...things.values()].flatMap((statements) => compareThing(statements).comparisons.map(({ quantity_ids }) => quantity_ids));
}

export async function countPairs(): Promise<Pairs> {
  const read = await restatements();
  const { quantities } = fillCorpus({
    documents: read.flatMap(({ rows }) => rows.documents),
    quantities: read.flatMap(({ rows }) => rows.quantities),
  });
  const nameOf = new Map(quantities.map((row) => [row.quantity_id, `${row.document_id.replace('sayso:', '')} "${row.text}" ${row.start}`]));
  const groups = new Map<string, string[]>();
  for (const { group, document, words, nth } of readTable(new URL('./data/groups.csv', import.meta.url))) {
    const found = quantities.filter((row) => row.document_id === `sayso:${document}` && row.text === words)[Number(nth) - 1];
    const name = found ? (nameOf.get(found.quantity_id) as string) : `${document} "${words}" not found`;
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  const joined = joinedFigures(quantities).map((ids) => ids.map((id) => nameOf.get(id) as string));
  return pairsIn([...groups.values()], joined);
}

/** Pairs that stand together in groups of names, by the list and as joined. */
export function pairsIn(listed: readonly (readonly string[])[], together: readonly (readonly string[])[]): Pairs {
  const wanted = new Set(listed.flatMap(pairsOf));
  const joined = new Set(together.flatMap(pairsOf));
  return {
    right: [...joined].filter((pair) => wanted.has(pair)),
    wrong: [...joined].filter((pair) => !wanted.has(pair)),
    missing: [...wanted].filter((pair) => !joined.has(pair)),
  };
}

export const pairsOf = (names: readonly string[]): string[] => {
  const sorted = [...names].sort();
  return sorted.flatMap((one, index) => sorted.slice(index + 1).map((other) => `${one} + ${other}`));
};
