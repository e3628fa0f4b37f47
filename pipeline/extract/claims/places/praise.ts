/** Praise that a deed brings in: "earning rare praise from the governor". */
import { phraseOf } from '../../language/phrase.ts';
import { firstFrom, sentenceStart } from '../../language/scan.ts';
import { subjectOfVerb } from '../../language/subject.ts';
import { isNominal } from '../../language/tags.ts';
import type { TokenTest } from '../../language/test.ts';
import { marks, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Content, ContentPlace } from '../pattern.ts';

const brings = words(
  'earn earns earned earning win wins won winning draw draws drew drawn drawing receive receives attract attracts attracted attracting get gets got getting gain gains gained gaining provoke provokes prompt prompts prompted prompting spark sparks sparked sparking elicit elicits elicited eliciting invite invites',
);
const isFromOrBy = words('from by');

/** "earning rare praise from the governor": who praises, and the deed that brought it in */
export const deedThatBringsIn: ContentPlace = ({ reading, token }): Content | null => {
  if (token + 2 >= reading.tokenCount || !isFromOrBy(reading, token + 1)) return null;
  const verb = reading.head(token);
  if (verb < 0 || verb > token || !brings(reading, verb)) return null;
  const head = headAfter(reading, token + 2);
  if (head < 0) return null;
  const { range, role } = phraseOf(reading, head);
  const doer = subjectOfVerb(reading, verb)?.range ?? null;
  // the clause that a participle comments on, else the subject
  const isComment = reading.xpos(verb) === 'VBG' && reading.form(verb - 1) === ',';
  const deed = isComment ? { first: sentenceStart(reading, verb), end: verb - 1 } : doer;
  if (!deed) return null;
  return {
    first: deed.first,
    latest: deed.end,
    source: { range: { first: token + 2, end: range.end }, head, role },
    target: doer,
    cue: { first: token, end: token + 1 },
  };
};

/** of the phrase of who praises, in tokens */
const LONGEST_SOURCE = 12;
const endsSource = marks(', . ;');

function headAfter(reading: Reading, from: number): number {
  const isHead: TokenTest = (_, t) => isNominal(reading, t) && (reading.head(t) < from || reading.head(t) > t + LONGEST_SOURCE);
  return firstFrom(reading, from, Math.min(reading.tokenCount, from + LONGEST_SOURCE), isHead, endsSource);
}
