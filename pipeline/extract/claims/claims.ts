/**
 * Who says so, in which words, how firmly. Patterns find claims at the cues that the sentences hold; refiners settle what they found.
 */
import type { SourceDocument } from '../../contract.ts';
import type { Draft } from '../drafts.ts';
import { cueVerbOf } from '../language/lexicon/cues.ts';
import { isCommonNoun, isNounByUse, isPastParticiple, isPluralNoun, isVerb, penn } from '../language/tags.ts';
import { isComma, isThat, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { isAnonymity } from './anonymity.ts';
import { asDrafts } from './as-drafts.ts';
import { firstMatch, mayBeFound } from './match.ts';
import { isMistakenNoun } from './mistaken-nouns.ts';
import type { Found, Pattern } from './pattern.ts';
import { atNoun, atOtherVerb, atVerb, atWord, followingVerbs, openingClaims } from './patterns.ts';
import { linkAnswers } from './refine/answered.ts';
import { settleContents } from './refine/contents.ts';
import { joinFloatingQuotes } from './refine/floating-quotes.ts';
import { endAtOtherShares, endAtOtherVoices } from './refine/other-voices.ts';
import { dropOwnVoices } from './refine/voices.ts';
import { Site } from './site.ts';

/** Fills in `draft.claims` and the relations among claims. */
export function findClaims(reading: Reading, _document: SourceDocument, draft: Draft): void {
  const settled = settleContents(
    reading,
    joinFloatingQuotes(reading, dropOwnVoices(reading, endAtOtherVoices(reading, endAtOtherShares(reading, found(reading))))),
  );
  const { claims, relations } = linkAnswers(settled, asDrafts(reading, settled));
  for (const claim of claims) draft.claims.push(claim); // a spread holds a hundred thousand at most
  for (const relation of relations) draft.relations.push(relation);
}

const COLON_AFTER_VERB = 'colon.verb';
/** claims in the clauses in front of a colon */
const MOST_IN_CLAUSES = 8;

/** "faced the crowd and said it was late: “…”": the words after the colon are in the content of what was said. */
function isSaidAlready({ content: [{ first }] }: Found, claims: readonly Found[]): boolean {
  return claims.slice(-MOST_IN_CLAUSES).some(({ content }) => content.some((range) => range.first <= first && first < range.end));
}

/** "addressed the crowd: “…”": what was said, not to whom */
const isSaidInstead = (claim: Found, other: Found): boolean =>
  claim.pattern.rule === COLON_AFTER_VERB && other.pattern.rule === 'verb-object' && other.cueClass === 'say';

/** The claims at all tokens, one for each anchor. */
function found(reading: Reading): Found[] {
  const claims: Found[] = [];
  /** the claims at anchors, and where contents begin: a colon after a cue is no second cue */
  const taken = new Map<number, Found>();
  const openings = openingsIn(reading);
  for (let token = openings.indexOf(1); token >= 0; token = openings.indexOf(1, token + 1)) {
    const claim = claimAt(reading, token);
    if (!claim || isDescription(reading, token) || (claim.pattern.side !== 'before' && taken.has(claim.content[0]?.first))) continue;
    if (claim.pattern.rule === COLON_AFTER_VERB && isSaidAlready(claim, claims)) continue;
    const other = taken.get(claim.anchor);
    if (other) {
      if (isSaidInstead(claim, other)) Object.assign(other, claim);
      continue;
    }
    taken.set(claim.anchor, claim);
    if (claim.content.length > 0) taken.set(claim.content[0].first, claim);
    claims.push(claim);
  }
  return claims;
}

/** verbs whose forms are no nouns, whatever the tagger made of them */
const NEVER_NOUN = new Set(['deem', 'tell', 'believe', 'insist', 'assert', 'contend', 'accuse', 'describe', 'suggest']);

/** ", warning that": a participle, whatever the tagger made of it. */
const isSayingOn = (reading: Reading, token: number, lemma: string): boolean =>
  lemma !== '' && isThat(reading, token + 1) && isComma(reading, token - 1) && reading.lower(token).endsWith('ing');

/** "Holm | Says He Will Go": forms that are verbs in headlines too, where all words have capitals */
const isNeverNoun = words('says said argues insists thinks asks');

const isDescriptive = words('suspected alleged reported');
const mayHaveSubject = penn('NN NNS NNP NNPS PRP WP WDT RB VBD VBZ VBP VBN');

/** "when suspected bandits attacked": a participle that describes its noun, nobody in front of it. */
const isDescription = (reading: Reading, token: number): boolean =>
  isDescriptive(reading, token) && isPluralNoun(reading, token + 1) && token > 0 && !mayHaveSubject(reading, token - 1);

const isPossessive = penn('PRP$ POS');

/** "their repudiated theories": a participle between an owner and a noun */
const isPremodifier = (reading: Reading, token: number): boolean =>
  token > 0 && isPastParticiple(reading, token) && isPossessive(reading, token - 1) && isCommonNoun(reading, token + 1);

const NONE: readonly Pattern[] = [];

/** By token, 1 where a claim may be found: most fail by their own word and the next, whatever their tags. */
function openingsIn(reading: Reading): Uint8Array {
  const openings = new Uint8Array(reading.tokenCount);
  const own = openingClaims(reading);
  for (let i = 0; i < own.length; i++) openings[own[i]] = 1;
  const thats = followingVerbs(reading);
  for (let i = 0; i < thats.length; i++) if (thats[i] > 0) openings[thats[i] - 1] = 1;
  return openings;
}

function claimAt(reading: Reading, token: number): Found | null {
  const ofWord = atWord(reading, token);
  const cueVerb = cueVerbOf(reading, token);
  if (!ofWord && !cueVerb) return claimAtOther(reading, token, isVerb(reading, token));
  const claim = ofWord && firstMatch(ofWord, new Site(reading, token, cueVerb));
  if (claim) return claim;
  const lemma = cueVerb?.lemma ?? '';
  const isVerbal =
    isVerb(reading, token) ||
    isSayingOn(reading, token, lemma) ||
    (lemma !== '' && (NEVER_NOUN.has(lemma) || isNeverNoun(reading, token) || isMistakenNoun(reading, token, lemma)));
  if (lemma === '' || !isVerbal) return claimAtOther(reading, token, isVerbal);
  const site = new Site(reading, token, cueVerb);
  const patterns = atVerb(site);
  if (patterns.length === 0 || isAnonymity(reading, token) || isPremodifier(reading, token)) return null;
  return firstMatch(patterns, site);
}

/** At a verb that is not in the lexicon, or at a noun. */
function claimAtOther(reading: Reading, token: number, isVerbal: boolean): Found | null {
  const patterns = isVerbal ? atOtherVerb : isNounByUse(reading, token) ? atNoun(reading, token) : NONE;
  if (!mayBeFound(patterns, reading, token)) return null;
  if (isVerbal && (isAnonymity(reading, token) || isPremodifier(reading, token))) return null;
  return firstMatch(patterns, new Site(reading, token, cueVerbOf(reading, token)));
}
