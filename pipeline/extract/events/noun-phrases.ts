/** Noun phrases as words in a row, for where the tree hangs a figure on the wrong one. */

import type { Span } from '../../contract.ts';
import { outcomeWord } from '../language/lexicon/harm.ts';
import { runStart, sentenceEnd, sentenceStart } from '../language/scan.ts';
import { isInPlainPhrase, isNoun, isVerbOrAdjective, mayBeGerundOrBase, penn, universal } from '../language/tags.ts';
import type { TokenTest } from '../language/test.ts';
import { isPossessive, marks, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { nounSpan } from './clause.ts';

const mayBePresent = penn('VB VBZ VBP');
const mayBePredicate = penn('VBD VBN VBZ MD');
const isInVerbGroup = universal('AUX ADV PART');

/** The first token of a noun's phrase, article taken in. */
const firstOf = (reading: Reading, head: number): number => reading.tokenAt(nounSpan(reading, head).start);

/** A noun with its modifiers, a name's number ("Nikkei 225") and both sides of its ampersand ("the N&P 500"); of "retailer Kanaka" the name. */
export function namedSpan(reading: Reading, head: number): Span {
  const sentence = reading.sentenceOf[head];
  let last = head;
  const limit = reading.sentenceFirst[sentence + 1];
  const title = reading.upos(head) === 'NOUN' ? titleFrom(reading, head + 1, limit) : null; // "the film “Lost Harbour”"
  if (title) return title;
  while (last + 1 < limit && isPartOfName(reading, last, last + 1)) last++;
  if (last === head && last + 1 < limit && isBalance(reading, last + 1) && isNoun(reading, head)) last++;
  // "Harvest & Co"
  if (last + 2 < limit && reading.form(last + 1) === '&' && /^\p{Lu}/u.test(reading.form(last)) && /^\p{Lu}/u.test(reading.form(last + 2)))
    last += 2;
  if (
    last === head &&
    reading.upos(head) === 'NOUN' &&
    last + 1 < reading.sentenceFirst[sentence + 1] &&
    reading.upos(last + 1) === 'PROPN'
  ) {
    const name = last + 1;
    while (reading.upos(last + 1) === 'PROPN' && last + 1 < reading.sentenceFirst[sentence + 1]) last++;
    return tokenSpan(reading, name, last + 1);
  }
  let span = nounSpan(reading, head);
  const before = reading.tokenAt(span.start) - 1;
  if (before > reading.sentenceFirst[sentence] && reading.form(before) === '&' && isNoun(reading, before - 1))
    span = { ...span, start: nounSpan(reading, before - 1).start };
  const end = reading.tokenEnd[last];
  return { start: span.start, end, text: reading.text.slice(span.start, end) };
}

/** "the services [surplus]", an adverb or a second subject to the tagger: behind a noun it is the noun that the phrase is of */
const isBalance = words('surplus surpluses deficit deficits shortfall');

const isPartOfName = (reading: Reading, token: number, next: number): boolean =>
  /^\p{Lu}/u.test(reading.form(token)) &&
  isNoun(reading, token) &&
  (reading.upos(next) === 'PROPN' || (reading.upos(next) === 'NUM' && /^\d{2,4}$/.test(reading.form(next))));

const PREPOSITION =
  /^(?:of|for|in|on|at|from|to|with|by|against|between|among|per|over|during|before|after|since|across|within|through|under|around|near|outside|inside)$/;

/** "profit for the September [quarter]" → profit: the noun that a phrase behind a preposition belongs to. */
export function outermost(reading: Reading, head: number): number {
  let noun = head;
  for (let step = 0; step < 4; step++) {
    const first = sentenceStart(reading, noun);
    let start = firstOf(reading, noun);
    while (start - 2 > first && joinsNames(reading, start - 1)) start = firstOf(reading, start - 2); // "in the States and Canada"
    const preposition = start - 1;
    if (preposition - 1 < first || !PREPOSITION.test(reading.lower(preposition))) return noun;
    const outer = preposition - 1;
    // "Spending per pupil": a gerund or a bare form that opens the sentence is a noun
    if (!isNoun(reading, outer) && !(outer === first && mayBeGerundOrBase(reading, outer))) return noun;
    noun = outer;
  }
  return noun;
}

const GENERIC = /^(?:number|numbers|total|amount|count|sum|proportion|share|percentage|volume|quantity)$/;

/** "its forecast for oil demand" is of oil demand */
const ESTIMATE = /^(?:forecasts?|estimates?|projections?|predictions?|outlook|targets?|guidance)$/;

/** "the number of burglaries" counts burglaries. */
export function countedIn(reading: Reading, head: number): number {
  if (ESTIMATE.test(reading.lower(head)) && reading.lower(head + 1) === 'for') {
    const named = headFrom(reading, head + 2, sentenceEnd(reading, head));
    return named < 0 || /^(?:years?|quarters?|months?|weeks?|hal(?:f|ves)|season|\p{N}+)$/u.test(reading.lower(named)) ? head : named;
  }
  if (!GENERIC.test(reading.lower(head)) || reading.lower(head + 1) !== 'of') return head;
  const inner = headFrom(reading, head + 2, sentenceEnd(reading, head));
  if (inner >= 0) return inner;
  return outcomeWord(reading, head + 2, 'adjective') ? head + 2 : head; // "the number of injured"
}

/** "rain-[related] deaths", "Oslo-[listed] firms" */
const isCompounded = (reading: Reading, token: number): boolean =>
  /^[-–]$/.test(reading.form(token - 1)) && isVerbOrAdjective(reading, token) && reading.tokenStart[token] === reading.tokenEnd[token - 1];

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
    if (!leadsToNoun(reading, at) && !/ed$/.test(reading.form(at))) return -1;
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
  const isCut = last < limit && mayBePresent(reading, last) && /^(?:at|to|by|from)$/.test(reading.lower(last + 1));
  return isCut ? last : head;
}

/** "and demand peaked", "and gold slipped": a bare verb form or an adjective that opens a clause in front of a past tense is a noun. */
export const isMistaken = (reading: Reading, token: number): boolean =>
  (reading.xpos(token) === 'VB' ||
    (reading.xpos(token) === 'JJ' &&
      (/^(?:and|but|while|as|,|:)$/.test(reading.lower(token - 1)) || token === sentenceStart(reading, token)))) &&
  mayBePredicate(reading, token + 1) &&
  reading.lower(token - 1) !== 'to';

const CLAUSE_BOUNDARY =
  /^(?:,|;|:|\.|—|–|--|\(|"|“|”|and|but|or|that|while|as|when|after|before|because|although|though|if|since|which|who|whose)$/;

/** What stands between a subject and its verb: "[has also] risen", "to have risen"; the tagger takes "have" for a verb of its own. */
export const isHelping = (reading: Reading, token: number): boolean =>
  isInVerbGroup(reading, token) || /^ha(?:s|ve|d)$/.test(reading.lower(token));

/** The head of the first noun phrase of the clause that a verb closes: "its net [profit] for the September quarter rose"; -1 where there is none. */
export function firstHead(reading: Reading, verb: number): number {
  const first = sentenceStart(reading, verb);
  const end = runStart(reading, verb, first, isHelping);
  if (end > first && (isPluralAsVerb(reading, end - 1, first) || isMistaken(reading, end - 1))) return end - 1;
  for (let at = runStart(reading, end, first, isInClause); at < end; at++) {
    if (reading.upos(at) === 'PRON' && isPersonOrThing(reading, at)) return at;
    const head = isNoun(reading, at) ? headFrom(reading, at, end) : -1;
    if (head >= 0) return head;
  }
  return -1;
}

const isPersonOrThing = words('it they he she');

/** "Nonfarm payrolls rose": a plural that the tagger took for a verb */
const isPluralAsVerb = (reading: Reading, token: number, first: number): boolean =>
  reading.xpos(token) === 'VBZ' && (token === first || isInPlainPhrase(reading, token - 1));

/** "in the United States and Canada" */
const joinsNames = (reading: Reading, token: number): boolean =>
  reading.lower(token) === 'and' && reading.upos(token - 1) === 'PROPN' && reading.upos(token + 1) === 'PROPN';

/** "cases [reported] in the capital" */
const isPostmodifier = (reading: Reading, token: number): boolean =>
  reading.xpos(token) === 'VBN' && isNoun(reading, token - 1) && reading.upos(token + 1) === 'ADP';

/** No boundary of the clause, and no verb that is not half of a compound. */
const isInClause: TokenTest = (reading, token) =>
  (!CLAUSE_BOUNDARY.test(reading.lower(token)) || joinsNames(reading, token)) &&
  (reading.upos(token) !== 'VERB' || isCompounded(reading, token) || isPostmodifier(reading, token));

/** The quoted words that end at a token: the name of a film, a book. */
export function quotedBefore(reading: Reading, token: number): Span | null {
  const closing = reading.form(token);
  if (!/^["”'’]$/.test(closing)) return null;
  const first = sentenceStart(reading, token);
  for (let at = token - 1; at >= first && at > token - 12; at--)
    if (/^["“'‘]$/.test(reading.form(at))) return at + 1 < token ? tokenSpan(reading, at + 1, token) : null;
  return null;
}

/** A title in marks that opens at a token, every word but the small ones with a capital. */
export function titleFrom(reading: Reading, token: number, limit: number): Span | null {
  if (!/^["“'‘]$/.test(reading.form(token))) return null;
  for (let at = token + 1; at < Math.min(limit, token + LONGEST_TITLE); at++) {
    if (!/^["”'’]$/.test(reading.form(at))) continue;
    const last = /^[,.]$/.test(reading.form(at - 1)) ? at - 1 : at;
    const span = last > token + 1 ? tokenSpan(reading, token + 1, last) : null;
    return span && isTitle(span.text) ? span : null;
  }
  return null;
}
const LONGEST_TITLE = 12;

/** Opens with a capital, and has one in every word but the small ones. */
export const isTitle = (text: string): boolean =>
  /^\p{Lu}/u.test(text) && text.split(' ').every((word) => /^(?:\P{L}*\p{Lu}|\p{Ll}{1,4}$|\P{L}+$)/u.test(word));

export const PERIOD =
  /^(?:years?|months?|weeks?|days?|quarters?|hal(?:f|ves)|decades?|total|all|part|court|public|response|return|exchange|addition)$/;

/** "in the first quarter", "on Tuesday": when, not what. */
export const isTimeNoun = (reading: Reading, token: number): boolean =>
  PERIOD.test(reading.lower(token)) || MONTH.test(reading.lower(token));

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight)$/;
