import type { SourceDocument, Span } from '../../contract.ts';
import type { Draft, DraftClaim } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { headOf, kindOfPhrase, type Resolver, resolver, stateInPhrase } from './corefer.ts';
import { type Actor, type Cast, castOf, stateOf } from './entities.ts';
import { findNames } from './names.ts';

/** What a later room needs to resolve more phrases of the same document. */
export interface Troupe {
  cast: Cast;
  resolver: Resolver;
}

const troupes = new WeakMap<Draft, Troupe>();

/** The actors of a draft whose names were found. */
export function troupeOf(draft: Draft): Troupe {
  const troupe = troupes.get(draft);
  if (!troupe) throw new Error('actors are asked for before findActors ran');
  return troupe;
}

/** Every person and body that the text names, one entity each, and who the source and the target of each claim is. */
export function findActors(reading: Reading, _document: SourceDocument, draft: Draft): void {
  const cast = castOf(reading, draft, findNames(reading, draft));
  const troupe = { cast, resolver: resolver(reading, cast) };
  troupes.set(draft, troupe);
  const claims = [...draft.claims].sort((a, b) => (a.source?.start ?? 0) - (b.source?.start ?? 0));
  for (const claim of claims) nameSource(reading, draft, claim);
  for (const claim of claims) if (claim.targetSpan) claim.target = resolveSpan(reading, draft, claim.targetSpan)?.entity ?? null;
  publish(draft);
}

function nameSource(reading: Reading, draft: Draft, claim: DraftClaim): void {
  if (!claim.source) return;
  const first = reading.tokenAt(claim.source.start);
  const end = reading.tokenAt(claim.source.end - 1) + 1;
  const head = headOf(reading, first, end);
  const actor = resolveSpan(reading, draft, claim.source);
  claim.entity = actor?.entity ?? null;
  const roleHead = claim.sourceRole
    ? headOf(reading, reading.tokenAt(claim.sourceRole.start), reading.tokenAt(claim.sourceRole.end - 1) + 1)
    : -1;
  const roleKind = roleHead >= 0 ? kindOfPhrase(reading, roleHead) : null;
  if (actor) {
    if (actor.type === 'unclear') actor.type = 'person';
    if (actor.type === 'person' && actor.entity.kind === 'unknown') actor.entity.kind = 'person';
    if (roleKind && actor.entity.kind === 'person') actor.entity.kind = roleKind;
    if (roleHead >= 0) actor.descriptors.add(reading.lemma(roleHead));
  }
  claim.sourceKind =
    actor?.entity.kind ?? kindOfPhrase(reading, head) ?? roleKind ?? (reading.upos(head) === 'PROPN' ? 'person' : 'unknown');
  claim.sourceNamed = actor !== null || (reading.upos(head) === 'PROPN' && claim.sourceNamed);
}

/** The entity behind a span, made where a state is meant that no other words have named yet. */
export function resolveSpan(reading: Reading, draft: Draft, span: Span): Actor | null {
  const { cast, resolver } = troupeOf(draft);
  const first = reading.tokenAt(span.start);
  const end = reading.tokenAt(span.end - 1) + 1;
  const country = stateInPhrase(reading, first, end, (token) => countryAt(reading, draft, token));
  const actor = country ? stateOf(cast, country) : resolver.resolve(first, end);
  if (!actor) return null;
  const mention = tokenSpan(reading, first, end);
  if (!actor.entity.mentions.some((known) => known.start < mention.end && mention.start < known.end)) {
    actor.entity.mentions.push(mention);
    resolver.note(actor, first, end);
  }
  return actor;
}

function countryAt(reading: Reading, draft: Draft, token: number): string | null {
  const start = reading.tokenStart[token];
  const place = draft.places.find(({ span, kind }) => span && kind === 'country' && span.start <= start && start < span.end);
  return place?.country ?? null;
}

/** The actors as the draft's entities: those that the text mentions, with their fullest name, in text order. */
export function publish(draft: Draft): void {
  const { cast } = troupeOf(draft);
  const entities = cast.actors.map(({ entity }) => entity).filter(({ mentions }) => mentions.length > 0);
  for (const entity of entities) {
    entity.mentions.sort((a, b) => a.start - b.start || a.end - b.end);
    if (entity.name === '') entity.name = entity.mentions[0].text;
    entity.aliases = entity.aliases.filter((alias) => alias !== entity.name);
  }
  draft.entities = entities.sort((a, b) => a.mentions[0].start - b.mentions[0].start || a.mentions[0].end - b.mentions[0].end);
}
