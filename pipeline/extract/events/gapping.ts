/**
 * Gapping: "27 soldiers were killed on Tuesday and 14 on Sunday". The later number has lost its noun and its verb, and takes both from the
 * one before; the adverbials that the two are told apart by begin with the same preposition.
 */
import { sentenceEnd } from '../language/scan.ts';
import { isVerbOrAuxiliary } from '../language/tags.ts';
import type { Reading } from '../reading/reading.ts';
import type { Described } from './described.ts';
import { startOf } from './figure-extent.ts';
import { setOutcome } from './outcome-set.ts';
import { countsPeople } from './people.ts';

const PREPOSITION = new Set(['in', 'on', 'at', 'near', 'during', 'outside', 'inside']);
/** tokens from the first number's noun to the later number */
const WIDEST = 16;

export function fillGaps(reading: Reading, all: readonly Described[]): void {
  for (let i = 1; i < all.length; i++) {
    const [before, one] = [all[i - 1], all[i]];
    if (before.sentence !== one.sentence || before.figure.kind !== 'count' || one.figure.kind !== 'count') continue;
    // "six of them in Sinaloa" are a part
    if (one.phrase.named || one.whole || one.phrase.pronoun >= 0 || !isParallel(reading, before, one)) continue;
    one.isApart = true;
    one.figure.item = before.figure.item;
    one.figure.itemClass = before.figure.itemClass;
    if (!before.trigger || one.trigger || !countsPeople(reading, one)) continue;
    setOutcome(reading, one, { ...before.trigger, way: 'shared' });
    one.figure.outcome = before.figure.outcome;
  }
}

/** "… on Tuesday and" in front of "14", "on" right after it, and one clause up to there. */
function isParallel(reading: Reading, before: Described, { phrase, figure }: Described): boolean {
  const first = startOf(reading, figure);
  const preposition = phrase.end < sentenceEnd(reading, first) ? reading.lower(phrase.end) : '';
  if (!PREPOSITION.has(preposition) || !['and', ','].includes(reading.lower(first - 1))) return false;
  if (first - before.phrase.end > WIDEST) return false;
  let isFound = false;
  for (let token = before.phrase.end; token < first - 1; token++) {
    const form = reading.lower(token);
    if ([';', ':', 'who', 'which', 'that', 'but', 'while'].includes(form)) return false;
    // a verb may only stand in front of the adverbial: "were killed on Tuesday"
    if (isFound && isVerbOrAuxiliary(reading, token)) return false;
    if (form === preposition) isFound = true;
  }
  return isFound;
}
