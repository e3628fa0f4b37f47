/** Expressions in a row, where two that stand side by side may be one. */
import type { Expression } from '../expression.ts';

/** In text order; `join` makes one expression of two neighbours, or null where they stay two. */
export function joinNeighbours(
  expressions: readonly Expression[],
  join: (last: Expression, next: Expression) => Expression | null,
): Expression[] {
  const result: Expression[] = [];
  for (let i = 0; i < expressions.length; i++) {
    const expression = expressions[i];
    const last = result[result.length - 1];
    const joined = last && join(last, expression);
    if (joined) result[result.length - 1] = joined;
    else result.push(expression);
  }
  return result;
}
