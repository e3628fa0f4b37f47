/**
 * Who says so, in which words, how firmly. Parsers find claims at the cues that the sentences hold; refiners settle what they found.
 */
import type { SourceDocument } from '../../contract.ts';
import type { Draft } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import { asDrafts } from './as-drafts.ts';
import type { Found, Parser } from './found.ts';
import { cueVerb } from './lexicon.ts';
import { accordingTo } from './parsers/according-to.ts';
import { colon } from './parsers/colon.ts';
import { nounThat } from './parsers/noun-that.ts';
import { passive, verbObject, verbObjectAs, verbObjectIng, verbObjectPredicate, verbObjectTo, verbTo } from './parsers/objects.ts';
import { tagBehind } from './parsers/tag-behind.ts';
import { verbClause } from './parsers/verb-clause.ts';
import { joinFloatingQuotes } from './refine/floating-quotes.ts';
import { dropOwnVoices } from './refine/voices.ts';
import { isVerb } from './syntax.ts';

/** In order of trust: the first that finds a claim at a verb keeps it. */
const AT_VERBS: Parser[] = [
  tagBehind, //   "…," he said
  passive, //     is considered …; was accused of …
  verbClause, //  he said that …
  verbObjectTo,
  verbObjectAs,
  verbObjectPredicate,
  verbTo,
  verbObjectIng,
  verbObject,
];

/** Fills in `draft.claims` and the relations among claims. */
export function findClaims(reading: Reading, _document: SourceDocument, draft: Draft): void {
  const found: Found[] = [];
  /** anchors, and where contents begin: a colon behind a cue is no second cue */
  const taken = new Set<number>();
  for (let token = 0; token < reading.tokenCount; token++) {
    const claim = at(reading, token);
    if (!claim || taken.has(claim.anchor) || taken.has(claim.content[0].first)) continue;
    taken.add(claim.anchor).add(claim.content[0].first);
    found.push(claim);
  }
  draft.claims.push(...asDrafts(reading, joinFloatingQuotes(reading, dropOwnVoices(reading, found))));
}

function at(reading: Reading, token: number): Found | null {
  if (reading.lower(token) === 'according') return accordingTo(reading, token);
  if (reading.form(token) === ':') return colon(reading, token);
  if (reading.upos(token) === 'NOUN') return nounThat(reading, token);
  if (!cueVerb(reading.lower(token)) || !isVerb(reading, token)) return null;
  for (const parser of AT_VERBS) {
    const claim = parser(reading, token);
    if (claim) return claim;
  }
  return null;
}
