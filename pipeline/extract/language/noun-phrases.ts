/** Noun phrases as words in a row, for where the tree is not believed. */

import type { Reading } from '../reading/reading.ts';
import { isCapitalised } from './phrase.ts';
import { titleFrom } from './quoted-titles.ts';
import { type Range, runEnd, sentenceStart } from './scan.ts';
import { isIng, isName, isNoun, isPastForm, isVerbOrAdjective, mayBeGerundOrBase, penn, universal } from './tags.ts';
import type { TokenTest } from './test.ts';
import { related } from './tree.ts';
import { isPossessive, marks, words } from './words.ts';

const mayBePresent = penn('VB VBZ VBP');

const isModifier = related('amod compound');
const isLeftPart = universal('NOUN PROPN ADJ NUM PART');
const opensPhrase = words('the a an its their his her this these those another several two three many');

/** verbs that the tagger takes for nouns in front of a noun */
export const isVerbForNoun: TokenTest = words('projects forecasts expects predicts reports estimates targets sees promises plans');

/** modifiers in front of a noun */
const LONGEST_PHRASE = 10;

/** A noun with its article and the modifiers in front of it: "an ISKP suicide attack". */
export function nounRange(reading: Reading, head: number): Range {
  let first = head;
  const sentenceFirst = Math.max(sentenceStart(reading, head), head - LONGEST_PHRASE);
  while (first > sentenceFirst) {
    const form = reading.lower(first - 1);
    if (isVerbForNoun(reading, first - 1) && isLeftPart(reading, first - 2)) break; // "the company targets margins of"
    if (form === 'to' && first - 3 >= sentenceFirst && reading.form(first) === '-' && reading.form(first - 2) === '-') {
      first -= 3; // "the year-to-date total"
      continue;
    }
    const isAttribute = isIng(reading, first - 1) && isModifier(reading, first - 1) && first > sentenceFirst + 1; // "operating profit"
    // "BSE-listed companies"
    const isCompound = isPastForm(reading, first - 1) && reading.form(first - 2) === '-' && first - 2 > sentenceFirst;
    if (form === 'to' || !(isAttribute || isCompound || isLeftPart(reading, first - 1) || form === '-' || isEnding(reading, first - 1)))
      break;
    first--;
  }
  if (first > sentenceFirst && opensPhrase(reading, first - 1)) first--;
  return { first, end: head + 1 };
}

/** The first token of a noun's phrase, article taken in. */
const firstOf = (reading: Reading, head: number): number => nounRange(reading, head).first;

/** A noun with its modifiers, a name's number ("Nikkei 225") and both sides of its ampersand ("the N&P 500"); of "retailer Kanaka" the name. */
export function namedRange(reading: Reading, head: number): Range {
  const sentence = reading.sentenceOf[head];
  let last = head;
  const limit = reading.sentenceFirst[sentence + 1];
  const title = reading.upos(head) === 'NOUN' ? titleFrom(reading, head + 1, limit) : null; // "the film “Lost Harbour”"
  if (title) return title;
  while (last + 1 < limit && isPartOfName(reading, last, last + 1)) last++;
  if (last === head && last + 1 < limit && isBalance(reading, last + 1) && isNoun(reading, head)) last++;
  // "Harvest & Co"
  if (last + 2 < limit && reading.form(last + 1) === '&' && isCapitalised(reading, last) && isCapitalised(reading, last + 2)) last += 2;
  if (last === head && reading.upos(head) === 'NOUN') {
    const end = runEnd(reading, head + 1, limit, isName);
    if (end > head + 1) return { first: head + 1, end };
  }
  let { first } = nounRange(reading, head);
  const before = first - 1;
  if (before > reading.sentenceFirst[sentence] && reading.form(before) === '&' && isNoun(reading, before - 1))
    first = firstOf(reading, before - 1);
  return { first, end: last + 1 };
}

/** "the services [surplus]", an adverb or a second subject to the tagger: after a noun it is the noun that the phrase is of */
const isBalance = words('surplus surpluses deficit deficits shortfall');

const isPartOfName = (reading: Reading, token: number, next: number): boolean =>
  isCapitalised(reading, token) &&
  isNoun(reading, token) &&
  (reading.upos(next) === 'PROPN' || (reading.upos(next) === 'NUM' && /^\d{2,4}$/.test(reading.form(next))));

/** cut off at a hyphen */
const isEnding = words('ed ing');
const isHyphenOrDash = marks('- –');
/** in front of an amount, after a verb: "growing by 4%" */
export const leadsToAmount = words('at to by from');

const joinsOuter = words(
  'of for in on at from to with by against between among per over during before after since across within through under around near outside inside',
);

/** "profit for the September [quarter]" → profit: the noun that a phrase after a preposition belongs to. */
export function outermost(reading: Reading, head: number): number {
  let noun = head;
  for (let step = 0; step < 4; step++) {
    const first = sentenceStart(reading, noun);
    let start = firstOf(reading, noun);
    while (start - 2 > first && joinsNames(reading, start - 1)) start = firstOf(reading, start - 2); // "in the States and Canada"
    const preposition = start - 1;
    if (preposition - 1 < first || !joinsOuter(reading, preposition)) return noun;
    const outer = preposition - 1;
    // "Spending per pupil": a gerund or a bare form that opens the sentence is a noun
    if (!isNoun(reading, outer) && !(outer === first && mayBeGerundOrBase(reading, outer))) return noun;
    noun = outer;
  }
  return noun;
}

/** "in the United States and Canada" */
export const joinsNames = (reading: Reading, token: number): boolean =>
  reading.lower(token) === 'and' && reading.upos(token - 1) === 'PROPN' && reading.upos(token + 1) === 'PROPN';

/** "rain-[related] deaths", "Oslo-[listed] firms" */
export const isCompounded = (reading: Reading, token: number): boolean =>
  isHyphenOrDash(reading, token - 1) && isVerbOrAdjective(reading, token) && reading.tokenStart[token] === reading.tokenEnd[token - 1];

/** The head of the noun phrase that begins at a token: the last noun of the run; -1 where none begins there. */
export function headFrom(reading: Reading, token: number, limit: number): number {
  let head = firstNoun(reading, token, limit);
  // "put National on 31%": a name, an adjective by its tag
  if (head < 0) return token < limit && reading.xpos(token) === 'NNP' ? token : -1;
  for (let at = head + 1; at < limit; at++) {
    if (isSale(reading, at)) return head;
    if (isNoun(reading, at)) head = at;
    else if (!isCompounded(reading, at) && !isInsideNoun(reading, at)) return head;
  }
  return head;
}

function firstNoun(reading: Reading, token: number, limit: number): number {
  for (let at = token; at < limit; at++) {
    if (isNoun(reading, at)) return at;
    if (!leadsToNoun(reading, at) && !reading.form(at).endsWith('ed')) return -1;
    if (reading.upos(at) === 'PRON' && !isPossessive(reading, at)) return -1;
  }
  return -1;
}

const leadsToNoun = universal('DET ADJ PRON NUM PUNCT PART');
const isInsideNoun = marks("'s ' ’s ’ - –");
const sells = words('sells retails fetches trades');
const isForOrAt = words('for at');
/** "a bag of rice sells for": a noun by its tag */
const isSale: TokenTest = (reading, token) => sells(reading, token) && isForOrAt(reading, token + 1);

/** "estimated repair costs at", "put damage at": the head of an object, also where the tagger took its noun for a verb. */
export function objectFrom(reading: Reading, token: number, limit: number): number {
  const head = headFrom(reading, token, limit);
  const last = head < 0 ? token : head + 1;
  const isCut = last < limit && mayBePresent(reading, last) && leadsToAmount(reading, last + 1);
  return isCut ? last : head;
}
