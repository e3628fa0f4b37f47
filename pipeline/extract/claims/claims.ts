/**
 * Who says so, in which words, how firmly. Parsers find claims at the cues that the sentences hold; refiners settle what they found.
 */
import type { SourceDocument } from '../../contract.ts';
import type { Draft } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import { isAnonymity } from './anonymity.ts';
import { asDrafts } from './as-drafts.ts';
import type { Found, Parser } from './found.ts';
import { cueVerb, nounSenses } from './lexicon.ts';
import { isMistakenNoun } from './mistaken-nouns.ts';
import { about } from './parsers/about.ts';
import { accordingTo } from './parsers/according-to.ts';
import { adjective } from './parsers/adjective.ts';
import { doubt, ellipsis } from './parsers/answers.ts';
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
import { isDash, signed } from './parsers/signed.ts';
import { tagBehind } from './parsers/tag-behind.ts';
import { thatIsHow } from './parsers/that-is-how.ts';
import { verbClause } from './parsers/verb-clause.ts';
import { linkAnswers } from './refine/answered.ts';
import { settleContents } from './refine/contents.ts';
import { joinFloatingQuotes } from './refine/floating-quotes.ts';
import { endAtOtherVoices } from './refine/other-voices.ts';
import { dropOwnVoices } from './refine/voices.ts';
import { isVerb } from './syntax.ts';

/** In order of trust: the first that finds a claim at a verb keeps it. */
const AT_VERBS: Parser[] = [
  saidFirst, //   said Mr X: “…”
  asSaid, //      as he pointed out, …
  thatIsHow, //   that is how she put it
  tagBehind, //   "…," he said
  passive, //     is considered …; was accused of …
  asked, //         asked whether it was so, he said …
  verbClause, //  he said that …
  putAt, //       put the toll at 41
  numberSaid, //  had said 28
  countGiven, //  has verified 40 deaths
  objectInFront, //  what aides called “…”
  verbObjectTo, //   wants them to leave
  verbObjectAs, //   sees it as a threat
  verbObjectPredicate, // deems it dangerous
  verbTo, //         plans to leave
  relativeObject, // the fire that they blamed on him
  verbObjectIng, //  accused them of leaving
  documentShows, //  the poll found him ahead
  about, //          spoke of the dam; asked him about it
  verbObject, //     predicted rain
];

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
  if (word === 'according') return accordingTo(reading, token);
  if (word === ':') return colon(reading, token);
  if (isDash(word)) return signed(reading, token);
  if (word === 'in') return inThePoll(reading, token) ?? adjective(reading, token);
  if (word === 'so') return ellipsis(reading, token);
  const doubted = doubt(reading, token);
  if (doubted) return doubted;
  const predicate = adjective(reading, token);
  if (predicate) return predicate;
  const lemma = cueVerb(word);
  const verbal = isVerb(reading, token) || (lemma && (NEVER_NOUN.has(lemma) || isMistakenNoun(reading, token, lemma)));
  if (!verbal) return reading.upos(token) === 'NOUN' ? atNoun(reading, token) : null;
  if (isAnonymity(reading, token)) return null;
  if (!lemma) return anyVerbThat(reading, token);
  return first(AT_VERBS, reading, token);
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
