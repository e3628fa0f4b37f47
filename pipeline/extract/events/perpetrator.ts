/** Who did it: the subject or the agent that is not an event, or the name in front of the event. The module of actors resolves the span. */

import type { Span } from '../../contract.ts';
import { causeWord } from '../language/lexicon/happenings.ts';
import { subjectHead } from '../language/subject-head.ts';
import { closesVerbPhrase, isInPlainPhrase, isNominal, isNounOrAdjective, universal } from '../language/tags.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import type { Cause, Described } from './described.ts';
import { deedBefore, endOfDeed } from './event-phrase.ts';
import { nounSpan, withoutArticle } from './phrase-spans.ts';
import type { Surroundings } from './surroundings.ts';

/** "were killed by ISKP": an agent that is not an event. */
export function agentOf(reading: Reading, { trigger, phrase, sentence }: Described): number {
  if (!trigger || trigger.way === 'active') return -1;
  const end = reading.sentenceFirst[sentence + 1];
  const from = Math.max(trigger.token + 1, trigger.token < phrase.first ? phrase.end : 0);
  const limit = Math.min(end, from + 6);
  for (let token = from; token < limit; token++) {
    if (reading.lower(token) === 'by') return agentAfter(reading, token, Math.min(limit + 4, end));
    if (closesVerbPhrase(reading, token)) return -1;
  }
  return -1;
}

/** The last noun of the phrase after "by"; -1 where it is an event or none. */
function agentAfter(reading: Reading, by: number, limit: number): number {
  for (let head = by + 1; head < limit; head++) {
    if (causeWord(reading, head)) return -1;
    const part = reading.upos(head);
    if (isNominal(reading, head) && !(head + 1 < reading.tokenCount && goesOn(reading, head + 1))) return head;
    if (part === 'VERB' || part === 'PUNCT') return -1;
  }
  return -1;
}
const goesOn = universal('NOUN PROPN PART');

export function setPerpetrator(reading: Reading, around: Surroundings, one: Described, head: number): void {
  if (around.mask(head) || around.placeAt(head)?.role === 'place') return;
  const part = reading.upos(head);
  if (part !== 'NOUN' && part !== 'PROPN' && part !== 'PRON') return;
  one.figure.perpetratorSpan = withoutArticle(part === 'PRON' ? tokenSpan(reading, head, head + 1) : nounSpan(reading, head));
}

/** "an ISKP suicide attack", "Israeli strikes", "an attack by ISKP": the name in front of the event, unless it is where it happened. */
export function perpetratorOfEvent(reading: Reading, around: Surroundings, one: Described, cause: Cause): void {
  if (one.figure.perpetratorSpan) return;
  const verb = deedBefore(reading, one.figure);
  const doer = verb < 0 ? -1 : subjectHead(reading, verb);
  const isDoer = doer >= 0 && doer < verb && !causeWord(reading, doer);
  if (!isDoer && causeWord(reading, cause.head)?.kind !== 'event') return;
  // "the group set off a bomb that killed"
  const head = isDoer ? doer : (agentOfEvent(reading, cause.head) ?? possessorOf(reading, cause));
  if (head !== null) setPerpetrator(reading, around, one, head);
  else one.figure.perpetratorSpan = nameInFront(reading, around, cause);
}

/** "an attack by [ISKP]" */
function agentOfEvent(reading: Reading, event: number): number | null {
  const deed = endOfDeed(reading, event + 1);
  const by = deed > event + 1 ? deed - 1 : event + 1;
  if (by + 1 >= reading.tokenCount || reading.lower(by) !== 'by' || causeWord(reading, by + 1)) return null;
  let agent = by + 1;
  while (agent + 1 < reading.tokenCount && isInPlainPhrase(reading, agent) && isNounOrAdjective(reading, agent + 1)) agent++;
  return agent;
}

/** "the [group]'s attack" */
function possessorOf(reading: Reading, { head, span }: Cause): number | null {
  for (let token = reading.tokenAt(span.start) + 1; token < head; token++)
    if (reading.lower(token) === "'s" || reading.lower(token) === "'") return token - 1;
  return null;
}

/** "an [ISKP] suicide attack", "[Israeli] strikes" */
function nameInFront(reading: Reading, around: Surroundings, { head, span }: Cause): Span | null {
  for (let token = reading.tokenAt(span.start); token < head; token++) {
    const isName = reading.upos(token) === 'PROPN';
    if (!isName && reading.xpos(token) !== 'JJ') continue;
    const place = around.placeAt(token);
    if (place && place.role !== 'origin') return null;
    if (!place && !isName) continue;
    let end = token + 1;
    while (isName && end < head && reading.upos(end) === 'PROPN') end++;
    return tokenSpan(reading, token, end);
  }
  return null;
}
