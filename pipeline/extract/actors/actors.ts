/** Every person and body that the text names, and who the sources and targets of claims are. */
import type { SourceDocument, Span } from '../../contract.ts';
import type { Draft, DraftClaim, DraftEntity, DraftPlace } from '../drafts.ts';
import { kindInName } from '../language/lexicon/kinds.ts';
import { runEnd } from '../language/scan.ts';
import { isNounOrAdjective } from '../language/tags.ts';
import { headOfPhraseSpan } from '../language/tree.ts';
import { isThe, tokensWith } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { type Resolver, resolver } from './corefer.ts';
import { type Actor, type Cast, castOf } from './entities.ts';
import { type EntityIndex, publish, resolveSpan } from './entity-index.ts';
import { nameInFull } from './named-in-full.ts';
import { findNames } from './names.ts';
import { nameSource } from './sources.ts';
import { speakerBefore, speaksOn } from './speaker-again.ts';

/** Every person and body that the text names, one entity each, and who the source and the target of each claim is; with the index by which later phrases are resolved. */
export function findActors(reading: Reading, _document: SourceDocument, draft: Draft): EntityIndex {
  const countryAt = countriesByToken(reading, draft);
  const cast = castOf(reading, draft, findNames(reading, draft), countryAt);
  const index: EntityIndex = { cast, resolver: resolver(reading, cast), countryAt };
  const claims = [...draft.claims].sort((a, b) => (a.source?.start ?? 0) - (b.source?.start ?? 0));
  for (const claim of claims) {
    const before = speakerBefore(reading, claim, claims, cast.actors);
    if (before && !before.entity) speaksOn(claim, before);
    else nameSpeaker(reading, index, claim, before);
  }
  for (const actor of cast.actors) if (actor.type === 'unclear' && actor.entity.kind === 'person') actor.type = 'person';
  findLaterMentions(reading, index);
  // "Zenith said … The company said": what a name stands for may be told only later
  for (const claim of claims) if (claim.sourceKind === 'unknown' && claim.entity) claim.sourceKind = claim.entity.kind;
  nameTargets(reading, index, claims);
  publish(draft, index);
  return index;
}

/** Who a claim's source is. @param before the claim of the one who speaks on, with an entity; null where nobody does */
function nameSpeaker(reading: Reading, index: EntityIndex, claim: DraftClaim, before: DraftClaim | null): void {
  const { source, sourceRole } = claim;
  const actor =
    (before && speakAgain(reading, index, claim, before)) ??
    (source && (resolveSpan(reading, index, source) ?? nameApposed(reading, index, source, sourceRole)));
  nameSource(reading, claim, actor, (token) => index.countryAt.has(token));
  nameInFull(reading, claim);
}

/** The entity that spoke before, which the claim's pronoun mentions again. */
function speakAgain(reading: Reading, { cast, resolver }: EntityIndex, { source }: DraftClaim, before: DraftClaim): Actor | null {
  const actor = cast.actors.find(({ entity }) => entity === before.entity) ?? null;
  if (!actor || !source) return null;
  actor.entity.mentions.push(source);
  resolver.note(actor, reading.tokenAt(source.start), reading.tokenAt(source.end - 1) + 1);
  return actor;
}

/** Who is accused, praised or asked. */
function nameTargets(reading: Reading, index: EntityIndex, claims: readonly DraftClaim[]): void {
  const lastTarget = new Map<DraftEntity, DraftEntity>();
  for (const claim of claims) {
    const { targetSpan, entity } = claim;
    // "Zenith denies it": what is denied is no actor
    if (!targetSpan || (claim.cueClass === 'deny' && /^(it|this|that)$/i.test(targetSpan.text))) continue;
    // "Kenya wants the banks to lend. It wants them to …": the same ones as before
    const same = entity && /^(them|they)$/i.test(targetSpan.text) ? lastTarget.get(entity) : null;
    claim.target = resolveSpan(reading, index, targetSpan)?.entity ?? same ?? null;
    if (claim.target && entity) lastTarget.set(entity, claim.target);
  }
}

/** "Its boss, Ann Lee, said": who is described first and named after a comma. */
function nameApposed(reading: Reading, { resolver }: EntityIndex, source: Span, role: Span | null): Actor | null {
  if (!role) return null;
  const first = reading.tokenAt(role.start);
  const actor = isName(reading, resolver, headOfPhraseSpan(reading, source)) ? null : resolver.actorAt(first);
  // the name opens the apposition and is all of it, but for an age: "a miner, Tom Hale, 33"
  if (!actor || actor.type === 'state' || actor !== resolver.actorAt(headOfPhraseSpan(reading, role))) return null;
  actor.isSure = true;
  const described = reading.tokenAt(source.start);
  actor.entity.mentions.push(source);
  resolver.note(actor, described, reading.tokenAt(source.end - 1) + 1);
  return actor;
}

/** Not "the state Commissioner for Health, Dr Ann Lee": an office in capitals names nobody. */
const isName = (reading: Reading, resolver: Resolver, head: number): boolean =>
  reading.upos(head) === 'PROPN' && !(resolver.actorAt(head) === null && kindInName(reading.lower(head)) === 'official');

const startsOfMentions = tokensWith('the he him his she her himself herself');
/** of a description with its article, in tokens */
const LONGEST_DESCRIPTION = 3;

/** "he", "her", "the field marshal": where a person is spoken of again without a name. */
function findLaterMentions(reading: Reading, { cast, resolver }: EntityIndex): void {
  const descriptors = descriptorsOf(cast);
  for (const token of startsOfMentions(reading)) {
    if (resolver.actorAt(token)) continue;
    const isDescription = isThe(reading, token);
    const limit = isDescription ? Math.min(reading.tokenCount, token + LONGEST_DESCRIPTION) : token + 1;
    const end = runEnd(reading, token + 1, limit, isNounOrAdjective);
    if (isDescription && end === token + 1) continue;
    const actor = isDescription ? resolver.describe(token, end, descriptors) : resolver.resolve(token, end);
    if (actor?.type !== 'person') continue;
    actor.entity.mentions.push(tokenSpan(reading, token, end));
    resolver.note(actor, token, end);
  }
}

function descriptorsOf({ actors }: Cast): Set<string> {
  const all = new Set<string>();
  for (const { descriptors } of actors) for (const descriptor of descriptors) all.add(descriptor);
  return all;
}

function countriesByToken(reading: Reading, draft: Draft): Map<number, DraftPlace> {
  const countries = new Map<number, DraftPlace>();
  for (const place of draft.places) {
    if (!place.span || place.kind !== 'country') continue;
    for (let token = reading.tokenAt(place.span.start); token <= reading.tokenAt(place.span.end - 1); token++) countries.set(token, place);
  }
  return countries;
}
