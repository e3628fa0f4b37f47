/** Verbs that put a number forward: "put the toll at 41", "has verified 14,000 deaths", "recorded 340 fires". */
import { type Cue, cueVerb } from '../../language/lexicon/cues.ts';
import { sentenceEnd } from '../../language/scan.ts';
import { subjectOfVerb } from '../../language/subject.ts';
import { isTensed, penn } from '../../language/tags.ts';
import { isPassive } from '../../language/verb-group.ts';
import type { Reading } from '../../reading/reading.ts';
import { complementEnd } from '../extent.ts';
import type { Found } from '../found.ts';
import { bareCue, claimOf, SAY } from '../senses.ts';
import { kindOf } from '../source-kinds.ts';

const opensObject = penn('DT JJ NN NNP NNPS NNS PRP$');
const isFiniteOrPerfect = penn('VBD VBN VBP VBZ');
const isOfBareNumber = penn('$ CD IN JJR JJS RB TO');

/** from the verb to its "at", in tokens */
const LONGEST_OBJECT = 12;
/** verbs of having looked: whoever does it vouches for the number */
const CHECKS = /^(verify|confirm|document)$/;
/** verbs of keeping count, which places, teams and wards do too: only those whose office it is vouch */
const KEEPS_COUNT = /^(record|register|count|log)$/;
const OFFICE = /^(official|government|military|organisation|document|expert|media)$/;
/** organisations that count their own */
const PLAYERS = /^(team|club|side|squad|company|firm|bank|band|party|shop|store|crew)$/;
const BEFORE_NUMBER = /^(more|less|fewer|than|at|least|most|about|around|nearly|almost|over|some|up|to|roughly|a|total|of|only|just)$/;

const ESTIMATE = bareCue('estimate');
const SHOW = bareCue('show');

/** "put the toll at 41": the content is what was put, and where. */
export function putAt(reading: Reading, verb: number): Found | null {
  if (cueVerb(reading.lower(verb)) !== 'put') return null;
  const first = verb + 1;
  const limit = Math.min(sentenceEnd(reading, verb), first + LONGEST_OBJECT);
  if (first >= limit || !opensObject(reading, first)) return null;
  for (let t = first + 1; t + 1 < limit; t++) {
    if (isTensed(reading, t) || /^[,;:]$/.test(reading.form(t))) return null;
    if (reading.lower(t) !== 'at' || !opensNumber(reading, t + 1, limit)) continue;
    return found(reading, verb, first, ESTIMATE, 'put-at');
  }
  return null;
}

/** "has verified 14,000 civilian deaths": a bare number of things as the object. */
export function countGiven(reading: Reading, verb: number): Found | null {
  const lemma = cueVerb(reading.lower(verb));
  const checks = CHECKS.test(lemma);
  if (!checks && !KEEPS_COUNT.test(lemma)) return null;
  if (!isFiniteOrPerfect(reading, verb) || !opensNumber(reading, verb + 1, sentenceEnd(reading, verb))) return null;
  const claim = found(reading, verb, verb + 1, SHOW, 'count-given');
  if (!claim || checks) return claim;
  return OFFICE.test(kindOf(reading, claim.source, claim.sourceHead)) && !PLAYERS.test(reading.lower(claim.sourceHead)) ? claim : null;
}

/** "had earlier said 28": a number is all that was said. */
export function numberSaid(reading: Reading, verb: number): Found | null {
  if (cueVerb(reading.lower(verb)) !== 'say') return null;
  const end = sentenceEnd(reading, verb);
  if (!opensNumber(reading, verb + 1, end)) return null;
  for (let t = verb + 1; t < end; t++) {
    if (/^[.,;]$/.test(reading.form(t))) break;
    if (!isOfBareNumber(reading, t)) return null;
  }
  return found(reading, verb, verb + 1, SAY, 'number-said');
}

function found(reading: Reading, verb: number, first: number, sense: Cue, rule: string): Found | null {
  if (isPassive(reading, verb)) return null;
  const source = subjectOfVerb(reading, verb);
  const end = beforeTimeOfSaying(reading, first, complementEnd(reading, verb, first));
  return source && end > first ? claimOf(reading, verb, { cue: sense, end: verb + 1 }, source, [{ first, end }], rule) : null;
}

/** "confirmed 12 cases | on Monday" */
function beforeTimeOfSaying(reading: Reading, first: number, end: number): number {
  let last = end;
  while (last > first && reading.upos(last - 1) === 'PUNCT') last--;
  const isDay = last - 2 > first && reading.lower(last - 2) === 'on' && /^\w+day$/.test(reading.lower(last - 1));
  return isDay ? last - 2 : end;
}

/** "41", "at least 41", "a total of 41": a number, with what may stand in front of it; no year. */
function opensNumber(reading: Reading, token: number, limit: number): boolean {
  let t = token;
  while (t < limit && BEFORE_NUMBER.test(reading.lower(t))) t++;
  return t < limit && (reading.upos(t) === 'NUM' || /^[$€£¥]$/.test(reading.form(t)));
}
