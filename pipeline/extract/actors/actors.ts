import type { SourceDocument, SourceKind, Span } from '../../contract.ts';
import type { Draft, DraftClaim, DraftEntity, DraftPlace } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { headOf, kindOfPhrase, type Resolver, resolver, stateInPhrase } from './corefer.ts';
import { type Actor, type Cast, castOf, stateOf } from './entities.ts';
import { findNames } from './names.ts';

/** What a later room needs to resolve more phrases of the same document. */
export interface Troupe {
  cast: Cast;
  resolver: Resolver;
  /** token → the country named there, by its name or its people */
  countryAt: Map<number, DraftPlace>;
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
  const troupe: Troupe = { cast, resolver: resolver(reading, cast), countryAt: countriesByToken(reading, draft) };
  troupes.set(draft, troupe);
  const claims = [...draft.claims].sort((a, b) => (a.source?.start ?? 0) - (b.source?.start ?? 0));
  for (const claim of claims) nameSource(reading, draft, claim);
  for (const actor of cast.actors) if (actor.type === 'unclear' && actor.entity.kind === 'person') actor.type = 'person';
  findLaterMentions(reading, troupe);
  const lastTarget = new Map<DraftEntity, DraftEntity>();
  for (const claim of claims) {
    if (!claim.targetSpan) continue;
    claim.target = resolveSpan(reading, draft, claim.targetSpan)?.entity ?? null;
    // "Kenya wants the banks to lend. It wants them to …": the same ones as before
    if (!claim.target && claim.entity && /^(them|they)$/i.test(claim.targetSpan.text)) claim.target = lastTarget.get(claim.entity) ?? null;
    if (claim.target && claim.entity) lastTarget.set(claim.entity, claim.target);
  }
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
    if (actor.type === 'unclear') settle(actor);
    if (actor.type === 'person' && actor.entity.kind === 'unknown') actor.entity.kind = 'person';
    if (roleKind && actor.entity.kind === 'person') actor.entity.kind = roleKind;
    if (roleHead >= 0) actor.descriptors.add(reading.lemma(roleHead));
  }
  claim.sourceKind =
    actor?.entity.kind ??
    pluralBefore(reading, head) ??
    kindOfPhrase(reading, head) ??
    roleKind ??
    (reading.upos(head) === 'PROPN' ? 'person' : 'unknown');
  // "many Americans" are a people, nobody in particular
  claim.sourceNamed = actor !== null || (reading.upos(head) === 'PROPN' && !troupeOf(draft).countryAt.has(head));
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

/** Somebody who says something, by name alone: capitals throughout are a body's, "MSNBC", else it is a person. */
function settle(actor: Actor): void {
  const isBody = /^[A-Z]{3,}$/.test(actor.entity.name);
  actor.type = isBody ? 'body' : 'person';
  if (actor.entity.kind === 'unknown') actor.entity.kind = isBody ? 'organisation' : 'person';
}

/** The entity behind a span, made where a state is meant that no other words have named yet. */
export function resolveSpan(reading: Reading, draft: Draft, span: Span): Actor | null {
  const { cast, resolver, countryAt } = troupeOf(draft);
  let first = reading.tokenAt(span.start);
  if (first > 0 && reading.upos(first) !== 'PRON' && /^(the|this|that|these)$/.test(reading.lower(first - 1))) first--;
  const end = reading.tokenAt(span.end - 1) + 1;
  const country = stateInPhrase(reading, first, end, (token) => countryAt.get(token)?.country ?? null);
  const actor = country ? stateOf(cast, country) : resolver.resolve(first, end);
  if (!actor) return null;
  actor.isSure = true;
  if (resolver.actorAt(first) !== actor && resolver.actorAt(end - 1) !== actor) {
    actor.entity.mentions.push(tokenSpan(reading, first, end));
    resolver.note(actor, first, end);
  }
  return actor;
}

/** "he", "her", "the field marshal": where a person is spoken of again without a name. */
function findLaterMentions(reading: Reading, { resolver }: Troupe): void {
  for (let token = 0; token < reading.tokenCount; token++) {
    if (resolver.actorAt(token)) continue;
    const word = reading.lower(token);
    let end = token + 1;
    if (word === 'the') {
      while (end < reading.tokenCount && end < token + 3 && /^(NOUN|ADJ|PROPN)$/.test(reading.upos(end))) end++;
      if (end === token + 1) continue;
    } else if (!/^(he|him|his|she|her|himself|herself)$/.test(word)) continue;
    const actor = word === 'the' ? resolver.describe(token, end) : resolver.resolve(token, end);
    if (actor?.type !== 'person') continue;
    actor.entity.mentions.push(tokenSpan(reading, token, end));
    resolver.note(actor, token, end);
  }
}

/** The state whose people these words name: "American", "Pakistan's"; null where they name something else. */
export function stateNamed(reading: Reading, draft: Draft, span: Span): Actor | null {
  const { cast, resolver, countryAt } = troupeOf(draft);
  const place = countryAt.get(reading.tokenAt(span.start));
  if (!place?.country || !place.span || place.span.end < span.end) return null;
  const actor = stateOf(cast, place.country);
  // the place of an actor is a mention already; that of an origin becomes one
  if (resolver.actorAt(reading.tokenAt(place.span.start)) !== actor) {
    actor.entity.mentions.push(place.span);
    resolver.note(actor, reading.tokenAt(place.span.start), reading.tokenAt(place.span.end - 1) + 1);
  }
  return actor;
}

function countriesByToken(reading: Reading, draft: Draft): Map<number, DraftPlace> {
  const countries = new Map<number, DraftPlace>();
  for (const place of draft.places) {
    if (!place.span || place.kind !== 'country') continue;
    for (let token = reading.tokenAt(place.span.start); token <= reading.tokenAt(place.span.end - 1); token++) countries.set(token, place);
  }
  return countries;
}

/** The actors as the draft's entities: those that the text mentions, with their fullest name, in text order. */
export function publish(draft: Draft): void {
  const { cast } = troupeOf(draft);
  const entities = cast.actors.filter(({ isSure, entity }) => isSure && entity.mentions.length > 0).map(({ entity }) => entity);
  for (const entity of entities) {
    entity.mentions.sort((a, b) => a.start - b.start || a.end - b.end);
    if (entity.name === '') entity.name = entity.mentions[0].text;
    entity.aliases = entity.aliases.filter((alias) => alias !== entity.name);
  }
  draft.entities = entities.sort((a, b) => a.mentions[0].start - b.mentions[0].start || a.mentions[0].end - b.mentions[0].end);
}
