/** Phrases that name a source for the clause around them: "according to the union", "in a poll", "in the words of one broker". */
import { type NounPhrase, phraseEnd, phraseOf } from '../../language/phrase.ts';
import { firstFrom, type Range, runEnd, sentenceEnd, sentenceStart, some, within } from '../../language/scan.ts';
import { isFiniteVerb, isNominal, isNoun, isPossessivePronoun, isTensed, penn, universal } from '../../language/tags.ts';
import { not, type TokenTest } from '../../language/test.ts';
import { headOf } from '../../language/tree.ts';
import { isComma, isStop, marks, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { sentenceOrQuotationStart } from '../extent.ts';
import type { Condition, Content, ContentPlace } from '../pattern.ts';
import { quotationFrom, quotationTo, wholeQuotation } from '../quotations.ts';

/** "according | to" */
export const isFollowedByTo: Condition = ({ reading, token }) => reading.lower(token + 1) === 'to';

/** "…, according to brokers watching the sale, …": the sentence in front, and what goes on after the source's comma. */
export const clauseBeforeAccording: ContentPlace = ({ reading, token }): Content | null => {
  if (token - 1 <= sentenceStart(reading, token)) return null;
  const source = sourceOfAccording(reading, token);
  if (!source) return null;
  const end = sentenceEnd(reading, token);
  if (!source.role) source.role = authorsRole(reading, source.range.end, end);
  const after = Math.max(source.range.end, source.role?.end ?? 0);
  const goesOn = reading.form(after) === ',' && after + 2 < end && !isAsideOfSource(reading, after + 1);
  return {
    first: sentenceOrQuotationStart(reading, token),
    latest: token,
    after: goesOn ? [{ first: after + 1, end }] : [],
    source,
    cue: { first: token, end: token + 2 },
  };
};

/** "According to the union, …": the clause begins after the first comma, whatever the tree hung from the source. */
export const clauseAfterAccording: ContentPlace = ({ reading, token }) => {
  if (token - 1 > sentenceStart(reading, token)) return null;
  const source = sourceOfAccording(reading, token);
  if (!source) return null;
  const end = sentenceEnd(reading, token);
  let comma = runEnd(reading, source.head + 1, end, isNoComma);
  if (source.range.end > comma) source.range.end = comma;
  if (reading.quotationOf[comma + 1] >= 0) source.role = null;
  if (source.role && source.role.end > comma && source.role.end + 1 < end && reading.form(source.role.end) === ',') comma = source.role.end;
  if (comma + 1 >= end) return null;
  const q = quotationFrom(reading, comma + 1);
  const latest = q < 0 ? end : Math.max(end, wholeQuotation(reading, q).end);
  return { first: comma + 1, latest, source, cue: { first: token, end: token + 2 } };
};

const isArticleOfRole = words('a an');
const isWhoOrWhose = words('who whose');

/** "an analysis by Ida Holm, | a former judge, whose …": what its author is. */
function authorsRole(reading: Reading, from: number, end: number): Range | null {
  if (reading.form(from) !== ',' || reading.upos(from - 1) !== 'PROPN') return null;
  if (!isArticleOfRole(reading, from + 1) && !isWhoOrWhose(reading, from + 1)) return null;
  const to = firstFrom(reading, from + 1, end, isStop);
  return { first: from + 1, end: to < 0 ? end : to };
}

/** after the source's comma: a relative clause or an apposition, not the clause that goes on */
const isAsideOfSource = words('who which whose where a an the but');

function sourceOfAccording(reading: Reading, token: number): NounPhrase | null {
  const end = sentenceEnd(reading, token);
  const head = headOfSource(reading, token + 2, end);
  if (head < 0) return null;
  const source = phraseOf(reading, head);
  source.range.first = token + 2;
  source.range.end = restrictiveEnd(reading, source.range.end, end);
  return isYardstick(reading, source) ? null : source;
}

/** "according to her body mass index", "according to plan": by what it goes, and nobody says it; a named or definite index is a document that says it. */
function isYardstick(reading: Reading, { head, range: { first } }: NounPhrase): boolean {
  if (isPublished(reading, head)) return first === head || isPossessivePronoun(reading, first);
  return isMeasure(reading, head);
}

const isPublished = words('index plan plans schedule');
const isMeasure = words('scale size weight height formula need needs taste ability order rank age means merit');

/** from "according to" to the head of its phrase, in tokens */
const FARTHEST_HEAD = 38;
const mayHeadSource = universal('NOUN NUM PRON PROPN');

/** The first noun that hangs from outside the phrase, else the last of its first row of nouns; or -1. */
function headOfSource(reading: Reading, first: number, end: number): number {
  const hangsOutside: TokenTest = (_, t) => mayHeadSource(reading, t) && reading.head(t) < first;
  const inTree = firstFrom(reading, first, Math.min(end, first + FARTHEST_HEAD), hangsOutside);
  if (inTree >= 0) return inTree;
  const endsRow: TokenTest = (_, t) => isNominal(reading, t) && !(t + 1 < end && isNoun(reading, t + 1));
  return firstFrom(reading, first, end, endsRow);
}

const opensRestriction = penn('IN VBG VBN WP');
const endsRestriction = marks(', ; : . — – ( )');

const isNoComma = not(isComma);

/** "officials tracking the group", "people who saw it": what tells apart who they are goes on to the next mark. */
function restrictiveEnd(reading: Reading, from: number, end: number): number {
  if (from >= end || !opensRestriction(reading, from)) return from;
  return runEnd(reading, from, end, (_, t) => !endsRestriction(reading, t) && reading.quotationOf[t] < 0);
}

/** of the phrase of a document, in tokens */
const LONGEST_DOCUMENT = 16;
const isDocument = words('poll polls survey surveys study census audit audits referendum referendums');

/** "In a poll by the university, | two-thirds favoured the ban": a document in front that vouches for the sentence. */
export const clauseAfterPoll: ContentPlace = ({ reading, token }): Content | null => {
  if (token !== sentenceStart(reading, token)) return null;
  const end = sentenceEnd(reading, token);
  const head = firstFrom(reading, token + 1, within(reading, token, LONGEST_DOCUMENT), isDocument, isComma);
  const comma = firstFrom(reading, token + 1, within(reading, token, LONGEST_DOCUMENT + 1), isComma);
  if (head < 0 || comma < 0 || comma + 2 >= end) return null;
  // "a poll released on Monday": a participle
  if (some(reading, token + 1, comma, (_, t) => isFiniteVerb(reading, t) && t - 1 !== head)) return null;
  const source = { range: { first: token + 1, end: comma }, head, role: null };
  return { first: comma + 1, latest: end, source, cue: { first: token, end: token + 1 } };
};

/** from the noun back to "in", in tokens */
const FARTHEST_IN = 8;

/** "in the words of one veteran, …", "in Mr Lee's opinion": the clause around the phrase, with whose words they are. */
const opensClause = marks(', — – ;');

/** 'It fell by 2%, “a trifle” | in the words of one broker': the words in marks alone; null where they are part of the clause. */
function quotedInFront(reading: Reading, end: number): Range | null {
  const q = quotationTo(reading, end - 1);
  if (q < 0) return null;
  const { firstToken } = reading.quotations[q];
  return firstToken > sentenceStart(reading, firstToken) && opensClause(reading, firstToken - 1) ? { first: firstToken, end } : null;
}

const isSomeOrOne = words('one some several most many two all');
const isReckoning = words('estimate estimates account accounts reckoning count tally');

/** "…, by one estimate", "By some accounts, …": the clause around, and the reckoning that it rests on. */
export const clauseByReckoning: ContentPlace = ({ reading, token }): Content | null => {
  const noun = token + 2;
  const end = sentenceEnd(reading, token);
  if (noun >= end || !isSomeOrOne(reading, token + 1) || !isReckoning(reading, noun)) return null;
  const source = { range: { first: token + 1, end: noun + 1 }, head: noun, role: null };
  const content = clauseAround(reading, token, noun + 1, end);
  return content && { first: content.first, latest: content.end, source, cue: { first: token, end: token + 1 } };
};

export const clauseAroundWords: ContentPlace = ({ reading, token }): Content | null => {
  if (token < 2) return null;
  const end = sentenceEnd(reading, token);
  const isOf =
    reading.lower(token - 2) === 'in' && reading.lower(token - 1) === 'the' && token + 2 < end && reading.lower(token + 1) === 'of';
  const cue = isOf ? { first: token - 2, end: token + 2 } : { first: token, end: token + 1 };
  const range = isOf ? { first: cue.end, end: nounPhraseEnd(reading, cue.end, end) } : ownerInside(reading, token);
  if (!range || range.end <= range.first) return null;
  const before = isOf ? cue.first : range.first - 1;
  const content = quotedInFront(reading, before) ?? clauseAround(reading, before, isOf ? range.end : cue.end, end);
  if (!content) return null;
  const { head } = phraseOf(reading, headOf(reading, range.first, range.end, isNominal, range.end - 1));
  return { first: content.first, latest: content.end, source: { range, head, role: null }, cue };
};

/** "in Mr Lee's view", "on the bank's estimate", "by the ministry's count" */
const opensOwned = words('in on by');

/** "in | Mr Lee's | view": the possessive between "in" and the noun. */
function ownerInside(reading: Reading, token: number): Range | null {
  for (let t = token - 1; t > token - FARTHEST_IN && t >= 0; t--) {
    if (!opensOwned(reading, t)) continue;
    const isPronoun = reading.xpos(token - 1) === 'PRP$';
    const isOwned = t + 1 < token && (isPronoun || /^['’]s?$/.test(reading.form(token - 1)));
    return isOwned ? { first: t + 1, end: isPronoun ? token : token - 1 } : null;
  }
  return null;
}

function nounPhraseEnd(reading: Reading, first: number, end: number): number {
  const endsPhrase: TokenTest = (_, t) => isStop(reading, t) || isTensed(reading, t) || reading.quotationOf[t] >= 0;
  const found = firstFrom(reading, first, end, endsPhrase);
  return found < 0 ? end : found;
}

/** The clause that the phrase comments on: after it when it is in front, else before it. */
function clauseAround(reading: Reading, first: number, after: number, end: number): Range | null {
  if (reading.form(after) === ',' && after + 1 < end) return { first: after + 1, end };
  // "which in their belief would not help": between the pronoun and its verb
  if (first > 0 && isInnerPronoun(reading, first - 1) && isTensed(reading, after)) return { first: after, end: phraseEnd(reading, after) };
  const start = sentenceOrQuotationStart(reading, first);
  return first - 2 > start ? { first: start, end: first } : null;
}

const isInnerPronoun = words('which that who');
