/**
 * Who says so, in which words, how firmly. Parsers find claims at the cues that the sentences hold; refiners settle what they found.
 */
import type { SourceDocument } from '../../contract.ts';
import type { Draft } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import { isAnonymity } from './anonymity.ts';
import { asDrafts } from './as-drafts.ts';
import { isThatNextToCue } from './complement.ts';
import type { Found, Parser } from './found.ts';
import { cueVerb, verbSenses } from './lexicon.ts';
import { about } from './parsers/about.ts';
import { accordingTo } from './parsers/according-to.ts';
import { adjective } from './parsers/adjective.ts';
import { doubt, ellipsis } from './parsers/answers.ts';
import { anyVerbThat } from './parsers/any-verb-that.ts';
import { asSaid } from './parsers/as-said.ts';
import { asked } from './parsers/asked.ts';
import { colon } from './parsers/colon.ts';
import { countGiven, putAt } from './parsers/figures-given.ts';
import { inThePoll } from './parsers/in-the-poll.ts';
import { inTheWordsOf } from './parsers/in-the-words-of.ts';
import { nounIsThat } from './parsers/noun-is-that.ts';
import { nounOf } from './parsers/noun-of.ts';
import { nounThat } from './parsers/noun-that.ts';
import { documentShows, verbObject, verbObjectIng, verbObjectTo, verbTo } from './parsers/objects.ts';
import { passive } from './parsers/passive.ts';
import { praiseFrom } from './parsers/praise-from.ts';
import { objectInFront, verbObjectAs, verbObjectPredicate } from './parsers/predicates.ts';
import { saidFirst } from './parsers/said-first.ts';
import { isDash, signed } from './parsers/signed.ts';
import { tagBehind } from './parsers/tag-behind.ts';
import { thatIsHow } from './parsers/that-is-how.ts';
import { verbClause } from './parsers/verb-clause.ts';
import { quotationFrom, quotationTo } from './quotations.ts';
import { linkAnswers } from './refine/answered.ts';
import { settleContents } from './refine/contents.ts';
import { joinFloatingQuotes } from './refine/floating-quotes.ts';
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
  countGiven, //  has verified 40 deaths
  objectInFront, //  what aides called “…”
  verbObjectTo, //   wants them to leave
  verbObjectAs, //   sees it as a threat
  verbObjectPredicate, // deems it dangerous
  verbTo, //         plans to leave
  verbObjectIng, //  accused them of leaving
  documentShows, //  the poll found him ahead
  about, //          spoke of the dam; asked him about it
  verbObject, //     predicted rain
];

const AT_NOUNS: Parser[] = [
  nounIsThat, //    the bank's view is that …
  nounThat, //      its claims that …
  nounOf, //        its support for …
  praiseFrom, //    earning praise from …
  inTheWordsOf, //  in the words of …
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
  const settled = settleContents(reading, joinFloatingQuotes(reading, dropOwnVoices(reading, found)));
  const { claims, relations } = linkAnswers(settled, asDrafts(reading, settled));
  draft.claims.push(...claims);
  draft.relations.push(...relations);
}

/** between a quotation and a verb that the tagger took for a noun, in tokens */
const LONGEST_SPEAKER = 8;

/** what stands behind the verb of a tag */
const ENDS_TAG = /^([.,]|out|on|in|at|of|to|about|during|after|before|as|when|while|with|from)$/;

/** verbs whose forms are no nouns, whatever the tagger made of them */
const NEVER_NOUN = /^(deem|tell|believe|insist|assert|contend|accuse|describe|suggest)$/;

function at(reading: Reading, token: number): Found | null {
  if (reading.lower(token) === 'according') return accordingTo(reading, token);
  if (reading.form(token) === ':') return colon(reading, token);
  if (isDash(reading.form(token))) return signed(reading, token);
  if (reading.lower(token) === 'in') return inThePoll(reading, token) ?? adjective(reading, token);
  if (reading.lower(token) === 'so') return ellipsis(reading, token);
  const doubted = doubt(reading, token);
  if (doubted) return doubted;
  const predicate = adjective(reading, token);
  if (predicate) return predicate;
  const lemma = cueVerb(reading.lower(token));
  const verbal = isVerb(reading, token) || NEVER_NOUN.test(lemma) || isMistakenNoun(reading, token, lemma);
  if (!verbal) return reading.upos(token) === 'NOUN' ? first(AT_NOUNS, reading, token) : null;
  if (isAnonymity(reading, token)) return null;
  if (!lemma) return anyVerbThat(reading, token);
  return first(AT_VERBS, reading, token);
}

/** "The memo reveals that", "Anglers complain that", "The firm plans to leave": a verb that the tagger took for a noun. */
function isMistakenNoun(reading: Reading, token: number, lemma: string): boolean {
  if (!lemma || token === 0 || token + 2 >= reading.tokenCount || !/^NNS?$/.test(reading.xpos(token))) return false;
  const takes = (frame: string): boolean => verbSenses(lemma).some(({ frames }) => frames.has(frame));
  const next = reading.lower(token + 1);
  const previous = reading.xpos(token - 1);
  const opens = quotationFrom(reading, token + 1) >= 0 || (/^[,:]$/.test(next) && quotationFrom(reading, token + 2) >= 0);
  if (opens && previous === ',' && /ing$/.test(reading.lower(token))) return takes('quote');
  if (opens) return takes('quote') && /^(NN|NNP|PRP)$/.test(previous) && reading.xpos(token) === 'NNS';
  if (ENDS_TAG.test(next) && reading.xpos(token) === 'NNS' && takes('quote') && closesQuotation(reading, token)) return true;
  const agrees = reading.lower(token) === lemma ? /^(NNS|NNPS|NNP)$/ : /^(NN|NNP)$/;
  if (!agrees.test(previous)) return false;
  if (next === 'that') return takes('clause') && isThatNextToCue(reading, token + 1);
  return next === 'to' && reading.xpos(token + 2) === 'VB' && takes('to');
}

/** '“…,” a voice in the film states.' */
function closesQuotation(reading: Reading, token: number): boolean {
  for (let t = token - 1; t > token - LONGEST_SPEAKER && t >= 0; t--) if (quotationTo(reading, t) >= 0) return t < token - 1;
  return false;
}

function first(parsers: readonly Parser[], reading: Reading, token: number): Found | null {
  for (const parser of parsers) {
    const claim = parser(reading, token);
    if (claim) return claim;
  }
  return null;
}
