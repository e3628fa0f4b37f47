import type { SourceDocument, Span } from '../../contract.ts';
import type { Draft, DraftEntity, DraftPlace } from '../drafts.ts';
import { headOfPhraseSpan } from '../head-of.ts';
import { countryByCode, placesNamed } from '../places/gazetteer.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { type Resolver, resolver, stateInPhrase } from './corefer.ts';
import { type Actor, type Cast, castOf, stateOf } from './entities.ts';
import { findNames } from './names.ts';
import { nameSource } from './sources.ts';

/** What a later room needs to resolve more phrases of the same document. */
export interface Troupe {
  cast: Cast;
  resolver: Resolver;
  /** token → the country named there, by its name or its people */
  countryAt: Map<number, DraftPlace>;
}

const troupes = new WeakMap<Draft, Troupe>();

/** The actors of a draft whose names were found. */
function troupeOf(draft: Draft): Troupe {
  const troupe = troupes.get(draft);
  if (!troupe) throw new Error('actors are asked for before findActors ran');
  return troupe;
}

/** Every person and body that the text names, one entity each, and who the source and the target of each claim is. */
export function findActors(reading: Reading, _document: SourceDocument, draft: Draft): void {
  const countryAt = countriesByToken(reading, draft);
  const cast = castOf(reading, draft, findNames(reading, draft), countryAt);
  const troupe: Troupe = { cast, resolver: resolver(reading, cast), countryAt };
  troupes.set(draft, troupe);
  const claims = [...draft.claims].sort((a, b) => (a.source?.start ?? 0) - (b.source?.start ?? 0));
  for (const claim of claims) {
    const actor =
      claim.source && (resolveSpan(reading, draft, claim.source) ?? nameApposed(reading, draft, claim.source, claim.sourceRole));
    nameSource(reading, claim, actor, (token) => countryAt.has(token));
  }
  for (const actor of cast.actors) if (actor.type === 'unclear' && actor.entity.kind === 'person') actor.type = 'person';
  findLaterMentions(reading, troupe);
  // "Zenith said … The company said": what a name stands for may be told only later
  for (const claim of claims) if (claim.sourceKind === 'unknown' && claim.entity) claim.sourceKind = claim.entity.kind;
  const lastTarget = new Map<DraftEntity, DraftEntity>();
  for (const claim of claims) {
    // "Zenith denies it": what is denied is no actor
    if (!claim.targetSpan || (claim.cueClass === 'deny' && /^(it|this|that)$/i.test(claim.targetSpan.text))) continue;
    claim.target = resolveSpan(reading, draft, claim.targetSpan)?.entity ?? null;
    // "Kenya wants the banks to lend. It wants them to …": the same ones as before
    if (!claim.target && claim.entity && /^(them|they)$/i.test(claim.targetSpan.text)) claim.target = lastTarget.get(claim.entity) ?? null;
    if (claim.target && claim.entity) lastTarget.set(claim.entity, claim.target);
  }
  publish(draft);
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

/** "Its boss, Ann Lee, said": who is described first and named behind a comma. */
function nameApposed(reading: Reading, draft: Draft, source: Span, role: Span | null): Actor | null {
  if (!role) return null;
  const { resolver } = troupeOf(draft);
  const first = reading.tokenAt(role.start);
  const actor = reading.upos(reading.tokenAt(source.end - 1)) === 'PROPN' ? null : resolver.actorAt(first);
  // the name opens the apposition and is all of it, but for an age: "a miner, Tom Hale, 33"
  if (!actor || actor.type === 'state' || actor !== resolver.actorAt(headOfPhraseSpan(reading, role))) return null;
  actor.isSure = true;
  const described = reading.tokenAt(source.start);
  actor.entity.mentions.push(source);
  resolver.note(actor, described, reading.tokenAt(source.end - 1) + 1);
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
    if (entity.name === '') entity.name = nameOfState(entity);
    entity.aliases = entity.aliases.filter((alias) => alias !== entity.name);
  }
  draft.entities = entities.sort((a, b) => a.mentions[0].start - b.mentions[0].start || a.mentions[0].end - b.mentions[0].end);
}

/** "Pyongyang" stands for its state; "North Korean" names a people, so that the state goes by its own name. */
function nameOfState({ country, mentions }: DraftEntity): string {
  const { text } = mentions[0];
  const isCapital = placesNamed(text).some(({ place }) => place.isCapital && place.country === country);
  return isCapital || country === null ? text : (countryByCode(country)?.name ?? text);
}
