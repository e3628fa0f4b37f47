/** Who the source of a claim is, of what kind, and whether a reader could know. */
import type { SourceKind, Span } from '../../contract.ts';
import type { DraftClaim } from '../drafts.ts';
import { headOfPhraseSpan } from '../language/tree.ts';
import type { Reading } from '../reading/reading.ts';
import { kindOfPhrase } from './corefer.ts';
import type { Actor } from './entities.ts';

/** Writes down who the source is; `isPeople` tells whether a token names a people, "Americans". */
export function nameSource(reading: Reading, claim: DraftClaim, actor: Actor | null, isPeople: (token: number) => boolean): void {
  if (!claim.source) return;
  const head = headOfPhraseSpan(reading, claim.source);
  claim.entity = actor?.entity ?? null;
  const roleHead = headOfRole(reading, claim.sourceRole, head);
  const roleKind = roleHead >= 0 ? kindOfPhrase(reading, roleHead) : null;
  if (actor) learnRole(reading, actor, roleHead, roleKind);
  claim.sourceKind =
    actor?.entity.kind ??
    pluralBefore(reading, head) ??
    kindOfPhrase(reading, head) ??
    roleKind ??
    (isPeople(head) ? 'public' : reading.upos(head) === 'PROPN' && claim.sourceKind === 'unknown' ? 'person' : claim.sourceKind);
  // "many Americans" are a people, nobody in particular
  claim.sourceNamed = actor !== null || (reading.upos(head) === 'PROPN' && !isPeople(head));
}

/** The head of the words that tell the role; "its boss, Ann Lee, said": the name is what stands apposed, and the role what it is apposed to. */
function headOfRole(reading: Reading, role: Span | null, head: number): number {
  const apposed = role ? headOfPhraseSpan(reading, role) : -1;
  return apposed >= 0 && reading.upos(apposed) === 'PROPN' && reading.upos(head) !== 'PROPN' ? head : apposed;
}

const BODIES = new Set<SourceKind>(['organisation', 'government', 'document']);

/** What the role tells of the actor. */
function learnRole(reading: Reading, actor: Actor, roleHead: number, roleKind: SourceKind | null): void {
  if (actor.type === 'unclear') settle(actor);
  if (actor.type === 'person' && actor.entity.kind === 'unknown') actor.entity.kind = 'person';
  // "Abdul Muhari of BNPB, the disaster agency": nobody is an agency
  if (roleKind && actor.entity.kind === 'person' && !BODIES.has(roleKind)) actor.entity.kind = roleKind;
  if (roleHead >= 0) actor.descriptors.add(reading.lemma(roleHead));
}

/** "they": what the plural noun that was the last subject makes of them. */
function pluralBefore(reading: Reading, pronoun: number): SourceKind | null {
  if (reading.lower(pronoun) !== 'they') return null;
  const sentence = reading.sentenceOf[pronoun];
  for (let token = pronoun - 1; token >= reading.sentenceFirst[Math.max(0, sentence - 1)]; token--) {
    if (reading.xpos(token) === 'NNS' && reading.relation(token).startsWith('nsubj')) return kindOfPhrase(reading, token);
  }
  return null;
}

/**
 * Somebody who says something, by name alone: capitals throughout are a body's, "MSNBC", two words are a person's.
 * One word may be either's: "Zenith said". A "he" may tell later.
 */
function settle(actor: Actor): void {
  const isBody = /^[A-Z]{3,}$/.test(actor.entity.name);
  if (!isBody && !actor.entity.name.includes(' ')) return;
  actor.type = isBody ? 'body' : 'person';
  if (actor.entity.kind === 'unknown') actor.entity.kind = isBody ? 'organisation' : 'person';
}
