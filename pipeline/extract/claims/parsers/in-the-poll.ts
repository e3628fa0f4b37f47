/** "In a poll by the university, two-thirds favoured the ban": a document in front that vouches for the sentence. */
import { sentenceEnd, sentenceStart } from '../../language/scan.ts';
import { isFiniteVerb } from '../../language/tags.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Found } from '../found.ts';

const DOCUMENT = /^(poll|survey|study|census|audit|referendum)s?$/;
/** of the document's phrase, in tokens */
const LONGEST = 16;

export function inThePoll(reading: Reading, token: number): Found | null {
  if (reading.lower(token) !== 'in' || token !== sentenceStart(reading, token)) return null;
  const end = sentenceEnd(reading, token);
  let head = -1;
  let comma = token + 1;
  for (; comma < Math.min(end, token + LONGEST) && reading.form(comma) !== ','; comma++) {
    // "a poll released on Monday": a participle
    if (isFiniteVerb(reading, comma) && comma - 1 !== head) return null;
    if (head < 0 && DOCUMENT.test(reading.lower(comma))) head = comma;
  }
  if (head < 0 || comma + 2 >= end || reading.form(comma) !== ',') return null;
  return {
    anchor: token,
    cue: { first: token, end: token + 1 },
    cueClass: 'show',
    stance: 'assert',
    source: { first: token + 1, end: comma },
    sourceHead: head,
    role: null,
    content: [{ first: comma + 1, end }],
    addressee: null,
    target: null,
    negated: false,
    rule: 'in-the-poll',
  };
}
