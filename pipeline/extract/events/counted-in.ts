/** What a noun that only counts, estimates or dates leaves for others to name. */
import { outcomeWord } from '../language/lexicon/harm.ts';
import { headFrom } from '../language/noun-phrases.ts';
import { sentenceEnd } from '../language/scan.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';

const GENERIC = new Set('number numbers total amount count sum proportion share percentage volume quantity'.split(' '));

/** "its forecast for oil demand" is of oil demand */
const ESTIMATE = new Set(
  'forecast forecasts estimate estimates projection projections prediction predictions outlook target targets guidance'.split(' '),
);

/** "the number of burglaries" counts burglaries. */
export function countedIn(reading: Reading, head: number): number {
  if (ESTIMATE.has(reading.lower(head)) && reading.lower(head + 1) === 'for') {
    const named = headFrom(reading, head + 2, sentenceEnd(reading, head));
    return named < 0 || /^(?:years?|quarters?|months?|weeks?|hal(?:f|ves)|season|\p{N}+)$/u.test(reading.lower(named)) ? head : named;
  }
  if (!GENERIC.has(reading.lower(head)) || reading.lower(head + 1) !== 'of') return head;
  const inner = headFrom(reading, head + 2, sentenceEnd(reading, head));
  if (inner >= 0) return inner;
  return outcomeWord(reading, head + 2, 'adjective') ? head + 2 : head; // "the number of injured"
}

export const isPeriodNoun = words(
  'year years month months week weeks day days quarter quarters half halves decade decades total all part court public response return exchange addition',
);

/** "in the first quarter", "on Tuesday": when, not what. */
export const isTimeNoun = (reading: Reading, token: number): boolean => isPeriodNoun(reading, token) || isMonthOrDay(reading, token);

const isMonthOrDay = words(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight',
);
