import type { SourceDocument, Span } from '../../contract.ts';
import type { Draft, DraftEntity, DraftPlace } from '../drafts.ts';
import { headOfPhraseSpan } from '../head-of.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { resolver } from './corefer.ts';
import { type Actor, castOf } from './entities.ts';
import { type EntityIndex, publish, resolveSpan } from './entity-index.ts';
import { findNames } from './names.ts';
import { nameSource } from './sources.ts';

/** Every person and body that the text names, one entity each, and who the source and the target of each claim is; with the index by which later phrases are resolved. */
export function findActors(reading: Reading, _document: SourceDocument, draft: Draft): EntityIndex {
  const countryAt = countriesByToken(reading, draft);
  const cast = castOf(reading, draft, findNames(reading, draft), countryAt);
  const index: EntityIndex = { cast, resolver: resolver(reading, cast), countryAt };
  const claims = [...draft.claims].sort((a, b) => (a.source?.start ?? 0) - (b.source?.start ?? 0));
  for (const claim of claims) {
    const actor =
      claim.source && (resolveSpan(reading, index, claim.source) ?? nameApposed(reading, index, claim.source, claim.sourceRole));
    nameSource(reading, claim, actor, (token) => countryAt.has(token));
  }
  for (const actor of cast.actors) if (actor.type === 'unclear' && actor.entity.kind === 'person') actor.type = 'person';
  findLaterMentions(reading, index);
  // "Zenith said … The company said": what a name stands for may be told only later
  for (const claim of claims) if (claim.sourceKind === 'unknown' && claim.entity) claim.sourceKind = claim.entity.kind;
  const lastTarget = new Map<DraftEntity, DraftEntity>();
  for (const claim of claims) {
    // "Zenith denies it": what is denied is no actor
    if (!claim.targetSpan || (claim.cueClass === 'deny' && /^(it|this|that)$/i.test(claim.targetSpan.text))) continue;
    claim.target = resolveSpan(reading, index, claim.targetSpan)?.entity ?? null;
    // "Kenya wants the banks to lend. It wants them to …": the same ones as before
    if (!claim.target && claim.entity && /^(them|they)$/i.test(claim.targetSpan.text)) claim.target = lastTarget.get(claim.entity) ?? null;
    if (claim.target && claim.entity) lastTarget.set(claim.entity, claim.target);
  }
  publish(draft, index);
  return index;
}

/** "Its boss, Ann Lee, said": who is described first and named after a comma. */
function nameApposed(reading: Reading, { resolver }: EntityIndex, source: Span, role: Span | null): Actor | null {
  if (!role) return null;
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
function findLaterMentions(reading: Reading, { resolver }: EntityIndex): void {
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

function countriesByToken(reading: Reading, draft: Draft): Map<number, DraftPlace> {
  const countries = new Map<number, DraftPlace>();
  for (const place of draft.places) {
    if (!place.span || place.kind !== 'country') continue;
    for (let token = reading.tokenAt(place.span.start); token <= reading.tokenAt(place.span.end - 1); token++) countries.set(token, place);
  }
  return countries;
}
