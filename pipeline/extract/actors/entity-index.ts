/** The entity index of a document: everybody whom it names, which tokens name them, and the countries named by token. */
import type { Span } from '../../contract.ts';
import type { Draft, DraftEntity, DraftPlace } from '../drafts.ts';
import { words } from '../language/words.ts';
import { countryByCode, placesNamed } from '../places/gazetteer.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { type Resolver, stateInPhrase } from './corefer.ts';
import { type Actor, type Cast, stateOf } from './entities.ts';

/** What `findActors` returns: with it later modules resolve more phrases of the same document. */
export interface EntityIndex {
  cast: Cast;
  resolver: Resolver;
  /** token → the country named there, by its name or its people */
  countryAt: ReadonlyMap<number, DraftPlace>;
}

const isDefinite = words('the this that these');

/** The entity that a span names, made where a state is meant that no other words have named yet. */
export function resolveSpan(reading: Reading, { cast, resolver, countryAt }: EntityIndex, span: Span): Actor | null {
  let first = reading.tokenAt(span.start);
  if (first > 0 && isDefinite(reading, first - 1) && reading.upos(first) !== 'PRON' && reading.upos(first - 1) === 'DET') first--;
  const end = reading.tokenAt(span.end - 1) + 1;
  const country =
    countryAlone(reading, first, end, countryAt) ?? stateInPhrase(reading, first, end, (token) => countryAt.get(token)?.country ?? null);
  const actor = country ? stateOf(cast, country) : resolver.resolve(first, end);
  if (!actor) return null;
  actor.isSure = true;
  if (resolver.actorAt(first) !== actor && resolver.actorAt(end - 1) !== actor) {
    actor.entity.mentions.push(tokenSpan(reading, first, end));
    resolver.note(actor, first, end);
  }
  return actor;
}

/** "that India blamed on Kenya": a country that says something, its name being all of the phrase; null for a people, "Indians". */
function countryAlone(reading: Reading, first: number, end: number, countryAt: ReadonlyMap<number, DraftPlace>): string | null {
  const place = countryAt.get(end - 1);
  if (!place?.span || !place.country || reading.xpos(end - 1) !== 'NNP') return null;
  return reading.tokenAt(place.span.start) <= first && countryByCode(place.country) ? place.country : null;
}

/** The state whose people these words name: "American", "Pakistan's"; null where they name something else. */
export function stateNamed(reading: Reading, { cast, resolver, countryAt }: EntityIndex, span: Span): Actor | null {
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

/** The actors as the draft's entities: those that the text mentions, with their fullest name, in text order. */
export function publish(draft: Draft, { cast }: EntityIndex): void {
  const entities = cast.actors.filter(({ isSure, entity }) => isSure && entity.mentions.length > 0).map(({ entity }) => entity);
  for (const entity of entities) {
    if (!areInOrder(entity.mentions)) entity.mentions.sort((a, b) => a.start - b.start || a.end - b.end);
    if (entity.name === '') entity.name = nameOfState(entity);
    if (entity.aliases.includes(entity.name)) entity.aliases = entity.aliases.filter((alias) => alias !== entity.name);
  }
  draft.entities = entities.sort((a, b) => a.mentions[0].start - b.mentions[0].start || a.mentions[0].end - b.mentions[0].end);
}

/** In text order, as most are already. */
function areInOrder(mentions: readonly Span[]): boolean {
  for (let i = 1; i < mentions.length; i++) {
    const before = mentions[i - 1];
    const { start, end } = mentions[i];
    if (start < before.start || (start === before.start && end < before.end)) return false;
  }
  return true;
}

/** "Pyongyang" stands for its state; "North Korean" names a people, so that the state goes by its own name. */
function nameOfState({ country, mentions }: DraftEntity): string {
  const { text } = mentions[0];
  const isCapital = placesNamed(text).some(({ place }) => place.isCapital && place.country === country);
  return isCapital || country === null ? text : (countryByCode(country)?.name ?? text);
}
