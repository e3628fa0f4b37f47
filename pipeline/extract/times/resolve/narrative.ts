/** Is the text a report of these days, or does it tell of times far from its publication? */
import { civilOf } from '../civil.ts';
import type { Expression } from '../expression.ts';

/**
 * A narrative names years long past with month or day, more often than it counts from the day of publication ("yesterday", "on Friday").
 * In it, "in June" belongs to the year that the text has reached.
 */
export function isNarrative(expressions: readonly Expression[], published: number | null): boolean {
  if (published === null) return true;
  const { year } = civilOf(published);
  let told = 0;
  let reported = 0;
  for (const { meaning } of expressions) {
    if (meaning.kind === 'date' && meaning.year !== null) {
      if (meaning.year >= year - 1) reported += 1;
      else if (meaning.month !== null || meaning.year < 1000) told += 2;
      else told += 0.5;
    } else if (meaning.kind === 'shift' && meaning.base === 'publication') reported += 1;
    else if (meaning.kind === 'date' && meaning.weekday !== null && meaning.month === null) reported += 1;
  }
  return told >= 4 && told > reported * 2;
}
