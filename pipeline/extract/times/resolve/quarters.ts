/** Follows the quarter that a report is on. */
import { civilOf } from '../civil.ts';
import type { Expression, Meaning } from '../expression.ts';
import type { Period, Resolved } from './context.ts';
import { quarterPeriod } from './periods.ts';

/** A report goes on from what the sentence before said; a narrative from anywhere before it. */
export const REPORT_SENTENCES = 1;

interface Quarters {
  reported(): Period | null;
  coming(sentence: number): Period | null;
  advance(expression: Expression, resolved: Resolved, sentence: number): void;
}

/**
 * A report is on the latest quarter that it names of those that are over: an earlier one, "after a weak second quarter", is what it is
 * compared with, and one that is not over is looked ahead to.
 */
export function quartersThrough(published: number | null): Quarters {
  let reported: Period | null = null;
  let coming: Period | null = null;
  let comingIn = 0;
  return {
    reported: () => reported,
    coming: (sentence) => (sentence - comingIn <= REPORT_SENTENCES ? coming : null),
    advance(expression, resolved, sentence) {
      const found = quarterIn(expression, resolved);
      if (!found) return;
      const { quarter, isNamed, isFirm } = found;
      // "in the fiscal first quarter … for the quarter ended Sept. 29": the days of the one named before
      if (!isNamed && reported?.from === null) reported = { ...reported, from: quarter.from, to: quarter.to };
      else if (isToCome(quarter, published)) [coming, comingIn] = [quarter, sentence];
      else if (isFirm || isLater(quarter, reported)) reported = quarter;
    },
  };
}

interface Found {
  quarter: Period;
  /** "the third quarter", not "the quarter ended Sept. 29" */
  isNamed: boolean;
  /** the report's own: with its last day, or a fiscal one */
  isFirm: boolean;
}

function quarterIn({ meaning, ending }: Expression, resolved: Resolved): Found | null {
  if (meaning.kind === 'part' && meaning.part === 'quarter' && resolved.precision === 'quarter')
    return { quarter: resolved, isNamed: true, isFirm: ending !== null || meaning.fiscal };
  const quarter = ending && quarterLong(meaning, resolved);
  return quarter && { quarter, isNamed: false, isFirm: true };
}

const isToCome = ({ to }: Period, published: number | null): boolean => published !== null && to !== null && to > published;
const isLater = (one: Period, other: Period | null): boolean =>
  other === null || one.from === null || other.from === null || one.from >= other.from;

/** "the quarter ended June 30", "the three months to June": a quarter by its days, with the name of the calendar's. */
function quarterLong(meaning: Meaning, { from, to }: Resolved): Period | null {
  if (meaning.kind !== 'length' || from === null || to === null) return null;
  const isQuarter = (meaning.unit === 'quarter' && meaning.count === 1) || (meaning.unit === 'month' && meaning.count === 3);
  const { year, month } = civilOf(Math.floor((from + to) / 2));
  return isQuarter ? { ...quarterPeriod(year, Math.ceil(month / 3), 'context'), from, to } : null;
}
