/**
 * Counts of another period beside those of this one: "41 militants and 17 guards were killed this year, against 69 militants and 26 guards
 * in 2024". What is held against the counted of a kind is of their outcome.
 */
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Described } from './described.ts';
import { startOf } from './figure-extent.ts';

const isAgainst = words('against versus');
const isWithOrTo = words('with to');

/** Gives counts of another period the outcome of what they are held against. */
export function shareOverComparisons(reading: Reading, all: readonly Described[]): void {
  all.forEach((one, i) => {
    const { figure, phrase, sentence } = one;
    if (figure.outcome !== null || figure.kind !== 'count' || !phrase.named || !isHeldAgainst(reading, all, i)) return;
    const noun = reading.lemma(phrase.head);
    const same = all.slice(0, i).findLast((other) => other.sentence === sentence && other.figure.outcome && isOf(reading, other, noun));
    if (same) figure.outcome = same.figure.outcome;
  });
}

const isOf = (reading: Reading, { phrase }: Described, noun: string): boolean => phrase.named && reading.lemma(phrase.head) === noun;

/** "against 69 militants", "compared with 69 militants", and behind one that is so, "and 26 guards" */
function isHeldAgainst(reading: Reading, all: readonly Described[], index: number): boolean {
  const before = startOf(reading, all[index].figure) - 1;
  if (isAgainst(reading, before)) return true;
  if (isWithOrTo(reading, before)) return reading.lower(before - 1) === 'compared';
  return index > 0 && reading.lower(before) === 'and' && all[index - 1].phrase.end === before && isHeldAgainst(reading, all, index - 1);
}
