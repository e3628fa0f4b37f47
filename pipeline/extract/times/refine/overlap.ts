/** Of expressions that share a word, the longest stays; of equally long ones, the one found first. */
import type { Expression } from '../expression.ts';

export function withoutOverlaps(found: readonly Expression[]): Expression[] {
  const sorted = found.map((expression, order) => ({ expression, order }));
  sorted.sort((a, b) => a.expression.first - b.expression.first || b.expression.end - a.expression.end || a.order - b.order);
  const kept: Expression[] = [];
  for (const { expression } of sorted) {
    const last = kept[kept.length - 1];
    if (!last || last.end <= expression.first) kept.push(expression);
    else if (expression.end - expression.first > last.end - last.first) kept[kept.length - 1] = expression;
  }
  return kept;
}
