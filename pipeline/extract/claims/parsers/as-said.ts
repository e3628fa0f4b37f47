/** "As the speaker has pointed out, the vote is not binding." */
import { sentenceEnd, sentenceStart } from '../../language/scan.ts';
import { subjectOfVerb } from '../../language/subject.ts';
import { penn } from '../../language/tags.ts';
import { isPassive } from '../../language/verb-group.ts';
import type { Reading } from '../../reading/reading.ts';
import { quotedEnd } from '../extent.ts';
import type { Found } from '../found.ts';
import { claimOf, matchSense } from '../senses.ts';

const isOfOccasion = penn('CD DT IN JJ NN NNP NNS RB TO');

export function asSaid(reading: Reading, verb: number): Found | null {
  const start = sentenceStart(reading, verb);
  if (reading.lower(start) !== 'as') return null;
  const match = matchSense(reading, verb, 'clause');
  const limit = sentenceEnd(reading, verb);
  let comma = match?.end ?? limit;
  while (comma < limit && reading.form(comma) !== ',' && isOfOccasion(reading, comma)) comma++;
  if (!match || comma + 2 >= limit || reading.form(comma) !== ',') return null;
  for (let t = start + 1; t < verb; t++) if (/^[,:;]$/.test(reading.form(t))) return null;
  if (isPassive(reading, verb)) return null;
  const source = subjectOfVerb(reading, verb);
  if (!source || source.range.first !== start + 1) return null;
  return claimOf(reading, verb, match, source, [{ first: comma + 1, end: quotedEnd(reading, verb, comma + 1) }], 'as-said');
}
