/** Who did it: the subject or the agent that is not an event, or the name in front of the event. The module of actors resolves the span. */
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { nounSpan, subjectOf, withoutArticle } from './clause.ts';
import type { Cause, Described } from './described.ts';
import { deedBefore, endOfDeed } from './event-phrase.ts';
import type { Surroundings } from './surroundings.ts';
import { causeWord } from './words.ts';

/** "were killed by ISKP": an agent that is not an event. */
export function agentOf(reading: Reading, { trigger, phrase, sentence }: Described): number {
  if (!trigger || trigger.way === 'active') return -1;
  const from = Math.max(trigger.token + 1, trigger.token < phrase.first ? phrase.end : 0);
  const limit = Math.min(reading.sentenceFirst[sentence + 1], from + 6);
  for (let token = from; token < limit; token++) {
    if (reading.lower(token) !== 'by') {
      if (/^(?:VERB|PUNCT|CCONJ)$/.test(reading.upos(token))) return -1;
      continue;
    }
    for (let head = token + 1; head < Math.min(limit + 4, reading.sentenceFirst[sentence + 1]); head++) {
      if (causeWord(reading, head)) return -1;
      const part = reading.upos(head);
      const next = head + 1 < reading.tokenCount ? reading.upos(head + 1) : '';
      if ((part === 'NOUN' || part === 'PROPN' || part === 'PRON') && next !== 'NOUN' && next !== 'PROPN' && next !== 'PART') return head;
      if (part === 'VERB' || part === 'PUNCT') return -1;
    }
    return -1;
  }
  return -1;
}

export function setPerpetrator(reading: Reading, around: Surroundings, one: Described, head: number): void {
  if (around.shield(head) || around.placeAt(head)?.role === 'place') return;
  const part = reading.upos(head);
  if (part !== 'NOUN' && part !== 'PROPN' && part !== 'PRON') return;
  one.figure.perpetratorSpan = withoutArticle(part === 'PRON' ? tokenSpan(reading, head, head + 1) : nounSpan(reading, head));
}

/** "an ISKP suicide attack", "Israeli strikes", "an attack by ISKP": the name in front of the event, unless it is where it happened. */
export function perpetratorOfEvent(reading: Reading, around: Surroundings, one: Described, { head, span }: Cause): void {
  if (one.figure.perpetratorSpan) return;
  const verb = deedBefore(reading, one.figure);
  const doer = verb < 0 ? -1 : subjectOf(reading, verb);
  if (doer >= 0 && doer < verb && !causeWord(reading, doer)) {
    setPerpetrator(reading, around, one, doer); // "the group set off a bomb that killed"
    return;
  }
  if (causeWord(reading, head)?.kind !== 'event') return;
  const deed = endOfDeed(reading, head + 1);
  const next = deed > head + 1 ? deed - 1 : head + 1;
  if (next + 1 < reading.tokenCount && reading.lower(next) === 'by' && !causeWord(reading, next + 1)) {
    let agent = next + 1;
    while (
      agent + 1 < reading.tokenCount &&
      /^(?:NOUN|PROPN|ADJ|DET)$/.test(reading.upos(agent)) &&
      /^(?:NOUN|PROPN|ADJ)$/.test(reading.upos(agent + 1))
    )
      agent++;
    setPerpetrator(reading, around, one, agent);
    return;
  }
  for (let token = reading.tokenAt(span.start) + 1; token < head; token++) {
    if (reading.lower(token) === "'s" || reading.lower(token) === "'") {
      setPerpetrator(reading, around, one, token - 1); // "the group's attack"
      return;
    }
  }
  for (let token = reading.tokenAt(span.start); token < head; token++) {
    if (reading.upos(token) !== 'PROPN' && reading.xpos(token) !== 'JJ') continue;
    const place = around.placeAt(token);
    if (place?.role === 'origin' || (!place && reading.upos(token) === 'PROPN')) {
      let end = token + 1;
      while (end < head && reading.upos(end) === 'PROPN' && reading.upos(token) === 'PROPN') end++;
      one.figure.perpetratorSpan = tokenSpan(reading, token, end);
      return;
    }
    if (place) return;
  }
}
