/**
 * Claims whose content another claim gives: "So does China." says the same; "Western officials have yet to be convinced",
 * "independent monitors disagree" doubt it. Their own content is empty; a relation leads to the other claim.
 */
import { sentenceEnd, sentenceStart } from '../../language/scan.ts';
import { subjectOf } from '../../language/subject.ts';
import { isVerbOrModal } from '../../language/tags.ts';
import { verbGroup } from '../../language/verb-group.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Found } from '../found.ts';

const EMPTY = { content: [], addressee: null, target: null, negated: false };

/** "So does China", "so did the others" */
export function ellipsis(reading: Reading, token: number): Found | null {
  if (reading.lower(token) !== 'so' || !/^(do|does|did|has|have|is|are|was|were)$/.test(reading.lower(token + 1))) return null;
  if (token !== sentenceStart(reading, token) && !/^[,;:—–]$|^and$/.test(reading.form(token - 1))) return null;
  const end = sentenceEnd(reading, token);
  let last = token + 2;
  while (last < end && !/^[,;:.—–]$/.test(reading.form(last))) {
    if (isVerbOrModal(reading, last)) return null;
    last++;
  }
  if (last === token + 2) return null;
  return {
    ...EMPTY,
    anchor: token,
    cue: { first: token, end: token + 2 },
    cueClass: 'other',
    stance: 'assert',
    source: { first: token + 2, end: last },
    sourceHead: last - 1,
    role: null,
    answer: 'same_content',
    rule: 'ellipsis',
  };
}

const DISAGREES = new Set('disagree disagrees disagreed demur demurs demurred dissent dissents dissented'.split(' '));
const UNCONVINCED = new Set(['unconvinced', 'unpersuaded', 'sceptical', 'skeptical']);
const CONVINCED = new Set(['convinced', 'persuaded']);
export const DOUBTS: readonly string[] = [...DISAGREES, ...UNCONVINCED, ...CONVINCED];

/** "disagree", "are unconvinced", "have yet to be convinced": no content of their own */
export function doubt(reading: Reading, token: number): Found | null {
  const word = reading.lower(token);
  const predicate = UNCONVINCED.has(word) || (CONVINCED.has(word) && isWithheld(reading, token));
  if (!predicate && !DISAGREES.has(word)) return null;
  const next = token + 1 < reading.tokenCount ? reading.lower(token + 1) : '';
  if (/^(that|of|about|by|with|to|over|on)$/.test(next)) return null;
  const group = verbGroup(reading, token);
  let { first } = group;
  while (
    predicate &&
    first > token - 6 &&
    /^(have|has|had|yet|to|be|been|is|are|was|were|remain|remains|remained|not|n't|far|from|still)$/.test(reading.lower(first - 1))
  )
    first--;
  const source = subjectOf(reading, token, first) ?? subjectOf(reading, Math.max(0, reading.head(token)), first);
  if (!source) return null;
  return {
    ...EMPTY,
    anchor: token,
    cue: { first, end: token + 1 },
    cueClass: 'believe',
    stance: 'doubt',
    source: source.range,
    sourceHead: source.head,
    role: source.role,
    answer: 'answers',
    rule: 'doubt',
  };
}

/** "yet to be", "not", "far from" */
function isWithheld(reading: Reading, token: number): boolean {
  for (let t = token - 1; t >= Math.max(sentenceStart(reading, token), token - 5); t--) {
    if (/^(yet|not|n't|never|hardly|far)$/.test(reading.lower(t))) return true;
  }
  return false;
}
