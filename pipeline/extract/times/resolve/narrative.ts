/** Is the text a report of these days, or does it tell of times far from its publication? */
import { dayOf } from '../civil.ts';
import type { Expression, Meaning } from '../expression.ts';

/** A date that lies further back than this, in days, is told and not reported. */
const TOLD_AFTER = 90;
/** A bare year is as much at home in a report as in a narrative; one of antiquity is not. */
const ANTIQUITY = 1000;
/** how much each kind of time says */
const WEIGHT = { told: 1, bareYear: 0.25, afterOldYear: 0.5, reported: 1, reference: 0.5 };
/** told dates must come to this much, and outweigh reported ones so many times */
const FEWEST = 4;
const TIMES_REPORTED = 2;

/**
 * A narrative names days and months of years past more often than it counts from the day of publication ("yesterday", "on Friday", "now").
 * In it, "in June" belongs to the year that the text has reached.
 */
export function isNarrative(expressions: readonly Expression[], published: number | null): boolean {
  if (published === null) return true;
  let told = 0;
  let reported = 0;
  let isAfterOldYear = false;
  for (const { meaning } of expressions) {
    const date = meaning.kind === 'range' ? meaning.last : meaning;
    if (date.kind === 'date' && date.year !== null)
      isAfterOldYear = published - dayOf(date.year, date.month ?? 12, date.day ?? 28) > TOLD_AFTER;
    if (isAfterOldYear) told += weightOfTold(date);
    reported += weightOfReported(date);
  }
  return told >= FEWEST && told > reported * TIMES_REPORTED;
}

/** What a date says for a narrative, where the year that the text has reached is an old one. */
function weightOfTold(date: Meaning): number {
  if (date.kind !== 'date') return 0;
  if (date.year !== null) return date.month !== null || date.year < ANTIQUITY ? WEIGHT.told : WEIGHT.bareYear;
  return date.month !== null ? WEIGHT.afterOldYear : 0;
}

/** What a time says for a report: it counts from the day of publication. */
function weightOfReported(date: Meaning): number {
  if (date.kind === 'date') return date.year === null && date.month === null && date.weekday !== null ? WEIGHT.reported : 0;
  if (date.kind === 'reference') return WEIGHT.reference;
  return (date.kind === 'shift' || date.kind === 'window') && date.base === 'publication' ? WEIGHT.reported : 0;
}
