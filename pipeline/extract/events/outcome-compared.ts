/**
 * Counts of another period beside those of this one: "41 militants and 17 guards were killed this year, against 69 militants and 26 guards
 * in 2024". What is held against the counted of a kind is of their outcome.
 */
import type { DraftFigure } from '../drafts.ts';
import { isToOrWith, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Described } from './described.ts';
import { startOf } from './figure-extent.ts';

const isAgainst = words('against versus');

/** Gives counts of another period the outcome of what they are held against. */
export function shareOverComparisons(reading: Reading, all: readonly Described[]): void {
  let isLastHeld = false;
  all.forEach((one, i) => {
    isLastHeld = isHeldAgainst(reading, one) || (isLastHeld && isListed(reading, all[i - 1], one));
    const { figure, phrase } = one;
    if (isLastHeld && figure.outcome === null && figure.kind === 'count' && phrase.named)
      figure.outcome = outcomeInFront(reading, all, i, reading.lemma(phrase.head));
  });
}

/** The outcome of the same noun before in the sentence. */
function outcomeInFront(reading: Reading, all: readonly Described[], index: number, noun: string): DraftFigure['outcome'] {
  for (let i = index - 1; i >= Math.max(0, index - FARTHEST) && all[i].sentence === all[index].sentence; i--)
    if (all[i].figure.outcome !== null && isOf(reading, all[i], noun)) return all[i].figure.outcome;
  return null;
}
/** figures back */
const FARTHEST = 12;

const isOf = (reading: Reading, { phrase }: Described, noun: string): boolean => phrase.named && reading.lemma(phrase.head) === noun;

/** "against 69 militants", "compared with 69 militants" */
function isHeldAgainst(reading: Reading, { figure }: Described): boolean {
  const before = startOf(reading, figure) - 1;
  return isAgainst(reading, before) || (isToOrWith(reading, before) && reading.lower(before - 1) === 'compared');
}

/** "and 26 guards" right after one that is held so */
function isListed(reading: Reading, last: Described, { figure }: Described): boolean {
  const before = startOf(reading, figure) - 1;
  return reading.lower(before) === 'and' && last.phrase.end === before;
}
