/** What did it: "the blast", "terrorist attacks", "a bomb attack". */

import { causeWord } from '../language/lexicon/happenings.ts';
import { outcomeWord } from '../language/lexicon/harm.ts';
import { sentenceStart } from '../language/scan.ts';
import { subjectHead } from '../language/subject-head.ts';
import { continuesNoun, isNominal, isNounOrAdjective } from '../language/tags.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Cause, Described, Trigger } from './described.ts';
import { agentOf, perpetratorOfEvent, setPerpetrator } from './perpetrator.ts';
import { nounSpan } from './phrase-spans.ts';
import type { Surroundings } from './surroundings.ts';

const isLinking = words('in by during from after following amid of to through at with when as');
const isClauseEnd = words('; :');
const joinsClause = words('and while but');
const BRINGING = new Set('leave claim cost cause bring take see result'.split(' '));
/** a cause stands near the word that it explains */
const REACH = 16;

/** The cause of each figure, by its head noun; figures of a sentence that name none share the only one. */
export function findCauses(reading: Reading, around: Surroundings, all: readonly Described[]): Map<Described, Cause> {
  const causes = new Map<Described, Cause>();
  for (const one of all) {
    const cause = one.trigger && one.figure.outcome ? causeOf(reading, around, one, one.trigger) : null;
    if (cause) causes.set(one, cause);
  }
  shareInSentence(all, causes);
  for (const [one, cause] of causes) {
    one.figure.cause = cause.span;
    perpetratorOfEvent(reading, around, one, cause);
  }
  return causes;
}

/** The event that is the subject of what happened, or stands beside it; where somebody is, who did it is noted. */
function causeOf(reading: Reading, around: Surroundings, one: Described, trigger: Trigger): Cause | null {
  const acting = trigger.way === 'active' || trigger.way === 'shared';
  const subject = eventOf(reading, acting ? actor(reading, around, trigger.token) : bringer(reading, one, trigger));
  if (subject >= 0 && causeWord(reading, subject)) return causeAt(reading, subject);
  if (acting && subject >= 0 && trigger.word.sufferer !== 'subject' && !liesIn(one, subject)) setPerpetrator(reading, around, one, subject);
  const agent = agentOf(reading, one);
  if (agent >= 0) setPerpetrator(reading, around, one, agent);
  return after(reading, one) ?? inFront(reading, one);
}

const causeAt = (reading: Reading, head: number): Cause => ({ head, span: nounSpan(reading, head) });

/** The verb's subject; a date that the tree took for it gives way to the noun right in front, "in May the group killed". */
function actor(reading: Reading, around: Surroundings, verb: number): number {
  const subject = subjectHead(reading, verb);
  if (subject < 0) return verb > 0 && causeWord(reading, verb - 1) ? verb - 1 : -1;
  if (!around.mask(subject)) return subject;
  return verb - 1 > subject && isNominal(reading, verb - 1) ? verb - 1 : -1;
}

/** "the offensive in the east killed …": of a subject that hangs on an event, the event. */
function eventOf(reading: Reading, subject: number): number {
  if (subject < 0 || causeWord(reading, subject)) return subject;
  const preposition = reading.tokenAt(nounSpan(reading, subject).start) - 1;
  const event = preposition - 1;
  if (event < sentenceStart(reading, subject) || reading.upos(preposition) !== 'ADP') return subject;
  return causeWord(reading, event) ? event : subject;
}

/** "the crash left nine dead", "the landslide claimed 21 lives": the subject of the verb that brings the outcome about; -1 without one. */
function bringer(reading: Reading, { phrase }: Described, { token }: Trigger): number {
  let node = token >= phrase.first ? phrase.head : token;
  for (let step = 0; step < HIGHEST_BRINGER && node >= 0; step++) {
    const up = reading.head(node);
    if (up < 0 || (up > node && up !== token)) return -1; // (the tree may hang "soldiers" on "dead")
    if (reading.upos(up) === 'VERB') return eventThatBrings(reading, up);
    node = up;
  }
  return -1;
}
const HIGHEST_BRINGER = 4;

function eventThatBrings(reading: Reading, verb: number): number {
  const subject = BRINGING.has(reading.lemma(verb)) ? subjectHead(reading, verb) : -1;
  return subject >= 0 && causeWord(reading, subject) ? subject : -1;
}

const liesIn = ({ phrase, figure }: Described, token: number): boolean => token >= figure.firstToken && token < phrase.end;

/** "killed in a bomb attack", "deaths from malaria", "when a bomb went off". */
function after(reading: Reading, one: Described): Cause | null {
  const trigger = (one.trigger as NonNullable<Described['trigger']>).token;
  const from = Math.max(trigger + 1, one.phrase.end);
  const limit = Math.min(reading.sentenceFirst[one.sentence + 1], from + REACH);
  let preposition = false;
  for (let token = from; token < limit; token++) {
    if (isClauseEnd(reading, token) || isAnotherVerb(reading, token)) return null;
    if (joinsClause(reading, token)) preposition = false;
    if (isLinking(reading, token)) preposition = true;
    else if (preposition && isCause(reading, token)) return causeAt(reading, token);
  }
  return null;
}

/** A verb that begins another matter; "killed or injured in", "following a blast" and "in fighting" do not. */
const isAnotherVerb = (reading: Reading, token: number): boolean =>
  reading.upos(token) === 'VERB' &&
  reading.lower(token) !== 'following' &&
  !outcomeWord(reading, token, 'verb') &&
  !(causeWord(reading, token) && isGerund(reading, token));

/** "In an attack on the village, 12 people were killed"; "after the crash …". */
function inFront(reading: Reading, one: Described): Cause | null {
  const first = reading.sentenceFirst[one.sentence];
  const from = Math.min(one.figure.firstToken, (one.trigger as NonNullable<Described['trigger']>).token) - 1;
  for (let token = from; token >= Math.max(first, from - REACH); token--) {
    if (reading.lower(token) === ';') return null;
    if (!isCause(reading, token)) continue;
    const span = nounSpan(reading, token);
    const before = reading.tokenAt(span.start) - 1;
    if (reading.lower(token + 1) === 'in' && reading.lower(token + 2) === 'which') return { head: token, span };
    if (before >= first && ['in', 'during', 'after', 'following', 'from', 'by', 'as', 'when'].includes(reading.lower(before)))
      return { head: token, span };
  }
  return null;
}

/** An event or means as a noun that no further noun follows: "a bomb", not "a bomb factory"; "a shooting", not "were shooting". */
function isCause(reading: Reading, token: number): boolean {
  if (!causeWord(reading, token)) return false;
  if (!isNounOrAdjective(reading, token) && !isGerund(reading, token)) return false;
  const next = token + 1;
  const sameSentence = next < reading.tokenCount && reading.sentenceOf[next] === reading.sentenceOf[token];
  return !sameSentence || !continuesNoun(reading, next) || reading.lower(next) === 'to';
}

/** "in fighting", tagged as a verb in capitals. */
const isGerund = (reading: Reading, token: number): boolean =>
  token > 0 && reading.lower(token).endsWith('ing') && isLinking(reading, token - 1);

function shareInSentence(all: readonly Described[], causes: Map<Described, Cause>): void {
  const bySentence = new Map<number, Cause[]>();
  for (const [one, cause] of causes) {
    const known = bySentence.get(one.sentence) ?? [];
    if (!known.some((other) => other.head === cause.head)) known.push(cause);
    bySentence.set(one.sentence, known);
  }
  for (const one of all) {
    const known = bySentence.get(one.sentence);
    if (one.figure.outcome && !one.figure.perpetratorSpan && !causes.has(one) && known?.length === 1) causes.set(one, known[0]);
  }
}
