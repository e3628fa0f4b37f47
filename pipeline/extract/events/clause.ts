/** Small questions to the tree that several phenomena ask. */

import type { Span } from '../../contract.ts';
import { causeWord } from '../language/lexicon/happenings.ts';
import { sentenceStart } from '../language/scan.ts';
import { isNominal, universal } from '../language/tags.ts';
import { related } from '../language/tree.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';

const isInPhraseWithPreposition = universal('NOUN PROPN ADP DET ADJ NUM');
const isModifier = related('amod compound');

/** The verb's own subject, or the one that it shares with the verb that it is coordinated to or hangs on; -1 where there is none. */
export function subjectOf(reading: Reading, verb: number): number {
  let node = verb;
  for (let step = 0; step < 4 && node >= 0; step++) {
    const subject = ownSubject(reading, node, verb);
    if (subject >= 0) return isRelativePronoun(reading, subject) ? antecedent(reading, node, subject) : subject;
    const relation = reading.relation(node);
    if (relation.startsWith('acl')) return antecedent(reading, node, node);
    if (relation !== 'conj' && relation !== 'advcl' && relation !== 'xcomp') return -1;
    node = reading.head(node);
  }
  return -1;
}

/**
 * The verb's subject in the tree; -1 where there is none before `limit`. No subject stands in front of a colon: where the tree read
 * "So does China: in May the group killed …" as one clause, the noun right in front of the verb is taken.
 */
export function ownSubject(reading: Reading, verb: number, limit = verb): number {
  const subjects = reading.children(verb).filter((child) => child < limit && reading.relation(child).startsWith('nsubj'));
  if (subjects.length === 0) return -1;
  let colon = verb - 1;
  while (colon > subjects[0] && reading.form(colon) !== ':' && reading.form(colon) !== ';') colon--;
  const subject = subjects.find((child) => child >= colon);
  return subject ?? (isNominal(reading, verb - 1) ? verb - 1 : -1);
}

const isRelativePronoun = (reading: Reading, token: number): boolean => /^(?:that|which|who)$/.test(reading.lower(token));
/** tokens between an event and the relative clause that tells of it: "a bombing in Kabul in August 2021, which killed …" */
const FARTHEST_ANTECEDENT = 10;

/** What a relative clause is about: an event word in the noun phrase right in front of it, else the noun that the tree hangs it on. */
function antecedent(reading: Reading, verb: number, clauseStart: number): number {
  for (let token = clauseStart - 1; token >= Math.max(sentenceStart(reading, verb), clauseStart - FARTHEST_ANTECEDENT); token--) {
    if (causeWord(reading, token) && reading.upos(token) !== 'VERB') return token;
    if (!isInPhraseWithPreposition(reading, token) && !(token === clauseStart - 1 && reading.lower(token) === ',')) break;
  }
  return reading.relation(verb).startsWith('acl') ? reading.head(verb) : -1;
}

const LEFT_PARTS = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'PART']);
const PHRASE_OPENERS = /^(?:the|a|an|its|their|his|her|this|these|those|another|several|two|three|many)$/;

/** verbs that the tagger takes for nouns in front of a noun */
export const isForecast = (form: string): boolean => FORECASTS.test(form);
const FORECASTS = /^(?:projects|forecasts|expects|predicts|reports|estimates|targets|sees|promises|plans)$/;

/** modifiers in front of a noun */
const LONGEST_PHRASE = 10;

/** A noun with its article and the modifiers in front of it: "an ISKP suicide attack". */
export function nounSpan(reading: Reading, head: number): Span {
  let first = head;
  const sentenceFirst = Math.max(sentenceStart(reading, head), head - LONGEST_PHRASE);
  while (first > sentenceFirst) {
    const form = reading.lower(first - 1);
    if (isForecast(form) && LEFT_PARTS.has(reading.upos(first - 2))) break; // "the company targets margins of"
    if (form === 'to' && first - 3 >= sentenceFirst && reading.form(first) === '-' && reading.form(first - 2) === '-') {
      first -= 3; // "the year-to-date total"
      continue;
    }
    const isAttribute = reading.xpos(first - 1) === 'VBG' && isModifier(reading, first - 1) && first > sentenceFirst + 1; // "operating profit"
    // "BSE-listed companies"
    const isCompound = /^VB[ND]$/.test(reading.xpos(first - 1)) && reading.form(first - 2) === '-' && first - 2 > sentenceFirst;
    if (
      form === 'to' ||
      !(isAttribute || isCompound || LEFT_PARTS.has(reading.upos(first - 1)) || form === '-' || /^(?:ed|ing)$/.test(form))
    )
      break;
    first--;
  }
  if (first > sentenceFirst && PHRASE_OPENERS.test(reading.lower(first - 1))) first--;
  return tokenSpan(reading, first, head + 1);
}

export const withoutArticle = (span: Span): Span => {
  const article = /^(?:the|an?)\s+/i.exec(span.text);
  return article ? { start: span.start + article[0].length, end: span.end, text: span.text.slice(article[0].length) } : span;
};
