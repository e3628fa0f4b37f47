/** "quipped that the bridge would outlive him": whoever can speak and governs a that-clause puts it forward, though the verb is in no list. */
import { hasTensed } from '../../language/clause.ts';
import { subjectOfVerb } from '../../language/subject.ts';
import { penn } from '../../language/tags.ts';
import { isPassive } from '../../language/verb-group.ts';
import type { Reading } from '../../reading/reading.ts';
import { complementEnd } from '../extent.ts';
import type { Found } from '../found.ts';
import { bareCue, claimOf } from '../senses.ts';
import { kindOf } from '../source-kinds.ts';

const isVerbNotIng = penn('VB VBD VBN VBP VBZ');

/** verbs that bring something about, or follow from it */
const BRINGS_ABOUT =
  /^(be|ensure|mean|guarantee|require|cause|happen|imply|prevent|provide|see|make|do|have|get|give|take|forget|ignore|overlook|mandate|dictate|matter|follow|prove|signify|entail|enforce|arrange|pretend)$/;
/** behind "that" these begin a clause; a single noun may be pointed at */
const OPENS_CLAUSE = /^(DT|PRP|PRP\$|NNP|NNPS|NNS|EX|CD)$/;
const SPEAKER = /^(he|she|they|we|who)$/;

const OTHER = bareCue('other');

export function anyVerbThat(reading: Reading, verb: number): Found | null {
  const that = verb + 1;
  if (that + 2 >= reading.tokenCount || reading.lower(that) !== 'that' || !isVerbNotIng(reading, verb)) return null;
  if (BRINGS_ABOUT.test(reading.lemma(verb)) || isPassive(reading, verb) || !OPENS_CLAUSE.test(reading.xpos(that + 1))) return null;
  const source = subjectOfVerb(reading, verb);
  if (!source || source.range.first > verb) return null;
  const speaks = SPEAKER.test(reading.lower(source.head)) || kindOf(reading, source.range, source.head) !== 'unknown';
  if (!speaks && reading.upos(source.head) !== 'PROPN') return null;
  const first = that + 1;
  const end = complementEnd(reading, verb, first);
  return hasTensed(reading, first, end)
    ? claimOf(reading, verb, { cue: OTHER, end: that }, source, [{ first, end }], 'any-verb-that')
    : null;
}
