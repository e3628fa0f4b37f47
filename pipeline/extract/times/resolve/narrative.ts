/** Is the text a report of these days, or does it tell of times far from its publication? */
import { dayOf } from '../civil.ts';
import type { Expression } from '../expression.ts';

/** A date that lies further back than this, in days, is told and not reported. */
const TOLD_AFTER = 90;
const ANTIQUITY = 1000;
const BARE_YEAR = 0.25;
/** fewer told dates than this make no narrative */
const FEWEST = 4;

/**
 * A narrative names days and months of years past more often than it counts from the day of publication ("yesterday", "on Friday").
 * In it, "in June" belongs to the year that the text has reached.
 */
export function isNarrative(expressions: readonly Expression[], published: number | null): boolean {
  if (published === null) return true;
  let told = 0;
  let reported = 0;
  for (const { meaning } of expressions) {
    const date = meaning.kind === 'range' ? meaning.last : meaning;
    if (date.kind === 'date' && date.year !== null) {
      const isTold = published - dayOf(date.year, date.month ?? 12, date.day ?? 28) > TOLD_AFTER;
      // a bare year is as much at home in a report; one of antiquity is not
      if (isTold) told += date.month !== null || date.year < ANTIQUITY ? 1 : BARE_YEAR;
    } else if (
      date.kind === 'shift' || date.kind === 'window' ? date.base === 'publication' : date.kind === 'date' && date.weekday !== null
    )
      reported += 1;
  }
  return told >= FEWEST && told > reported;
}
