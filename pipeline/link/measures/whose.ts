/** Whose the counted or measured thing is, under the fullest name that lists know. */
import { fold } from '../../common/identity.ts';
import type { Entity } from '../../contract.ts';
import { knownActor } from '../../extract/places/known-actors.ts';
import type { Passages } from '../sentence-of.ts';

export interface Holder {
  /** the same in all documents, small letters */
  name: string;
  /** its home, where lists know one: a place that need not be told */
  country: string | null;
}

/** Whom a name means that lists know. */
export function holderNamed(name: string): Holder | null {
  const actor = knownActor(name);
  return actor && { name: actor.name.toLowerCase(), country: actor.country };
}

/** Null for what may be somebody else elsewhere: "the company". */
export function holderOf(entity: Entity): Holder | null {
  const known = [entity.name, ...entity.aliases].map(holderNamed).find((holder) => holder !== null);
  if (known) return known;
  const name = fold(entity.name).replace(/^the /i, '');
  return /\p{Lu}/u.test(name) ? { name: name.toLowerCase(), country: entity.country } : null;
}

/** Characters before a figure in which "the group" is looked for. */
const NEAR = 800;

/** words that mean the group of which a text tells */
const THE_GROUP = /\b(?:the (?:[a-z]+ )?group|its?)\b/i;
const STARTS_SENTENCE = /(?:^|[.!?]["'”’]?\s+|\n\s*)(?:the )?$/i;

/**
 * The armed group named before a figure, whose fighters "its fighters" are. Of several, "the group" is the one that last began a sentence:
 * what a text is about stands first. Else null.
 * @param before the sentence up to the figure
 */
export function groupBefore(entities: readonly Entity[], start: number, before: string, passages: Passages): Entity | null {
  const named = (from: number): Entity[] =>
    entities.filter(
      (entity) => entity.kind === 'armed_group' && entity.mentions.some((mention) => mention.start >= from && mention.start < start),
    );
  const here = named(start - before.length);
  const found = here.length > 0 ? here : named(start - NEAR);
  if (found.length < 2) return found[0] ?? null;
  if (here.length > 0 || !THE_GROUP.test(before)) return null;
  const subjects = found.flatMap((entity) =>
    entity.mentions
      .filter((mention) => mention.start >= start - NEAR && mention.start < start)
      .filter((mention) => STARTS_SENTENCE.test(passages.slice(Math.max(0, mention.start - LOOK_BACK), mention.start)))
      .map((mention) => ({ entity, at: mention.start })),
  );
  return subjects.sort((a, b) => b.at - a.at)[0]?.entity ?? null;
}

/** characters in which the end of the sentence before is looked for */
const LOOK_BACK = 10;
