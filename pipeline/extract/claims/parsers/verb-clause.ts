/** Subject, verb, clause or quotation: "The ministry said that …", "He told reporters on Monday: “…”". */
import { hasTensed } from '../../language/clause.ts';
import { cueVerb, nounSenses } from '../../language/lexicon/cues.ts';
import { type NounPhrase, phraseEnd } from '../../language/phrase.ts';
import { type Range, sentenceEnd, sentenceStart } from '../../language/scan.ts';
import { subjectOfVerb } from '../../language/subject.ts';
import { isPresent, isTensed, isVerb, penn } from '../../language/tags.ts';
import { isPassive } from '../../language/verb-group.ts';
import { isTimeWord } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { complementAfter } from '../complement.ts';
import { complementEnd, quotedEnd } from '../extent.ts';
import type { Found } from '../found.ts';
import { hasOwnTag, quotationFrom } from '../quotations.ts';
import { addresseeOf, claimOf, matchSense } from '../senses.ts';
import { beforeReceiver, distanceKept } from '../what-it-says.ts';

const isOfSubject = penn('CD DT JJ NN NNP NNPS NNS POS PRP PRP$ VBG');
const isPluralOrDeterminer = penn('DT NNS');
const opensSubject = penn('CD DT EX NN NNP NNPS NNS PRP PRP$');

/** verbs whose noun phrase behind them is a clause begun, or what was said; others take objects of every kind */
const BARE = /^(say|add|note|think|believe|claim|argue|insist|hope|warn|state|allege|contend|suggest)$/;

/** of a clause's subject right behind its cue, in tokens */
const LONGEST_SUBJECT = 6;

export function verbClause(reading: Reading, verb: number): Found | null {
  const match = matchSense(reading, verb, 'clause') ?? matchSense(reading, verb, 'quote');
  if (!match || (!match.cue.frames.has('clause') && !isQuoteBehind(reading, match.end)) || isPassive(reading, verb)) return null;
  const complement = complementAfter(reading, verb, match.end);
  if (!complement) return null;
  const { form } = complement;
  const first = form === 'zero' ? behindDay(reading, complement.first) : complement.first;
  if (form === 'colon' && quotationFrom(reading, first) >= 0 && hasOwnTag(reading, quotationFrom(reading, first))) return null;
  if (form !== 'quote' && form !== 'colon' && !match.cue.frames.has('clause')) return null;
  if (
    form === 'wh' &&
    !/^(ask|believe|reveal|judge|show)$/.test(match.cue.class) &&
    !/^(explain|describe|tell|question)$/.test(cueVerb(reading.lower(verb)))
  )
    return null;
  // "considers it dangerous, since it leaks": the clause of reason makes no clause of the object
  if (form === 'zero' && matchSense(reading, verb, 'object-predicate') && !hasTensed(reading, first, phraseEnd(reading, first)))
    return null;
  if ((form === 'zero' || form === 'bare') && isNounWithThat(reading, first)) return null;
  if (form === 'bare' && !BARE.test(cueVerb(reading.lower(verb))) && !isClauseAtOnce(reading, first)) return null;
  // what a mind holds stands in a clause; a colon behind it explains the object: "she knows one rule: silence"
  if (form === 'colon' && /^(believe|judge|want)$/.test(match.cue.class)) return null;
  const source = subjectOfVerb(reading, verb);
  if (!source || (form === 'gap' && source.range.first > verb)) return null;
  const end = form === 'quote' || form === 'colon' ? quotedEnd(reading, verb, first) : complementEnd(reading, verb, first);
  const content = [{ first, end }];
  const distance = form === 'gap' ? distanceKept(reading, { source: source.range, content }) : null;
  if (distance) content[0].end = beforeReceiver(reading, distance.first, content[0]);
  const fronted = frontedTime(reading, verb, source);
  if (fronted) content.unshift(fronted);
  const claim = claimOf(reading, verb, match, source, content, `verb-clause.${form}`);
  claim.addressee = addresseeOf(reading, verb, first);
  return claim;
}

/** A quotation or a colon somewhere behind in the sentence: all that "began" and "opened" put forward. */
function isQuoteBehind(reading: Reading, first: number): boolean {
  for (let t = first; t < sentenceEnd(reading, first - 1); t++) if (quotationFrom(reading, t) >= 0 || reading.form(t) === ':') return true;
  return false;
}

/** "acknowledged funding was low": subject and verb follow at once, nothing between them. */
function isClauseAtOnce(reading: Reading, first: number): boolean {
  let t = first;
  while (t < first + LONGEST_SUBJECT && t + 1 < reading.tokenCount && isOfSubject(reading, t)) t++;
  return t > first && isTensed(reading, t) && !isPluralOrDeterminer(reading, t + 1);
}

/** "the owner's claim that the barge was new": a noun with a clause of its own, no clause of the verb's. */
function isNounWithThat(reading: Reading, first: number): boolean {
  for (let t = first; t < Math.min(reading.tokenCount - 1, first + LONGEST_SUBJECT); t++) {
    if (isTensed(reading, t)) return false;
    if (reading.lower(t + 1) === 'that') return nounSenses(reading.lemma(t)).length > 0;
  }
  return false;
}

/** "said | on Tuesday | it had lost": when it was said stands in front of the clause's own subject. */
function behindDay(reading: Reading, first: number): number {
  if (reading.lower(first) !== 'on' || first + 2 >= reading.tokenCount || !/day$/.test(reading.lower(first + 1))) return first;
  const next = /^(morning|afternoon|evening|night)$/.test(reading.lower(first + 2)) ? first + 3 : first + 2;
  return next < reading.tokenCount && opensSubject(reading, next) ? next : first;
}

/** "In 2024 alone, the ministry says that …": what is said now of then; under "said" it is when it was said. */
function frontedTime(reading: Reading, verb: number, source: NounPhrase): Range | null {
  const start = sentenceStart(reading, verb);
  if (!isPresent(reading, verb) || source.range.first - 2 < start || reading.form(source.range.first - 1) !== ',') return null;
  if (!/^(in|since|by|from|between|during|over|last|at)$/.test(reading.lower(start))) return null;
  for (let t = start; t < source.range.first - 1; t++) {
    if (isVerb(reading, t) || reading.form(t) === ',') return null;
    if (/^(1[89]|20)\d\d$/.test(reading.form(t)) || isTimeWord(reading, t)) return { first: start, end: source.range.first - 1 };
  }
  return null;
}
