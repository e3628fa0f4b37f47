/**
 * Who says so, in which words, how firmly. Parsers find claims at the cues that the sentences hold; refiners settle what they found.
 */

import type { SourceDocument } from '../../contract.ts';
import type { Draft } from '../drafts.ts';
import { ADJECTIVES, cueVerb, type Frame, nounSenses, verbSenses } from '../language/lexicon/cues.ts';
import { isVerb } from '../language/tags.ts';
import type { Reading } from '../reading/reading.ts';
import { isAnonymity } from './anonymity.ts';
import { asDrafts } from './as-drafts.ts';
import type { Found, Parser } from './found.ts';
import { isMistakenNoun } from './mistaken-nouns.ts';
import { about } from './parsers/about.ts';
import { accordingTo } from './parsers/according-to.ts';
import { adjective } from './parsers/adjective.ts';
import { DOUBTS, doubt, ellipsis } from './parsers/answers.ts';
import { anyVerbThat } from './parsers/any-verb-that.ts';
import { asSaid } from './parsers/as-said.ts';
import { asked } from './parsers/asked.ts';
import { colon } from './parsers/colon.ts';
import { countGiven, numberSaid, putAt } from './parsers/figures-given.ts';
import { inThePoll } from './parsers/in-the-poll.ts';
import { inTheWordsOf } from './parsers/in-the-words-of.ts';
import { nounIsThat } from './parsers/noun-is-that.ts';
import { nounOf } from './parsers/noun-of.ts';
import { nounThat } from './parsers/noun-that.ts';
import { documentShows, verbObject, verbObjectIng, verbObjectTo, verbTo } from './parsers/objects.ts';
import { passive } from './parsers/passive.ts';
import { praiseFrom } from './parsers/praise-from.ts';
import { objectInFront, verbObjectAs, verbObjectPredicate } from './parsers/predicates.ts';
import { praiseForWhich, relativeObject } from './parsers/relative-object.ts';
import { saidFirst } from './parsers/said-first.ts';
import { DASHES, signed } from './parsers/signed.ts';
import { tagBehind } from './parsers/tag-behind.ts';
import { thatIsHow } from './parsers/that-is-how.ts';
import { verbClause } from './parsers/verb-clause.ts';
import { linkAnswers } from './refine/answered.ts';
import { settleContents } from './refine/contents.ts';
import { joinFloatingQuotes } from './refine/floating-quotes.ts';
import { endAtOtherVoices } from './refine/other-voices.ts';
import { dropOwnVoices } from './refine/voices.ts';

/** Words that are cues, or open one, whatever the tagger made of them. */
const AT_WORDS = new Map<string, Parser>([
  ...ADJECTIVES.map((word): [string, Parser] => [word, adjective]), //           is confident that …
  ...DOUBTS.map((word): [string, Parser] => [word, doubtOrAdjective]), //        have yet to be convinced
  ...DASHES.map((word): [string, Parser] => [word, signed]), //                  “…” — Mr X
  ['according', accordingTo], //                                                 according to Mr X, …
  [':', colon], //                                                               MR X: …
  ['in', inPollOrAdjective], //                                                  in a poll, …; is in favour of …
  ['so', ellipsis], //                                                           so does Mr X
]);

/** In order of trust: the first that finds a claim at a verb keeps it. It is tried at verbs that take one of its frames. */
const AT_VERBS: [Parser, ...Frame[]][] = [
  [saidFirst, 'quote'], //                              said Mr X: “…”
  [asSaid, 'clause'], //                                as he pointed out, …
  [thatIsHow, 'object-as', 'object-predicate'], //      that is how she put it
  [tagBehind, 'quote', 'clause'], //                    "…," he said
  [passive, 'object-to', 'object-as', 'object-predicate', 'object-ing', 'clause', 'object'], // is considered …; was accused of …
  [asked], //                                           asked whether it was so, he said …
  [verbClause, 'clause', 'quote'], //                   he said that …
  [putAt], //                                           put the toll at 41
  [numberSaid], //                                      had said 28
  [countGiven], //                                      has verified 40 deaths
  [objectInFront, 'object-as', 'object-predicate'], //  what aides called “…”
  [verbObjectTo, 'object-to'], //                       wants them to leave
  [verbObjectAs, 'object-as'], //                       sees it as a threat
  [verbObjectPredicate, 'object-predicate'], //         deems it dangerous
  [verbTo, 'to'], //                                    plans to leave
  [relativeObject, 'object-ing'], //                    the fire that they blamed on him
  [verbObjectIng, 'object-ing'], //                     accused them of leaving
  [documentShows, 'clause'], //                         the poll found him ahead
  [about], //                                           spoke of the dam; asked him about it
  [verbObject, 'object'], //                            predicted rain
];

/** lemma → the parsers that take one of its frames, or ask for none */
const parsersAt = new Map<string, readonly Parser[]>();

/** At nouns of the lexicon. */
const AT_NOUNS: Parser[] = [
  nounIsThat, //    the bank's view is that …
  nounThat, //      its claims that …
  nounOf, //        its support for …
  praiseForWhich, // …, for which she offered praise
  praiseFrom, //    earning praise from …
];

/** Fills in `draft.claims` and the relations among claims. */
export function findClaims(reading: Reading, _document: SourceDocument, draft: Draft): void {
  const found: Found[] = [];
  /** the claims at anchors, and where contents begin: a colon behind a cue is no second cue */
  const taken = new Map<number, Found>();
  for (let token = 0; token < reading.tokenCount; token++) {
    const claim = at(reading, token);
    if (!claim || taken.has(claim.content[0]?.first)) continue;
    const other = taken.get(claim.anchor);
    if (other) {
      // "addressed the crowd: “…”": what was said, not to whom
      if (claim.rule === 'colon.verb' && other.rule === 'verb-object' && other.cueClass === 'say') Object.assign(other, claim);
      continue;
    }
    taken.set(claim.anchor, claim);
    if (claim.content.length > 0) taken.set(claim.content[0].first, claim);
    found.push(claim);
  }
  const settled = settleContents(reading, joinFloatingQuotes(reading, dropOwnVoices(reading, endAtOtherVoices(reading, found))));
  const { claims, relations } = linkAnswers(settled, asDrafts(reading, settled));
  for (const claim of claims) draft.claims.push(claim); // a spread holds a hundred thousand at most
  for (const relation of relations) draft.relations.push(relation);
}

/** verbs whose forms are no nouns, whatever the tagger made of them */
const NEVER_NOUN = new Set(['deem', 'tell', 'believe', 'insist', 'assert', 'contend', 'accuse', 'describe', 'suggest']);

function at(reading: Reading, token: number): Found | null {
  const word = reading.lower(token);
  const claim = AT_WORDS.get(word)?.(reading, token);
  if (claim) return claim;
  const lemma = cueVerb(word);
  const verbal = isVerb(reading, token) || (lemma && (NEVER_NOUN.has(lemma) || isMistakenNoun(reading, token, lemma)));
  if (!verbal) return reading.upos(token) === 'NOUN' ? atNoun(reading, token) : null;
  if (isAnonymity(reading, token)) return null;
  return lemma ? first(parsersOf(lemma), reading, token) : anyVerbThat(reading, token);
}

function doubtOrAdjective(reading: Reading, token: number): Found | null {
  return doubt(reading, token) ?? adjective(reading, token);
}

function inPollOrAdjective(reading: Reading, token: number): Found | null {
  return inThePoll(reading, token) ?? adjective(reading, token);
}

function parsersOf(lemma: string): readonly Parser[] {
  let parsers = parsersAt.get(lemma);
  if (!parsers) {
    const taken = verbSenses(lemma).flatMap(({ frames }) => [...frames]);
    parsers = AT_VERBS.filter(([, ...frames]) => frames.length === 0 || frames.some((frame) => taken.includes(frame))).map(
      ([parser]) => parser,
    );
    parsersAt.set(lemma, parsers);
  }
  return parsers;
}

function atNoun(reading: Reading, token: number): Found | null {
  const claim = nounSenses(reading.lemma(token)).length > 0 ? first(AT_NOUNS, reading, token) : null;
  return claim ?? inTheWordsOf(reading, token); // in the words of …
}

function first(parsers: readonly Parser[], reading: Reading, token: number): Found | null {
  for (const parser of parsers) {
    const claim = parser(reading, token);
    if (claim) return claim;
  }
  return null;
}
