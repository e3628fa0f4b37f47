/** Whose deed a verb without a subject of its own is: "took the stage to criticise", "after savaging the plan, Holm …". */
import type { Reading } from '../reading/reading.ts';
import { every, notBefore, sentenceEnd, sentenceStart, some } from './scan.ts';
import { isAuxiliary, isFiniteOrPastParticiple, isTensed, isVerb, penn } from './tags.ts';
import { both, either, not, type TokenTest } from './test.ts';
import { groupStart } from './verb-group.ts';
import { isColonOrSemicolon, isNegation, words } from './words.ts';

/** verbs whose purpose was carried out with them: whoever spoke to criticise did criticise */
const CARRIED_OUT = new Set(
  'use take appear speak go come join write rush meet gather continue begin start hold stand rally turn step travel visit fly interrupt call release issue publish file send work unite vote march assemble pause return tweet post move sign launch seize prompt lead seek proceed exist team band break testify email spend hurry race reach get'.split(
    ' ',
  ),
);
/** from a verb to its purpose, in tokens */
const LONGEST_PURPOSE = 25;
/** from the start of a sentence to the participle that opens it, in tokens */
const LONGEST_OPENING = 4;

const isFullVerb: TokenTest = both(isVerb, not(isAuxiliary));
const leavesOpen = either(isNegation, words('would could should may might can must to'));

/** The verb whose subject does what an infinitive of purpose says, when the purpose was carried out; or -1. */
export function carriedOutBy(reading: Reading, infinitive: number): number {
  const start = sentenceStart(reading, infinitive);
  if (infinitive === start || reading.xpos(infinitive - 1) !== 'TO') return -1;
  const floor = notBefore(reading, infinitive, LONGEST_PURPOSE);
  for (let t = infinitive - 2; t >= floor; t--) {
    if (reading.quotationOf[t] !== reading.quotationOf[infinitive]) return -1;
    if (isFullVerb(reading, t)) return isCarriedOut(reading, t, infinitive) ? t : -1;
    if (isColonOrSemicolon(reading, t)) return -1;
  }
  return -1;
}

function isCarriedOut(reading: Reading, verb: number, infinitive: number): boolean {
  if (!CARRIED_OUT.has(reading.lemma(verb)) || !isFiniteOrPastParticiple(reading, verb)) return false;
  // "used to describe": what it serves, no deed
  if (verb === infinitive - 2 && reading.lower(verb) === 'used') return false;
  const first = groupStart(reading, verb);
  return !some(reading, first, verb, leavesOpen) && !(reading.lower(first - 1) === 'to' && first === verb);
}

const opensSentence = penn('IN RB CC WRB ,');
const endsSubject = penn('NN NNS NNP NNPS PRP , RB');

/** The finite verb of the main clause after a participle that opens its sentence: "After savaging the plan, Holm | found"; or -1. */
export function mainVerbAfter(reading: Reading, participle: number): number {
  const start = sentenceStart(reading, participle);
  if (participle - start > LONGEST_OPENING || !every(reading, start, participle, opensSentence)) return -1;
  const end = sentenceEnd(reading, participle);
  let comma = -1;
  for (let t = participle + 1; t < end; t++) {
    if (reading.quotationOf[t] >= 0) continue;
    if (comma < 0 && reading.form(t) === ',') comma = t;
    if (comma >= 0 && t > comma + 1 && isTensed(reading, t) && endsSubject(reading, t - 1)) return t;
  }
  return -1;
}
