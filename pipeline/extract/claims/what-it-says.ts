/** "presented what it says is fresh evidence to the court": a free relative, whose words stand between the author and the thing. */
import { notBefore, type Range } from '../language/scan.ts';
import { isVerb } from '../language/tags.ts';
import { isFiniteBe } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';

/** verbs with somebody who gets the thing, which is not what is said of it */
const GIVES = new Set('present give send show offer hand deliver submit pass bring sell issue provide'.split(' '));
/** from such a verb to "what", in tokens */
const FARTHEST = 6;

/** The words "what it says is" in front of a content; or null. */
export function distanceKept(reading: Reading, source: Range | null, content: readonly Range[]): Range | null {
  if (!source || source.first === 0 || content.length === 0) return null;
  const { first } = content[0];
  if (reading.lower(source.first - 1) !== 'what' || !isFiniteBe(reading, first - 1)) return null;
  return { first: source.first - 1, end: first };
}

/** Where the thing ends and who got it begins: "fresh evidence | to the court". */
export function beforeReceiver(reading: Reading, what: number, range: Range): number {
  for (let t = what - 1; t >= notBefore(reading, what, FARTHEST); t--) {
    if (!isVerb(reading, t)) continue;
    if (!GIVES.has(reading.lemma(t))) return range.end;
    for (let to = range.first + 1; to < range.end; to++) if (reading.lower(to) === 'to' && reading.xpos(to + 1) !== 'VB') return to;
    return range.end;
  }
  return range.end;
}
