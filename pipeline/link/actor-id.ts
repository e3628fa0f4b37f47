/** The same actor across documents: by its Wikidata item, else by a full name of several words, its kind and country. */
import { fold, identify } from '../common/identity.ts';
import type { Entity } from '../contract.ts';

const CAPITAL = /^\p{Lu}/u;

/** Known from the actor alone, so that every document gives it the same id. What may be somebody else elsewhere ("the army", "Khan") keeps its own. */
export function actorId(entity: Entity): string {
  if (entity.wikidata_id !== null) return entity.entity_id; // the same everywhere already
  const name = fold(entity.name);
  const words = name.split(' ');
  const isFullName = words.length > 1 && CAPITAL.test(words[0]!) && CAPITAL.test(words[words.length - 1]!);
  return isFullName ? identify('e', 'actor', entity.kind, entity.country ?? '', name) : entity.entity_id;
}
