/** Whose the counted or measured thing is, under the fullest name that lists know. */
import { fold } from '../../common/identity.ts';
import type { Entity } from '../../contract.ts';
import { knownActor } from '../../extract/places/known-actors.ts';

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

/** The one armed group that is named before a figure: whose fighters "its fighters" are. Null where several are. */
export function groupBefore(entities: readonly Entity[], start: number, sentence: number): Entity | null {
  const named = (from: number): Entity[] =>
    entities.filter(
      (entity) => entity.kind === 'armed_group' && entity.mentions.some((mention) => mention.start >= from && mention.start < start),
    );
  const here = named(sentence);
  const found = here.length > 0 ? here : named(start - NEAR);
  return found.length === 1 ? found[0]! : null;
}
