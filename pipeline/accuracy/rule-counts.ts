/** How many rows of each rule were judged on labelled articles, and how many of them were right. */

import { CLAIM_ROW } from './fields.ts';
import { type ArticleJudgement, isRight, type Judged } from './judge.ts';

export interface RuleCount {
  table: 'quantities' | 'assertions';
  rule: string;
  /** rows of the rule in texts whose key is complete: one that the key does not have is wrong */
  judged: number;
  right: number;
}

/** What must be right for a figure's rule to have been right: what the figure is and of what. */
export const FIGURE_RULE = ['amount', 'bound', 'unit', 'item'];

/** One line for each table and rule, by name. */
export function countRules(judgements: readonly ArticleJudgement[]): RuleCount[] {
  return [
    ...countIn(
      'quantities',
      judgements.flatMap(({ figures }) => figures),
      FIGURE_RULE,
    ),
    ...countIn(
      'assertions',
      judgements.flatMap(({ claims }) => claims),
      CLAIM_ROW,
    ),
  ];
}

function countIn<Row extends { rule: string }, Label>(
  table: RuleCount['table'],
  rows: readonly Judged<Row, Label>[],
  fields: readonly string[],
): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const judged of rows) {
    const { rule } = judged.row;
    const count = counts.get(rule) ?? { table, rule, judged: 0, right: 0 };
    count.judged++;
    if (isRight(judged, fields)) count.right++;
    counts.set(rule, count);
  }
  return [...counts.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

/** Counts of the same rule in several sets, added up. */
export function addCounts(...sets: readonly RuleCount[][]): RuleCount[] {
  const sums = new Map<string, RuleCount>();
  for (const { table, rule, judged, right } of sets.flat()) {
    const key = `${table} ${rule}`;
    const sum = sums.get(key) ?? { table, rule, judged: 0, right: 0 };
    sum.judged += judged;
    sum.right += right;
    sums.set(key, sum);
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}
